// What the side panel asks of the tab beside it, and everybody's drafts.
import { browser } from 'wxt/browser';
import type { Handlers } from '../../lib/channel/background-door.ts';
import type { PANEL_REQUESTS } from '../../lib/channel/panel-messages.ts';
import { done } from './answer.ts';
import type { Consoles } from './consoles.ts';
import { readDraft, saveDraft } from './drafts.ts';
import { loadAddition } from './frames.ts';
import { troubleOf } from './trouble.ts';

/** Empty where the address is none of ours to know. */
async function addressOf(tabId: number): Promise<string> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url ?? '';
}

export function panelHandlers({ siteAt }: Consoles): Pick<Handlers, keyof typeof PANEL_REQUESTS> {
  return {
    'panel.beside': async ({ tabId }) => {
      const [trouble, url] = await Promise.all([troubleOf(tabId), addressOf(tabId)]);
      const site = await siteAt(url);
      return { ok: true, value: site ? { trouble, siteId: site.id } : { trouble: 'none', siteId: null } };
    },
    'panel.relay': async ({ tabId }) =>
      (await loadAddition(tabId, 'relay')) ? done : { ok: false, refusal: 'failed', detail: 'relay' },
    'draft.get': async ({ place }, { tabId }) => ({ ok: true, value: { values: await readDraft(tabId, place) } }),
    'draft.save': async ({ place, values }, { tabId }) => {
      await saveDraft(tabId, place, values);
      return done;
    },
  };
}
