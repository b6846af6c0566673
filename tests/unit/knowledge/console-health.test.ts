// What days of reports say of a console's fields.
import { describe, expect, test } from 'vitest';
import { driftByDay, healthOfFields, noteReport } from '../../../lib/knowledge/console-health.ts';
import type { HealthDay, HealthReport } from '../../../lib/knowledge/console-health.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-09-20T00:00:00Z');
type Said = readonly [hours: number, found: readonly string[], missing: readonly string[], how?: string];

function daysOf(...reports: readonly Said[]): HealthDay[] {
  const days = new Map<string, HealthDay>();
  for (const [hours, found, missing, how = 'selector'] of reports) {
    const nowMs = START + hours * HOUR;
    const day = new Date(nowMs).toISOString().slice(0, 10);
    const report = {
      siteId: 'jd',
      pageKind: 'chat',
      found: found.map((field) => ({ field, how })),
      missing: missing.map((field) => ({ field, reason: 'absent' })),
    } as HealthReport;
    days.set(day, noteReport(days.get(day) ?? null, report, day, nowMs));
  }
  return [...days.values()];
}

const stateOf = (days: HealthDay[]) => healthOfFields(days).map(({ field, state }) => `${field} ${state}`);
const since = (days: HealthDay[]) => healthOfFields(days).map(({ sinceMs }) => (sinceMs - START) / HOUR);

describe('a field', () => {
  test('that was found is found since it is found in this way', () => {
    const days = daysOf(
      [1, ['buyerName'], [], 'selector'],
      [30, ['buyerName'], [], 'taught'],
      [55, ['buyerName'], [], 'taught'],
    );
    expect(healthOfFields(days)).toMatchObject([{ field: 'buyerName', state: 'found', how: 'taught' }]);
    expect(since(days)).toEqual([30]);
  });

  test('of which one buyer has none is not missed', () => {
    expect(stateOf(daysOf([1, ['orderNumber'], []], [1.5, [], ['orderNumber']]))).toEqual(['orderNumber found']);
    const again = daysOf([1, ['orderNumber'], []], [5, [], ['orderNumber']], [6, ['orderNumber'], []]);
    expect(stateOf(again)).toEqual(['orderNumber found']);
  });

  test('that was not found for an hour of looking is missed since then, over days', () => {
    const days = daysOf([1, ['composer'], []], [2, [], ['composer']], [30, [], ['composer']]);
    expect(healthOfFields(days)).toMatchObject([{ field: 'composer', state: 'missing', reason: 'absent' }]);
    expect(since(days)).toEqual([2]);
  });

  test('that never was found is missed at once', () => {
    expect(stateOf(daysOf([1, [], ['messages']]))).toEqual(['messages missing']);
  });

  test('that was missed and is found again is found', () => {
    expect(stateOf(daysOf([1, [], ['shop']], [9, ['shop'], []]))).toEqual(['shop found']);
  });

  test('that nobody reported is left out', () => {
    expect(healthOfFields([])).toEqual([]);
  });
});

test('a day counts the fields that were missed and never found on it, over all kinds of pages', () => {
  const chat = daysOf([1, ['shop'], ['composer', 'messages']], [2, ['messages'], []], [30, ['composer'], []]);
  const list = daysOf([3, [], ['composer']]).map((day) => ({ ...day, pageKind: 'order-list' as const }));
  expect(driftByDay([...chat, ...list])).toEqual([
    { day: '2026-09-20', missing: 2 },
    { day: '2026-09-21', missing: 0 },
  ]);
});
