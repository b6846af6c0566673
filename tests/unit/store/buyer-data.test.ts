// Erasing a buyer leaves nothing of them in any table, and nothing of anybody else goes.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Buyer } from '../../../lib/cases/buyer.ts';
import type { CaseFields } from '../../../lib/cases/case-event.ts';
import type { AuditEntry } from '../../../lib/cases/audit.ts';
import { customerKey } from '../../../lib/cases/customer/customer.ts';
import { orderKey } from '../../../lib/procedure/follow-ups/seen-orders.ts';
import { readAudit } from '../../../lib/store/audit.ts';
import { BUYER_TABLES, NOTHING_OF_A_BUYER } from '../../../lib/store/buyer-data.ts';
import { eraseBuyer, exportBuyer, findBuyers, previewBuyer } from '../../../lib/store/buyer.ts';
import { caseLog, countsOf } from '../../../lib/store/case-queries.ts';
import { checkPresence } from '../../../lib/store/presence.ts';
import { recordEvent } from '../../../lib/store/record-event.ts';
import { recordMany } from '../../../lib/store/record-many.ts';
import { takeCases } from '../../../lib/store/take-hand-over.ts';
import { CASES_VERSIONS } from '../../../lib/store/schema-versions.ts';
import type { Store } from '../../../lib/store/store.ts';
import { UNPAID } from '../../support/example-order.ts';
import { exampleCustomer } from '../cases/customer/example-customer.ts';
import { eventOf, memoryStore, uuid } from './memory-store.ts';

const AT_MS = Date.UTC(2026, 0, 22);
const ENTRY: Omit<AuditEntry, 'cases'> = {
  noteId: uuid(5, 1),
  atMs: AT_MS,
  who: '小林 07',
  kind: 'buyer-erase',
  form: '',
  full: false,
};
const WANG: Buyer = { marketplace: 'pinduoduo', buyerId: 'wang-77', orderNumbers: [], shop: '' };

let store: Store;
let events = 0;

async function open(caseCount: number, fields: Partial<CaseFields>): Promise<void> {
  events += 1;
  const all = { marketplace: 'pinduoduo', category: 'quality', ...fields } as const;
  const recorded = await recordEvent(store, eventOf(events, caseCount, { type: 'opened', fields: all }), 0);
  expect(recorded.ok).toBe(true);
}

async function tables(): Promise<Record<string, unknown[]>> {
  const { db } = await store.cases.open();
  return Object.fromEntries(
    await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );
}

beforeEach(async () => {
  store = memoryStore();
  events = 0;
  await open(1, { buyerId: 'wang-77', orderNumber: 'W-1', buyerName: '王小明', phone: '13800001234', shop: '一店' });
  await open(2, { buyerId: 'wang-77', orderNumber: 'W-2', shop: '二店' });
  // Of the same order, by somebody who did not write down the buyer.
  await open(3, { orderNumber: 'W-1' });
  await open(4, { buyerId: 'li-5', orderNumber: 'L-1' });
  await open(5, { orderNumber: '', buyerId: '' });
  // The same id elsewhere is somebody else.
  await open(6, { marketplace: 'jd', buyerId: 'wang-77', orderNumber: 'J-1' });
  events += 1;
  const noted = { type: 'changed', fields: { notes: '王小明要周五前收到' } } as const;
  await recordEvent(store, eventOf(events, 1, noted), 0);
  const { db } = await store.cases.open();
  const progress = { procedureId: 'p', path: [], ticked: [], updatedAt: '2026-01-21T08:00:00Z' };
  await db.progress.bulkPut([
    { subject: 'pinduoduo:W-1', ...progress },
    { subject: 'pinduoduo:L-1', ...progress },
  ]);
  await db.clocks.put({
    key: 'auto-approval:pinduoduo:W-2',
    clock: 'auto-approval',
    marketplace: 'pinduoduo',
    orderState: null,
    buyer: '王**',
    orderNumber: 'W-2',
    startedBy: 'after-sales',
    sinceMs: AT_MS,
    isAtLeast: false,
  });
  const card = (buyerId: string, notes: string) => {
    const customer = exampleCustomer({ marketplace: 'pinduoduo', shop: '', buyerId, notes });
    return { ...customer, key: customerKey(customer) ?? '' };
  };
  await db.customers.bulkPut([card('wang-77', '爱问发货'), card('li-5', '')]);
  const order = (orderNumber: string, buyerId: string) => {
    const seen = { ...UNPAID, marketplace: 'pinduoduo', orderNumber, buyerId, seenAtMs: AT_MS } as const;
    return { ...seen, key: orderKey(seen), urged: null, calledBack: null };
  };
  await db.seenOrders.bulkPut([order('W-2', ''), order('W-9', 'wang-77'), order('L-1', 'li-5')]);
  await db.table('handovers').put({
    handoverId: 'h1',
    at: '2026-01-21T08:00:00Z',
    cases: [{ caseId: uuid(2, 1), said: '周五前补发' }, { caseId: uuid(2, 4) }],
    customers: [
      { marketplace: 'pinduoduo', buyerId: 'wang-77' },
      { marketplace: 'jd', buyerId: 'wang-77' },
    ],
  });
});

describe('the tables of the cases database', () => {
  it('are each erased from, or hold nothing of a buyer for a reason', () => {
    const known = [
      ...BUYER_TABLES.flatMap(({ table, with: other }) => [table, other ?? []].flat()),
      ...Object.keys(NOTHING_OF_A_BUYER),
    ];
    const declared = new Map(CASES_VERSIONS.flatMap(({ stores }) => Object.entries(stores)));
    const there = [...declared].flatMap(([table, indexes]) => (indexes === null ? [] : table));
    expect(known.toSorted()).toEqual(there.toSorted());
    expect(Object.values(NOTHING_OF_A_BUYER).every((reason) => reason.length > 5)).toBe(true);
  });
});

describe('erasing a buyer', () => {
  it('leaves no trace of them in any table', async () => {
    const erased = await eraseBuyer(store, WANG, ENTRY);
    expect(erased).toEqual({ ok: true, value: { cases: 3 } });
    const { gone, ...left } = await tables();
    // Of jd's wang-77 nothing was erased; everything else that says so is gone.
    const text = JSON.stringify({ ...left, handovers: [], cases: [], events: [] });
    for (const trace of ['W-1', 'W-2', '王小明', '13800001234', '爱问发货', uuid(2, 1), 'wang-77'])
      expect(text).not.toContain(trace);
    expect(left.cases?.map((row) => (row as { caseId: string }).caseId)).toEqual([uuid(2, 4), uuid(2, 5), uuid(2, 6)]);
    expect(left.handovers).toMatchObject([
      { cases: [{ caseId: uuid(2, 4) }], customers: [{ marketplace: 'jd', buyerId: 'wang-77' }] },
    ]);
    expect(gone).toHaveLength(3);
    expect(await previewBuyer(store, WANG)).toMatchObject({ ok: true, value: { holdings: {}, elsewhere: 0 } });
  });

  it('is for good: neither a sheet nor a colleague’s file brings their cases back', async () => {
    const { db } = await store.cases.open();
    const rows = await db.events.toArray();
    await eraseBuyer(store, WANG, ENTRY);
    const events = rows.map(({ event }) => event);
    expect(await recordMany(store, events)).toMatchObject({ ok: true, value: { recorded: 0, known: rows.length } });
    const handed = Map.groupBy(rows, ({ caseId }) => caseId);
    const cases = [...handed].map(([caseId, log]) => ({
      caseId,
      caseNumber: log[0]?.caseNumber ?? '',
      events: log.map(({ event }) => event),
    }));
    expect(await takeCases(store, cases, '112')).toMatchObject({ ok: true, value: { recorded: 0 } });
    expect(await db.cases.count()).toBe(3);
  });

  it('leaves everything of others as it was', async () => {
    const before = await tables();
    await eraseBuyer(store, WANG, ENTRY);
    const after = await tables();
    for (const table of ['cases', 'events', 'progress', 'customers', 'seenOrders'])
      expect(before[table]).toEqual(expect.arrayContaining(after[table] ?? []));
    expect(after.progress).toMatchObject([{ subject: 'pinduoduo:L-1' }]);
    expect(after.customers).toMatchObject([{ buyerId: 'li-5' }]);
    expect(after.seenOrders).toMatchObject([{ buyerId: 'li-5' }]);
  });

  it('raises no alarm about missing data, and what is counted is what is there', async () => {
    const before = await checkPresence(store, null);
    const marker = before.ok ? before.value.marker : null;
    await eraseBuyer(store, WANG, ENTRY);
    expect(await checkPresence(store, marker)).toMatchObject({ ok: true, value: { state: 'ready', missing: 0 } });
    const { db } = await store.cases.open();
    expect(await countsOf(db)).toEqual({ cases: 3, events: 3, opened: 6, lastSeq: 7 });
    expect(await db.events.count()).toBe(3);
  });

  it('still alarms when data is missing that nobody erased', async () => {
    const marker = { cases: 7, day: '2026-01-21' };
    await eraseBuyer(store, WANG, ENTRY);
    expect(await checkPresence(store, marker)).toMatchObject({ ok: true, value: { state: 'data-missing' } });
  });

  it('leaves no trace of them in what came by the thousand, and everything of the others there', async () => {
    const of = (buyerId: string, orderNumber: string) =>
      ({
        marketplace: 'pinduoduo',
        category: 'quality',
        buyerId,
        orderNumber,
        notes: `${buyerId} ${orderNumber}`,
      }) as const;
    const many = Array.from({ length: 90 }, (_, count) => {
      const fields = count % 3 === 0 ? of('wang-77', `W-1${count}`) : of('zhao-8', `Z-1${count}`);
      return eventOf(300 + count, 300 + count, { type: 'opened', fields });
    });
    expect(await recordMany(store, many)).toMatchObject({ ok: true, value: { recorded: 90 } });
    expect(await previewBuyer(store, WANG)).toMatchObject({ ok: true, value: { holdings: { cases: 33, events: 34 } } });
    expect(await eraseBuyer(store, WANG, ENTRY)).toEqual({ ok: true, value: { cases: 33 } });
    const { lots } = await tables();
    const text = JSON.stringify(lots);
    expect(text).not.toContain('wang-77');
    expect(text).not.toContain('W-1');
    const { db } = await store.cases.open();
    expect(await countsOf(db)).toMatchObject({ cases: 63, events: 63 });
    expect((await caseLog(db)).map(({ event }) => event).slice(-60)).toEqual(many.filter((_, count) => count % 3 > 0));
    expect(await recordMany(store, many)).toMatchObject({ ok: true, value: { recorded: 0, known: 90 } });
  });

  it('erases hundreds of cases in one transaction', async () => {
    for (let more = 0; more < 250; more += 1) await open(100 + more, { buyerId: 'wang-77', orderNumber: `X-${more}` });
    expect(await eraseBuyer(store, WANG, ENTRY)).toEqual({ ok: true, value: { cases: 253 } });
    expect((await tables()).events).toHaveLength(3);
  });

  it('is done and noted once, however often it is sent', async () => {
    await eraseBuyer(store, WANG, ENTRY);
    expect(await eraseBuyer(store, WANG, ENTRY)).toEqual({ ok: true, value: { cases: 3 } });
    expect(await readAudit(store, 10)).toMatchObject({ ok: true, value: { total: 1, entries: [{ cases: 3 }] } });
  });

  it('keeps a late event from bringing a case back', async () => {
    await eraseBuyer(store, WANG, ENTRY);
    const late = {
      type: 'opened',
      fields: { marketplace: 'pinduoduo', category: 'quality', buyerId: 'wang-77' },
    } as const;
    expect(await recordEvent(store, eventOf(1, 1, late), 0)).toMatchObject({ ok: false, reason: 'erased' });
  });

  it('erases nothing for an empty id', async () => {
    const nobody = { ...WANG, buyerId: '', orderNumbers: [] };
    expect(await eraseBuyer(store, nobody, ENTRY)).toEqual({ ok: true, value: { cases: 0 } });
    expect((await tables()).cases).toHaveLength(6);
  });

  it('stays within the shop that was named, and says what is elsewhere', async () => {
    const inShop = { ...WANG, shop: '一店' };
    expect(await previewBuyer(store, inShop)).toMatchObject({
      ok: true,
      value: { holdings: { cases: 2, events: 3 }, elsewhere: 1 },
    });
    expect(await eraseBuyer(store, inShop, ENTRY)).toEqual({ ok: true, value: { cases: 2 } });
  });

  it('leaves a case of the same order that names another buyer', async () => {
    await open(7, { buyerId: 'zhao-9', orderNumber: 'W-1' });
    expect(await eraseBuyer(store, WANG, ENTRY)).toEqual({ ok: true, value: { cases: 3 } });
    const { cases, progress } = await tables();
    expect(cases?.map((row) => (row as { buyerId: string }).buyerId)).toContain('zhao-9');
    // Where that order stands is zhao's as much as wang's.
    expect(progress).toHaveLength(2);
  });
});

describe('looking a buyer up', () => {
  it('finds them by id and by order, on each marketplace by itself', async () => {
    const byId = await findBuyers(store, 'wang-77');
    expect(byId.ok && byId.value.map(({ marketplace, buyerId }) => [marketplace, buyerId])).toEqual([
      ['pinduoduo', 'wang-77'],
      ['jd', 'wang-77'],
    ]);
    const byOrder = await findBuyers(store, 'W-1');
    expect(byOrder.ok && byOrder.value).toMatchObject([{ marketplace: 'pinduoduo', buyerId: 'wang-77' }]);
    expect(await findBuyers(store, 'wang')).toEqual({ ok: true, value: [] });
    expect(await findBuyers(store, '')).toEqual({ ok: true, value: [] });
  });
});

describe('exporting a buyer', () => {
  it('gives the rows of every table and is noted with them', async () => {
    const entry = { ...ENTRY, kind: 'buyer-export', form: 'json' } as const;
    const exported = await exportBuyer(store, WANG, entry);
    const rows = exported.ok ? exported.value.rows : {};
    expect(Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, list.length]))).toEqual({
      cases: 3,
      events: 4,
      progress: 1,
      clocks: 1,
      customers: 1,
      seenOrders: 2,
      handovers: 2,
    });
    expect(await readAudit(store, 10)).toMatchObject({
      ok: true,
      value: { entries: [{ kind: 'buyer-export', cases: 3 }] },
    });
  });
});
