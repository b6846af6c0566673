// A busy machine is not a failure: wait long for what is to appear. Nothing here
// waits for what must not.
import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 10_000 });
