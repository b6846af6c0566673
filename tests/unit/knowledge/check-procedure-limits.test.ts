// Limits that contradict themselves are refused, with the step's name.
import { describe, expect, it } from 'vitest';
import { limitProblems } from '../../../lib/knowledge/check-procedure-limits.ts';
import { procedureSchema } from '../../../lib/knowledge/schema.ts';

const limit = (part: object) => ({ limit: { text: 'up to', ...part } });
const ask = (...to: string[]) => ({
  question: { text: 'q', answers: to.map((next, index) => ({ id: `a${index}`, label: 'l', next })) },
});
const input = (steps: Record<string, object>, when?: object) => ({
  id: 'p',
  title: 't',
  summary: 's',
  lang: 'en',
  category: 'c',
  start: Object.keys(steps)[0],
  steps: Object.entries(steps).map(([id, step]) => ({ id, title: 't', action: 'a', ...step })),
  ...(when && { when }),
});
const problems = (...of: Parameters<typeof input>) =>
  [...limitProblems([procedureSchema.parse(input(...of))])].map(({ path, problem }) => `${path}: ${problem}`);

describe('limits of a procedure', () => {
  it.each([-1, 1.5, 100_000_001])('an amount of %s is none', (maxMinor) => {
    expect(procedureSchema.safeParse(input({ a: limit({ maxMinor }) })).success).toBe(false);
  });

  it.each([-0.1, 1.01])('a share of %s is none', (maxShareOfOrder) => {
    const parsed = procedureSchema.safeParse(input({ a: limit({ maxShareOfOrder }) }));
    expect(parsed.error?.issues[0]?.path).toEqual(['steps', 0, 'limit', 'maxShareOfOrder']);
  });

  it('an amount without a currency is in yuan, and needs one where no order ever is', () => {
    const steps = { a: limit({ maxMinor: 1000 }) };
    expect(problems(steps)).toEqual([]);
    expect(problems(steps, { marketplaces: ['pinduoduo', 'ebay'] })).toEqual([]);
    expect(problems(steps, { marketplaces: ['ebay', 'etsy'] })).toEqual([
      'procedures.0.steps.0.limit: the amount of "a" needs its currency: it would count as CNY',
    ]);
    expect(problems({ a: limit({ maxMinor: 1000, currency: 'USD' }) }, { marketplaces: ['ebay'] })).toEqual([]);
    expect(problems({ a: limit({ currency: 'USD' }) })).toEqual([
      'procedures.0.steps.0.limit.currency: "a" names a currency without an amount',
    ]);
  });

  it.each([
    ['amount', { maxMinor: 1000 }, { maxMinor: 3000 }],
    ['share', { maxShareOfOrder: 0.2, maxMinor: 1000 }, { maxShareOfOrder: 0.5 }],
  ])('a greater %s right after a smaller one is refused', (_, first, second) => {
    const steps = { a: { ...limit(first), next: 'b' }, b: { next: 'c' }, c: limit(second) };
    expect(problems(steps)).toEqual([
      'procedures.0.steps.2.limit: "c" grants more than "a" before it, with no question between',
    ]);
  });

  it('less, another currency, or more after an answer is not', () => {
    const less = { a: { ...limit({ maxMinor: 3000 }), next: 'b' }, b: limit({ maxMinor: 3000, maxShareOfOrder: 1 }) };
    expect(problems(less)).toEqual([]);
    const other = { a: { ...limit({ maxMinor: 1 }), next: 'b' }, b: limit({ maxMinor: 2, currency: 'USD' }) };
    expect(problems(other)).toEqual([]);
    const asked = { a: { ...limit({ maxMinor: 1 }), ...ask('b', 'c') }, b: limit({ maxMinor: 2 }), c: {} };
    expect(problems(asked)).toEqual([]);
  });

  it('what comes after a step is not due before it, on any way; within a loop nothing comes after', () => {
    const steps = {
      a: { withinHours: 1, ...ask('b', 'c') },
      b: { withinHours: 72, next: 'c' },
      c: { withinHours: 48 },
    };
    expect(problems(steps)).toEqual(['procedures.0.steps.2.withinHours: "c" is due before "b", which leads to it']);
    const loop = { a: { withinHours: 24, next: 'b' }, b: { withinHours: 1, ...ask('a', 'c') }, c: {} };
    expect(problems(loop)).toEqual([]);
  });
});
