// The log: every event that was ever recorded, each in a row of its own or, of what came many at
// once, in a lot (lots.ts). Who reads or writes events does it here and need not know which; only a
// backup (backup-portions.ts), which goes through both from end to end, reads the tables themselves.
// Everything awaits nothing but the database, so that it may stand in a transaction of `logTables`.
import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { Case } from '../cases/case.ts';
import type { CasesDb, EventRow } from './cases-db.ts';
import { noneOfAHandful } from './handful.ts';
import { inLots, LOT_EVENTS, lotsWith, thinOut, unpacked } from './lots.ts';

/** What a transaction has to have that reads or writes events. */
export function logTables(db: CasesDb): [Table, Table] {
  return [db.events, db.lots];
}

const inOrder = (rows: readonly EventRow[]) => rows.toSorted((a, b) => a.seq - b.seq);

/** Case by case their events, oldest first. Asked for at once: hundreds awaited one by one outlive Dexie's transaction. */
export async function eventsOf(db: CasesDb, cases: readonly Pick<Case, 'caseId'>[]): Promise<EventRow[]> {
  const caseIds = cases.map(({ caseId }) => caseId);
  const [single, lots] = await Promise.all([
    Promise.all(caseIds.map((caseId) => singlesOf(db, caseId).toArray())),
    lotsWith(db, 'caseIds', caseIds),
  ]);
  if (lots.length === 0) return single.flat();
  const ofCase = Map.groupBy(lots.flatMap(unpacked), ({ caseId }) => caseId);
  return caseIds.flatMap((caseId, place) => inOrder([...(ofCase.get(caseId) ?? []), ...(single[place] ?? [])]));
}

function singlesOf(db: CasesDb, caseId: string) {
  return db.events.where('[caseId+seq]').between([caseId, Dexie.minKey], [caseId, Dexie.maxKey]);
}

/** In the order of the ids; undefined where the log has no such event. */
export async function eventsWith(db: CasesDb, eventIds: readonly string[]): Promise<(EventRow | undefined)[]> {
  const single = await db.events.bulkGet([...eventIds]);
  const others = eventIds.filter((_, place) => single[place] === undefined);
  const lots = await lotsWith(db, 'eventIds', others);
  if (lots.length === 0) return single;
  const found = new Map(lots.flatMap(unpacked).map((row) => [row.eventId, row]));
  return eventIds.map((eventId, place) => single[place] ?? found.get(eventId));
}

/** The next events behind a place, in order; at most so many, and none only where there are none. */
export async function eventsAfter(db: CasesDb, seq: number, limit: number): Promise<EventRow[]> {
  const mostLots = Math.ceil(limit / LOT_EVENTS) + 2;
  const [single, lots] = await Promise.all([
    db.events.where('seq').above(seq).limit(limit).toArray(),
    // The place may lie within a lot.
    db.lots
      .where(':id')
      .above(seq - LOT_EVENTS)
      .limit(mostLots)
      .toArray(),
  ]);
  const inHand = lots.flatMap(unpacked);
  // Beyond the last lot in hand there may be others before the next single event. Lots of which nothing is behind the
  // place are at most two.
  const horizon = lots.length < mostLots ? Infinity : (inHand.at(-1)?.seq ?? Infinity);
  const next = [...inHand.filter((row) => row.seq > seq), ...single].filter((row) => row.seq <= horizon);
  return inOrder(next).slice(0, limit);
}

/** The newest first, at most so many. */
export async function newestEvents(db: CasesDb, limit: number): Promise<EventRow[]> {
  const single = await db.events.orderBy('seq').reverse().limit(limit).toArray();
  const inLots: EventRow[] = [];
  // Of some lots little is left: how many hold so many events is not known beforehand.
  for (let before = Infinity; inLots.length < limit;) {
    const lots = await db.lots
      .where(':id')
      .below(before)
      .reverse()
      .limit(Math.ceil(limit / LOT_EVENTS))
      .toArray();
    if (lots.length === 0) break;
    inLots.push(...lots.flatMap(unpacked));
    before = lots.at(-1)?.seq ?? 0;
  }
  return inOrder([...single, ...inLots])
    .reverse()
    .slice(0, limit);
}

/** The whole log in the order of storing. */
export async function allEvents(db: CasesDb): Promise<EventRow[]> {
  const [single, lots] = await Promise.all([db.events.toArray(), db.lots.toArray()]);
  return inOrder([...single, ...lots.flatMap(unpacked)]);
}

/** Neither a look at a few of them nor at their cases found any: see `noneOfAHandful`. */
export async function noneInLog(db: CasesDb, eventIds: readonly string[]): Promise<boolean> {
  return noneOfAHandful(eventIds, async (some) => eventsWith(db, some));
}

/**
 * New events, in the order of their places: those that come together share rows. Fails with a `BulkError` where one is
 * there already; of an event in a lot and one by itself it is not noticed, whoever adds has to know the case to be new.
 */
export async function addEvents(db: CasesDb, rows: readonly EventRow[]): Promise<void> {
  if (rows.length < LOT_EVENTS) await db.events.bulkAdd(rows);
  else await db.lots.bulkAdd(inLots(rows));
}

/** Events of these cases, some of which the log has at other places: there they are no more. */
export async function putEvents(db: CasesDb, rows: readonly EventRow[]): Promise<void> {
  const ids = new Set(rows.map(({ eventId }) => eventId));
  const lots = await lotsWith(db, 'caseIds', [...new Set(rows.map(({ caseId }) => caseId))]);
  await thinOut(db, lots, ({ eventId }) => !ids.has(eventId));
  await db.events.bulkPut(rows);
}

/** Takes the cases out of the log; so many events were theirs. */
export async function eraseEventsOf(db: CasesDb, caseIds: readonly string[]): Promise<number> {
  const theirs = new Set(caseIds);
  const lots = await lotsWith(db, 'caseIds', caseIds);
  const single = (await Promise.all(caseIds.map((caseId) => singlesOf(db, caseId).primaryKeys()))).flat();
  await db.events.bulkDelete(single);
  await thinOut(db, lots, ({ caseId }) => !theirs.has(caseId));
  return single.length + lots.flatMap(unpacked).filter(({ caseId }) => theirs.has(caseId)).length;
}
