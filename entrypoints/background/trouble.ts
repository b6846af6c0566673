// Which tabs' pages keep the sidebar out, shown on the toolbar button. In memory too: a
// side panel may only be opened in the very turn of the click.
import { browser } from 'wxt/browser';
import { broadcast } from '../../lib/channel/background-door.ts';
import type { TROUBLES } from '../../lib/channel/panel-messages.ts';

export type Trouble = (typeof TROUBLES)[number];

const KEY = 'trouble:';
const known = new Map<number, Trouble>();

/** Read back after the worker was stopped; over before a person can click twice. */
void browser.storage.session.get(null).then((stored) => {
  for (const [key, trouble] of Object.entries(stored)) {
    const tabId = Number(key.slice(KEY.length));
    // Only `noteTrouble` writes these keys.
    if (key.startsWith(KEY) && !known.has(tabId)) known.set(tabId, trouble as Trouble);
  }
});

export function isTroubled(tabId: number): boolean {
  return (known.get(tabId) ?? 'none') !== 'none';
}

export async function troubleOf(tabId: number): Promise<Trouble> {
  const stored = await browser.storage.session.get(KEY + String(tabId));
  return (stored[KEY + String(tabId)] as Trouble | undefined) ?? 'none';
}

export async function noteTrouble(tabId: number, trouble: Trouble): Promise<void> {
  const key = KEY + String(tabId);
  if (trouble === 'none') await browser.storage.session.remove(key);
  else await browser.storage.session.set({ [key]: trouble });
  const isNews = known.get(tabId) !== trouble;
  known.set(tabId, trouble);
  if (isNews) broadcast('trouble-changed');
  await showTrouble(tabId, trouble);
}

export async function forgetTrouble(tabId: number): Promise<void> {
  known.delete(tabId);
  await browser.storage.session.remove(KEY + String(tabId));
}

async function showTrouble(tabId: number, trouble: Trouble): Promise<void> {
  // Without a mark of its own the tab shows how much is due (clocks.ts).
  // Both browsers take null for it, which the types know nothing of.
  const text = (trouble === 'none' ? null : '!') as string;
  await browser.action.setBadgeText({ tabId, text });
  if (trouble !== 'none') await browser.action.setBadgeBackgroundColor({ tabId, color: '#b42318' });
  const title = trouble === 'none' ? 'actionTitle' : 'actionTitleTrouble';
  await browser.action.setTitle({ tabId, title: browser.i18n.getMessage(title) });
}
