import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startAddition } from '../lib/console/additions.ts';
import { startPick } from '../lib/console/pick/start-pick.ts';

export default defineUnlistedScript(() => startAddition(window, 'pick', startPick));
