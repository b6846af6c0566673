// What the local copy holds: not everything, but what the next shift cannot do without. It has to
// fit into one value of `storage.local`, which is read and written as a whole.
import { BACKUP_TABLES, PORTION_ROWS } from '../backup/portion.ts';
import type { Portion } from '../backup/portion.ts';
import { backedUp } from './backup-portions.ts';
import type { CasesDb, EventRow } from './cases-db.ts';
import { countsOf, openRows } from './case-queries.ts';
import { eventsOf, newestEvents } from './event-log.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

export interface CopyLimits {
  /** Of each table besides the log, the newest. */
  readonly rows: number;
  readonly openCases: number;
  /** The newest of the log: their cases are copied too, open or not. */
  readonly newestEvents: number;
  /** Beyond it no further case is begun. */
  readonly events: number;
}

/** 4,500 made-up cases of three events are 4.8 MB of JSON and 1.05 MB of packed text. */
export const COPY_LIMITS: CopyLimits = { rows: 2_000, openCases: 3_000, newestEvents: 1_500, events: 15_000 };

export interface LocalCopy {
  readonly portions: readonly Portion[];
  /** Cases in it. */
  readonly cases: number;
  /** Cases in the log, undone ones included. */
  readonly of: number;
  /** The log's length. */
  readonly events: number;
}

/** Only the log's length: whether there is anything to copy. */
export function logLength(store: Store): Promise<StoreResult<number>> {
  return withDb(store.cases, 'read', async (db) => (await countsOf(db)).events);
}

export function localCopy(store: Store, limits: CopyLimits = COPY_LIMITS): Promise<StoreResult<LocalCopy>> {
  return withDb(store.cases, 'read', async (db) => {
    const { cases, events } = await countsOf(db);
    const tables: Portion[] = [];
    for (const table of BACKUP_TABLES) {
      if (table === 'events' || !db.tables.some(({ name }) => name === table)) continue;
      const rows: object[] = await db.table(table).orderBy(':id').reverse().limit(limits.rows).toArray();
      tables.push(...inPortions(table, rows));
    }
    const log = await newestCasesFirst(db, limits);
    return { portions: [...tables, ...log.portions], cases: log.cases, of: cases, events };
  });
}

async function newestCasesFirst(db: CasesDb, limits: CopyLimits) {
  const open = await openRows(db);
  const newest = await newestEvents(db, limits.newestEvents);
  const ids = new Set(
    open
      .toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
      .slice(0, limits.openCases)
      .map(({ caseId }) => caseId),
  );
  for (const { caseId } of newest) ids.add(caseId);
  const portions: Portion[] = [];
  let portion: EventRow[] = [];
  let [cases, events] = [0, 0];
  const flush = () => {
    if (portion.length > 0) portions.push({ table: 'events', rows: portion.map(backedUp) });
    portion = [];
  };
  for (const caseId of ids) {
    if (events >= limits.events) break;
    const rows = await eventsOf(db, [{ caseId }]);
    if (portion.length > 0 && portion.length + rows.length > PORTION_ROWS) flush();
    portion.push(...rows);
    events += rows.length;
    cases += 1;
  }
  flush();
  return { portions, cases };
}

function inPortions(table: Portion['table'], rows: readonly object[]): Portion[] {
  const portions: Portion[] = [];
  for (let at = 0; at < rows.length; at += PORTION_ROWS)
    portions.push({ table, rows: rows.slice(at, at + PORTION_ROWS) });
  return portions;
}
