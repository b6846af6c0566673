import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askSite, extensionAlive, onTold, registerFrame, reportTrouble } from '../lib/channel/page-asks.ts';
import { startConsole } from '../lib/console/start-console.ts';

// The content script (see content_scripts in wxt.config.ts). Unlisted, because wxt's
// wrapper for content scripts costs 3 kB and brings a context that the page can end
// with a CustomEvent (RELIABILITY.md §0.4).
export default defineUnlistedScript(() =>
  startConsole(window, { site: askSite, extensionAlive, onTold, registerFrame, reportTrouble }),
);
