// The toolbar button: on a console it toggles the sidebar; anywhere else, and where the
// page keeps the sidebar out, it opens the side panel.
import { browser } from 'wxt/browser';
import type { Browser } from 'wxt/browser';
import { isFramed } from './frames.ts';
import { isTroubled } from './trouble.ts';

/** About the width of a phone: what fits beside a client that fills the rest of the screen. */
const WINDOW = { width: 400, height: 760 } as const;

type Tab = Browser.tabs.Tab;

export function serveToolbarButton(isConsole: (url: string) => boolean): void {
  browser.action.onClicked.addListener((tab) => {
    const { id, url } = tab;
    // Decided without waiting: after a wait the browser no longer counts it as the person's click.
    const isOurs = id !== undefined && url !== undefined && (isConsole(url) || isFramed(id, url));
    const toggles = isOurs && !isTroubled(id);
    if (!toggles) return void openPanel(tab);
    void toggleIn(id).then((toggled) => (toggled ? undefined : openPanel(tab)));
  });
}

async function toggleIn(tabId: number): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, { name: 'frame.toggle' }, { frameId: 0 });
    return true;
  } catch {
    // No content script there: a page of that host that is still loading, or shows an error.
    return false;
  }
}

/** A window of its own where the browser has no side panel or does not take this for a click. */
async function openPanel({ windowId }: Tab): Promise<void> {
  try {
    await openBesideTabs(windowId);
  } catch {
    await openPanelWindow();
  }
}

/** Firefox calls its side panel a sidebar, and wxt's types know only Chromium's. */
function openBesideTabs(windowId: number): Promise<void> {
  const sidebarAction: unknown = Reflect.get(browser, 'sidebarAction');
  if (hasOpen(sidebarAction)) return sidebarAction.open();
  return browser.sidePanel.open({ windowId });
}

function hasOpen(api: unknown): api is { open: () => Promise<void> } {
  return typeof api === 'object' && api !== null && typeof Reflect.get(api, 'open') === 'function';
}

async function openPanelWindow(): Promise<void> {
  await browser.windows.create({ type: 'popup', url: browser.runtime.getURL('/sidepanel.html'), ...WINDOW });
}
