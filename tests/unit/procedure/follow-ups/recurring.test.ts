// Recurring work: due once a day, missed once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recurringTaskSchema } from '../../../../lib/knowledge/recurring.ts';
import { dayAfter } from '../../../../lib/procedure/calendar-day.ts';
import { occurrences } from '../../../../lib/procedure/follow-ups/recurring.ts';
import type { OccurrenceRow } from '../../../../lib/procedure/follow-ups/recurring.ts';

const rule = { text: { 'zh-CN': '规则', en: 'The rule' }, source: 'shop', checkedOn: '2026-11-22' };
const task = recurringTaskSchema.parse({
  id: 'pay',
  title: { 'zh-CN': '催付', en: 'Payment' },
  every: 'day',
  at: '16:00',
  list: 'unpaid',
  rule,
});
const workdays = { ...task, every: 'working-day' as const };
const RULES = { calendar: null, machineZone: 'Asia/Shanghai' };
const at = (time: string) => Date.parse(`${time}+08:00`);
const row = (day: string, part: Partial<OccurrenceRow> = {}): OccurrenceRow => {
  return { taskId: 'pay', day, state: 'open', snoozedUntilMs: null, assignee: '', by: '', atMs: 0, ...part };
};
const inHand = (time: string, rows: readonly OccurrenceRow[], of = task) => occurrences([of], rows, RULES, at(time))[0];

describe('what is in hand', () => {
  it.each([
    ['before its time', '2026-11-18T15:59', [], 'ahead', '2026-11-18'],
    ['at its time', '2026-11-18T16:00', [], 'overdue', '2026-11-18'],
    ['on its first day nothing of the day before', '2026-11-18T09:00', [row('2026-11-18')], 'ahead', '2026-11-18'],
    ['missed yesterday', '2026-11-18T09:00', [row('2026-11-17')], 'overdue', '2026-11-17'],
    ['missed for days: the newest, once', '2026-11-18T09:00', [row('2026-11-10')], 'overdue', '2026-11-17'],
    ['missed yesterday and due today: today’s', '2026-11-18T16:30', [row('2026-11-17')], 'overdue', '2026-11-18'],
    ['done', '2026-11-18T17:00', [row('2026-11-18', { state: 'done' })], 'done', '2026-11-18'],
    ['done before its time', '2026-11-18T10:00', [row('2026-11-18', { state: 'done' })], 'done', '2026-11-18'],
    ['done yesterday', '2026-11-18T09:00', [row('2026-11-17', { state: 'done' })], 'ahead', '2026-11-18'],
  ] as const)('%s', (...[, now, rows, state, day]) => {
    expect(inHand(now, rows)).toMatchObject({ state, day });
  });

  it('put off, comes when it was put off to', () => {
    const put = row('2026-11-18', { snoozedUntilMs: at('2026-11-18T17:00') });
    expect(inHand('2026-11-18T16:30', [put])).toMatchObject({ state: 'ahead', nextMs: at('2026-11-18T17:00') });
    expect(inHand('2026-11-18T17:00', [put])).toMatchObject({ state: 'overdue' });
  });

  it('on a free day nothing of working days; what was missed on Friday stands', () => {
    expect(inHand('2026-11-21T17:00', [row('2026-11-20', { state: 'done' })], workdays)).toMatchObject({
      state: 'ahead',
      day: '2026-11-23',
    });
    expect(inHand('2026-11-21T17:00', [row('2026-11-20')], workdays)).toMatchObject({ day: '2026-11-20' });
  });

  it('is told for the next day once it is done', () => {
    expect(inHand('2026-11-18T17:00', [row('2026-11-18', { state: 'done' })])?.nextMs).toBe(at('2026-11-19T16:00'));
  });

  it('is one thing at a time, and done it is over, whenever one looks and whatever was done', () => {
    const day = fc.integer({ min: 0, max: 20 }).map((n) => dayAfter('2026-11-01', n));
    const rows = fc.uniqueArray(fc.tuple(day, fc.boolean()), { selector: ([each]) => each });
    fc.assert(
      fc.property(rows, fc.integer({ min: at('2026-11-01T00:00'), max: at('2026-11-22T00:00') }), (kept, nowMs) => {
        const known = kept.map(([each, isDone]) => row(each, { state: isDone ? 'done' : 'open' }));
        const found = occurrences([task], known, RULES, nowMs);
        expect(found).toHaveLength(1);
        const [one] = found;
        if (one?.state !== 'overdue') return;
        const done = row(one.day, { state: 'done' });
        const after = occurrences([task], [...known.filter((each) => each.day !== one.day), done], RULES, nowMs);
        expect(after[0]?.state).not.toBe('overdue');
      }),
    );
  });
});
