// Two agents who hand over to and fro, each with a store of their own.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseChange } from '../../../lib/cases/case-event.ts';
import { deriveCases } from '../../../lib/cases/derive-case.ts';
import { makeHandOver } from '../../../lib/cases/hand-over/make-hand-over.ts';
import type { HandOver } from '../../../lib/cases/hand-over/hand-over.ts';
import { readHandOver } from '../../../lib/cases/hand-over/read-hand-over.ts';
import { portionsOf, senderMark } from '../../../lib/cases/hand-over/take-hand-over.ts';
import { caseById, caseLog } from '../../../lib/store/case-queries.ts';
import { readCustomer, saveCustomer, specialCustomers } from '../../../lib/store/customers.ts';
import { recordEvent } from '../../../lib/store/record-event.ts';
import type { Store } from '../../../lib/store/store.ts';
import { handOvers, noteHandOver, takeCases, takeCustomers } from '../../../lib/store/take-hand-over.ts';
import { BUYER } from '../cases/customer/example-customer.ts';
import { eventOf, memoryStore, OPENED, uuid } from './memory-store.ts';

const UTC = () => 0;
const AT = '2026-01-21T10:00:00.000Z';
const value = async <T>(result: Promise<{ ok: true; value: T } | { ok: false; detail: string }>): Promise<T> => {
  const done = await result;
  if (!done.ok) throw new Error(done.detail);
  return done.value;
};

async function handedBy(store: Store, workNumber: string): Promise<HandOver> {
  const { db } = await store.cases.open();
  const cases = await Promise.all((await db.cases.toArray()).map(({ caseId }) => value(caseById(store, caseId))));
  const customers = await value(specialCustomers(store, 100));
  const { handOver } = makeHandOver({
    handoverId: uuid(5, Number(workNumber)),
    from: { agentName: '', workNumber },
    at: AT,
    note: '',
    cases: cases.filter((each) => each !== null),
    customers,
    promises: [],
    withContacts: false,
  });
  const read = readHandOver(JSON.stringify(handOver));
  if (!read.ok) throw new Error(`${read.problem} ${read.at}`);
  return read.handOver;
}

async function take(store: Store, { cases, customers, from }: HandOver) {
  let [recorded, changed] = [0, 0];
  for (const portion of portionsOf(cases))
    recorded += (await value(takeCases(store, portion, senderMark(from), UTC))).recorded;
  if (customers.length > 0) changed = (await value(takeCustomers(store, customers))).changed;
  return { recorded, changed };
}

async function stateOf(store: Store) {
  const { db } = await store.cases.open();
  const log = await caseLog(db);
  const rows = await db.cases.orderBy('caseId').toArray();
  // Rows are what the log adds up to, whatever came from where.
  expect(deriveCases(log).toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1))).toEqual(rows);
  const numbers = rows.map(({ caseNumber }) => caseNumber);
  expect(new Set(numbers).size).toBe(numbers.length);
  return { ids: log.map(({ event }) => event.eventId).toSorted(), rows, numbers };
}

const change: fc.Arbitrary<CaseChange> = fc.constantFrom<CaseChange>(
  { type: 'changed', fields: { notes: '漏水' } },
  { type: 'changed', fields: { status: 'closed' } },
  { type: 'changed', fields: { status: 'waiting-buyer', nextStep: '回电' } },
  { type: 'undone' },
);
/** Whose machine, which of its cases, what. */
const doing = fc.tuple(fc.constantFrom('a' as const, 'b' as const), fc.integer({ min: 1, max: 3 }), change);

describe('handing over to and fro', () => {
  it('loses nothing, doubles nothing, and taken twice changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { maxLength: 10 }), fc.array(doing, { maxLength: 6 }), async (first, later) => {
        const stores = { a: memoryStore(), b: memoryStore() };
        let made = 0;
        const work = async (doings: typeof first) => {
          for (const [who, caseCount, what] of doings) {
            // Each machine logs cases of its own, under the same numbers; after the first exchange either changes any.
            const id = made < 1_000 && doings === first ? caseCount + (who === 'a' ? 0 : 10) : caseCount;
            const known = await value(caseById(stores[who], uuid(2, id)));
            if (!known) await recordEvent(stores[who], eventOf((made += 1), id, OPENED), 0);
            await recordEvent(stores[who], eventOf((made += 1), id, what), 0);
          }
        };
        await work(first);
        await take(stores.b, await handedBy(stores.a, '1'));
        await take(stores.a, await handedBy(stores.b, '2'));
        expect((await stateOf(stores.a)).ids).toEqual((await stateOf(stores.b)).ids);
        await work(later.filter(([, caseCount]) => first.some(([who, other]) => who === 'a' && other === caseCount)));
        const [fromA, fromB] = [await handedBy(stores.a, '1'), await handedBy(stores.b, '2')];
        // Either first: the same events are there afterwards.
        await take(stores.a, fromB);
        await take(stores.b, fromA);
        const [a, b] = [await stateOf(stores.a), await stateOf(stores.b)];
        expect(a.ids).toEqual(b.ids);
        expect(a.ids).toHaveLength(made);
        expect(await take(stores.a, fromB)).toEqual({ recorded: 0, changed: 0 });
        expect((await stateOf(stores.a)).rows).toEqual(a.rows);
      }),
      { numRuns: 25 },
    );
  });

  it('marks a number that another case has here, and goes on counting behind those that came', async () => {
    const [a, b] = [memoryStore(), memoryStore()];
    for (const n of [1, 2, 3]) await recordEvent(a, eventOf(n, n), 0);
    await recordEvent(b, eventOf(11, 11), 0);
    await take(b, await handedBy(a, '112'));
    expect((await stateOf(b)).numbers.toSorted()).toEqual(['A21-0001', 'A21-0001/112', 'A21-0002', 'A21-0003']);
    expect(await recordEvent(b, eventOf(12, 12), 0)).toEqual({ ok: true, caseNumber: 'A21-0004' });
    // Where it came from it keeps its own.
    await take(a, await handedBy(b, '107'));
    expect((await stateOf(a)).numbers.toSorted()).toEqual([
      'A21-0001',
      'A21-0001/107',
      'A21-0002',
      'A21-0003',
      'A21-0004',
    ]);
  });

  it('joins cards: both notes stand, and a second time nothing is new', async () => {
    const [a, b] = [memoryStore(), memoryStore()];
    const note = (store: Store, now: string) =>
      saveCustomer(
        store,
        { buyer: BUYER, change: { notes: { was: '', now }, special: { was: false, now: true } } },
        AT,
      );
    await note(a, '请先打 13800001234');
    await note(b, '有小孩，勿按门铃');
    expect(await take(b, await handedBy(a, '1'))).toEqual({ recorded: 0, changed: 1 });
    const lines = async (store: Store) => (await value(readCustomer(store, BUYER))).customer?.notes.split('\n');
    expect(await lines(b)).toEqual(['有小孩，勿按门铃', '请先打 138****1234']);
    expect(await take(b, await handedBy(a, '1'))).toEqual({ recorded: 0, changed: 0 });
    // What went out masked does not come back as a second line.
    await take(a, await handedBy(b, '2'));
    expect(await lines(a)).toEqual(['请先打 13800001234', '有小孩，勿按门铃']);
  });

  it('is noted once, with the first time it was taken', async () => {
    const store = memoryStore();
    const row = { handoverId: uuid(5, 1), at: AT, from: '周岚', cases: 1, customers: 0, sentAt: '', takenAt: AT };
    await value(noteHandOver(store, row));
    const again = await value(noteHandOver(store, { ...row, takenAt: '2026-01-22T10:00:00.000Z' }));
    expect(again.takenAt).toBe(AT);
    expect(await value(handOvers(store, 9))).toEqual([row]);
  });

  it('keeps what became of the cases when it was first taken here, also where it was made here', async () => {
    const store = memoryStore();
    const row = { handoverId: uuid(5, 1), at: AT, from: '07', cases: 1, customers: 0, sentAt: AT, takenAt: '' };
    await value(noteHandOver(store, row));
    const taken = (verdict: 'new' | 'known') => [{ caseId: uuid(2, 1), verdict }];
    await value(noteHandOver(store, { ...row, sentAt: '', takenAt: AT, taken: taken('new') }));
    await value(noteHandOver(store, { ...row, sentAt: '', takenAt: AT, taken: taken('known') }));
    expect(await value(handOvers(store, 9))).toEqual([{ ...row, takenAt: AT, taken: taken('new') }]);
  });
});
