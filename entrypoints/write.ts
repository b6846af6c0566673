import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startAddition } from '../lib/console/additions.ts';
import { startWriting } from '../lib/console/insert/start-writing.ts';

export default defineUnlistedScript(() => startAddition(window, 'write', startWriting));
