import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTime } from '../../../lib/console/normalise/time.ts';

describe('times as consoles show them', () => {
  test.each([
    ['2026-08-06 01:22:42', '2026-08-06T01:22:42+08:00'],
    ['2026/08/06 01:22', '2026-08-06T01:22:00+08:00'],
    ['2026年09月08日 17:30:17', '2026-09-08T17:30:17+08:00'],
    ['2026年9月8日', '2026-09-08T00:00:00+08:00'],
    ['06/08/2026 21:05', '2026-08-06T21:05:00+08:00'],
    ['付款于 2026-08-06 01:22:42（微信）', '2026-08-06T01:22:42+08:00'],
  ])('%s', (text, iso) => {
    expect(parseTime(text, '+08:00')).toBe(iso);
  });

  test.each(['2026-02-30 10:00:00', '2026-13-01', '2026-01-01 25:00', '17:30', '1812-01-01', '昨天', ''])(
    '%s is no time',
    (text) => {
      expect(parseTime(text, '+08:00')).toBeNull();
    },
  );
});

test('every second comes back with the console’s offset', () => {
  const seconds = fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 });
  fc.assert(
    fc.property(seconds, fc.constantFrom('+08:00', '-03:00', '+07:00'), (second, offset) => {
      const local = new Date(second * 1000).toISOString().slice(0, 19);
      expect(parseTime(local.replace('T', ' '), offset)).toBe(local + offset);
    }),
  );
});
