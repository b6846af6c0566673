// The one way into the case log.
import { applyEvent, conflictsOf, deriveCases } from '../cases/derive-case.ts';
import type { CaseConflict, EventRefusal, RecordedEvent } from '../cases/derive-case.ts';
import type { CaseEvent } from '../cases/case-event.ts';
import { caseNumber, localDay } from '../cases/case-number.ts';
import type { CasesDb, EventRow } from './cases-db.ts';
import { addEvents, eventsOf, eventsWith, logTables } from './event-log.ts';
import type { Store } from './store.ts';
import type { StoreFailure } from './store-result.ts';
import { withDb } from './with-db.ts';

/** `event-id-reused`: another event was stored under this id; `erased`: the case was. This one was not stored. */
export type RecordRefusal = EventRefusal | 'event-id-reused' | 'erased' | StoreFailure;

/** A field that somebody else changed while it was edited, and who did. */
export interface FoundConflict extends CaseConflict {
  /** Name as recorded; empty: not said. */
  readonly by: string;
}

export type Recorded =
  | { readonly ok: true; readonly caseNumber: string; readonly conflicts?: readonly FoundConflict[] }
  | { readonly ok: false; readonly reason: RecordRefusal; readonly detail: string };

type Outcome =
  | { readonly caseNumber: string; readonly conflicts?: readonly FoundConflict[] }
  | { readonly refused: Exclude<RecordRefusal, StoreFailure>; readonly detail: string };

/**
 * Stores an event, its case's row and the counters in one transaction with strict
 * durability: after `ok` the browser has it on the disk. Sending the same
 * event again gives the same answer and stores nothing.
 * `offsetMinutes` (as `getTimezoneOffset`) decides which day's number a new case gets.
 */
export async function recordEvent(
  store: Store,
  event: CaseEvent,
  offsetMinutes = new Date(event.at).getTimezoneOffset(),
): Promise<Recorded> {
  const result = await withDb(store.cases, 'write', (db) =>
    Promise.resolve(
      // Async itself: Dexie keeps the transaction alive only through awaits that it knows of.
      db.transaction('rw', [...logTables(db), db.cases, db.counters, db.gone], async () =>
        storeEvent(db, event, offsetMinutes),
      ),
    ),
  );
  if (!result.ok) return result;
  const outcome = result.value;
  if ('refused' in outcome) return { ok: false, reason: outcome.refused, detail: outcome.detail };
  return { ok: true, ...outcome };
}

/** Inside the transaction: awaits nothing but the database. Refuses before it writes. */
async function storeEvent(db: CasesDb, event: CaseEvent, offsetMinutes: number): Promise<Outcome> {
  const [known] = await eventsWith(db, [event.eventId]);
  if (known) {
    if (sameContent(known.event, event)) return { caseNumber: known.caseNumber, ...(await conflictsAt(db, known)) };
    return { refused: 'event-id-reused', detail: event.eventId };
  }
  const before = (await db.cases.get(event.caseId)) ?? null;
  // An answer that was lost makes a sidebar send its event again; it must not bring back what was erased since.
  if (!before && (await db.gone.where('caseId').equals(event.caseId).count()) > 0)
    return { refused: 'erased', detail: event.caseId };
  const day = localDay(event.at, offsetMinutes);
  const number = before ? before.caseNumber : caseNumber(day, (await count(db, `day:${day}`)) + 1);
  const applied = applyEvent(before, { event, caseNumber: number });
  if (!applied.ok) return { refused: applied.reason, detail: event.caseId };

  if (!before) {
    await increment(db, `day:${day}`);
    await increment(db, 'cases');
  }
  const seq = await increment(db, 'seq');
  const { eventId, caseId, at } = event;
  await addEvents(db, [{ eventId, caseId, seq, at, event, caseNumber: number }]);
  await db.cases.put(applied.case);
  return { caseNumber: number, ...(await conflictsAt(db, { event, caseId, seq })) };
}

/** What the event met when it came; the same for one that is sent again. Only who edits by hand says what they saw. */
async function conflictsAt(
  db: CasesDb,
  { event, caseId, seq }: Pick<EventRow, 'event' | 'caseId' | 'seq'>,
): Promise<{ readonly conflicts?: readonly FoundConflict[] }> {
  if (event.change.type !== 'changed' || !event.change.before) return {};
  const earlier = (await eventsOf(db, [{ caseId }])).filter((row) => row.seq < seq);
  const [current] = deriveCases(earlier);
  const conflicts = current ? conflictsOf(current, event) : [];
  if (conflicts.length === 0) return {};
  return { conflicts: conflicts.map((conflict) => ({ ...conflict, by: lastToSet(earlier, conflict) })) };
}

function lastToSet(events: readonly RecordedEvent[], { field }: CaseConflict): string {
  const said = events.findLast(
    ({ event: { change } }) => 'fields' in change && change.fields[field as never] !== undefined,
  );
  return said?.event.agentName ?? '';
}

async function count(db: CasesDb, key: string): Promise<number> {
  return (await db.counters.get(key))?.value ?? 0;
}

async function increment(db: CasesDb, key: string): Promise<number> {
  const value = (await count(db, key)) + 1;
  await db.counters.put({ key, value });
  return value;
}

/** The order of an object's keys is the sender's, not part of what it says. */
function sameContent(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, sortedKeys) === JSON.stringify(b, sortedKeys);
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
