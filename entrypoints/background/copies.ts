// The local copy, in `storage.local`: the browser may drop the extension's databases as a whole,
// and this is the storage that stays. Two generations, so that a copy of something that went wrong
// today leaves yesterday's. As little encrypted as the database beside it.
import { browser } from 'wxt/browser';
import { packPortions, unpackPortions } from '../../lib/backup/pack.ts';
import type { Portion } from '../../lib/backup/portion.ts';
import { broadcast } from '../../lib/channel/background-door.ts';
import { COPY_SLOTS } from '../../lib/channel/backup-messages.ts';
import type { CopySlot } from '../../lib/channel/backup-messages.ts';
import { localCopy, logLength } from '../../lib/store/local-copy.ts';
import { checkPresence } from '../../lib/store/presence.ts';
import type { Store } from '../../lib/store/store.ts';
import { COPY_ALARM, planCopy } from './plan-copy.ts';
import { readMarker } from './presence.ts';

/** Beside the copies, so that telling of them reads none of them. */
const FACTS = 'copies';
const dataKey = (slot: CopySlot) => `copy:${slot}`;

interface CopyFacts {
  readonly atMs: number;
  readonly cases: number;
  readonly of: number;
  /** The log's length then. */
  readonly events: number;
}
type Facts = Partial<Record<CopySlot, CopyFacts>>;

async function readFacts(): Promise<Facts> {
  // Only this file writes it.
  return ((await browser.storage.local.get(FACTS))[FACTS] as Facts | undefined) ?? {};
}

export async function copiesAtHand() {
  const facts = await readFacts();
  return COPY_SLOTS.flatMap((slot) => {
    const of = facts[slot];
    return of ? [{ slot, atMs: of.atMs, cases: of.cases, of: of.of }] : [];
  });
}

/** Null: there is none, or what is there is no copy any more. */
export async function readCopy(slot: CopySlot): Promise<readonly Portion[] | null> {
  const packed = (await browser.storage.local.get(dataKey(slot)))[dataKey(slot)];
  return typeof packed === 'string' ? unpackPortions(packed) : null;
}

/** Makes one now unless nothing changed, nothing is there, or data is missing. */
async function makeCopy(store: Store, nowMs: number): Promise<void> {
  const presence = await checkPresence(store, await readMarker());
  if (!presence.ok || presence.value.state !== 'ready') return;
  const facts = await readFacts();
  const length = await logLength(store);
  if (!length.ok || length.value === 0 || length.value === facts.latest?.events) return;
  const copied = await localCopy(store);
  if (!copied.ok) return;
  const { portions, ...said } = copied.value;
  const data = { [dataKey('latest')]: await packPortions(portions), ...(await yesterdays(facts, nowMs)) };
  // One call: either all of it is there afterwards or nothing changed.
  await browser.storage.local.set({
    ...data,
    [FACTS]: { ...keptFacts(facts, nowMs), latest: { atMs: nowMs, ...said } },
  });
  broadcast('backup-changed');
}

const isOfToday = (facts: Facts, nowMs: number) =>
  facts.latest !== undefined && new Date(facts.latest.atMs).toDateString() === new Date(nowMs).toDateString();

/** The first copy of a day moves the last one of the day before aside. */
function keptFacts(facts: Facts, nowMs: number): Facts {
  return facts.latest && !isOfToday(facts, nowMs) ? { before: facts.latest } : facts;
}

async function yesterdays(facts: Facts, nowMs: number): Promise<Record<string, unknown>> {
  if (!facts.latest || isOfToday(facts, nowMs)) return {};
  return { [dataKey('before')]: (await browser.storage.local.get(dataKey('latest')))[dataKey('latest')] };
}

/** Both generations anew: for when something was erased that no copy may bring back. */
export async function renewCopies(store: Store): Promise<void> {
  await browser.storage.local.remove([FACTS, ...COPY_SLOTS.map(dataKey)]);
  await makeCopy(store, Date.now());
}

export function copyNow(store: Store): void {
  makeCopy(store, Date.now()).catch((error: unknown) => console.error('[sellerside] local copy:', error));
}

export function serveCopies(store: Store): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === COPY_ALARM) copyNow(store);
  });
  // An alarm may be lost with an update; one that finds nothing changed makes no copy.
  void planCopy();
}
