// Who is urged to pay, once; who is called back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER_STATES } from '../../../../lib/knowledge/terms.ts';
import { dayIn } from '../../../../lib/procedure/calendar-day.ts';
import {
  afterSight,
  marked,
  orderKey,
  toCallBack,
  toUrge,
  urgedBefore,
} from '../../../../lib/procedure/follow-ups/seen-orders.ts';
import type { SeenOrder, Sight } from '../../../../lib/procedure/follow-ups/seen-orders.ts';
import { UNPAID } from '../../../support/example-order.ts';

const ZONE = 'Asia/Shanghai';
const NOW = Date.parse('2026-11-18T16:00:00+08:00');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
function seen(part: Partial<Sight> = {}, nowMs = NOW): SeenOrder {
  const order = afterSight(null, { ...UNPAID, ...part }, nowMs);
  if (!order) throw new Error('not kept');
  return order;
}
const urged = (order: SeenOrder, nowMs = NOW): SeenOrder => ({ ...order, urged: { atMs: nowMs, by: '小林' } });
const numbers = (orders: readonly SeenOrder[]) => orders.map(({ orderNumber }) => orderNumber);

describe('a sight', () => {
  it.each(ORDER_STATES.filter((state) => state !== 'awaiting-payment'))(
    'of an order that is %s keeps nothing new',
    (state) => {
      expect(afterSight(null, { ...UNPAID, state }, NOW)).toBeNull();
    },
  );

  it('of a paid order takes it out, and an old page does not bring it back', () => {
    const paid = afterSight(seen(), { ...UNPAID, state: 'awaiting-shipment' }, NOW + 1);
    expect(toUrge([paid as SeenOrder], ZONE, NOW)).toEqual([]);
    expect(afterSight(paid, UNPAID, NOW + 2)?.state).toBe('awaiting-shipment');
  });

  it('that says less keeps what an earlier one said', () => {
    const less = { ...UNPAID, buyerId: '', buyerName: '', shop: '', amount: null };
    expect(afterSight(urged(seen()), less, NOW + 1)).toEqual({ ...urged(seen()), seenAtMs: NOW + 1 });
  });
});

describe('whom to urge', () => {
  it('not an order that was seen days ago', () => {
    expect(toUrge([seen({}, NOW - 2 * DAY_MS)], ZONE, NOW)).toHaveLength(1);
    expect(toUrge([seen({}, NOW - 3 * DAY_MS)], ZONE, NOW)).toEqual([]);
  });

  it('not for another order on the same day, but on the next', () => {
    const first = urged(seen());
    const second = seen({ orderNumber: '2' });
    expect(toUrge([first, second], ZONE, NOW + HOUR_MS)).toEqual([]);
    expect(numbers(toUrge([first, second], ZONE, NOW + 9 * HOUR_MS))).toEqual(['2']);
  });

  it.each([
    ['the same id', { buyerName: '李**' }, true],
    ['another id under the same masked name', { buyerId: 'b-8' }, false],
    ['no id, the same masked name', { buyerId: '' }, true],
    ['another marketplace', { marketplace: 'jd' }, false],
    ['neither id nor name', { buyerId: '', buyerName: '' }, false],
  ] as const)('%s', (_, part, isSame) => {
    const other = seen({ ...part, orderNumber: '2' });
    expect(urgedBefore(other, [urged(seen()), other], ZONE, NOW) !== null).toBe(isSame);
  });
});

describe('never twice', () => {
  const act = fc.record({
    what: fc.constantFrom('see', 'see', 'urge', 'urge', 'wait'),
    order: fc.nat(5),
    state: fc.constantFrom('awaiting-payment', 'awaiting-payment', 'awaiting-shipment', 'closed'),
  });

  it('whatever is seen and pressed in whatever order', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const kept = new Map<string, SeenOrder>();
        const done: { order: string; buyer: string; day: string }[] = [];
        let nowMs = NOW;
        for (const { what, order, state } of acts) {
          nowMs += what === 'wait' ? 7 * HOUR_MS : 60_000;
          // Six orders of three buyers.
          const sight = { ...UNPAID, orderNumber: String(order), buyerId: `b-${order % 3}`, state } as const;
          const before = kept.get(orderKey(sight)) ?? null;
          if (what === 'see') {
            const after = afterSight(before, sight, nowMs);
            if (after) kept.set(after.key, after);
          }
          if (what !== 'urge' || !before) continue;
          const outcome = marked(before, [...kept.values()], { kind: 'urged', by: '', zone: ZONE, nowMs });
          if (!outcome.ok) continue;
          kept.set(before.key, outcome.order);
          done.push({ order: before.key, buyer: before.buyerId, day: dayIn(ZONE, new Date(nowMs)) });
          expect(toUrge([...kept.values()], ZONE, nowMs).some(({ buyerId }) => buyerId === before.buyerId)).toBe(false);
        }
        expect(new Set(done.map(({ order }) => order)).size).toBe(done.length);
        expect(new Set(done.map(({ buyer, day }) => `${buyer} ${day}`)).size).toBe(done.length);
      }),
    );
  });

  it('taken back, it may be done', () => {
    const terms = { by: '', zone: ZONE, nowMs: NOW };
    const back = marked(urged(seen()), [], { ...terms, kind: 'not-urged' });
    expect(back.ok && marked(back.order, [back.order], { ...terms, kind: 'urged' }).ok).toBe(true);
  });
});

describe('whom to call back', () => {
  it.each([
    [9, false],
    [10, true],
    [24, true],
    [25, false],
  ])('%i days after receipt: %s', (days, isDue) => {
    const receivedAt = new Date(NOW - days * DAY_MS).toISOString();
    const order = seen({ state: 'completed', receivedAt });
    expect(toCallBack([order], 10, ZONE, NOW)).toHaveLength(isDue ? 1 : 0);
    expect(toCallBack([{ ...order, calledBack: { atMs: NOW, by: '' } }], 10, ZONE, NOW)).toEqual([]);
  });

  it('not who is sending it back', () => {
    const order = seen({ state: 'delivered', receivedAt: new Date(NOW - 10 * DAY_MS).toISOString() });
    expect(toCallBack([{ ...order, state: 'returning' }], 10, ZONE, NOW)).toEqual([]);
  });
});
