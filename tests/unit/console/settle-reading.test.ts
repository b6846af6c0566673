// What the sidebar makes of the texts that the page's script saw.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageToSidebarSchema } from '../../../lib/channel/page-schema.ts';
import { TIER_CAP } from '../../../lib/console/raw-reading.ts';
import type { RawOrder, RawReading, Tier } from '../../../lib/console/raw-reading.ts';
import { settleReading } from '../../../lib/console/settle-reading.ts';
import { ORDER_FIELDS } from '../../../lib/console/sites/site.ts';

const NUMBER = '261118-557242270752127';
const labelled = (...texts: string[]): Tier => texts.map((value, i) => ({ value, how: 'label', by: `label ${i}` }));
const picked = (...texts: string[]): Tier => texts.map((value) => ({ value, how: 'selector', by: '.pick' }));

function order(fields: RawOrder['fields'], more: Partial<RawOrder> = {}): RawOrder {
  return { fields: { number: [labelled(NUMBER)], ...fields }, isOpen: false, isCut: false, ...more };
}

function raw(part: Partial<RawReading> = {}): RawReading {
  return {
    siteId: 'pinduoduo',
    marketplace: 'pinduoduo',
    pageKind: 'chat',
    confidence: 'verified-2026-09',
    locale: { timeZone: '+08:00', currency: 'CNY' },
    conversationKey: 'pinduoduo:7001',
    people: {},
    messages: [],
    composer: 'ready',
    hasComposer: true,
    orders: [],
    urlNumber: null,
    isCut: false,
    ...part,
  };
}

const settleOrder = (fields: RawOrder['fields'], more: Partial<RawOrder> = {}) => {
  const { orders, missing } = settleReading(raw({ orders: [order(fields, more)] }));
  return { order: orders[0], missing };
};

describe('one field', () => {
  test('an amount written in two ways is one amount, and the first place is named', () => {
    const { order: settled, missing } = settleOrder({ amount: [labelled('￥1,234.50', '1234.50元')] });
    expect(settled?.amount).toEqual({ value: { minor: 123450, currency: 'CNY' }, how: 'label', by: 'label 0' });
    expect(missing).toEqual([]);
  });

  test('texts that are no amount do not count: the next candidate is asked', () => {
    const amount = [picked('共 2 件 3 款', '-¥5.00'), labelled('见下', '¥39.00（含运费¥0.00）')];
    expect(settleOrder({ amount }).order?.amount).toEqual({
      value: { minor: 3900, currency: 'CNY' },
      how: 'label',
      by: 'label 1',
    });
  });

  test('the first candidate with a value decides, whatever the next ones say', () => {
    const paidAt = [picked('2026-08-06 01:22:42'), labelled('2026-08-07 01:22:42')];
    expect(settleOrder({ paidAt }).order?.paidAt?.value).toBe('2026-08-06T01:22:42+08:00');
  });

  test('two amounts: none is taken, at most five are offered', () => {
    const six = ['¥1', '¥2', '¥3', '¥4', '¥5', '¥6'];
    const { order: settled, missing } = settleOrder({ amount: [picked(...six)] });
    expect(settled?.amount).toBeNull();
    const candidates = [100, 200, 300, 400, 500].map((minor) => JSON.stringify({ minor, currency: 'CNY' }));
    expect(missing).toEqual([{ field: 'amount', reason: 'ambiguous', candidates }]);
  });

  test('as many texts as are sent at most: another value may stand behind them', () => {
    const texts = Array.from({ length: TIER_CAP }, (_, i) => (i === 0 ? '¥39.00' : `第${i}行 共2件3款`));
    const { order: settled, missing } = settleOrder({ amount: [picked(...texts), labelled('¥40.00')] });
    expect(settled?.amount).toBeNull();
    expect(missing).toEqual([{ field: 'amount', reason: 'too-large' }]);
    expect(settleOrder({ amount: [picked(...texts.slice(1), '¥39')] }).order?.amount).toBeNull();
    expect(settleOrder({ amount: [picked(...texts.slice(0, -1))] }).order?.amount?.value.minor).toBe(3900);
  });

  test('a text longer than any value, and a page cut before its end', () => {
    const product = [picked('毛毯', '毛'.repeat(501)), labelled('毛毯')];
    const { missing } = settleOrder({ product, amount: [] }, { isCut: true });
    expect(missing).toEqual([
      { field: 'product', reason: 'too-large' },
      { field: 'amount', reason: 'too-large' },
    ]);
  });

  test('a state that is none of the nine is not taken from the page', () => {
    expect(settleOrder({ state: [picked('sold')] }).order?.state).toBeNull();
    expect(settleOrder({ state: [picked('shipped')] }).order?.state?.value).toBe('shipped');
  });

  test('times and amounts are of the host’s place', () => {
    const { orders } = settleReading(
      raw({
        locale: { timeZone: '-03:00', currency: 'BRL' },
        orders: [order({ amount: [picked('1.234,56')], orderedAt: [labelled('06/08/2026 21:05')] })],
      }),
    );
    expect(orders[0]?.amount?.value).toEqual({ minor: 123456, currency: 'BRL' });
    expect(orders[0]?.orderedAt?.value).toBe('2026-08-06T21:05:00-03:00');
  });
});

describe('what is missing of the order in view', () => {
  const all = Object.fromEntries(ORDER_FIELDS.map((field) => [field, []]));

  test.each([
    ['awaiting-payment', ['product', 'amount', 'orderedAt']],
    ['awaiting-shipment', ['product', 'amount', 'orderedAt', 'paidAt']],
    ['shipped', ['product', 'amount', 'orderedAt', 'paidAt', 'shippedAt', 'trackingNumber', 'carrier']],
    ['delivered', ['product', 'amount', 'orderedAt', 'paidAt', 'shippedAt', 'receivedAt', 'trackingNumber', 'carrier']],
    ['refunding', ['product', 'amount', 'orderedAt']],
  ])('%s: only what such an order must have', (state, fields) => {
    const { missing } = settleOrder({ ...all, number: [labelled(NUMBER)], state: [picked(state)] });
    expect(missing.map(({ field }) => field)).toEqual(fields);
  });

  test('two amounts are said even where none is due, and nothing of a field that has no rule', () => {
    expect(settleOrder({ receivedAt: [picked('2026-01-01', '2026-01-02')] }).missing).toEqual([
      {
        field: 'receivedAt',
        reason: 'ambiguous',
        candidates: ['2026-01-01T00:00:00+08:00', '2026-01-02T00:00:00+08:00'],
      },
    ]);
    expect(settleOrder({}).missing).toEqual([]);
  });

  test('no order on a page that shows orders, on a page too large, and on a page without', () => {
    expect(settleReading(raw()).missing).toEqual([{ field: 'orderNumber', reason: 'absent' }]);
    expect(settleReading(raw({ isCut: true })).missing).toEqual([{ field: 'orderNumber', reason: 'too-large' }]);
    expect(settleReading(raw({ orders: null })).missing).toEqual([]);
  });

  test('of several orders the only open one is in view; two open ones are not guessed at', () => {
    const other = order({ number: [labelled('261118-557242270752128')] });
    const open = order({}, { isOpen: true });
    expect(settleReading(raw({ orders: [other, open] }))).toMatchObject({ orderInView: 1, missing: [] });
    for (const orders of [
      [other, order({})],
      [open, { ...other, isOpen: true }],
    ]) {
      const { orderInView, missing } = settleReading(raw({ orders }));
      expect([orderInView, missing[0]?.reason, missing[0]?.candidates?.length]).toEqual([null, 'ambiguous', 2]);
    }
  });
});

describe('the number in the address', () => {
  const urlNumber = { value: NUMBER, how: 'url', by: 'sn' } as const;

  test('names the order that the page shows, or whose number it does not show', () => {
    for (const number of [[labelled(NUMBER)], []]) {
      const { orders, missing } = settleReading(raw({ urlNumber, orders: [order({ number })] }));
      expect([orders[0]?.number, missing]).toEqual([urlNumber, []]);
    }
  });

  test('a page that shows another order is not believed', () => {
    const { orders, missing } = settleReading(raw({ urlNumber, orders: [order({ number: [labelled('1')] })] }));
    expect(orders[0]?.number).toBeNull();
    expect(missing).toEqual([{ field: 'orderNumber', reason: 'ambiguous', candidates: [NUMBER, '1'] }]);
  });

  test('two numbers of one order: the address does not make either right', () => {
    const { orders, missing } = settleReading(raw({ urlNumber, orders: [order({ number: [labelled(NUMBER, '1')] })] }));
    expect(orders[0]?.number).toBeNull();
    expect(missing).toEqual([{ field: 'orderNumber', reason: 'ambiguous', candidates: [NUMBER, '1'] }]);
  });

  test('a list opened at one of its orders has that one in view; a page of one order that shows two has none', () => {
    const orders = [order({ number: [labelled('1')] }), order({})];
    expect(settleReading(raw({ urlNumber, orders, pageKind: 'order-list' }))).toMatchObject({
      orderInView: 1,
      missing: [],
    });
    expect(settleReading(raw({ urlNumber, orders, pageKind: 'order-detail' })).orderInView).toBeNull();
    const twice = [...orders, order({})];
    expect(settleReading(raw({ urlNumber, orders: twice, pageKind: 'order-list' })).orderInView).toBeNull();
  });
});

test('a reply box is missing where one writes, not beside an order', () => {
  const missing = (pageKind: RawReading['pageKind']) =>
    settleReading(raw({ pageKind, composer: 'absent', orders: null })).missing.map(({ field }) => field);
  expect([missing('chat'), missing('compose')]).toEqual([['composer'], ['composer']]);
  expect([missing('order-list'), missing('order-detail')]).toEqual([[], []]);
});

test('people, messages and reply box: missing only where the page should have them', () => {
  const bare = raw({ people: { buyerName: [] }, messages: 'unreadable', composer: 'absent', orders: null });
  expect(settleReading(bare)).toMatchObject({
    buyerName: null,
    messages: [],
    missing: [
      { field: 'buyerName', reason: 'absent' },
      { field: 'messages', reason: 'unreadable' },
      { field: 'composer', reason: 'absent' },
    ],
  });
  expect(settleReading(raw({ composer: 'absent', hasComposer: false, orders: null })).missing).toEqual([]);
});

test('whatever the texts, the reading is valid and a value is one that was seen', () => {
  const word = fc.oneof(
    fc.string({ minLength: 1, maxLength: 20 }),
    fc.constantFrom('¥1', '¥1.00', '2', '2026-01-01', 'x'.repeat(501)),
  );
  const field = fc.array(fc.array(word, { minLength: 1, maxLength: TIER_CAP }), { maxLength: 4 });
  fc.assert(
    fc.property(field, fc.constantFrom(...ORDER_FIELDS), fc.boolean(), (texts, name, isCut) => {
      const orders = [order({ [name]: texts.map((tier) => picked(...tier)) }, { isCut })];
      const parsed = pageToSidebarSchema.parse({ type: 'reading', reading: raw({ orders }) });
      const found = parsed.type === 'reading' ? parsed.reading.orders[0]?.[name] : undefined;
      if (typeof found?.value === 'string' && !name.endsWith('At')) expect(texts.flat()).toContain(found.value);
    }),
  );
});
