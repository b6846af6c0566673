// Taking over what another agent left: events into the log, cards joined, the hand-over noted.
// Each is one transaction that knows its own rows again, so a second time changes nothing.
import { localDay } from '../cases/case-number.ts';
import { mergeCustomer } from '../cases/customer/merge-customer.ts';
import { customerSchema } from '../cases/customer/customer.ts';
import type { Customer } from '../cases/customer/customer.ts';
import type { CaseEvent } from '../cases/case-event.ts';
import type { HandedCase } from '../cases/hand-over/hand-over.ts';
import { numberHere } from '../cases/hand-over/take-hand-over.ts';
import type { CasesDb, HandOverRow } from './cases-db.ts';
import { logTables } from './event-log.ts';
import { storeAll } from './record-many.ts';
import type { RecordedCount, LogCounters } from './record-many.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

/** All of them or, when it fails, none. `mark`: of the sender, for numbers that another case has here. */
export function takeCases(
  store: Store,
  cases: readonly HandedCase[],
  mark: string,
  offsetMinutesAt: (instant: string) => number = (instant) => new Date(instant).getTimezoneOffset(),
): Promise<StoreResult<RecordedCount>> {
  return withDb(store.cases, 'write', (db) =>
    Promise.resolve(
      db.transaction('rw', [...logTables(db), db.cases, db.counters, db.gone], async () => {
        const events = cases.flatMap((each) => each.events);
        return storeAll(db, events, await countersFor(db, cases, { mark, offsetMinutesAt }));
      }),
    ),
  );
}

interface Numbering {
  readonly mark: string;
  readonly offsetMinutesAt: (instant: string) => number;
}

/** The sender's numbers, marked where they are taken; and this machine goes on counting behind them. */
async function countersFor(
  db: CasesDb,
  cases: readonly HandedCase[],
  { mark, offsetMinutesAt }: Numbering,
): Promise<LogCounters> {
  const values = new Map<string, number>();
  const keys = [
    'seq',
    'cases',
    ...cases.flatMap(({ events: [first] }) => (first ? dayKey(first, offsetMinutesAt) : [])),
  ];
  const unique = [...new Set(keys)];
  for (const [at, row] of (await db.counters.bulkGet(unique)).entries()) values.set(unique[at] ?? '', row?.value ?? 0);
  const isFree = await freeNumbers(db, cases);
  const given = new Map(cases.map(({ caseId, caseNumber }) => [caseId, caseNumber]));
  const next = (key: string) => {
    const value = (values.get(key) ?? 0) + 1;
    values.set(key, value);
    return value;
  };
  return {
    next,
    number: (event) => {
      next('cases');
      const number = numberHere(given.get(event.caseId) ?? '', mark, isFree.look);
      isFree.take(number);
      const day = dayKey(event, offsetMinutesAt);
      values.set(day, Math.max(values.get(day) ?? 0, countIn(number)));
      return number;
    },
    rows: () => [...values].map(([key, value]) => ({ key, value })),
  };
}

function dayKey({ at, change }: CaseEvent, offsetMinutesAt: (instant: string) => number): string {
  const openedAt = change.type === 'imported' ? change.opening.openedAt : at;
  return `day:${localDay(openedAt, offsetMinutesAt(openedAt))}`;
}

/** More a day than any desk logs: a number that was made up must not spoil the numbers to come. */
const MOST_A_DAY = 9_999;

function countIn(number: string): number {
  const count = Number(/^[A-LX]\d{2}-(\d{4,6})$/u.exec(number)?.[1] ?? 0);
  return count > MOST_A_DAY ? 0 : count;
}

/** Numbers in use that begin as one of these do. */
async function freeNumbers(db: CasesDb, cases: readonly HandedCase[]) {
  const plain = [...new Set(cases.map(({ caseNumber }) => caseNumber.split('/')[0] ?? ''))];
  const rows = await db.cases.where('caseNumber').startsWithAnyOf(plain).toArray();
  const used = new Set(rows.map(({ caseNumber }) => caseNumber));
  return { look: (number: string) => !used.has(number), take: (number: string) => void used.add(number) };
}

export interface JoinedCards {
  /** Cards that are new or say more than before. */
  readonly changed: number;
  /** Texts that were too long to stand together; ours stayed. */
  readonly tooLong: number;
}

export function takeCustomers(store: Store, customers: readonly Customer[]): Promise<StoreResult<JoinedCards>> {
  return withDb(store.cases, 'write', (db) =>
    Promise.resolve(
      db.transaction('rw', db.customers, async () => {
        const stored = await db.customers.bulkGet(customers.map(({ key }) => key));
        const changed: Customer[] = [];
        let tooLong = 0;
        for (const [at, theirs] of customers.entries()) {
          const parsed = customerSchema.safeParse(stored[at]);
          const merged = parsed.success ? mergeCustomer(parsed.data, theirs) : { customer: theirs, tooLong: [] };
          tooLong += merged.tooLong.length;
          if (!parsed.success || merged.customer !== parsed.data) changed.push(merged.customer);
        }
        await db.customers.bulkPut(changed);
        return { changed: changed.length, tooLong };
      }),
    ),
  );
}

/** Keeps when it was first sent or taken here, however often that is said. */
export function noteHandOver(store: Store, row: HandOverRow): Promise<StoreResult<HandOverRow>> {
  return withDb(store.cases, 'write', (db) =>
    Promise.resolve(
      db.transaction('rw', db.handovers, async () => {
        const known = await db.handovers.get(row.handoverId);
        const noted = {
          ...row,
          sentAt: known?.sentAt || row.sentAt,
          takenAt: known?.takenAt || row.takenAt,
          // Of the first time as well: taken again, all of it would be known.
          ...(known?.takenAt ? { taken: known.taken } : {}),
        };
        await db.handovers.put(noted);
        return noted;
      }),
    ),
  );
}

/** Newest first. */
export function handOvers(store: Store, limit: number): Promise<StoreResult<HandOverRow[]>> {
  return withDb(store.cases, 'read', (db) => db.handovers.orderBy('at').reverse().limit(limit).toArray());
}
