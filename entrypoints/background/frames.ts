// Which frames our content scripts announced: token → tab and site. In
// storage.session, because the worker may be stopped between two messages.
import { browser } from 'wxt/browser';
import type { AdditionName } from '../../lib/console/addition-name.ts';

interface Announced {
  readonly tabId: number;
  readonly siteId: string;
}

const KEY = 'frame:';

/** Tab → the origin of its console, taught ones too: known without waiting, as the toolbar button needs it. */
const consoleOf = new Map<number, string>();

async function noteConsole(tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab?.url !== undefined && URL.canParse(tab.url)) consoleOf.set(tabId, new URL(tab.url).origin);
}

/** A sidebar of ours was put into that page. */
export function isFramed(tabId: number, url: string): boolean {
  return URL.canParse(url) && consoleOf.get(tabId) === new URL(url).origin;
}

export async function announceFrame(token: string, frame: Announced): Promise<void> {
  void noteConsole(frame.tabId);
  await browser.storage.session.set({ [KEY + token]: frame });
}

/** The site for which this tab's content script announced the token; null for anybody else. */
export async function confirmFrame(token: string, tabId: number): Promise<string | null> {
  const stored = await browser.storage.session.get(KEY + token);
  const frame = stored[KEY + token] as Announced | undefined;
  return frame?.tabId === tabId ? frame.siteId : null;
}

export async function forgetFrames(tabId: number): Promise<void> {
  consoleOf.delete(tabId);
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
