import { describe, expect, it } from 'vitest';
import {
  CASES_SHOWN,
  customersOf,
  eraseCustomer,
  noteOrders,
  readCustomer,
  saveCustomer,
  specialCustomers,
} from '../../../lib/store/customers.ts';
import { recordEvent } from '../../../lib/store/record-event.ts';
import type { Store } from '../../../lib/store/store.ts';
import { BUYER } from '../cases/customer/example-customer.ts';
import { eventOf, memoryStore } from './memory-store.ts';

const AT = '2026-03-12T08:00:00.000Z';
const value = async <T>(result: Promise<{ ok: true; value: T } | { ok: false; detail: string }>): Promise<T> => {
  const done = await result;
  if (!done.ok) throw new Error(done.detail);
  return done.value;
};
const note = (store: Store, buyer: typeof BUYER, was: string, now: string) =>
  value(saveCustomer(store, { buyer, change: { notes: { was, now } } }, AT));
const claim = (count: number, shop: string, marketplace: 'pinduoduo' | 'jd' = 'pinduoduo') =>
  eventOf(count, count, { type: 'opened', fields: { marketplace, category: 'quality', buyerId: 'b1', shop } });

describe('a customer’s card in the store', () => {
  it('is there once somebody wrote on it, with the buyer’s cases in this shop and those of no named shop', async () => {
    const store = memoryStore();
    for (const event of [claim(1, '小窑日用'), claim(2, ''), claim(3, '另一店'), claim(4, '小窑日用', 'jd')])
      await recordEvent(store, event, 0);
    await recordEvent(store, eventOf(9, 2, { type: 'undone' }), 0);
    expect(await value(readCustomer(store, BUYER))).toMatchObject({
      customer: null,
      cases: [{ caseNumber: 'A21-0001' }],
      more: 0,
    });
    await note(store, BUYER, '', '请先电联');
    expect(await value(readCustomer(store, BUYER))).toMatchObject({
      customer: { notes: '请先电联', buyerName: '王**' },
    });
    expect((await value(readCustomer(store, { ...BUYER, shop: '另一店' }))).customer).toBeNull();
  });

  it('says when a case was opened again, and how many are not shown', async () => {
    const store = memoryStore();
    for (let n = 1; n <= CASES_SHOWN + 2; n += 1) await recordEvent(store, claim(n, '小窑日用'), 0);
    for (const [count, status] of [
      [100, 'closed'],
      [101, 'open'],
    ] as const)
      await recordEvent(store, eventOf(count, CASES_SHOWN + 2, { type: 'changed', fields: { status } }), 0);
    const { cases, more } = await value(readCustomer(store, BUYER));
    expect([cases.length, more]).toEqual([CASES_SHOWN, 2]);
    expect(cases[0]?.reopenedAt).toBe(eventOf(101, 1).at);
    expect(cases[1]?.reopenedAt).toBe('');
  });

  it('keeps what two tabs write at the same time', async () => {
    const store = memoryStore();
    await Promise.all([note(store, BUYER, '', '请先电联'), note(store, BUYER, '', '有小孩')]);
    const { customer } = await value(readCustomer(store, BUYER));
    expect(customer?.notes.split('\n').toSorted()).toEqual(['有小孩', '请先电联']);
  });

  it('is made for nobody without an id', async () => {
    const store = memoryStore();
    const nobody = { ...BUYER, buyerId: '' };
    expect(await value(saveCustomer(store, { buyer: nobody, change: {} }, AT))).toBeNull();
    expect(await value(noteOrders(store, { buyer: nobody, orders: [] }, AT))).toBe(false);
    expect(await (await store.cases.open()).db.customers.count()).toBe(0);
  });

  it('notes an order once', async () => {
    const store = memoryStore();
    const orders = [{ orderNumber: '1', state: 'delivered' as const, amount: { minor: 100, currency: 'CNY' } }];
    expect(await value(noteOrders(store, { buyer: BUYER, orders }, AT))).toBe(true);
    expect(await value(noteOrders(store, { buyer: BUYER, orders }, AT))).toBe(false);
    expect((await value(readCustomer(store, BUYER))).customer?.orders).toMatchObject([
      { orderNumber: '1', lastSeenAt: AT },
    ]);
  });

  it('is found by the buyer’s id and erased whole; special ones are found for a hand-over', async () => {
    const store = memoryStore();
    await value(saveCustomer(store, { buyer: BUYER, change: { special: { was: false, now: true } } }, AT));
    await note(store, { ...BUYER, shop: '另一店' }, '', 'x');
    await note(store, { ...BUYER, marketplace: 'jd' }, '', 'y');
    expect(await value(specialCustomers(store, 9))).toMatchObject([{ shop: '小窑日用' }]);
    const { db } = await store.cases.open();
    const cards = await customersOf(db, BUYER);
    expect(cards.map(({ shop }) => shop).toSorted()).toEqual(['另一店', '小窑日用']);
    expect(await customersOf(db, { ...BUYER, buyerId: ' ' })).toEqual([]);
    for (const { key } of cards) await eraseCustomer(db, key);
    expect(await customersOf(db, BUYER)).toEqual([]);
    expect(await db.customers.count()).toBe(1);
  });
});
