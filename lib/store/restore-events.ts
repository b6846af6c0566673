// Events out of a backup, merged into the log. A case's row is made anew from what its events
// now add up to; what the log knew stays in it.
import { Dexie } from 'dexie';
import { z } from '../knowledge/zod.ts';
import type { RestoreCount } from '../backup/portion.ts';
import { caseEventSchema } from '../cases/case-event.ts';
import type { Case } from '../cases/case.ts';
import { deriveCases } from '../cases/derive-case.ts';
import type { RecordedEvent } from '../cases/derive-case.ts';
import { mergeCaseLog } from '../cases/merge-logs.ts';
import type { CasesDb, EventRow } from './cases-db.ts';
import { goneAmong } from './erase-cases.ts';
import { addEvents, eventsOf, eventsWith, logTables, noneInLog, putEvents } from './event-log.ts';
import { noneOfAHandful } from './handful.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

const backedUpSchema = z.strictObject({
  event: caseEventSchema,
  caseNumber: z.string().min(1).max(20),
});

/** All of them, or none when it fails. Rows that are no events are counted and left out. */
export function restoreEvents(store: Store, rows: readonly unknown[]): Promise<StoreResult<RestoreCount>> {
  const parsed = rows.map((row) => backedUpSchema.safeParse(row));
  const brought = parsed.flatMap(({ data }) => data ?? []);
  return withDb(store.cases, 'write', async (db) => {
    const attempt = (lookedFor: LookedFor) =>
      db.transaction('rw', [...logTables(db), db.cases, db.counters, db.gone], async () => {
        const kept = await withoutGone(db, brought);
        const stored = await mergeIn(db, kept, lookedFor);
        const known = stored.known + brought.length - kept.length;
        return { ...stored, known, unreadable: stored.unreadable + rows.length - brought.length };
      });
    try {
      return await attempt('a-handful');
    } catch (error) {
      // Something is here that was not looked for: nothing was written.
      if (!(error instanceof Dexie.BulkError)) throw error;
      return attempt('everything');
    }
  });
}

/** Where one of a handful is here, everything is looked for as well. */
type LookedFor = 'a-handful' | 'everything';

/** What was erased here stays erased, however old the backup is. */
async function withoutGone(db: CasesDb, brought: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
  const gone = await goneAmong(
    db,
    brought.map(({ event }) => event.caseId),
  );
  return gone.size === 0 ? brought : brought.filter(({ event }) => !gone.has(event.caseId));
}

interface Writing {
  readonly events: EventRow[];
  readonly cases: Case[];
  newCases: number;
  stored: number;
  unreadable: number;
  seq: number;
}

/** Inside the transaction: awaits nothing but the database. */
async function mergeIn(db: CasesDb, brought: readonly RecordedEvent[], lookedFor: LookedFor): Promise<RestoreCount> {
  const byCase = Map.groupBy(brought, ({ event }) => event.caseId);
  const { here, isNew } = await whatIsHere(db, [...byCase.keys()], brought, lookedFor);
  const [cases, restored, seq] = await db.counters.bulkGet(['cases', 'restored', 'seq']);
  const writing: Writing = {
    events: [],
    cases: [],
    newCases: 0,
    stored: 0,
    unreadable: 0,
    seq: seq?.value ?? 0,
  };
  for (const [caseId, events] of byCase) mergeCase(here.get(caseId) ?? [], events, writing);
  await write(db, writing, isNew);
  await db.counters.bulkPut([
    { key: 'seq', value: writing.seq },
    { key: 'cases', value: (cases?.value ?? 0) + writing.newCases },
    // Tells how much of what was missing is back (presence.ts).
    { key: 'restored', value: (restored?.value ?? 0) + writing.newCases },
  ]);
  const { stored, unreadable } = writing;
  return { stored, known: brought.length - stored - unreadable, unreadable };
}

/** What seems new is added, and never written over what is here. */
async function write(db: CasesDb, { events, cases }: Writing, isNew: boolean): Promise<void> {
  if (!isNew) {
    await putEvents(db, events);
    await db.cases.bulkPut(cases);
    return;
  }
  await addEvents(db, events);
  await db.cases.bulkAdd(cases);
}

interface Here {
  /** By case, in the order of storing. */
  readonly here: ReadonlyMap<string, readonly EventRow[]>;
  /** As it seems. */
  readonly isNew: boolean;
}

async function whatIsHere(
  db: CasesDb,
  caseIds: readonly string[],
  brought: readonly RecordedEvent[],
  lookedFor: LookedFor,
): Promise<Here> {
  const eventIds = brought.map(({ event }) => event.eventId);
  const isNew =
    lookedFor === 'a-handful' &&
    (await noneOfAHandful(caseIds, (some) => db.cases.bulkGet(some))) &&
    (await noneInLog(db, eventIds));
  if (isNew) return { here: new Map(), isNew };
  return { here: await logsHere(db, caseIds, eventIds), isNew };
}

/** The log of a case is read only where something of it is here. */
async function logsHere(
  db: CasesDb,
  caseIds: readonly string[],
  eventIds: readonly string[],
): Promise<Map<string, EventRow[]>> {
  const [cases, events] = await Promise.all([db.cases.bulkGet([...caseIds]), eventsWith(db, eventIds)]);
  const known = new Set([...cases, ...events].flatMap((row) => row?.caseId ?? []));
  const rows = await eventsOf(
    db,
    [...known].map((caseId) => ({ caseId })),
  );
  return Map.groupBy(rows, ({ caseId }) => caseId);
}

function mergeCase(here: readonly EventRow[], brought: readonly RecordedEvent[], writing: Writing): void {
  const log: readonly RecordedEvent[] = here;
  const merged = mergeCaseLog(log, brought);
  if (merged === log) return;
  const [row] = deriveCases(merged);
  if (!row) {
    // Events of a case that nobody opened.
    writing.unreadable += brought.length;
    return;
  }
  const known = new Map(here.map((each) => [each.eventId, each]));
  const keepsPlaces = here.every(({ eventId }, place) => merged[place]?.event.eventId === eventId);
  for (const { event, caseNumber } of merged) {
    const before = known.get(event.eventId);
    if (before && keepsPlaces) continue;
    writing.seq += 1;
    const { eventId, caseId, at } = event;
    const next: EventRow = { eventId, caseId, seq: writing.seq, at, event, caseNumber };
    writing.events.push(next);
    if (!before) writing.stored += 1;
  }
  if (here.length === 0) writing.newCases += 1;
  writing.cases.push(row);
}
