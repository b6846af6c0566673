// From the panel: the page beside it is to be taught. To be called in the click itself,
// because the browser asks the person for the host only then.
import { browser } from 'wxt/browser';
import type { BesideTab } from './beside-tab.ts';
import type { BackgroundLink } from './links.ts';

export interface Teachable {
  readonly tabId: number;
  readonly host: string;
}

/** Null where the page is known already, not encrypted, or not ours to know the address of. */
export function teachableAt(tab: Pick<BesideTab, 'tabId' | 'url' | 'siteId'> | null): Teachable | null {
  if (!tab || tab.siteId !== null || tab.url === null || !URL.canParse(tab.url)) return null;
  const { protocol, hostname } = new URL(tab.url);
  return protocol === 'https:' ? { tabId: tab.tabId, host: hostname } : null;
}

export async function teachTab(
  { tabId, host }: Teachable,
  background: BackgroundLink,
): Promise<'started' | 'refused' | 'failed'> {
  const allowed = await browser.permissions.request({ origins: [`https://${host}/*`] }).catch(() => false);
  if (!allowed) return 'refused';
  const answer = await background.ask('console.teach', { where: { tabId }, field: null });
  return answer.ok && answer.value.taught ? 'started' : 'failed';
}
