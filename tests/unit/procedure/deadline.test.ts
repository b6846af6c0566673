// By when, and how urgent: rules of a knowledge base over instants.
import { describe, expect, it } from 'vitest';
import { deadlineSchema } from '../../../lib/knowledge/deadline.ts';
import type { DeadlineRule } from '../../../lib/knowledge/deadline.ts';
import { caseClocks } from '../../../lib/procedure/case-clocks.ts';
import type { TimedCase } from '../../../lib/procedure/case-clocks.ts';
import { remaining, ruleFor, soonAt, startClock } from '../../../lib/procedure/deadline.ts';
import type { TimeRules } from '../../../lib/procedure/deadline.ts';
import { waitingSince } from '../../../lib/procedure/reply-clock.ts';
import type { TimedMessage } from '../../../lib/procedure/reply-clock.ts';

const rule = { text: { 'zh-CN': '规则', en: 'The rule' }, source: 'shop', checkedOn: '2026-11-22' };
const deadline = (more: object): DeadlineRule =>
  deadlineSchema.parse({ id: 'one', clock: 'reply', within: { amount: 3, unit: 'minutes' }, rule, ...more });
const DAY_HOURS = { from: '08:00', to: '23:00' };
const NIGHT = deadline({ runs: DAY_HOURS, zone: 'Asia/Shanghai' });
const RULES: TimeRules = { deadlines: [], calendar: null, machineZone: 'Asia/Shanghai' };
const at = (time: string) => Date.parse(`2026-11-${time}:00+08:00`);

function clockOf(of: DeadlineRule, since: string) {
  const clock = startClock(of, at(since), RULES);
  if (!clock) throw new Error('no clock');
  return clock;
}

describe('the deadline', () => {
  it.each([
    ['minutes in the window', NIGHT, '18T10:00', '18T10:03'],
    ['a message after the window is due the next morning', NIGHT, '18T23:30', '19T08:03'],
    ['one just before its end takes the rest with it', NIGHT, '18T22:58', '19T08:01'],
    ['at all hours', deadline({ within: { amount: 48, unit: 'hours' } }), '18T23:30', '20T23:30'],
    ['days', deadline({ within: { amount: 5, unit: 'days' }, clock: 'auto-approval' }), '18T23:30', '23T23:30'],
    ['half a day', deadline({ within: { amount: 1.5, unit: 'days' } }), '18T10:00', '19T22:00'],
    ['a working day', deadline({ within: { amount: 1, unit: 'working-days' } }), '20T15:00', '23T15:00'],
    [
      'hours of the shop',
      deadline({ within: { amount: 1, unit: 'hours' }, runs: 'shop-hours' }),
      '20T17:30',
      '23T09:30',
    ],
  ])('%s', (_, of, since, due) => {
    expect(new Date(clockOf(of, since).dueMs).toISOString()).toBe(new Date(at(due)).toISOString());
  });

  it('is never where the shop never opens', () => {
    const calendar = { ...deadlineless(), holidays: [], weekdays: [1], workdays: [] };
    const holidays = Array.from({ length: 800 }, (_, n) =>
      new Date(at('18T10:00') + n * 86_400_000).toISOString().slice(0, 10),
    );
    const rules: TimeRules = { ...RULES, calendar: { ...calendar, holidays } };
    expect(startClock(deadline({ within: { amount: 1, unit: 'working-days' } }), at('18T10:00'), rules)).toBeNull();
  });
});

function deadlineless() {
  return { zone: 'Asia/Shanghai', hours: { from: '09:00', to: '18:00' }, knownUntil: '2026-12-31', rule };
}

describe('what is left', () => {
  it.each([
    ['18T10:00', 'calm', 3, false],
    ['18T10:02', 'calm', 1, false],
    ['18T10:03', 'due', 0, false],
  ] as const)('at %s: %s', (now, pressure, minutes, isPaused) => {
    const { leftMs, pausedUntilMs, pressure: found } = remaining(clockOf(NIGHT, '18T10:00'), at(now), RULES);
    expect([found, leftMs / 60_000, pausedUntilMs !== null]).toEqual([pressure, minutes, isPaused]);
  });

  it('less than a third is soon', () => {
    const clock = clockOf(NIGHT, '18T10:00');
    expect(remaining(clock, at('18T10:02') + 1, RULES).pressure).toBe('soon');
    expect(soonAt(clock, RULES)).toBe(at('18T10:02'));
  });

  it('stands still at night, and says until when', () => {
    const clock = clockOf(NIGHT, '18T22:59');
    expect(remaining(clock, at('19T03:00'), RULES)).toEqual({
      pressure: 'calm',
      leftMs: 2 * 60_000,
      pausedUntilMs: at('19T08:00'),
    });
    expect(soonAt(clock, RULES)).toBe(at('19T08:01'));
  });
});

describe('which rule', () => {
  const all = [
    deadline({ id: 'any' }),
    deadline({ id: 'jd', marketplaces: ['jd'] }),
    deadline({ id: 'sent', clock: 'auto-approval', marketplaces: ['taobao'] }),
    deadline({ id: 'unsent', clock: 'auto-approval', marketplaces: ['taobao'], orderStates: ['awaiting-shipment'] }),
    deadline({ id: 'promise', clock: 'first-reaction' }),
    deadline({ id: 'exception', clock: 'first-reaction', categories: ['delivery-exception'] }),
  ];
  it.each([
    [{ clock: 'reply', marketplace: 'jd' }, 'jd'],
    [{ clock: 'reply', marketplace: 'ebay' }, 'any'],
    [{ clock: 'reply', marketplace: null }, 'any'],
    [{ clock: 'auto-approval', marketplace: 'taobao', orderState: 'awaiting-shipment' }, 'unsent'],
    [{ clock: 'auto-approval', marketplace: 'taobao', orderState: 'shipped' }, 'sent'],
    [{ clock: 'auto-approval', marketplace: 'jd' }, undefined],
    [{ clock: 'first-reaction', marketplace: 'jd', category: 'delivery-exception' }, 'exception'],
    [{ clock: 'first-reaction', marketplace: 'jd', category: 'quality' }, 'promise'],
  ] as const)('%j → %s', (timed, id) => {
    expect(ruleFor(all, timed)?.id).toBe(id);
  });
});

describe('since when a buyer waits', () => {
  const NOW = at('18T10:10');
  const message = (id: string, side: TimedMessage['side'], atMs: number | null, isNew = false): TimedMessage => {
    return { id, side, atMs, seenMs: at('18T10:05'), isNew };
  };
  it.each<[string, TimedMessage[], boolean, ReturnType<typeof waitingSince>]>([
    ['nobody wrote', [], false, null],
    ['answered', [message('1', 'buyer', 1), message('2', 'seller', 2)], false, null],
    [
      'from the first that nobody answered',
      [message('1', 'seller', 1), message('2', 'buyer', 2), message('3', 'buyer', 3)],
      false,
      { messageId: '2', sinceMs: 2, isAtLeast: false },
    ],
    [
      'a robot is nobody',
      [message('1', 'buyer', 1), message('2', 'robot', 2)],
      false,
      { messageId: '1', sinceMs: 1, isAtLeast: false },
    ],
    ['where a robot counts it is somebody', [message('1', 'buyer', 1), message('2', 'robot', 2)], true, null],
    [
      'what the system writes is no answer and no question',
      [message('1', 'buyer', 1), message('2', 'system', 2)],
      false,
      { messageId: '1', sinceMs: 1, isAtLeast: false },
    ],
    [
      'without a time, at least since it was seen',
      [message('1', 'buyer', null)],
      false,
      { messageId: '1', sinceMs: at('18T10:05'), isAtLeast: true },
    ],
    [
      'without a time, but seen when it came',
      [message('1', 'buyer', null, true)],
      false,
      { messageId: '1', sinceMs: at('18T10:05'), isAtLeast: false },
    ],
    [
      'a page whose clock is ahead',
      [message('1', 'buyer', at('18T10:30'))],
      false,
      { messageId: '1', sinceMs: NOW, isAtLeast: false },
    ],
  ])('%s', (_, messages, robotAnswers, expected) => {
    expect(waitingSince(messages, robotAnswers, NOW)).toEqual(expected);
  });
});

describe('what runs for a case', () => {
  const deadlines = [
    deadline({ id: 'react', clock: 'first-reaction', within: { amount: 1, unit: 'hours' } }),
    deadline({ id: 'audit', clock: 'audit', within: { amount: 1, unit: 'working-days' } }),
    deadline({ id: 'call', clock: 'no-answer', within: { amount: 48, unit: 'hours' } }),
    deadline({ id: 'above', clock: 'escalation', within: { amount: 4, unit: 'hours' } }),
    deadline({ id: 'look', clock: 'inspection', within: { amount: 1, unit: 'working-days' } }),
  ];
  const opened = new Date(at('18T10:00')).toISOString();
  const later = new Date(at('18T12:00')).toISOString();
  const after = new Date(at('18T13:00')).toISOString();
  const CASE: TimedCase = {
    marketplace: 'jd',
    category: 'quality',
    status: 'open',
    handling: '',
    openedAt: opened,
    updatedAt: opened,
    statusSince: opened,
    undone: false,
  };
  it.each<[string, Partial<TimedCase>, string[]]>([
    ['just opened', {}, ['react', 'audit']],
    ['somebody did something', { updatedAt: later }, ['audit']],
    ['decided', { updatedAt: later, handling: 'refund' }, []],
    ['waiting for the buyer', { updatedAt: later, status: 'waiting-buyer' }, ['call']],
    ['waiting for others', { status: 'waiting-others', handling: 'reship' }, []],
    ['waiting for a supervisor', { status: 'waiting-others', handling: 'escalate' }, ['above']],
    ['decided by the supervisor', { updatedAt: later, handling: 'escalate' }, []],
    ['closed', { status: 'closed' }, []],
    ['opened by mistake', { undone: true }, []],
    ['the parcel is back', { handling: 'return', updatedAt: later, returnArrivedAt: later }, ['look']],
    ['back, and nothing decided', { updatedAt: later, returnArrivedAt: later }, ['audit', 'look']],
    ['back while the buyer was waited for', { status: 'waiting-buyer', returnArrivedAt: later }, ['look']],
    ['back while others were', { status: 'waiting-others', returnArrivedAt: later }, ['look']],
    [
      'back while a supervisor was',
      { status: 'waiting-others', handling: 'escalate', returnArrivedAt: later },
      ['above', 'look'],
    ],
    [
      'inspected, the buyer asked about it',
      { status: 'waiting-buyer', returnArrivedAt: later, statusSince: after },
      ['call'],
    ],
    ['inspected, the refund with others', { status: 'waiting-others', returnArrivedAt: later, statusSince: after }, []],
    [
      'taken up again, and still there',
      { handling: 'return', updatedAt: after, returnArrivedAt: later, statusSince: after },
      ['look'],
    ],
    ['back and closed', { status: 'closed', returnArrivedAt: later }, []],
    ['back, by mistake', { undone: true, returnArrivedAt: later }, []],
    ['back at a time that is none', { handling: 'return', updatedAt: later, returnArrivedAt: 'yesterday' }, []],
    ['a time that is none', { openedAt: 'yesterday', updatedAt: 'today' }, []],
  ])('%s', (_, more, ids) => {
    expect(caseClocks({ ...CASE, ...more }, { ...RULES, deadlines }).map((clock) => clock.rule.id)).toEqual(ids);
  });

  it('the buyer’s silence counts from when the case began to wait, not from a note written since', () => {
    const [clock] = caseClocks({ ...CASE, status: 'waiting-buyer', updatedAt: later }, { ...RULES, deadlines });
    expect(clock?.sinceMs).toBe(at('18T10:00'));
  });

  it('the inspection has one day of the shop’s from the arrival', () => {
    const rules = { ...RULES, deadlines };
    const [clock] = caseClocks({ ...CASE, handling: 'return', updatedAt: later, returnArrivedAt: later }, rules);
    expect([clock?.sinceMs, clock?.dueMs]).toEqual([at('18T12:00'), at('19T12:00')]);
  });

  it('a row that does not say since when it waits has its parcel inspected', () => {
    const { statusSince: said, ...old } = CASE;
    expect(said).toBe(opened);
    const row = { ...old, status: 'waiting-others', updatedAt: after, returnArrivedAt: later } as const;
    expect(caseClocks(row, { ...RULES, deadlines }).map(({ rule }) => rule.clock)).toEqual(['inspection']);
  });
});
