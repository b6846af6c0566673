import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeCustomer, joinTexts, withSeenOrders } from '../../../../lib/cases/customer/change-customer.ts';
import { customerKey, isOfBuyer } from '../../../../lib/cases/customer/customer.ts';
import { maskContacts } from '../../../../lib/cases/customer/mask-contact.ts';
import { mergeCustomer } from '../../../../lib/cases/customer/merge-customer.ts';
import { reopenedAt } from '../../../../lib/cases/customer/reopened.ts';
import { eventOf } from '../../store/memory-store.ts';
import { anyCard, BUYER, exampleCustomer } from './example-customer.ts';

const AT = '2026-03-12T08:00:00.000Z';
const lines = (text: string) =>
  new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );

describe('who a buyer is', () => {
  it('is said by the id of the marketplace in one shop, however the shop is written', () => {
    expect(customerKey(BUYER)).toBe(customerKey({ ...BUYER, shop: ' 小窑日用 ', buyerId: 'b1 ' }));
    expect(customerKey({ ...BUYER, shop: 'Little  KILN' })).toBe(customerKey({ ...BUYER, shop: 'little kiln' }));
    for (const other of [{ shop: '另一店' }, { buyerId: 'B1' }, { marketplace: 'jd' as const }])
      expect(customerKey({ ...BUYER, ...other })).not.toBe(customerKey(BUYER));
  });

  it('is not said by a name, nor by an id that is masked', () => {
    for (const buyerId of ['', '  ', '王**', 't＊8']) expect(customerKey({ ...BUYER, buyerId })).toBeNull();
  });

  it('takes a case that names no shop for one of any', () => {
    expect(isOfBuyer({ ...BUYER, shop: '' }, BUYER)).toBe(true);
    expect(isOfBuyer({ ...BUYER, shop: '另一店' }, BUYER)).toBe(false);
    expect(isOfBuyer({ ...BUYER, marketplace: 'jd' }, BUYER)).toBe(false);
  });
});

describe('a change of a card', () => {
  it('replaces what the agent saw, and keeps both texts where another tab wrote meanwhile', () => {
    const card = exampleCustomer({ notes: '请先电联' });
    const first = changeCustomer(card, { notes: { was: '请先电联', now: '晚上联系' } }, AT);
    expect(first).toMatchObject({ customer: { notes: '晚上联系', updatedAt: AT }, joined: [], conflicts: [] });
    const second = changeCustomer(first.customer, { notes: { was: '请先电联', now: '请先电联\n有小孩' } }, AT);
    expect(second).toMatchObject({ customer: { notes: '晚上联系\n请先电联\n有小孩' }, joined: ['notes'] });
  });

  it('cuts nothing: texts that are too long together stay apart, and so does a grade chosen twice', () => {
    const card = exampleCustomer({ notes: 'x'.repeat(1_900), grade: 'ordinary' });
    const change = {
      notes: { was: '', now: 'y'.repeat(200) },
      grade: { was: '' as const, now: 'potential' as const },
    };
    const changed = changeCustomer(card, change, AT);
    expect(changed.conflicts).toEqual(['notes', 'grade']);
    expect(changed.customer).toBe(card);
  });

  it('sent a second time changes nothing', () => {
    const change = { notes: { was: '', now: '请先电联' }, special: { was: false, now: true } };
    const once = changeCustomer(exampleCustomer(), change, AT).customer;
    expect(changeCustomer(once, change, '2026-04-01T00:00:00.000Z').customer).toBe(once);
  });
});

describe('orders seen', () => {
  const look = { orderNumber: '1', state: 'shipped', amount: { minor: 100, currency: 'CNY' } } as const;

  it('are noted once, and again only when something changed or an hour is over', () => {
    const once = withSeenOrders(exampleCustomer(), [look], '2026-03-01T08:00:00.000Z');
    expect(withSeenOrders(once, [look], '2026-03-01T08:30:00.000Z')).toBe(once);
    const later = withSeenOrders(once, [{ ...look, state: 'delivered' }], '2026-03-01T08:30:00.000Z');
    expect(later.orders).toMatchObject([{ state: 'delivered', firstSeenAt: '2026-03-01T08:00:00.000Z' }]);
    expect(withSeenOrders(once, [look], '2026-03-02T08:00:00.000Z').orders[0]?.lastSeenAt).toBe(
      '2026-03-02T08:00:00.000Z',
    );
  });

  it('keep what is known when a page says less, and are never more than thirty', () => {
    let card = withSeenOrders(exampleCustomer(), [look], '2026-03-01T08:00:00.000Z');
    card = withSeenOrders(card, [{ orderNumber: '1', state: '', amount: null }], '2026-03-03T08:00:00.000Z');
    expect(card.orders).toMatchObject([{ state: 'shipped', amount: { minor: 100 } }]);
    for (let n = 2; n < 40; n += 1)
      card = withSeenOrders(card, [{ ...look, orderNumber: String(n) }], new Date(Date.UTC(2026, 3, n)).toISOString());
    expect(card.orders).toHaveLength(30);
    expect(card.orders[0]?.orderNumber).toBe('39');
    expect(card.orders.some(({ orderNumber }) => orderNumber === '1')).toBe(false);
  });
});

describe('two cards of one buyer', () => {
  it('together lose no line, whichever comes first and however often', () => {
    fc.assert(
      fc.property(anyCard, anyCard, (a, b) => {
        const [ab, ba] = [mergeCustomer(a, b).customer, mergeCustomer(b, a).customer];
        for (const field of ['notes', 'preferences'] as const) {
          expect(lines(ab[field])).toEqual(new Set([...lines(a[field]), ...lines(b[field])]));
          expect(lines(ba[field])).toEqual(lines(ab[field]));
        }
        // But for the order of lines both machines know the same.
        const same = ({ grade, special, orders }: typeof ab) => ({ grade, special, orders });
        expect(same(ab)).toEqual(same(ba));
        expect(mergeCustomer(ab, b).customer).toBe(ab);
        expect(mergeCustomer(ab, a).customer).toBe(ab);
      }),
    );
  });

  it('say which texts are too long together, and keep ours', () => {
    const [a, b] = [
      exampleCustomer({ preferences: 'x'.repeat(400) }),
      exampleCustomer({ preferences: 'y'.repeat(400) }),
    ];
    expect(mergeCustomer(a, b)).toEqual({ customer: a, tooLong: ['preferences'] });
    expect(joinTexts('a', 'b', 3)).toBe('a\nb');
  });
});

describe('contact data in a note', () => {
  it.each([
    ['电话13800001234，晚上打', '电话138****1234，晚上打', 'phone'],
    ['+86 138 0000 1234', '138****1234', 'phone'],
    ['１３８００００１２３４', '138****1234', 'phone'],
    ['座机 0571-88881234', '座机 057****1234', 'phone'],
    ['call +65 9123 4567', 'call 659****4567', 'phone'],
    ['身份证 11010519491231002X', '身份证 1101**********002X', 'id-number'],
    ['卡号 4111 1111 1111 1111', '卡号 4111 **** 1111', 'card'],
    ['mail mary.s@example.com', 'mail m***@example.com', 'email'],
  ])('%s', (typed, shown, kind) => {
    expect(maskContacts(typed)).toEqual({ text: shown, found: [kind] });
  });

  it.each([
    '订单 240309-402211180710071',
    '淘宝 3847562910384756291',
    '2026-03-12 14:20',
    '退 120.50 元',
    '件 YT8842097713365',
  ])('is not: %s', (typed) => {
    expect(maskContacts(typed)).toEqual({ text: typed, found: [] });
  });

  it('is found in time that grows with the text only', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (typed) => {
        const { text, found } = maskContacts(typed);
        if (found.length === 0) expect(text).toBe(typed);
        // Masked once is masked.
        expect(maskContacts(text).text).toBe(text);
      }),
    );
    expect(maskContacts('1 '.repeat(50_000)).found).toEqual([]);
  });
});

describe('a case', () => {
  it('is reopened by whoever sets it to another status after it was closed', () => {
    const status = (count: number, is: 'closed' | 'open') =>
      eventOf(count, 1, { type: 'changed', fields: { status: is } });
    expect(reopenedAt([eventOf(1, 1), status(2, 'open')])).toBe('');
    expect(reopenedAt([eventOf(1, 1), status(2, 'closed'), status(3, 'closed')])).toBe('');
    const again = status(3, 'open');
    expect(reopenedAt([eventOf(1, 1), status(2, 'closed'), again, status(4, 'open')])).toBe(again.at);
  });
});
