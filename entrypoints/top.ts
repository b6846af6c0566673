import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startAddition } from '../lib/console/additions.ts';
import { startKeepingOnTop } from '../lib/console/frame/keep-on-top.ts';

export default defineUnlistedScript(() => startAddition(window, 'top', startKeepingOnTop));
