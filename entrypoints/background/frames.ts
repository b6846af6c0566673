// Which frames our content scripts announced: token → tab and site. In
// storage.session, because the worker may be stopped between two messages.
import { browser } from 'wxt/browser';
import type { AdditionName } from '../../lib/console/additions.ts';

interface Announced {
  readonly tabId: number;
  readonly siteId: string;
}

const KEY = 'frame:';

export async function announceFrame(token: string, frame: Announced): Promise<void> {
  await browser.storage.session.set({ [KEY + token]: frame });
}

/** The site for which this tab's content script announced the token; null for anybody else. */
export async function confirmFrame(token: string, tabId: number): Promise<string | null> {
  const stored = await browser.storage.session.get(KEY + token);
  const frame = stored[KEY + token] as Announced | undefined;
  return frame?.tabId === tabId ? frame.siteId : null;
}

export async function forgetFrames(tabId: number): Promise<void> {
  const stored = await browser.storage.session.get(null);
  const old = Object.entries(stored).filter(
    ([key, frame]) => key.startsWith(KEY) && (frame as Announced).tabId === tabId,
  );
  await browser.storage.session.remove(old.map(([key]) => key));
}

/** False where the tab takes no script: it is being closed, or shows an error page. */
export async function loadAddition(tabId: number, name: AdditionName): Promise<boolean> {
  const target = { tabId, frameIds: [0] };
  return browser.scripting.executeScript({ target, files: [`/${name}.js`] }).then(
    () => true,
    () => false,
  );
}

/** The toolbar button: toggles the sidebar of a console, else opens the workbench. */
export function serveToolbarButton(openWorkbench: (hash: string) => Promise<void>): void {
  browser.action.onClicked.addListener((tab) => {
    void toggleIn(tab.id).then((toggled) => (toggled ? undefined : openWorkbench('')));
  });
}

async function toggleIn(tabId: number | undefined): Promise<boolean> {
  if (tabId === undefined) return false;
  try {
    await browser.tabs.sendMessage(tabId, { name: 'frame.toggle' }, { frameId: 0 });
    return true;
  } catch {
    // No content script there: not a console.
    return false;
  }
}

export async function showTrouble(tabId: number, trouble: 'none' | 'removed' | 'no-answer'): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#b42318' });
  await browser.action.setBadgeText({ tabId, text: trouble === 'none' ? '' : '!' });
  const title = trouble === 'none' ? 'actionTitle' : 'actionTitleTrouble';
  await browser.action.setTitle({ tabId, title: browser.i18n.getMessage(title) });
}
