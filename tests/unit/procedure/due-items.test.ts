// What is due, what to remind of and when to look again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineSchema } from '../../../lib/knowledge/deadline.ts';
import type { TimeRules } from '../../../lib/procedure/deadline.ts';
import { dueItems, isForgotten, review } from '../../../lib/procedure/due-items.ts';
import type { OpenCase } from '../../../lib/procedure/due-items.ts';
import { goOn } from '../../../lib/procedure/running-clock.ts';
import type { RunningClock } from '../../../lib/procedure/running-clock.ts';
import { REPLY_CLOCK } from '../../support/example-clock.ts';

const rule = { text: { 'zh-CN': '规则', en: 'The rule' }, source: 'shop', checkedOn: '2026-11-22' };
const deadline = (id: string, more: object) => deadlineSchema.parse({ id, rule, ...more });
const minutes = (amount: number) => ({ amount, unit: 'minutes' });
const hours = (amount: number) => ({ amount, unit: 'hours' });
const RULES: TimeRules = {
  deadlines: [
    deadline('reply', { clock: 'reply', within: minutes(3) }),
    deadline('sent', { clock: 'auto-approval', marketplaces: ['taobao'], within: hours(120) }),
    deadline('unsent', {
      clock: 'auto-approval',
      marketplaces: ['taobao'],
      orderStates: ['awaiting-shipment'],
      within: hours(48),
    }),
    deadline('react', { clock: 'first-reaction', within: hours(1) }),
    deadline('audit', { clock: 'audit', within: hours(9) }),
  ],
  calendar: null,
  machineZone: 'Asia/Shanghai',
};
const START = Date.parse('2026-11-18T10:00:00+08:00');
const MINUTE_MS = 60_000;
const RUNNING: RunningClock = { ...REPLY_CLOCK, sinceMs: START };
const OPEN: OpenCase = {
  caseId: 'c1',
  caseNumber: 'A18-0001',
  marketplace: 'jd',
  category: 'quality',
  status: 'open',
  handling: '',
  openedAt: new Date(START).toISOString(),
  updatedAt: new Date(START).toISOString(),
  undone: false,
};
const at = (minute: number) => START + minute * MINUTE_MS;
const approval = (orderState: RunningClock['orderState']): RunningClock => {
  return { ...RUNNING, key: 'approval:taobao:1', clock: 'auto-approval', marketplace: 'taobao', orderState };
};

describe('everything with a deadline', () => {
  it('the soonest first, of a case only the next', () => {
    const items = dueItems([RUNNING], [OPEN], RULES);
    expect(items.map(({ who, about }) => [who, about])).toEqual([
      ['王**', 'reply'],
      ['A18-0001', 'first-reaction'],
    ]);
  });

  it.each([
    ['known to be unsent', 'awaiting-shipment', 48],
    ['known to be sent', 'shipped', 120],
    ['not known: the soonest of both', null, 48],
  ] as const)('a request for an order %s', (_, state, expected) => {
    const [item] = dueItems([approval(state)], [], RULES);
    expect(((item?.dueMs ?? 0) - START) / 3_600_000).toBe(expected);
  });
});

describe('a look at what is due', () => {
  const items = dueItems([RUNNING], [OPEN], RULES);
  it.each([
    ['nothing yet', 1, [0, [], at(2)]],
    ['a third is left', 2, [0, ['reply:jd:c-1'], at(3)]],
    ['over', 3, [1, ['reply:jd:c-1'], at(40)]],
    ['after a night', 600, [2, ['reply:jd:c-1', 'case:c1:first-reaction'], null]],
  ] as const)('%s', (_, minute, expected) => {
    const found = review(items, {}, at(minute));
    expect([found.due, found.remind.map(({ key }) => key), found.nextMs]).toEqual(expected);
  });

  it('nobody is reminded twice of one deadline, and again of a new one', () => {
    const told = { [RUNNING.key]: at(3) };
    expect(review(items, told, at(3)).remind).toEqual([]);
    const later = dueItems([{ ...RUNNING, startedBy: 'm-2', sinceMs: at(5) }], [], RULES);
    expect(review(later, told, at(8)).remind).toHaveLength(1);
  });
});

describe('what nobody will end any more', () => {
  it.each([
    ['a reply that is an hour late', RUNNING, 3 + 61, true],
    ['a reply that is late', RUNNING, 3 + 59, false],
    ['a request a day after it was decided', approval('shipped'), 120 * 60 + 24 * 60 + 1, true],
    ['a request just decided', approval('shipped'), 120 * 60 + 60, false],
    ['one for which there is no rule', { ...approval(null), marketplace: 'etsy' } as const, 1, true],
    ['one begun under a clock that was ahead', { ...RUNNING, sinceMs: at(60 * 24 * 365) }, 1, true],
  ])('%s', (_, running, minute, expected) => {
    expect(isForgotten(running, RULES, at(minute))).toBe(expected);
  });
});

describe('a clock that is kept', () => {
  it('goes on for what started it, and never later than it began', () => {
    const message = fc.constantFrom('m-1', 'm-2');
    const running = fc.record({ startedBy: message, sinceMs: fc.integer({ min: 0, max: 9 }), isAtLeast: fc.boolean() });
    fc.assert(
      fc.property(running, running, (a, b) => {
        const since = goOn({ ...RUNNING, ...a }, { ...RUNNING, ...b });
        expect(since.sinceMs).toBe(a.startedBy === b.startedBy ? Math.min(a.sinceMs, b.sinceMs) : b.sinceMs);
      }),
    );
  });

  it('of nothing kept it is what the page says', () => {
    expect(goOn(undefined, RUNNING)).toEqual({ sinceMs: START, isAtLeast: false });
  });
});
