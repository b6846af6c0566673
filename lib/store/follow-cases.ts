// The whole register for a page that keeps it in memory: the newest cases at once, the rest
// in portions, and from then on only what changed, whoever wrote it. The log says what did.
import { liveQuery } from 'dexie';
import type { Case, CaseFollower } from '../cases/case.ts';
import { countsOf, newestCases, openForReading } from './case-queries.ts';
import type { CasesDb } from './cases-db.ts';
import { eventsAfter } from './event-log.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';

/** The first portion fills a screen; each later one is read and told of in less than a frame. */
const FIRST = 60;
const PORTION = 500;
/** Changes that are fetched at once: an import makes thousands. */
const CHANGED_AT_ONCE = 500;
/**
 * After more changes than somebody makes by hand the next ones wait until it is quiet, but not for ever: what an import
 * writes would be read along while it writes, and slow it down.
 */
const WAVE = { events: 50, restMs: 1_000, mostRests: 40 } as const;

/** What was known before the newest rows were read: what is written meanwhile is told of again afterwards. */
export interface Beginning {
  readonly db: CasesDb;
  readonly seen: Readonly<Seen>;
  readonly rows: readonly Case[];
}

/** What a follower is told first, to be had before there is one: while its page is being drawn. Null: it cannot be read. */
export async function beginFollowing(store: Store): Promise<Beginning | null> {
  const opened = await openPatiently(store);
  if (!opened.ok) return null;
  const db = opened.value;
  const [{ lastSeq }, gone, rows] = await Promise.all([countsOf(db), lastGone(db), newestCases(db, FIRST)]);
  return { db, seen: { seq: lastSeq, gone }, rows };
}

/** A browser just started takes seconds to open a database of years: longer than a click may wait, not too long to read. */
const OPENING_TRIES = 5;

async function openPatiently(store: Store): Promise<StoreResult<CasesDb>> {
  for (let tries = 1; ;) {
    const opened = await openForReading(store);
    if (opened.ok || (opened.reason !== 'upgrading' && opened.reason !== 'timeout')) return opened;
    // The connection limits an upgrade itself; after that it answers otherwise.
    if (opened.reason === 'upgrading') await store.cases.upgrade()?.ended;
    else if (++tries > OPENING_TRIES) return opened;
  }
}

/** Tells the follower until `signal` is aborted. Never throws. `begun` may be as old as it likes: the log says what came since. */
export function followCases(
  store: Store,
  follower: CaseFollower,
  signal: AbortSignal,
  begun: Promise<Beginning | null> = beginFollowing(store),
): void {
  const fail = () => {
    if (!signal.aborted) follower.failed();
  };
  const run = async () => {
    const beginning = await begun;
    if (!beginning) return fail();
    if (!(await readAll(beginning, follower, signal))) return;
    follower.complete();
    followLog(beginning.db, { ...beginning.seen }, { follower, signal, fail });
  };
  run().catch(fail);
}

/** False when it was told to stop. */
async function readAll({ db, rows: first }: Beginning, follower: CaseFollower, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false;
  if (first.length > 0) await follower.portion(first);
  if (first.length < FIRST) return true;
  follower.counted((await countsOf(db)).cases);
  let edge = edgeOf(first);
  let size = PORTION;
  let reading = newestCases(db, size, edge.openedAt);
  for (;;) {
    const rows = await reading;
    if (signal.aborted) return false;
    const fresh = rows.filter(({ caseId }) => !edge.ids.has(caseId));
    const isLast = rows.length < size;
    if (!isLast) {
      // More cases of one instant than a portion holds: an import may make them.
      size = fresh.length === 0 ? size * 2 : PORTION;
      edge = edgeOf(rows, edge);
      // While the page paints this one.
      reading = newestCases(db, size, edge.openedAt);
      reading.catch(() => undefined);
    }
    if (fresh.length > 0) await follower.portion(fresh);
    if (isLast) return true;
  }
}

interface Edge {
  /** Of the oldest so far. */
  readonly openedAt: string;
  /** All that were opened at that instant, with which the next portion begins again. */
  readonly ids: ReadonlySet<string>;
}

function edgeOf(rows: readonly Case[], before?: Edge): Edge {
  const edge = rows.at(-1)?.openedAt ?? '';
  const ids = rows.filter(({ openedAt }) => openedAt === edge).map(({ caseId }) => caseId);
  return { openedAt: edge, ids: new Set(edge === before?.openedAt ? [...before.ids, ...ids] : ids) };
}

interface Telling {
  readonly follower: CaseFollower;
  readonly signal: AbortSignal;
  readonly fail: () => void;
}

/** Places up to which the log, and the list of what was erased from it, are known. */
interface Seen {
  seq: number;
  gone: number;
}

/** The live query watches a few small rows, one of which changes with every recorded event and every erasure. */
function followLog(db: CasesDb, seen: Seen, { follower, signal, fail }: Telling): void {
  let pulling = Promise.resolve();
  let isAsked = false;
  let heard = 0;
  let isWave = false;
  const quiet = async () => {
    for (let rests = 0; rests < WAVE.mostRests && !signal.aborted; rests += 1) {
      const before = heard;
      await new Promise((resolve) => setTimeout(resolve, WAVE.restMs));
      if (heard === before) return;
    }
  };
  const pull = async () => {
    if (isWave) await quiet();
    // What is written from here on asks again.
    isAsked = false;
    let told = 0;
    for (let events = 1; events > 0 && !signal.aborted; told += events) events = await tellNext(db, seen, follower);
    isWave = told > WAVE.events;
    // After what changed: a case that was told of above may have been erased since.
    const gone = await goneSince(db, seen);
    if (gone.length > 0 && !signal.aborted) follower.gone(gone);
  };
  const subscription = liveQuery(() => countsOf(db)).subscribe({
    next: () => {
      heard += 1;
      if (isAsked) return;
      isAsked = true;
      pulling = pulling.then(pull).catch(fail);
    },
    error: fail,
  });
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}

/** Of the next events of the log, at most `CHANGED_AT_ONCE`: how many there were. */
async function tellNext(db: CasesDb, seen: Seen, follower: CaseFollower): Promise<number> {
  const events = await eventsAfter(db, seen.seq, CHANGED_AT_ONCE);
  seen.seq = events.reduce((highest, { seq }) => Math.max(highest, seq), seen.seq);
  const rows = await db.cases.bulkGet([...new Set(events.map(({ caseId }) => caseId))]);
  follower.changed(rows.filter((row) => row !== undefined));
  return events.length;
}

/** A version that keeps no such list erases nothing. */
const keepsGone = (db: CasesDb) => db.tables.some(({ name }) => name === 'gone');

async function lastGone(db: CasesDb): Promise<number> {
  if (!keepsGone(db)) return 0;
  const [last = 0] = await db.gone.orderBy(':id').reverse().limit(1).primaryKeys();
  return last;
}

/** Ids of the cases that were erased since, without those that an import has brought back. */
async function goneSince(db: CasesDb, seen: Seen): Promise<string[]> {
  if (!keepsGone(db)) return [];
  const rows = await db.gone.where(':id').above(seen.gone).toArray();
  seen.gone = rows.reduce((highest, { seq = 0 }) => Math.max(highest, seq), seen.gone);
  const ids = [...new Set(rows.map(({ caseId }) => caseId))];
  const back = ids.length === 0 ? [] : await db.cases.bulkGet(ids);
  return ids.filter((_, place) => back[place] === undefined);
}
