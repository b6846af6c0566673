// The one door to zod. Its compiler probes `new Function`, which an extension's
// CSP reports as a violation in every context; `jitless` must be set before the
// first schema is built, so schemas import `z` from here and never from 'zod'.
import { z } from 'zod';

z.config({ jitless: true });

export { z };
