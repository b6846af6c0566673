import { describe, expect, test } from 'vitest';
import { type ConditionFacts, daysBetween, meetsConditions } from '../../../lib/knowledge/conditions.ts';

const FACTS: ConditionFacts = {
  marketplace: 'jd',
  orderState: 'delivered',
  daysSinceReceipt: 7,
  product: '抽绳收纳袋 ＸＬ 大号',
  language: 'zh-TW',
};
const NOTHING: ConditionFacts = {
  marketplace: null,
  orderState: null,
  daysSinceReceipt: null,
  product: null,
  language: null,
};

describe('meetsConditions', () => {
  test('no conditions are met by anything', () => {
    expect(meetsConditions(undefined, NOTHING)).toMatchObject({ verdict: 'met', matched: [] });
  });

  test('names what matched', () => {
    const when = {
      marketplaces: ['jd' as const],
      orderStates: ['delivered' as const],
      daysSinceReceipt: { max: 7 },
      products: ['xl'],
      languages: ['zh-CN'],
    };
    expect(meetsConditions(when, FACTS)).toEqual({
      verdict: 'met',
      matched: ['marketplace', 'order-state', 'days', 'product', 'language'],
      unknown: [],
      violated: [],
    });
    expect(meetsConditions(when, NOTHING)).toMatchObject({ verdict: 'unknown', matched: [], violated: [] });
  });

  test.each([
    [{ marketplaces: ['douyin' as const] }, 'marketplace'],
    [{ orderStates: ['shipped' as const] }, 'order-state'],
    [{ daysSinceReceipt: { min: 8 } }, 'days'],
    [{ daysSinceReceipt: { max: 6 } }, 'days'],
    [{ products: ['雨伞'] }, 'product'],
    [{ languages: ['en'] }, 'language'],
  ])('one violated condition is enough: %j', (when, name) => {
    expect(meetsConditions(when, FACTS)).toMatchObject({ verdict: 'violated', violated: [name] });
  });

  test('an unknown fact does not save a violated one', () => {
    const when = { orderStates: ['shipped' as const], marketplaces: ['jd' as const] };
    expect(meetsConditions(when, { ...NOTHING, orderState: 'closed' }).verdict).toBe('violated');
  });
});

describe('daysBetween', () => {
  test.each([
    ['2026-03-01T10:00:00+08:00', '2026-03-08T09:59:59+08:00', 6],
    ['2026-03-01T10:00:00+08:00', '2026-03-08T02:00:00.000Z', 7],
    ['2026-03-01T10:00:00Z', '2026-03-01T08:00:00Z', 0],
    ['2026-03-09T10:00:00Z', '2026-03-01T08:00:00Z', null],
    ['昨天', '2026-03-01T08:00:00Z', null],
    ['2026-03-01T08:00:00Z', '', null],
  ])('%s to %s', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});
