// What an agent may grant: the least of all limits, and never a guess.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { procedureStepSchema } from '../../../lib/knowledge/schema.ts';
import { grantVerdict } from '../../../lib/procedure/eligibility.ts';
import { grantLimit, grantTerms } from '../../../lib/procedure/grant-limit.ts';

const yuan = (minor: number) => ({ minor, currency: 'CNY' });
const step = (limit?: object) =>
  procedureStepSchema.parse({
    id: 'a',
    title: 'a',
    action: 'a',
    ...(limit ? { limit: { text: '上限', ...limit } } : {}),
  });
const terms = (order: ReturnType<typeof yuan> | null = yuan(5990), perCase = yuan(2000)) => ({ order, perCase });

describe('what an agent may grant', () => {
  it.each([
    ['the limit per case, where the step says nothing', step(), yuan(2000), 'case'],
    ['the step’s amount, where it is less', step({ maxMinor: 1000 }), yuan(1000), 'step'],
    ['the limit per case, where the step would allow more', step({ maxMinor: 9000 }), yuan(2000), 'case'],
    ['the share, rounded down', step({ maxShareOfOrder: 0.1 }), yuan(599), 'share'],
  ] as const)('is %s', (_, of, amount, by) => {
    expect(grantLimit(of, terms())).toEqual({ amount, by });
  });

  it('is never more than the order', () => {
    expect(grantLimit(step({ maxShareOfOrder: 1 }), terms(yuan(900)))).toMatchObject({ amount: yuan(900) });
    expect(grantLimit(null, terms(yuan(900)))).toEqual({ amount: yuan(900), by: 'order' });
  });

  it('is unknown where a share is of an amount that nobody knows; without one the fixed limits hold', () => {
    expect(grantLimit(step({ maxShareOfOrder: 0.1 }), terms(null))).toEqual({ amount: null, by: 'order-amount' });
    expect(grantLimit(step({ maxMinor: 1000 }), terms(null))).toEqual({ amount: yuan(1000), by: 'step' });
  });

  it('is unknown where limits and order are in different currencies', () => {
    const dollars = { minor: 5990, currency: 'USD' };
    expect(grantLimit(null, terms(dollars))).toEqual({ amount: null, by: 'currency' });
    expect(grantLimit(step({ maxMinor: 1000 }), terms(dollars, { minor: 500, currency: 'USD' }))).toMatchObject({
      by: 'currency',
    });
    const said = step({ maxMinor: 400, currency: 'USD' });
    expect(grantLimit(said, terms(dollars, { minor: 500, currency: 'USD' }))).toEqual({
      amount: { minor: 400, currency: 'USD' },
      by: 'step',
    });
  });

  it('is never above any of them', () => {
    const minor = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(
        minor,
        minor,
        minor,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (order, perCase, maxMinor, share) => {
          const { amount } = grantLimit(step({ maxMinor, maxShareOfOrder: share }), terms(yuan(order), yuan(perCase)));
          const least = Math.min(order, perCase, maxMinor);
          expect(amount?.minor).toBeLessThanOrEqual(least);
          expect(amount?.minor).toBeLessThanOrEqual(order * share + 1e-6);
        },
      ),
    );
  });

  it('is an answer like the others, with the words of the open step', () => {
    expect(grantVerdict(step({ maxMinor: 1000 }), terms())).toMatchObject({ answer: 'up-to', stepSays: '上限' });
    expect(grantVerdict(null, terms({ minor: 1, currency: 'USD' }))).toMatchObject({
      answer: 'unknown',
      stepSays: null,
    });
  });

  it('counts with what the agent told where the page shows no amount, and says so', () => {
    const told = grantTerms(null, yuan(5990), yuan(2000));
    expect(grantLimit(step({ maxShareOfOrder: 0.1 }), told)).toEqual({ amount: yuan(599), by: 'share', isTold: true });
    expect(grantLimit(step({ maxMinor: 500 }), told)).toEqual({ amount: yuan(500), by: 'step' });
    expect(grantTerms(null, undefined, yuan(2000))).toEqual({ order: null, perCase: yuan(2000) });
  });

  it('believes the page before what was told: a slip of the hand raises no limit', () => {
    const terms = grantTerms(yuan(5990), yuan(599_000), yuan(2000));
    expect(grantLimit(step({ maxShareOfOrder: 0.1 }), terms)).toEqual({ amount: yuan(599), by: 'share' });
  });
});
