// The beginning of an order, against the whole one that the finished ranking gives.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstInOrder, hasFewKeys } from '../../../lib/cases/first-in-order.ts';
import { orderByRank } from '../../../lib/cases/ranking.ts';
import type { CaseOrder, SortKey } from '../../../lib/cases/ranking.ts';
import { createRegister } from '../../../lib/cases/register.ts';
import { exampleCase } from './example-case.ts';

interface Column {
  readonly keys: readonly SortKey[];
  readonly language?: string;
  /** Of every so many rows one is filtered away; 0: none. */
  readonly without?: number;
}

/** The rows stand oldest first in the register, so that a place says nothing of where its row belongs. */
function columnOf({ keys, language = 'zh-CN', without = 0 }: Column) {
  const register = createRegister();
  const rows = keys.map((_, n) =>
    exampleCase({
      caseId: `c${String(n)}`,
      openedAt: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
      status: n % without === 0 ? 'closed' : 'open',
    }),
  );
  register.put(rows);
  const keyOf = new Map(rows.map(({ caseId }, n) => [caseId, keys[n] ?? '']));
  const order: CaseOrder = {
    key: ({ caseId }) => keyOf.get(caseId) ?? '',
    compareText: new Intl.Collator(language, { numeric: true }).compare,
  };
  return { register, order, matching: register.matching({ status: 'open' }) };
}

function stepsThrough<T>(steps: Iterator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function expectBeginning(column: Column, most: number, descending: boolean): void {
  const { register, order, matching } = columnOf(column);
  const found = stepsThrough(firstInOrder(matching, register.rows(), order, { descending, most }));
  stepsThrough(register.rank('column', order));
  const ranking = register.ranking('column');
  if (!ranking) throw new Error('not ranked');
  const first = orderByRank(matching, ranking, descending).subarray(0, most);
  const rest = matching.filter((place) => !first.includes(place));
  expect([...found]).toEqual([...first, ...rest]);
}

// Few values among many rows, 01 beside 1, both cases of letters: what is equal, and what only nearly is.
const KEYS = {
  codes: fc.tuple(fc.constantFrom('A', 'A-', 'B0', 'B', ''), fc.nat(40)).map(([part, n]) => `${part}${String(n)}`),
  'ids, blank here and there': fc.oneof(
    fc.constant(''),
    fc.nat(9_999_999).map((n) => `b${String(n)}`),
  ),
  words: fc.constantFrom('', '补发', '补偿', '茶杯', '杯子 10cm', '杯子 9cm', 'cup', 'Cup', 'café', 'cafe', '01', '1'),
  'words and codes': fc.oneof(fc.constantFrom('A-10', 'A-9', 'a-9', '', '王'), fc.string({ maxLength: 3 })),
  numbers: fc.oneof(fc.constant<SortKey>(''), fc.integer({ min: -5, max: 20 })),
  'nearly always the same': fc.oneof(
    { weight: 12, arbitrary: fc.constant('m') },
    { weight: 3, arbitrary: fc.constantFrom('', 'a', 'z') },
  ),
  'hardly anything': fc.constantFrom('', '', '', '', '', '', 'x', 'y'),
} as const satisfies Record<string, fc.Arbitrary<SortKey>>;

const names = Object.keys(KEYS) as (keyof typeof KEYS)[];

describe.each(['zh-CN', 'en'])('the first rows of a column in %s', (language) => {
  it.each(names)('are those of its whole order: %s', (name) => {
    fc.assert(
      fc.property(
        fc.array<SortKey>(KEYS[name], { maxLength: 90, size: 'max' }),
        fc.nat(30),
        fc.boolean(),
        fc.constantFrom(2, 3, 0),
        (keys, most, descending, without) => expectBeginning({ keys, language, without }, most, descending),
      ),
      { numRuns: 150 },
    );
  });
});

describe('the first of many rows', () => {
  it.each([true, false])('stand right whichever way the rows came, descending: %s', (descending) => {
    for (const keyOf of [(n: number) => n, (n: number) => -n, (n: number) => (n * 7919) % 4_001]) {
      expectBeginning({ keys: Array.from({ length: 4_000 }, (_, n) => keyOf(n)) }, 60, descending);
    }
  });

  it('stand right where those that are looked at for a guess mislead', () => {
    // Newest first each fourth one is looked at, and those are the lowest of all.
    const keys = Array.from({ length: 4_000 }, (_, n) => (n % 4 === 3 ? n : 10_000 + n));
    expectBeginning({ keys }, 1_500, false);
    expectBeginning({ keys: keys.map((key) => -key) }, 1_500, true);
  });

  it('are ranked alone: the others are compared with one key', () => {
    const { register, order, matching } = columnOf({
      keys: Array.from({ length: 20_000 }, (_, n) => `b${String((n * 7919) % 20_011)}号`),
    });
    let compared = 0;
    const counting: CaseOrder = {
      ...order,
      compareText: (a, b) => {
        compared += 1;
        return order.compareText(a, b);
      },
    };
    stepsThrough(firstInOrder(matching, register.rows(), counting, { descending: false, most: 50 }));
    expect(compared).toBeLessThan(2 * matching.length);
    compared = 0;
    stepsThrough(register.rank('column', counting));
    expect(compared).toBeGreaterThan(10 * matching.length);
  });

  it('are not looked for by themselves where many rows have few keys', () => {
    const isQuick = (count: number, keyOf: (n: number) => SortKey) => {
      const { register, order, matching } = columnOf({ keys: Array.from({ length: count }, (_, n) => keyOf(n)) });
      return hasFewKeys(matching, register.rows(), order);
    };
    expect(isQuick(4_000, (n) => `茶杯 ${String(n % 200)}`)).toBe(true);
    expect(isQuick(4_000, (n) => (n % 100 === 0 ? `N-${String(n)}` : ''))).toBe(true);
    expect(isQuick(4_000, (n) => `N-${String(n)}`)).toBe(false);
    // Those few are put in order at once either way.
    expect(isQuick(900, () => 'x')).toBe(false);
  });

  it('are found at the first go where most rows have no value', () => {
    const keys = Array.from({ length: 20_000 }, (_, n) => (n % 10 === 0 ? n : ''));
    const { register, order, matching } = columnOf({ keys });
    let looked = 0;
    const counting: CaseOrder = {
      ...order,
      key: (row) => {
        looked += 1;
        return order.key(row);
      },
    };
    stepsThrough(firstInOrder(matching, register.rows(), counting, { descending: false, most: 50 }));
    expect(looked).toBeLessThan(1.5 * matching.length);
  });

  it('are found in steps, so that a page can breathe', () => {
    const { register, order, matching } = columnOf({ keys: Array.from({ length: 40_000 }, (_, n) => `n${String(n)}`) });
    const steps = firstInOrder(matching, register.rows(), order, { descending: true, most: 100 });
    let pauses = 0;
    while (steps.next().done !== true) pauses += 1;
    expect(pauses).toBeGreaterThan(15);
  });

  it('leave out nothing and fail at nothing when a row is erased meanwhile', () => {
    const { register, order, matching } = columnOf({ keys: Array.from({ length: 5_000 }, (_, n) => n % 100) });
    const steps = firstInOrder(matching, register.rows(), order, { descending: false, most: 300 });
    steps.next();
    register.remove(['c4999', 'c17']);
    expect([...stepsThrough(steps)].toSorted((a, b) => a - b)).toEqual([...matching].toSorted((a, b) => a - b));
  });
});
