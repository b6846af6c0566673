import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sayNearlyTheSame, sketchOf } from '../../../lib/suggest/near-duplicates.ts';
import { stem } from '../../../lib/suggest/stem.ts';

const LONG = '亲，退款一般在一到三个工作日内原路退回到您的付款账户，请您留意查收，有问题随时联系我们，祝您生活愉快';

test('one changed character is nearly the same, another matter is not', () => {
  expect(sayNearlyTheSame(sketchOf(LONG), sketchOf(LONG.replace('三个', '五个')))).toBe(true);
  expect(
    sayNearlyTheSame(sketchOf(LONG), sketchOf('您好，这款是纯棉的，洗后不会缩水，可以放心选购，有需要随时找我')),
  ).toBe(false);
});

test('texts too short to compare are never repeats', () => {
  expect(sayNearlyTheSame(sketchOf(''), sketchOf(''))).toBe(false);
  expect(sayNearlyTheSame(sketchOf('好'), sketchOf('好'))).toBe(false);
});

test('a text says the same as itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'退款发货物流优惠'), minLength: 12, maxLength: 80 }), (text) => {
      expect(sayNearlyTheSame(sketchOf(text), sketchOf(text))).toBe(true);
    }),
  );
});

test('forms of a word meet in one stem, different words do not', () => {
  expect(new Set(['refund', 'refunds', 'refunded', 'refunding'].map(stem)).size).toBe(1);
  expect(new Set(['cancel', 'cancels', 'cancelled', 'cancelling', 'cancellation'].map(stem)).size).toBe(1);
  expect(stem('return')).not.toBe(stem('refund'));
});
