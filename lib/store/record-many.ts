// Many events in one transaction: of an import, of one change to many cases. What the log has
// already is left alone: an import's ids come from what its rows say, so a second import of a
// file stores nothing.
import { Dexie } from 'dexie';
import { applyEvent } from '../cases/derive-case.ts';
import type { CaseEvent } from '../cases/case-event.ts';
import type { Case } from '../cases/case.ts';
import { caseNumber, localDay } from '../cases/case-number.ts';
import type { CasesDb, CounterRow, EventRow } from './cases-db.ts';
import { openForReading } from './case-queries.ts';
import { goneAmong } from './erase-cases.ts';
import { addEvents, eventsWith, logTables } from './event-log.ts';
import { noneOfAHandful } from './handful.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

export interface RecordedCount {
  readonly recorded: number;
  /** In the log before, or of a case that was erased from it. */
  readonly known: number;
}

/** All of them or, when it fails, none. `offsetMinutesAt`: as `getTimezoneOffset` of that instant. */
export function recordMany(
  store: Store,
  events: readonly CaseEvent[],
  offsetMinutesAt: (instant: string) => number = (instant) => new Date(instant).getTimezoneOffset(),
): Promise<StoreResult<RecordedCount>> {
  return withDb(store.cases, 'write', async (db) => {
    const attempt = (lookedFor: LookedFor) =>
      db.transaction('rw', [...logTables(db), db.cases, db.counters, db.gone], async () =>
        storeAll(db, events, await countersFor(db, events, offsetMinutesAt), lookedFor),
      );
    // A change is only of cases that are here.
    const isImport = events.every(({ change }) => change.type === 'imported');
    for (const lookedFor of [...(isImport ? ['a-handful' as const] : []), 'of-standing-cases' as const]) {
      try {
        return await attempt(lookedFor);
      } catch (error) {
        // Something is here that was not looked for: nothing was written, and more is looked for now.
        if (!(error instanceof Dexie.BulkError)) throw error;
      }
    }
    return attempt('every-event');
  });
}

/** Which of these events the log has. For a top-level page of ours. */
export async function loggedEvents(store: Store, eventIds: readonly string[]): Promise<StoreResult<Set<string>>> {
  const opened = await openForReading(store);
  if (!opened.ok) return opened;
  return withDb(store.cases, 'read', async (db) => {
    return idsOf(await eventsWith(db, eventIds));
  });
}

function idsOf(rows: readonly (EventRow | undefined)[]): Set<string> {
  return new Set(rows.flatMap((row) => row?.eventId ?? []));
}

/**
 * What is looked for before it is written. `a-handful`: some of the cases; where one is here, all of them, as in
 * `of-standing-cases`: every case, and the events of those that are here, for a case that is not here seldom has an
 * event in the log. What is wrongly taken for new is refused by the database, with everything beside it.
 */
type LookedFor = 'every-event' | 'of-standing-cases' | 'a-handful';

/** Inside the transaction: awaits nothing but the database. */
export async function storeAll(
  db: CasesDb,
  events: readonly CaseEvent[],
  counters: LogCounters,
  lookedFor: LookedFor = 'every-event',
): Promise<RecordedCount> {
  const standing = await whatStands(db, events, lookedFor);
  const { rows, changed } = applyAll(events, standing, counters);
  await addEvents(db, rows);
  await (standing.isSurmised ? db.cases.bulkAdd(changed) : db.cases.bulkPut(changed));
  await db.counters.bulkPut(counters.rows());
  return { recorded: rows.length, known: events.length - rows.length };
}

interface Standing {
  readonly cases: Map<string, Case>;
  /** Events that the log has. */
  readonly seen: Set<string>;
  readonly gone: ReadonlySet<string>;
  /** Not every case was looked for: those that seem new are added, and never written over one that is here. */
  readonly isSurmised: boolean;
}

function applyAll(events: readonly CaseEvent[], { cases, seen, gone }: Standing, counters: LogCounters) {
  const rows: EventRow[] = [];
  const changed = new Map<string, Case>();
  for (const event of events) {
    // What was erased here stays erased, whoever's sheet or file has it still.
    if (seen.has(event.eventId) || gone.has(event.caseId)) continue;
    seen.add(event.eventId);
    const standing = cases.get(event.caseId) ?? null;
    // An import opens or fills and fits any case; a case that is to be changed may have been erased meanwhile.
    if (!standing && event.change.type === 'changed') continue;
    const number = standing?.caseNumber ?? counters.number(event);
    const applied = applyEvent(standing, { event, caseNumber: number });
    if (!applied.ok) continue;
    cases.set(event.caseId, applied.case);
    changed.set(event.caseId, applied.case);
    const { eventId, caseId, at } = event;
    rows.push({ eventId, caseId, seq: counters.next('seq'), at, event, caseNumber: number });
  }
  return { rows, changed: [...changed.values()] };
}

async function whatStands(db: CasesDb, events: readonly CaseEvent[], lookedFor: LookedFor): Promise<Standing> {
  const caseIds = [...new Set(events.map(({ caseId }) => caseId))];
  if (lookedFor === 'a-handful' && (await noneOfAHandful(caseIds, (some) => db.cases.bulkGet(some)))) {
    return { cases: new Map(), seen: new Set(), gone: await goneAmong(db, caseIds), isSurmised: true };
  }
  const before = await db.cases.bulkGet(caseIds);
  const cases = new Map(before.flatMap((item) => (item ? [[item.caseId, item] as const] : [])));
  const asked = lookedFor === 'every-event' ? events : events.filter(({ caseId }) => cases.has(caseId));
  const seen = idsOf(
    await eventsWith(
      db,
      asked.map(({ eventId }) => eventId),
    ),
  );
  const newcomers = caseIds.filter((caseId) => !cases.has(caseId));
  return { cases, seen, gone: await goneAmong(db, newcomers), isSurmised: false };
}

export interface LogCounters {
  readonly next: (key: 'seq') => number;
  /** Of a case that is opened now. */
  readonly number: (event: CaseEvent) => string;
  readonly rows: () => CounterRow[];
}

/** The counters that `recordEvent` keeps, read once and written once. */
async function countersFor(
  db: CasesDb,
  events: readonly CaseEvent[],
  offsetMinutesAt: (instant: string) => number,
): Promise<LogCounters> {
  const dayOf = ({ at, change }: CaseEvent) => {
    const openedAt = change.type === 'imported' ? change.opening.openedAt : at;
    return localDay(openedAt, offsetMinutesAt(openedAt));
  };
  const keys = [...new Set(['seq', 'cases', ...events.map((event) => `day:${dayOf(event)}`)])];
  const stored = await db.counters.bulkGet(keys);
  const values = new Map(keys.map((key, place) => [key, stored[place]?.value ?? 0]));
  const next = (key: string) => {
    const value = (values.get(key) ?? 0) + 1;
    values.set(key, value);
    return value;
  };
  return {
    next,
    number: (event: CaseEvent) => {
      next('cases');
      const day = dayOf(event);
      return caseNumber(day, next(`day:${day}`));
    },
    rows: () => [...values].map(([key, value]) => ({ key, value })),
  };
}
