import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startAddition } from '../lib/console/additions.ts';
import { startKeys } from '../lib/console/keys.ts';

export default defineUnlistedScript(() => startAddition(window, 'keys', startKeys));
