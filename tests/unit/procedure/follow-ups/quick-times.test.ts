// The times offered for a next step lie in the shop's hours.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shopCalendarSchema } from '../../../../lib/knowledge/deadline.ts';
import type { ShopCalendar } from '../../../../lib/knowledge/deadline.ts';
import { dayIn } from '../../../../lib/procedure/calendar-day.ts';
import { workingHours } from '../../../../lib/procedure/deadline.ts';
import { quickTimes } from '../../../../lib/procedure/follow-ups/quick-times.ts';

const rule = { text: { 'zh-CN': '规则', en: 'The rule' }, source: 'shop', checkedOn: '2026-11-22' };
const CALENDAR = shopCalendarSchema.parse({
  zone: 'Asia/Shanghai',
  weekdays: [1, 2, 3, 4, 5],
  hours: { from: '09:00', to: '18:00' },
  holidays: ['2026-11-24'],
  knownUntil: '2026-12-31',
  rule,
});
const rulesWith = (calendar: ShopCalendar | null) => ({ deadlines: [], calendar, machineZone: 'Asia/Shanghai' });
const at = (time: string) => Date.parse(`${time}+08:00`);
const offered = (time: string, calendar = CALENDAR) =>
  Object.fromEntries(
    quickTimes(rulesWith(calendar), at(time)).map(({ id, atMs }) => [
      id,
      new Date(atMs + 8 * 3_600_000).toISOString().slice(0, 16),
    ]),
  );

describe('times for a next step', () => {
  it('on a working morning', () => {
    // A Wednesday.
    expect(offered('2026-11-18T10:20:30')).toEqual({
      'one-hour': '2026-11-18T11:21',
      afternoon: '2026-11-18T15:00',
      morning: '2026-11-19T09:00',
      // Saturday is closed.
      'three-days': '2026-11-23T09:00',
    });
  });

  it.each([
    ['in the evening: when the shop opens again', '2026-11-18T17:30', '2026-11-19T09:00'],
    ['on a Friday evening: on Monday', '2026-11-20T20:00', '2026-11-23T09:00'],
    ['before a holiday: after it', '2026-11-23T17:59', '2026-11-25T09:00'],
  ])('in an hour, %s', (_, now, expected) => expect(offered(now)).toMatchObject({ morning: expected }));

  it('says a time once', () => {
    expect(offered('2026-11-18T17:30')['one-hour']).toBeUndefined();
  });

  it('offers no afternoon that is over, or that is free', () => {
    expect(offered('2026-11-18T15:00').afternoon).toBeUndefined();
    expect(offered('2026-11-21T10:00').afternoon).toBeUndefined();
  });

  it('three days on keeps the time of day', () => {
    expect(offered('2026-11-16T14:10')['three-days']).toBe('2026-11-19T14:10');
  });

  it('offers nothing where the shop never opens', () => {
    const days = Array.from({ length: 400 }, (_, n) => dayIn('UTC', new Date(at('2026-11-01T08:00') + n * 86_400_000)));
    const never = { ...CALENDAR, weekdays: [7], workdays: [], holidays: days };
    expect(Object.keys(offered('2026-11-18T10:00', never)).filter((id) => id === 'morning')).toEqual([]);
  });

  it('always lies ahead and in the open hours, in any zone, at any time', () => {
    const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe'];
    const moment = fc.integer({ min: at('2026-01-01T00:00'), max: at('2026-12-01T00:00') });
    fc.assert(
      fc.property(fc.constantFrom(...zones), moment, (zone, nowMs) => {
        const rules = rulesWith({ ...CALENDAR, zone });
        const { hours, isOpenOn } = workingHours(rules);
        const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
        return quickTimes(rules, nowMs).every(({ atMs }) => {
          const time = clock.format(atMs);
          return atMs > nowMs && isOpenOn(dayIn(zone, new Date(atMs))) && time >= hours.from && time <= hours.to;
        });
      }),
    );
  });
});
