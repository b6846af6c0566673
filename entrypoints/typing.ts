import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startAddition } from '../lib/console/additions.ts';
import { startTyping } from '../lib/console/typing/start-typing.ts';

export default defineUnlistedScript(() =>
  startAddition(window, 'typing', (handle) => startTyping(handle, browser.runtime.getURL('/codes.html'))),
);
