// Everything of the agent's own, portion by portion, for a backup. For a top-level page of
// ours, which reads while the background goes on writing: each case is as it was in one moment.
import { Dexie } from 'dexie';
import { BACKUP_TABLES, PORTION_ROWS } from '../backup/portion.ts';
import type { Portion } from '../backup/portion.ts';
import type { RecordedEvent } from '../cases/derive-case.ts';
import type { CasesDb, EventRow } from './cases-db.ts';

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

async function* eventPortions(db: CasesDb): AsyncGenerator<Portion> {
  let after: string | null = null;
  for (;;) {
    const from: string | null = after;
    const rows: readonly EventRow[] = await db.transaction('r', db.events, () => wholeCasesAfter(db, from));
    const last = rows.at(-1);
    if (!last) return;
    yield { table: 'events', rows: rows.map(backedUp) };
    after = last.caseId;
  }
}

async function wholeCasesAfter(db: CasesDb, caseId: string | null): Promise<EventRow[]> {
  const after = caseId === null ? [Dexie.minKey] : [caseId, Dexie.maxKey];
  const found = await db.events.where('[caseId+seq]').above(after).limit(PORTION_ROWS).toArray();
  const last = found.at(-1)?.caseId ?? '';
  let rows = found;
  if (found.length === PORTION_ROWS) {
    // The last case may go on beyond the limit.
    rows = found.filter((row) => row.caseId !== last);
    if (rows.length === 0) rows = await eventsOf(db, last);
  }
  return rows;
}

export function eventsOf(db: CasesDb, caseId: string): Promise<EventRow[]> {
  return db.events.where('[caseId+seq]').between([caseId, Dexie.minKey], [caseId, Dexie.maxKey]).toArray();
}

/** Without its place, which another log gives anew. */
export function backedUp({ event, caseNumber }: EventRow): RecordedEvent {
  return { event, caseNumber };
}
