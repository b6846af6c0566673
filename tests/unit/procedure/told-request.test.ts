// Since when a request runs, as an agent tells it: what is typed, what is believed later, and what
// the background counts of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressSchema } from '../../../lib/cases/procedure-progress.ts';
import { deadlineSchema } from '../../../lib/knowledge/deadline.ts';
import type { TimeRules } from '../../../lib/procedure/deadline.ts';
import { clockOf, dueItems, isForgotten } from '../../../lib/procedure/due-items.ts';
import { goOn, runningClockSchema } from '../../../lib/procedure/running-clock.ts';
import type { RunningClock } from '../../../lib/procedure/running-clock.ts';
import { readRequestTime, requestedMs, requestIn, wallClock } from '../../../lib/procedure/told-request.ts';
import { toldOnly } from '../../../lib/procedure/walk.ts';
import { REPLY_CLOCK } from '../../support/example-clock.ts';

const SHANGHAI = 'Asia/Shanghai';
const BERLIN = 'Europe/Berlin';
const NOW = Date.parse('2026-11-18T10:00:00+08:00');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const bounds = { nowMs: NOW, orderedMs: null };
const iso = (ms: number) => new Date(ms).toISOString();

describe('a time as it is typed', () => {
  it.each([
    ['this very minute', '2026-11-18T10:00', iso(NOW)],
    ['yesterday', '2026-11-17T09:30', '2026-11-17T01:30:00.000Z'],
    ['with seconds, as some browsers write it', '2026-11-17T09:30:59', '2026-11-17T01:30:00.000Z'],
    ['sixty days ago to the minute', '2026-09-19T10:00', '2026-09-19T02:00:00.000Z'],
  ])('%s', (_, typed, expected) => {
    const read = readRequestTime(typed, SHANGHAI, bounds);
    expect(read.ok && iso(read.atMs)).toBe(expected);
  });

  it.each([
    ['a minute to come', '2026-11-18T10:01', 'future'],
    ['next year', '2031-01-01T00:00', 'future'],
    ['a minute more than sixty days', '2026-09-19T09:59', 'too-old'],
    ['1970', '1970-01-01T00:00', 'too-old'],
    ['nothing', '', 'unreadable'],
    ['a day alone', '2026-11-17', 'unreadable'],
    ['no such day', '2026-02-30T10:00', 'unreadable'],
    ['no such hour', '2026-11-17T24:00', 'unreadable'],
    ['a sixth digit of the year', '+012026-11-17T10:00', 'unreadable'],
    ['another zone smuggled in', '2026-11-17T10:00Z', 'unreadable'],
    ['words', 'NaN', 'unreadable'],
  ])('%s is refused', (_, typed, problem) => {
    expect(readRequestTime(typed, SHANGHAI, bounds)).toEqual({ ok: false, problem });
  });

  it('before the order was made nobody asked for anything', () => {
    const ordered = { nowMs: NOW, orderedMs: NOW - HOUR_MS };
    expect(readRequestTime('2026-11-18T08:58', SHANGHAI, ordered)).toMatchObject({ problem: 'before-order' });
    expect(readRequestTime('2026-11-18T09:00', SHANGHAI, ordered)).toMatchObject({ ok: true });
  });

  it('in the hour that is left out it is the one after, in the one that comes twice the first', () => {
    const spring = { nowMs: Date.parse('2026-03-30T12:00:00Z'), orderedMs: null };
    expect(readRequestTime('2026-03-29T02:30', BERLIN, spring)).toEqual({
      ok: true,
      atMs: Date.parse('2026-03-29T01:30:00Z'),
    });
    const autumn = { nowMs: Date.parse('2026-10-26T12:00:00Z'), orderedMs: null };
    expect(readRequestTime('2026-10-25T02:30', BERLIN, autumn)).toEqual({
      ok: true,
      atMs: Date.parse('2026-10-25T00:30:00Z'),
    });
  });

  it('what the field begins with is taken as it stands', () => {
    const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) });
    fc.assert(
      fc.property(instant, fc.constantFrom(SHANGHAI, BERLIN, 'America/St_Johns', 'UTC'), (nowMs, zone) => {
        const read = readRequestTime(wallClock(nowMs, zone), zone, { nowMs, orderedMs: null });
        expect(read.ok).toBe(true);
        expect(read.ok && read.atMs <= nowMs).toBe(true);
      }),
    );
  });
});

describe('what is believed of it later', () => {
  const told = { at: iso(NOW - 3 * HOUR_MS), kind: 'refunding' } as const;

  it('counts for the request it was told of, and for no other', () => {
    expect(requestedMs(told, 'refunding', bounds)).toBe(NOW - 3 * HOUR_MS);
    expect(requestedMs(told, 'returning', bounds)).toBeNull();
    expect(requestedMs(undefined, 'refunding', bounds)).toBeNull();
  });

  it.each([
    ['told under a clock that was ahead (2031)', '2031-05-01T00:00:00Z', NOW],
    ['read under a clock that was set back (2019)', told.at, Date.parse('2019-01-01T00:00:00Z')],
    ['no time', 'NaN', NOW],
    ['before 1970', '1969-12-31T00:00:00Z', NOW],
  ])('not when it was %s', (_, at, nowMs) => {
    expect(requestedMs({ at, kind: 'refunding' }, 'refunding', { nowMs, orderedMs: null })).toBeNull();
  });

  it('not when the page says that the order was made later', () => {
    expect(requestedMs(told, 'refunding', { nowMs: NOW, orderedMs: NOW - HOUR_MS })).toBeNull();
  });

  it('it runs on beyond the days that may be typed', () => {
    const at = iso(NOW - 70 * DAY_MS);
    expect(requestedMs({ at, kind: 'refunding' }, 'refunding', bounds)).toBe(NOW - 70 * DAY_MS);
  });

  it('an order asks for something in three of its states', () => {
    expect((['refunding', 'returning', 'exchanging', 'completed', undefined] as const).map(requestIn)).toEqual([
      'refunding',
      'returning',
      'exchanging',
      null,
      null,
    ]);
  });
});

describe('kept with the order', () => {
  const progress = toldOnly('jd:1', { requested: { at: iso(NOW), kind: 'returning' } }, iso(NOW));
  it('also without a procedure', () => {
    expect(progressSchema.parse(progress)).toEqual(progress);
  });

  it.each([
    ['a day without its time', { at: '2026-11-18', kind: 'refunding' }],
    ['no time', { at: 'NaN', kind: 'refunding' }],
    ['a state that asks for nothing', { at: iso(NOW), kind: 'completed' }],
    ['more than that', { at: iso(NOW), kind: 'refunding', by: 'x' }],
  ])('%s is no row', (_, requested) => {
    expect(progressSchema.safeParse({ ...progress, told: { requested } }).success).toBe(false);
  });
});

describe('what the background counts', () => {
  const rule = { text: { 'zh-CN': '规则', en: 'The rule' }, source: 'shop', checkedOn: '2026-11-22' };
  const within = { amount: 48, unit: 'hours' };
  const rules: TimeRules = {
    deadlines: [deadlineSchema.parse({ id: 'auto', clock: 'auto-approval', within, rule })],
    calendar: null,
    machineZone: SHANGHAI,
  };
  const seen: RunningClock = {
    ...REPLY_CLOCK,
    key: 'approval:jd:1',
    clock: 'auto-approval',
    orderState: 'shipped',
    startedBy: 'refunding',
    sinceMs: NOW,
    isAtLeast: true,
  };
  const toldMs = NOW - 40 * HOUR_MS;

  it('from what was told, and says so; without it from what was seen', () => {
    expect(clockOf({ ...seen, toldMs }, rules)).toMatchObject({ sinceMs: toldMs, isAtLeast: false, isTold: true });
    expect(dueItems([{ ...seen, toldMs }], [], rules)).toMatchObject([{ dueMs: NOW + 8 * HOUR_MS, isTold: true }]);
    expect(clockOf({ ...seen, toldMs: null }, rules)).toMatchObject({ sinceMs: NOW, isAtLeast: true });
    expect(dueItems([seen], [], rules)[0]).not.toHaveProperty('isTold');
  });

  it('what was told as long over is counted for a day from when it was seen, then forgotten', () => {
    const old = { ...seen, toldMs: NOW - 5 * DAY_MS };
    expect(isForgotten(old, rules, NOW + 23 * HOUR_MS)).toBe(false);
    expect(isForgotten(old, rules, NOW + 25 * HOUR_MS)).toBe(true);
  });

  it('a page that does not know yet what was told leaves it; taken back, what was seen counts again', () => {
    const kept = { ...seen, toldMs };
    const later = { ...seen, sinceMs: NOW + HOUR_MS };
    expect(goOn(kept, later)).toEqual({ sinceMs: NOW, isAtLeast: true, toldMs });
    expect(goOn(kept, { ...later, toldMs: null })).toEqual({ sinceMs: NOW, isAtLeast: true, toldMs: null });
    expect(goOn(seen, { ...later, toldMs })).toEqual({ sinceMs: NOW, isAtLeast: true, toldMs });
    // Of another request nothing was told.
    expect(goOn(kept, { ...later, startedBy: 'returning' })).toEqual({ sinceMs: NOW + HOUR_MS, isAtLeast: true });
  });

  it('a row of before there was anything to tell is read as ever, a broken one not at all', () => {
    expect(runningClockSchema.safeParse(seen).success).toBe(true);
    for (const bad of [-1, Number.NaN, 0.5, '1', Infinity])
      expect(runningClockSchema.safeParse({ ...seen, toldMs: bad }).success).toBe(false);
  });
});
