// Everything of the agent's own, portion by portion, for a backup. For a top-level page of
// ours, which reads while the background goes on writing: each case is as it was in one moment.
import { Dexie } from 'dexie';
import { BACKUP_TABLES, PORTION_ROWS } from '../backup/portion.ts';
import type { Portion } from '../backup/portion.ts';
import type { RecordedEvent } from '../cases/derive-case.ts';
import type { CasesDb, EventRow } from './cases-db.ts';
import { eventsOf, logTables } from './event-log.ts';
import { LOT_EVENTS } from './lots.ts';

const LOTS_AT_ONCE = PORTION_ROWS / LOT_EVENTS;

/** Rejects when the database cannot be read. */
export async function* backupPortions(db: CasesDb): AsyncGenerator<Portion> {
  for (const table of BACKUP_TABLES) {
    if (table === 'events') yield* eventPortions(db);
    // A newer version may have dropped it.
    else if (db.tables.some(({ name }) => name === table)) yield* rowPortions(db, table);
  }
}

async function* rowPortions(db: CasesDb, table: Exclude<Portion['table'], 'events'>): AsyncGenerator<Portion> {
  const { keyPath } = db.table(table).schema.primKey;
  let after: unknown = Dexie.minKey;
  for (;;) {
    const rows = await db.table<object>(table).where(':id').above(after).limit(PORTION_ROWS).toArray();
    if (rows.length === 0) return;
    yield { table, rows };
    // All of these tables have one inline key.
    after = Reflect.get(rows.at(-1) ?? {}, String(keyPath));
  }
}

/**
 * Cases that have something in a lot first, then the others. Of a case everything comes at once, as it is in one moment;
 * no case comes twice.
 */
async function* eventPortions(db: CasesDb): AsyncGenerator<Portion> {
  const told = new Set<string>();
  const lastLot = yield* casesInLots(db, told);
  yield* otherCases(db, told, lastLot);
}

/** Gives the key of the last lot that was looked at. */
async function* casesInLots(db: CasesDb, told: Set<string>): AsyncGenerator<Portion, number> {
  let last = 0;
  for (;;) {
    const after: number = last;
    const read = await db.transaction('r', logTables(db), async () => {
      const lots = await db.lots.where(':id').above(after).limit(LOTS_AT_ONCE).toArray();
      const caseIds = new Set(lots.flatMap((lot) => lot.caseIds).filter((caseId) => !told.has(caseId)));
      return { lots, rows: await eventsOf(db, [...caseIds].map(withId)) };
    });
    yield* inPortions(read.rows);
    for (const { caseId } of read.rows) told.add(caseId);
    last = read.lots.at(-1)?.seq ?? last;
    if (read.lots.length < LOTS_AT_ONCE) return last;
  }
}

async function* otherCases(db: CasesDb, told: ReadonlySet<string>, lastLot: number): AsyncGenerator<Portion> {
  let after: string | null = null;
  for (;;) {
    const from: string | null = after;
    const read = await db.transaction('r', logTables(db), async () => {
      const found = await wholeCasesAfter(db, from);
      const rows = found.filter(({ caseId }) => !told.has(caseId));
      const isLotNew = (await db.lots.where(':id').above(lastLot).count()) > 0;
      // Written while the backup was: it may be where the case begins.
      const whole = isLotNew ? await eventsOf(db, [...new Set(rows.map(({ caseId }) => caseId))].map(withId)) : rows;
      return { end: found.at(-1)?.caseId ?? null, rows: whole };
    });
    if (read.end === null) return;
    yield* inPortions(read.rows);
    after = read.end;
  }
}

const withId = (caseId: string) => ({ caseId });

/** Each case in one portion. */
function* inPortions(rows: readonly EventRow[]): Generator<Portion> {
  let portion: EventRow[] = [];
  for (const theirs of Map.groupBy(rows, ({ caseId }) => caseId).values()) {
    if (portion.length > 0 && portion.length + theirs.length > PORTION_ROWS) {
      yield { table: 'events', rows: portion.map(backedUp) };
      portion = [];
    }
    portion.push(...theirs);
  }
  if (portion.length > 0) yield { table: 'events', rows: portion.map(backedUp) };
}

async function wholeCasesAfter(db: CasesDb, caseId: string | null): Promise<EventRow[]> {
  const after = caseId === null ? [Dexie.minKey] : [caseId, Dexie.maxKey];
  const found = await db.events.where('[caseId+seq]').above(after).limit(PORTION_ROWS).toArray();
  const last = found.at(-1)?.caseId ?? '';
  if (found.length < PORTION_ROWS) return found;
  // The last case may go on beyond the limit.
  const rows = found.filter((row) => row.caseId !== last);
  if (rows.length > 0) return rows;
  return db.events.where('[caseId+seq]').between([last, Dexie.minKey], [last, Dexie.maxKey]).toArray();
}

/** Without its place, which another log gives anew. */
export function backedUp({ event, caseNumber }: EventRow): RecordedEvent {
  return { event, caseNumber };
}
