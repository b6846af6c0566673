// What is due, how urgent it is, how much it matters and why.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineSchema } from '../../../../lib/knowledge/deadline.ts';
import { CASE_STATUSES } from '../../../../lib/knowledge/terms.ts';
import type { TimeRules } from '../../../../lib/procedure/deadline.ts';
import {
  endOfDay,
  isUnfinished,
  ownerOf,
  planner,
  QUADRANTS,
  quadrantOf,
  toDos,
} from '../../../../lib/procedure/follow-ups/follow-ups.ts';
import type { FollowUpCase } from '../../../../lib/procedure/follow-ups/follow-ups.ts';
import { weightOf } from '../../../../lib/procedure/follow-ups/importance.ts';

const rule = { text: { 'zh-CN': '规则', en: 'The rule' }, source: 'shop', checkedOn: '2026-11-22' };
const RULES: TimeRules = {
  deadlines: [deadlineSchema.parse({ id: 'audit', clock: 'audit', within: { amount: 9, unit: 'hours' }, rule })],
  calendar: null,
  machineZone: 'Asia/Shanghai',
};
const NOW = Date.parse('2026-11-18T14:00:00+08:00');
const GRANT = { minor: 2_000, currency: 'CNY' };
const HOUR_MS = 3_600_000;
const hours = (count: number) => new Date(NOW + count * HOUR_MS).toISOString();
const CASE: FollowUpCase = {
  caseId: 'c1',
  marketplace: 'jd',
  category: 'quality',
  status: 'open',
  handling: 'explain',
  openedAt: hours(-2),
  updatedAt: hours(-1),
  undone: false,
  amount: null,
  nextFollowUpAt: '',
  agentName: '林小满',
};
const looking = { planOf: planner(RULES), grant: GRANT, nowMs: NOW, endOfDayMs: endOfDay(RULES, NOW) };
const found = (part: Partial<FollowUpCase>) => {
  const all = toDos([{ ...CASE, ...part }], looking);
  return QUADRANTS.flatMap((quadrant) => all[quadrant].map((each) => ({ quadrant, ...each })))[0];
};

describe('by when', () => {
  it.each([
    ['nothing runs', {}, null, 'unplanned'],
    ['its own time', { nextFollowUpAt: hours(1) }, 'step', 'today'],
    ['its own time, in the night before the shop’s midnight', { nextFollowUpAt: hours(9.99) }, 'step', 'today'],
    ['its own time, tomorrow', { nextFollowUpAt: hours(10) }, 'step', 'later'],
    ['a clock', { handling: '' }, 'audit', 'today'],
    ['a clock before its own time', { handling: '', nextFollowUpAt: hours(30) }, 'audit', 'today'],
    ['its own time before a clock', { handling: '', nextFollowUpAt: hours(-1) }, 'step', 'overdue'],
    ['a time that is none', { nextFollowUpAt: 'soon' }, null, 'unplanned'],
  ] as const)('%s', (_, part, by, urgency) => {
    expect(found(part)).toMatchObject({ plan: { by }, urgency });
  });

  it('counts a row once, and a changed one anew', () => {
    const planOf = planner(RULES);
    const row = { ...CASE, nextFollowUpAt: hours(1) };
    expect(planOf(row)).toBe(planOf(row));
    expect(planOf({ ...row, nextFollowUpAt: hours(2) })).toMatchObject({ dueMs: NOW + 2 * HOUR_MS });
  });
});

describe('how much it matters', () => {
  it.each([
    ['nothing', {}, false, 'nothing'],
    ['the agent’s own word', { importance: 'important' }, true, 'said'],
    ['the agent’s own word against the desk’s', { importance: 'ordinary', category: 'complaint' }, false, 'said'],
    ['escalated', { handling: 'escalate' }, true, 'escalated'],
    ['a complaint', { category: 'complaint' }, true, 'category'],
    ['a bad review', { category: 'negative-review' }, true, 'category'],
    ['more than one may grant', { amount: { minor: 2_001, currency: 'CNY' } }, true, 'amount'],
    ['as much as one may grant', { amount: { minor: 2_000, currency: 'CNY' } }, false, 'nothing'],
    ['another currency', { amount: { minor: 900_000, currency: 'JPY' } }, false, 'nothing'],
    ['owed for three days', { openedAt: hours(-72) }, true, 'waiting'],
    ['open for long but waiting for others', { openedAt: hours(-99), status: 'waiting-others' }, false, 'nothing'],
    ['open again since an hour', { openedAt: hours(-99), statusSince: hours(-1) }, false, 'nothing'],
  ] as const)('%s', (_, part, isImportant, because) => {
    expect(weightOf({ ...CASE, ...part }, GRANT, NOW)).toMatchObject({ isImportant, because });
  });
});

const aCase = fc.record({
  status: fc.constantFrom(...CASE_STATUSES),
  undone: fc.boolean(),
  handling: fc.constantFrom('', 'escalate', 'refund'),
  category: fc.constantFrom('quality', 'complaint'),
  importance: fc.constantFrom('', 'important', 'ordinary'),
  openedAt: fc.integer({ min: -200, max: 0 }).map(hours),
  nextFollowUpAt: fc.option(fc.integer({ min: -90, max: 90 }).map(hours), { nil: '' }),
  amount: fc.option(fc.record({ minor: fc.nat(9_000), currency: fc.constantFrom('CNY', 'USD') }), { nil: null }),
});

describe('the quadrants', () => {
  it('hold every unfinished case once, the soonest first, and no other', () => {
    fc.assert(
      fc.property(fc.array(aCase), (parts) => {
        const rows = parts.map((part, n): FollowUpCase => ({ ...CASE, ...part, caseId: String(n) }));
        const all = toDos(rows, looking);
        const ids = QUADRANTS.flatMap((quadrant) => all[quadrant].map(({ row }) => row.caseId));
        expect(ids.toSorted()).toEqual(
          rows
            .filter(isUnfinished)
            .map(({ caseId }) => caseId)
            .toSorted(),
        );
        for (const quadrant of QUADRANTS) {
          const due = all[quadrant].map(({ plan }) => plan.dueMs ?? Infinity);
          expect(due).toEqual(due.toSorted((a, b) => a - b));
          for (const { urgency, weight } of all[quadrant]) expect(quadrantOf(urgency, weight)).toBe(quadrant);
        }
      }),
    );
  });

  it('belong to whom it was handed, else to who opened it', () => {
    expect(ownerOf(CASE)).toBe('林小满');
    expect(ownerOf({ ...CASE, assignee: '周岚' })).toBe('周岚');
  });
});
