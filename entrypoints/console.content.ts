import { defineContentScript } from 'wxt/utils/define-content-script';
import { extensionAlive, onToggle, registerFrame, reportTrouble } from '../lib/channel/page-asks.ts';
import { startConsole } from '../lib/console/start-console.ts';
import { matchPatterns } from '../lib/console/sites/registry.ts';

export default defineContentScript({
  matches: matchPatterns(),
  runAt: 'document_idle',
  // Otherwise wxt posts the extension's id to the page (RELIABILITY.md §0.4).
  noScriptStartedPostMessage: true,
  // Not wxt's context: the page can end that with a CustomEvent.
  main: () => startConsole(window, { extensionAlive, onToggle, registerFrame, reportTrouble }),
});
