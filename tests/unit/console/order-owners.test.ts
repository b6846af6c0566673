import { describe, expect, test } from 'vitest';
import { createOrderOwners } from '../../../lib/console/order-owners.ts';
import type { RawReading } from '../../../lib/console/raw-reading.ts';
import { settleReading } from '../../../lib/console/settle-reading.ts';

function reading(key: string | null, number: string, messageId: string): RawReading {
  return {
    siteId: 'jd',
    marketplace: 'jd',
    pageKind: 'chat',
    confidence: 'verified-2026-09',
    locale: { timeZone: '+08:00', currency: 'CNY' },
    conversationKey: key,
    people: {},
    messages: [{ id: messageId, side: 'buyer', kind: 'text', text: '在吗' }],
    composer: 'ready',
    hasComposer: true,
    orders: [{ fields: { number: [[{ value: number, how: 'label', by: '订单编号' }]] }, isOpen: false, isCut: false }],
    urlNumber: null,
    isCut: false,
  };
}

describe('what stays from the conversation just left', () => {
  test('is kept back under the next key, and given again under its own', () => {
    const owners = createOrderOwners(1500);
    const first = reading('jd:a', '1', 'm1');
    expect(owners.keepBack(first, 0)).toBe(first);
    expect(settleReading(owners.keepBack(reading('jd:b', '1', 'm1'), 100))).toMatchObject({
      messages: [],
      orders: [],
      orderInView: null,
      missing: [{ field: 'orderNumber', reason: 'absent' }],
    });
    const second = reading('jd:b', '2', 'm2');
    expect(owners.keepBack(second, 200)).toBe(second);
    expect(owners.keepBack(first, 300)).toBe(first);
  });

  test('messages that came late do not hold back an order that is already right', () => {
    const owners = createOrderOwners(1500);
    owners.keepBack(reading('jd:a', '1', 'm1'), 0);
    const mixed = settleReading(owners.keepBack(reading('jd:b', '2', 'm1'), 100));
    expect([mixed.messages.length, mixed.orders.length]).toEqual([0, 1]);
  });

  test('what stays longer than any console needs to switch was its own after all', () => {
    const owners = createOrderOwners(1500);
    owners.keepBack(reading('jd:a', '1', 'm1'), 0);
    owners.keepBack(reading('jd:b', '1', 'm1'), 100);
    const later = reading('jd:b', '1', 'm1');
    expect(owners.keepBack(later, 1600)).toBe(later);
  });

  test('glimpses of it, far apart, never make it the next one’s', () => {
    const owners = createOrderOwners(1500);
    owners.keepBack(reading('jd:a', '1', 'm1'), 0);
    owners.keepBack(reading('jd:b', '1', 'm1'), 100);
    // Back under a, with the leftovers of somebody else.
    owners.keepBack(reading('jd:a', '9', 'm9'), 1_000);
    expect(owners.keepBack(reading('jd:b', '1', 'm1'), 2_000)).toMatchObject({ messages: [], orders: [] });
    // Away and back between two readings.
    owners.sees('jd:a', 3_000);
    owners.sees('jd:b', 3_100);
    expect(owners.keepBack(reading('jd:b', '1', 'm1'), 3_600)).toMatchObject({ messages: [], orders: [] });
    expect(owners.keepBack(reading('jd:b', '1', 'm1'), 4_600)).toMatchObject({ orders: [{}] });
  });

  test('goes on being the last one’s when a message comes to it meanwhile', () => {
    const owners = createOrderOwners(1500);
    const talk = (key: string, ids: readonly string[]): RawReading => ({
      ...reading(key, key, ''),
      messages: ids.map((id) => ({ id, side: 'buyer', kind: 'text', text: '在吗' })),
    });
    const of = (key: string, ids: readonly string[], at: number) => owners.keepBack(talk(key, ids), at).messages.length;
    expect(of('jd:a', ['m1', 'm2', 'm3', 'm4'], 0)).toBe(4);
    expect(of('jd:b', ['m1', 'm2', 'm3', 'm4', 'm5'], 100)).toBe(0);
    expect(of('jd:b', ['m2', 'm3', 'm4', 'm5', 'm6'], 200)).toBe(0);
    expect(of('jd:b', ['n1'], 300)).toBe(1);
    expect(of('jd:a', ['m4', 'm5', 'm6'], 400)).toBe(3);
    expect(of('jd:b', ['n1', 'n2'], 500)).toBe(2);
  });

  test('is known for what it is after a long day', () => {
    const owners = createOrderOwners(1500);
    for (let n = 0; n < 1_000; n += 1) {
      owners.keepBack(reading('jd:a', '1', `m${n}`), n);
      expect(owners.keepBack(reading('jd:b', '1', `m${n}`), n)).toMatchObject({ messages: [], orders: [] });
    }
  });

  test('without an open conversation nothing is anybody’s', () => {
    const none = reading(null, '1', 'm1');
    expect(createOrderOwners(1500).keepBack(none, 0)).toBe(none);
  });
});
