// Whether the holidays were known as far as a deadline was reckoned.
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { deadlineSchema, shopCalendarSchema } from '../../../lib/knowledge/deadline.ts';
import { holidaysKnownUntil, startClock } from '../../../lib/procedure/deadline.ts';
import type { TimeRules } from '../../../lib/procedure/deadline.ts';

const rule = { text: { 'zh-CN': '规则', en: 'The rule' }, source: 'shop', checkedOn: '2026-11-22' };
const ours = JSON.parse(readFileSync('public/knowledge/calendar.json', 'utf8')) as unknown;
const RULES: TimeRules = { deadlines: [], calendar: shopCalendarSchema.parse(ours), machineZone: 'UTC' };
const WORKING = { within: { amount: 1, unit: 'working-days' } };

function known(more: object, since: string, rules = RULES) {
  const clock = startClock(deadlineSchema.parse({ id: 'x', clock: 'audit', rule, ...more }), Date.parse(since), rules);
  return clock && holidaysKnownUntil(clock, rules);
}

describe('the calendar’s holidays', () => {
  it.each([
    ['a working day within the year', WORKING, '2026-12-29T10:00:00+08:00', null],
    ['to the last minute of the year’s last working day', WORKING, '2026-12-31T09:00:00+08:00', null],
    ['into the next year', WORKING, '2026-12-31T10:00:00+08:00', '2026-12-31'],
    ['wholly in the next year', WORKING, '2027-02-05T10:00:00+08:00', '2026-12-31'],
    [
      'hours of the shop',
      { within: { amount: 4, unit: 'hours' }, runs: 'shop-hours' },
      '2026-12-31T17:00:00+08:00',
      '2026-12-31',
    ],
    [
      'hours around the clock hang on no holiday',
      { within: { amount: 48, unit: 'hours' } },
      '2027-02-05T10:00:00+08:00',
      null,
    ],
    ['nor do days', { within: { amount: 5, unit: 'days' } }, '2027-02-05T10:00:00+08:00', null],
    [
      'nor a window of every day',
      { within: { amount: 3, unit: 'minutes' }, runs: { from: '09:00', to: '23:00' } },
      '2027-02-05T10:00:00+08:00',
      null,
    ],
  ] as const)('%s', (_, more, since, expected) => {
    expect(known(more, since)).toBe(expected);
  });

  it('by the shop’s day, not the machine’s', () => {
    const closing = { zone: 'Asia/Shanghai', weekdays: [1, 2, 3, 4, 5, 6, 7], hours: { from: '00:00', to: '24:00' } };
    const calendar = shopCalendarSchema.parse({ ...closing, knownUntil: '2026-12-31', rule });
    const hour = { within: { amount: 1, unit: 'hours' }, runs: 'shop-hours' };
    // In London it is still the old year.
    expect(known(hour, '2026-12-31T15:30:00Z', { ...RULES, calendar })).toBe('2026-12-31');
  });

  it('without a calendar none are known', () => {
    expect(known(WORKING, '2026-06-01T10:00:00Z', { ...RULES, calendar: null })).toBe('never');
  });
});
