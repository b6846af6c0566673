// Reading cases. The functions that take a `CasesDb` are for a top-level page of ours, which
// may read the database itself.
import type { Case, CaseWithEvents } from '../cases/case.ts';
import type { RecordedEvent } from '../cases/derive-case.ts';
import { LOOKED_AT, recentNames } from '../cases/recent-names.ts';
import type { CasesDb } from './cases-db.ts';
import { allEvents, eventsOf } from './event-log.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

/** As many as the sidebar shows of an order or buyer. */
const OF_LIMIT = 20;

/** What the sidebar needs of a case; the same shape as the channel's `CaseSummary`. */
export interface CaseLine {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly category: string;
  readonly status: string;
  readonly handling: string;
  readonly reason: string;
  readonly responsibility: string;
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly statusSince?: string;
  readonly returnArrivedAt?: string;
  readonly orderNumber: string;
}

/** The order's or the buyer's cases, newest first, at most 20, without undone ones. Blank values match nothing. */
export function casesOf(
  store: Store,
  of: { readonly orderNumber: string; readonly buyerId: string },
): Promise<StoreResult<CaseLine[]>> {
  return withDb(store.cases, 'read', async (db) => {
    const found = new Map<string, Case>();
    for (const key of ['orderNumber', 'buyerId'] as const) {
      if (of[key] === '') continue;
      for (const row of await db.cases.where(key).equals(of[key]).toArray()) found.set(row.caseId, row);
    }
    return newestFirst([...found.values()].filter((row) => !row.undone))
      .slice(0, OF_LIMIT)
      .map(lineOf);
  });
}

/** Who works here, busiest first, by the newest cases; without `self`. */
export function namesHere(store: Store, self: string): Promise<StoreResult<readonly string[]>> {
  return withDb(store.cases, 'read', async (db) => recentNames(await newestCases(db, LOOKED_AT), self));
}

/** A connection for reading, or why there is none; `newer` means read-only to everybody. */
export function openForReading(store: Store): Promise<StoreResult<CasesDb>> {
  return withDb(store.cases, 'read', (db) => Promise.resolve(db));
}

/** At most `limit` cases, newest opened first, undone ones included; `openedAt` of the first at most `from`, if given. */
export async function newestCases(db: CasesDb, limit: number, from: string | null = null): Promise<Case[]> {
  const rows = from === null ? db.cases.orderBy('openedAt') : db.cases.where('openedAt').belowOrEqual(from);
  return rows.reverse().limit(limit).toArray();
}

/** While a portion is read nothing can be written: less than a frame or two. */
const OPEN_PORTION = 200;

/**
 * Open and not. Rows of before version 5 may be closed without a date. Thousands of rows read in one transaction keep
 * whoever logs a case waiting for seconds, so each portion has its own; what changes between two shows at the next look.
 */
export async function openRows(db: CasesDb): Promise<Case[]> {
  const ids = await db.cases.where('closedAt').equals('').primaryKeys();
  const open: Case[] = [];
  for (let from = 0; from < ids.length; from += OPEN_PORTION) {
    const rows = await db.cases.bulkGet(ids.slice(from, from + OPEN_PORTION));
    for (const row of rows) if (row && row.closedAt === '' && row.status !== 'closed') open.push(row);
  }
  return open;
}

/** Null where there is no such case. */
export function caseById(store: Store, caseId: string): Promise<StoreResult<CaseWithEvents | null>> {
  return withDb(store.cases, 'read', async (db) => {
    const item = await db.cases.get(caseId);
    if (!item) return null;
    return { item, events: (await eventsOf(db, [item])).map(({ event }) => event) };
  });
}

export interface LogCounts {
  /** In the log now. */
  readonly cases: number;
  readonly events: number;
  /** Cases that were ever opened, erased ones included: the number never falls. */
  readonly opened: number;
  /** The newest event's place in the log. */
  readonly lastSeq: number;
}

/** Looked up, not counted: counting 200,000 rows holds up whoever logs a case meanwhile. */
export async function countsOf(db: CasesDb): Promise<LogCounts> {
  // A later version may keep its counts elsewhere; its rows are read all the same.
  if (!db.tables.some(({ name }) => name === 'counters')) {
    const [cases, events] = [await db.cases.count(), await db.events.count()];
    return { cases, events, opened: cases, lastSeq: events };
  }
  const rows = await db.counters.bulkGet(['cases', 'seq', 'gone', 'goneEvents']);
  const [opened = 0, lastSeq = 0, gone = 0, goneEvents = 0] = rows.map((row) => row?.value ?? 0);
  return { cases: opened - gone, events: lastSeq - goneEvents, opened, lastSeq };
}

/** The whole log in the order of storing: what a backup holds and rows are derived from. */
export async function caseLog(db: CasesDb): Promise<RecordedEvent[]> {
  return (await allEvents(db)).map(({ event, caseNumber }) => ({ event, caseNumber }));
}

function newestFirst(rows: readonly Case[]): Case[] {
  return rows.toSorted((a, b) => (a.openedAt === b.openedAt ? 0 : a.openedAt < b.openedAt ? 1 : -1));
}

function lineOf(row: Case): CaseLine {
  const { caseId, caseNumber, category, status, handling, reason, responsibility, openedAt, updatedAt, orderNumber } =
    row;
  const { statusSince, returnArrivedAt } = row;
  const line = { caseId, caseNumber, category, status, handling, reason, responsibility, openedAt, updatedAt };
  return {
    ...line,
    orderNumber,
    ...(statusSince === undefined ? {} : { statusSince }),
    ...(returnArrivedAt ? { returnArrivedAt } : {}),
  };
}
