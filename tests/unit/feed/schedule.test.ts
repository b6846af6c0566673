import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueInMs, nextDelayMs, retryAfterMs } from '../../../lib/feed/schedule.ts';

const MINUTE = 60_000;
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('the time to the next refresh', () => {
  it('is the interval, a tenth more or less, while all is well', () => {
    expect(nextDelayMs({ refreshMinutes: 10, failures: 0, random: 0 })).toBe(9 * MINUTE);
    expect(nextDelayMs({ refreshMinutes: 10, failures: 0, random: 0.5 })).toBe(10 * MINUTE);
  });

  it('doubles from a minute to an hour while it fails', () => {
    const longest = [1, 2, 3, 7, 50].map((failures) => nextDelayMs({ refreshMinutes: 5, failures, random: 1 }));
    expect(longest).toEqual([1, 2, 4, 60, 60].map((minutes) => minutes * MINUTE));
  });

  it('is never shorter than half a minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1440 }), fc.nat(1e6), random, (refreshMinutes, failures, value) => {
        expect(nextDelayMs({ refreshMinutes, failures, random: value })).toBeGreaterThanOrEqual(MINUTE / 2);
      }),
    );
  });
});

describe('whether a refresh is due', () => {
  const nowMs = Date.UTC(2026, 0, 21, 9);
  const options = { refreshMinutes: 5, random: 0.5 };
  const last = (agoMs: number, more: { failures?: number; notBefore?: string | null } = {}) => ({
    status: { lastTriedAt: new Date(nowMs - agoMs).toISOString() },
    failures: 0,
    notBefore: null,
    ...more,
  });

  it('is, when nothing was ever tried', () => {
    expect(dueInMs(null, nowMs, options)).toBe(0);
    expect(dueInMs({ status: { lastTriedAt: null }, failures: 0, notBefore: null }, nowMs, options)).toBe(0);
  });

  it('follows from the stored time, also after a long sleep', () => {
    expect(dueInMs(last(2 * MINUTE), nowMs, options)).toBe(3 * MINUTE);
    expect(dueInMs(last(9 * 60 * MINUTE), nowMs, options)).toBe(0);
  });

  it('waits as long as the server asked for, but no longer than a day', () => {
    const inTenMinutes = new Date(nowMs + 10 * MINUTE).toISOString();
    expect(dueInMs(last(0, { failures: 1, notBefore: inTenMinutes }), nowMs, options)).toBe(10 * MINUTE);
    const inYears = '2031-01-01T00:00:00Z';
    expect(dueInMs(last(0, { failures: 1, notBefore: inYears }), nowMs, options)).toBe(24 * 60 * MINUTE);
  });

  it('is not put off by a clock that was put back', () => {
    expect(dueInMs(last(-365 * 24 * 60 * MINUTE), nowMs, options)).toBe(5 * MINUTE);
  });
});

describe('Retry-After', () => {
  const nowMs = Date.UTC(2026, 0, 21, 9);
  it.each([
    ['120', 120_000],
    [' 5 ', 5_000],
    ['Wed, 21 Jan 2026 09:01:00 GMT', MINUTE],
    ['999999999', 24 * 60 * MINUTE],
    ['Wed, 21 Jan 2026 08:00:00 GMT', null],
    ['0', null],
    ['soon', null],
    ['', null],
    [null, null],
  ])('%j is %j', (header, expected) => {
    expect(retryAfterMs(header, nowMs)).toBe(expected);
  });
});
