// What is half typed, by tab and conversation. In storage.local, because the session's
// storage is emptied by an update of the extension, which is what it is kept for. A tab
// takes its drafts along; none outlives the day.
import { browser } from 'wxt/browser';

type Values = Record<string, string>;

interface Kept {
  readonly values: Values;
  readonly atMs: number;
}

const KEY = 'draft:';
const KEPT_MS = 12 * 60 * 60 * 1_000;
const PLACES = 40;

/** The panel and its window are no tab's: they go on with one another's. */
const keyOf = (tabId: number | null, place: string) => `${KEY}${String(tabId ?? 'panel')}:${place}`;

/** Places for which this worker has made room. */
const looked = new Set<string>();

async function all(): Promise<[key: string, kept: Kept][]> {
  const stored = await browser.storage.local.get(null);
  // Only this file writes these keys.
  return Object.entries(stored).filter(([key]) => key.startsWith(KEY)) as [string, Kept][];
}

export async function readDraft(tabId: number | null, place: string): Promise<Values> {
  const key = keyOf(tabId, place);
  const kept = (await browser.storage.local.get(key))[key] as Kept | undefined;
  return kept && Date.now() - kept.atMs < KEPT_MS ? kept.values : {};
}

export async function saveDraft(tabId: number | null, place: string, values: Values): Promise<void> {
  const key = keyOf(tabId, place);
  if (Object.keys(values).length === 0) {
    looked.delete(key);
    return browser.storage.local.remove(key);
  }
  await browser.storage.local.set({ [key]: { values, atMs: Date.now() } satisfies Kept });
  // Reads all that is kept here, copies of the cases too: not four times a second.
  if (looked.has(key)) return;
  await forgetOldDrafts();
  looked.add(key);
}

/** By age, and the oldest of too many. */
export async function forgetOldDrafts(): Promise<void> {
  const newestFirst = (await all()).toSorted(([, a], [, b]) => b.atMs - a.atMs);
  const old = newestFirst.filter(([, { atMs }], index) => index >= PLACES || Date.now() - atMs >= KEPT_MS);
  for (const [key] of old) looked.delete(key);
  if (old.length > 0) await browser.storage.local.remove(old.map(([key]) => key));
}

export async function forgetDrafts(tabId: number): Promise<void> {
  const mine = (await all()).filter(([key]) => key.startsWith(keyOf(tabId, '')));
  if (mine.length > 0) await browser.storage.local.remove(mine.map(([key]) => key));
}
