// Which hosts and tabs are being taught just now. In storage.session: the worker may be
// stopped while somebody looks for the right element, and tomorrow nobody is teaching.
import type { FieldName } from '../../lib/knowledge/console-fields.ts';
import { browser } from 'wxt/browser';
import type { TeachRefusal } from '../../lib/channel/console-messages.ts';
import { renewTab, tabsOn } from './console-scripts.ts';

const HOSTS = 'teaching:hosts';
const tabKey = (tabId: number) => `teaching:tab:${tabId}`;

export async function taughtHosts(): Promise<readonly string[]> {
  const stored = await browser.storage.session.get(HOSTS);
  return (stored[HOSTS] as readonly string[] | undefined) ?? [];
}

async function setHost(host: string, isTaught: boolean): Promise<void> {
  const others = (await taughtHosts()).filter((other) => other !== host);
  await browser.storage.session.set({ [HOSTS]: isTaught ? [...others, host] : others });
}

/** Null: the browser does not say, because nobody allowed that page. */
async function addressOf(tabId: number): Promise<URL | null> {
  const url = await browser.tabs.get(tabId).then(
    (tab) => tab.url,
    () => undefined,
  );
  return url !== undefined && URL.canParse(url) ? new URL(url) : null;
}

/** Of the browser's own pages the reason differs from that of a host which somebody could allow. */
async function whyClosed(tabId: number): Promise<TeachRefusal> {
  const refused: unknown = await browser.scripting.executeScript({ target: { tabId }, func: () => null }).catch(String);
  const isBrowsers = typeof refused === 'string' && /chrome:|chrome-extension:|gallery|about:|edge:/u.test(refused);
  return isBrowsers ? 'browser-page' : 'no-permission';
}

export type Place =
  | { readonly tabId: number }
  /** `isMeant`: of a tab's address; a field that is missed on an order list cannot be shown in a chat. */
  | { readonly host: string; readonly isMeant?: (url: string) => Promise<boolean> };

export type Teaching =
  { readonly taught: true; readonly host: string } | { readonly taught: false; readonly reason: TeachRefusal };

async function teachTab(tabId: number, field: FieldName | null): Promise<Teaching> {
  const address = await addressOf(tabId);
  if (!address) return { taught: false, reason: await whyClosed(tabId) };
  const { protocol, hostname: host } = address;
  if (protocol !== 'https:') return { taught: false, reason: protocol === 'http:' ? 'not-https' : 'browser-page' };
  await setHost(host, true);
  await browser.storage.session.set({ [tabKey(tabId)]: { field } });
  if (await renewTab(tabId)) return { taught: true, host };
  await setHost(host, false);
  await browser.storage.session.remove(tabKey(tabId));
  return { taught: false, reason: await whyClosed(tabId) };
}

/** Of several tabs on a host the first that takes the script: others may show an error page. */
export async function startTeaching(place: Place, field: FieldName | null): Promise<Teaching> {
  if ('tabId' in place) return teachTab(place.tabId, field);
  let teaching: Teaching = { taught: false, reason: 'no-tab' };
  for (const tabId of await tabsOn(place.host)) {
    const url = (await addressOf(tabId))?.href;
    if (url !== undefined && place.isMeant && !(await place.isMeant(url))) continue;
    teaching = await teachTab(tabId, field);
    if (!teaching.taught) continue;
    await browser.tabs.update(tabId, { active: true });
    break;
  }
  return teaching;
}

/** Told once: a frame that is mounted again must not begin anew. */
export async function takeWanted(tabId: number): Promise<{ readonly field: FieldName | null } | null> {
  const key = tabKey(tabId);
  const stored = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  return (stored[key] as { field: FieldName | null } | undefined) ?? null;
}

export async function endTeaching(host: string): Promise<void> {
  await setHost(host, false);
}

export async function hostOfTab(tabId: number): Promise<string | null> {
  return (await addressOf(tabId))?.hostname ?? null;
}
