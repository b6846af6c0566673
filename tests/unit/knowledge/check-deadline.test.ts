import { describe, expect, it } from 'vitest';
import { deadlineProblems } from '../../../lib/knowledge/check-deadline.ts';
import { deadlineSchema, shopCalendarSchema } from '../../../lib/knowledge/deadline.ts';
import { listsSchema } from '../../../lib/knowledge/schema.ts';

const LISTS = listsSchema.parse({ categories: [{ id: 'quality', title: { 'zh-CN': '质量', en: 'quality' } }] });
const rule = { text: { 'zh-CN': '规则', en: 'The rule' }, source: 'shop', checkedOn: '2026-11-22' };
const BASE = { id: 'a', clock: 'reply', within: { amount: 3, unit: 'minutes' }, rule };
/** The starter's own. */
const IN_USE = {
  lists: LISTS,
  deadlines: [deadlineSchema.parse({ ...BASE, id: 'starter', marketplaces: ['amazon'] })],
};
const problems = (...deadlines: object[]) =>
  [
    ...deadlineProblems(
      deadlines.map((each) => deadlineSchema.parse({ ...BASE, ...each })),
      IN_USE,
    ),
  ].map(({ path, problem }) => `${path}: ${problem}`);

describe('what is wrong with deadlines', () => {
  it('nothing', () => {
    expect(
      problems(
        {},
        { id: 'starter', marketplaces: ['amazon'] },
        { id: 'b', marketplaces: ['jd'], robotAnswers: true },
        { id: 'c', clock: 'auto-approval', marketplaces: ['jd'] },
        { id: 'd', clock: 'auto-approval', marketplaces: ['jd'], orderStates: ['shipped'] },
        { id: 'e', clock: 'audit', categories: ['quality'], within: { amount: 1, unit: 'working-days' } },
      ),
    ).toEqual([]);
  });

  it.each([
    ['a category that is not there', [{ clock: 'audit', categories: ['gone'] }], '"gone" does not exist'],
    [
      'two for one marketplace',
      [{ marketplaces: ['jd'] }, { id: 'b', marketplaces: ['ebay', 'jd'] }],
      '"a" (reply, jd',
    ],
    ['two for everywhere else', [{}, { id: 'b' }], '"a" (reply, everywhere else'],
    ['the same as one of the starter', [{ marketplaces: ['amazon'] }], '"starter" (reply, amazon'],
    ['a state of the order beside a reply', [{ orderStates: ['shipped'] }], 'has no state of the order'],
    ['a category beside a reply', [{ categories: ['quality'] }], 'has no category'],
    ['a robot that audits', [{ clock: 'audit', robotAnswers: true }], 'not ended by an answer'],
    ['hours beside days', [{ within: { amount: 1, unit: 'days' }, runs: 'shop-hours' }], 'counted as a whole'],
  ])('%s', (_, deadlines, part) => {
    expect(problems(...deadlines).join('\n')).toContain(part);
  });
});

describe('what has no shape', () => {
  it.each([
    ['hours that end before they begin', { runs: { from: '23:00', to: '08:00' } }],
    ['a time of day that is none', { runs: { from: '08:00', to: '25:00' } }],
    ['a zone that is none', { zone: 'Asia/Atlantis' }],
    ['no time at all', { within: { amount: 0, unit: 'minutes' } }],
    ['a unit that is none', { within: { amount: 1, unit: 'moons' } }],
    ['a clock that is none', { clock: 'lunch' }],
  ])('%s', (_, more) => {
    expect(deadlineSchema.safeParse({ ...BASE, ...more }).success).toBe(false);
  });

  it.each([
    ['an eighth day of the week', { weekdays: [8] }],
    ['no day at all', { weekdays: [] }],
    ['a holiday that is no day', { holidays: ['2026-02-30'] }],
  ])('a calendar with %s', (_, more) => {
    const calendar = { weekdays: [1], hours: { from: '09:00', to: '18:00' }, knownUntil: '2026-12-31', rule };
    expect(shopCalendarSchema.safeParse(calendar).success).toBe(true);
    expect(shopCalendarSchema.safeParse({ ...calendar, ...more }).success).toBe(false);
  });
});
