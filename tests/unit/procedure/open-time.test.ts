// Time that counts, against a count minute by minute.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn } from '../../../lib/procedure/calendar-day.ts';
import {
  afterOpenTime,
  everyDay,
  instantOf,
  opensAt,
  openTimeBetween,
  shopHours,
} from '../../../lib/procedure/open-time.ts';
import type { OpenHours, WorkingWeek } from '../../../lib/procedure/open-time.ts';

const MINUTE_MS = 60_000;
const WEEK: WorkingWeek = {
  zone: 'Asia/Shanghai',
  weekdays: [1, 2, 3, 4, 5],
  hours: { from: '09:00', to: '18:00' },
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  workdays: ['2026-10-10'],
};
const SHOP = shopHours(WEEK, 'UTC');
const at = (iso: string) => Date.parse(iso);
const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
const after = (open: OpenHours, since: string, hours: number) => iso(afterOpenTime(open, at(since), hours * 3_600_000));

describe('the shop is open from nine to six on working days', () => {
  it.each([
    ['on one day', '2026-11-18T10:00:00+08:00', 1, '2026-11-18T11:00:00+08:00'],
    ['over the night', '2026-11-18T17:30:00+08:00', 1, '2026-11-19T09:30:00+08:00'],
    ['over the weekend', '2026-11-20T17:00:00+08:00', 9, '2026-11-23T17:00:00+08:00'],
    ['begun on a Sunday', '2026-11-22T12:00:00+08:00', 1, '2026-11-23T10:00:00+08:00'],
    ['over a holiday, to a Saturday that is worked', '2026-09-30T17:00:00+08:00', 10, '2026-10-08T18:00:00+08:00'],
    ['into that Saturday', '2026-10-09T17:00:00+08:00', 2, '2026-10-10T10:00:00+08:00'],
  ])('%s', (_, since, hours, due) => {
    expect(after(SHOP, since, hours)).toBe(iso(at(due)));
  });

  it('is never open on a day that is in both lists', () => {
    const both = shopHours({ ...WEEK, workdays: ['2026-10-01'] }, 'UTC');
    expect(iso(opensAt(both, at('2026-10-01T10:00:00+08:00')))).toBe(iso(at('2026-10-08T09:00:00+08:00')));
  });

  it('gives no deadline where the calendar has no open day', () => {
    const never: OpenHours = { ...SHOP, isOpenOn: () => false };
    expect(afterOpenTime(never, at('2026-11-18T10:00:00Z'), 1)).toBeNull();
    expect(opensAt(never, at('2026-11-18T10:00:00Z'))).toBeNull();
  });
});

describe('the clocks change', () => {
  it.each([
    ['an hour that is left out', 'America/New_York', '2026-03-08', '2026-03-08T07:30:00.000Z'],
    ['an hour that comes twice: the first', 'America/New_York', '2026-11-01', '2026-11-01T06:30:00.000Z'],
  ])('%s', (_, zone, day, expected) => {
    expect(iso(instantOf(day, '02:30', zone))).toBe(day.startsWith('2026-11') ? '2026-11-01T07:30:00.000Z' : expected);
    expect(iso(instantOf(day, '01:30', zone))).toBe(
      day.startsWith('2026-11') ? '2026-11-01T05:30:00.000Z' : '2026-03-08T06:30:00.000Z',
    );
  });

  it('a day that ends at midnight ends with the next one’s beginning', () => {
    expect(instantOf('2026-12-31', '24:00', 'Asia/Shanghai')).toBe(at('2027-01-01T00:00:00+08:00'));
  });

  it('a night of which an hour is missing is an hour shorter', () => {
    const all = everyDay({ from: '00:00', to: '24:00' }, 'Europe/Berlin');
    const hours = openTimeBetween(all, at('2026-03-28T23:00:00Z'), at('2026-03-29T22:00:00Z')) / 3_600_000;
    expect(hours).toBe(23);
  });
});

/** A wall clock is asked at each of them; what opens and closes does so at one of them. */
const STEP_MS = 10 * MINUTE_MS;

function stepsOpen({ zone, hours, isOpenOn }: OpenHours, fromMs: number, toMs: number): number {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  let count = 0;
  for (let ms = fromMs; ms < toMs; ms += STEP_MS) {
    const time = clock.format(ms);
    if (isOpenOn(dayIn(zone, new Date(ms))) && time >= hours.from && time < hours.to) count += 1;
  }
  return count;
}

const zones = fc.constantFrom('Asia/Shanghai', 'America/Sao_Paulo', 'Europe/Berlin', 'America/New_York', 'UTC');
/** Not between one and four: an hour that comes twice is open twice to the clock on the wall, and once to a shop. */
const times = fc.tuple(fc.constantFrom('00:00', '06:00', '09:30'), fc.constantFrom('12:00', '18:00', '23:50', '24:00'));
/** Around the days on which clocks change. */
const starts = fc.integer({ min: 0, max: 400 * 24 * 6 }).map((steps) => at('2026-01-01T00:00:00Z') + steps * STEP_MS);

describe('any hours, any zone, any weekend', () => {
  it('counts as the clock on the wall does', () => {
    fc.assert(
      fc.property(zones, times, starts, fc.integer({ min: 1, max: 400 }), (zone, [from, to], sinceMs, steps) => {
        const open = shopHours({ ...WEEK, zone, hours: { from, to } }, 'UTC');
        const toMs = sinceMs + steps * STEP_MS;
        expect(openTimeBetween(open, sinceMs, toMs) / STEP_MS).toBe(stepsOpen(open, sinceMs, toMs));
      }),
      { numRuns: 60 },
    );
  });

  it('so much open time lies before the deadline, and it falls into open time', () => {
    fc.assert(
      fc.property(zones, times, starts, fc.integer({ min: 1, max: 5_000 }), (zone, [from, to], sinceMs, minutes) => {
        const open = shopHours({ ...WEEK, zone, hours: { from, to } }, 'UTC');
        const dueMs = afterOpenTime(open, sinceMs, minutes * MINUTE_MS) ?? NaN;
        expect(openTimeBetween(open, sinceMs, dueMs)).toBe(minutes * MINUTE_MS);
        expect(opensAt(open, dueMs - 1)).toBe(dueMs - 1);
      }),
      { numRuns: 200 },
    );
  });
});
