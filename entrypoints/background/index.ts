import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import { openDoor } from '../../lib/channel/background-door.ts';
import { matchPatterns, siteOnHost } from '../../lib/console/sites/registry.ts';
import { openStore } from '../../lib/store/store.ts';
import { followPermissions, serveConsoles } from './consoles.ts';
import { copyNow, serveCopies } from './copies.ts';
import { serveClocks } from './clocks.ts';
import { lookAtLog, roomOptions } from './disk-room.ts';
import { beginRecurring } from './recurring-work.ts';
import { serveFeed } from './feed.ts';
import { forgetDrafts, forgetOldDrafts } from './drafts.ts';
import { forgetFrames } from './frames.ts';
import { backgroundHandlers, scriptOpenConsoles } from './handlers.ts';
import { serveKnowledge } from './knowledge.ts';
import { serveRetention } from './privacy.ts';
import { serveReminders } from './remind.ts';
import { serveToolbarButton } from './toolbar.ts';
import { forgetTrouble } from './trouble.ts';
import { attendUpgrade } from './upgrade.ts';

// Listeners are registered in the first turn: a worker that is woken by an event
// gets only those.
export default defineBackground(() => {
  const store = openStore({
    duringUpgrade: (upgrade) => attendUpgrade(upgrade, () => lookAgain()),
    // What was acknowledged before has just been in doubt.
    ...roomOptions(() => copyNow(store)),
  });
  lookAtLog(store);
  const knowledge = serveKnowledge(store);
  const consoles = serveConsoles(store);
  const feed = serveFeed(store, knowledge, consoles);
  const clocks = serveClocks(store, knowledge);
  const lookAgain = () => {
    void consoles.renewAll();
    void clocks.changed();
    void feed.settingsChanged();
  };
  serveReminders();
  serveRetention(store, knowledge, clocks);
  serveCopies(store);
  void beginRecurring(store, knowledge);
  openDoor(
    {
      extensionId: browser.runtime.id,
      extensionOrigin: new URL(browser.runtime.getURL('/')).origin,
      isConsole: async (url) => (await consoles.siteAt(url)) !== null,
    },
    backgroundHandlers({ store, knowledge, feed, consoles, clocks }),
  );
  followPermissions(consoles);
  serveToolbarButton((url) => siteOnHost(url) !== null);
  browser.tabs.onRemoved.addListener((tabId) => {
    void forgetFrames(tabId);
    void forgetTrouble(tabId);
    void forgetDrafts(tabId);
  });
  browser.runtime.onStartup.addListener(() => void forgetOldDrafts());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // Not after an update of the browser: there the scripts in open tabs are alive.
    if (reason === 'install' || reason === 'update') void scriptOpenConsoles(matchPatterns());
    if (reason === 'update') void consoles.renewAll();
  });
  // Wakes the worker with the browser; what it registers, it does at every start.
  browser.runtime.onStartup.addListener(() => undefined);
  void consoles.register();
  // Not on Firefox: there storage holds nothing that a page's script could misuse.
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
});
