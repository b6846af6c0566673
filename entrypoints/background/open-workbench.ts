import { browser } from 'wxt/browser';

/** The tab of an open workbench; Firefox before 150 has no such question and gets a new tab. */
async function openTab(address: string): Promise<number | undefined> {
  const contexts = await browser.runtime.getContexts?.({ contextTypes: ['TAB'] });
  return contexts?.find((context) => context.documentUrl?.startsWith(address))?.tabId;
}

/** Shows the workbench: the tab that is open already, else a new one. */
export async function openWorkbench(hash: string): Promise<void> {
  const address = browser.runtime.getURL('/workbench.html');
  const tabId = await openTab(address);
  const url = `${address}${hash}`;
  if (tabId === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(tabId, { active: true, url });
}
