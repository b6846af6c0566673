// The same page in a window of its own, to be put beside a client of the desktop.
import { browser } from 'wxt/browser';

/** In the side panel there is no tab of one's own. */
export async function isOwnWindow(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) !== undefined;
}

export async function popOut(): Promise<void> {
  const url = browser.runtime.getURL('/sidepanel.html');
  await browser.windows.create({ type: 'popup', url, width: 400, height: Math.min(screen.availHeight, 860) });
  // The panel's conversation goes on in the window; two of them side by side would only confuse.
  window.close();
}
