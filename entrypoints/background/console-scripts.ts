// The content script on hosts that the manifest does not name: registered while the browser
// allows the host, and put into the tabs that are open already.
import { browser } from 'wxt/browser';

const ID = 'console:';
const pattern = (host: string) => `https://${host}/*`;

/** Those of `hosts` that the browser lets this extension into; a person may take any of them back. */
export async function openHosts(hosts: readonly string[]): Promise<Set<string>> {
  const allowed = await Promise.all(hosts.map((host) => browser.permissions.contains({ origins: [pattern(host)] })));
  return new Set(hosts.filter((_, index) => allowed[index]));
}

/** Exactly these hosts get the script with their pages; an update of the extension forgets all of them. */
export async function registerHosts(hosts: readonly string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const known = registered.map(({ id }) => id).filter((id) => id.startsWith(ID));
  const gone = known.filter((id) => !hosts.includes(id.slice(ID.length)));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const added = hosts.filter((host) => !known.includes(ID + host));
  if (added.length === 0) return;
  await browser.scripting.registerContentScripts(
    added.map((host) => ({
      id: ID + host,
      matches: [pattern(host)],
      js: ['/console.js'],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    })),
  );
}

/** False where the tab takes no script: it is being closed, or shows an error page. */
export function startIn(tabId: number): Promise<boolean> {
  return browser.scripting.executeScript({ target: { tabId }, files: ['/console.js'] }).then(
    () => true,
    () => false,
  );
}

/** The script that runs there takes the definition anew; where none runs, one is started. */
export async function renewTab(tabId: number): Promise<boolean> {
  const told = browser.tabs.sendMessage(tabId, { name: 'site.changed' }, { frameId: 0 });
  return told.then(
    () => true,
    () => startIn(tabId),
  );
}

export async function tabsOn(host: string): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: pattern(host) });
  return tabs.flatMap(({ id }) => id ?? []);
}
