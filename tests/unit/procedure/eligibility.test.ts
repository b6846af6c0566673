// What a buyer may have: from facts of the page and of the agent, never from a guess.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policySchema } from '../../../lib/knowledge/policy.ts';
import type { Policy } from '../../../lib/knowledge/policy.ts';
import { eligibility, policyFor } from '../../../lib/procedure/eligibility.ts';
import type { EligibilityFacts, Verdict } from '../../../lib/procedure/eligibility.ts';
import { EXAMPLE_POLICY as POLICY, EXAMPLE_RULE as rule } from '../../support/example-policy.ts';

const NOW = new Date('2026-11-22T07:30:00+08:00');
const NOTHING: EligibilityFacts = { receivedAt: null, orderState: null, product: null, earlierCases: [], told: {} };

function verdict<A extends Verdict['about']>(about: A, facts: Partial<EligibilityFacts>, now = NOW, policy = POLICY) {
  const found = eligibility(policy, { ...NOTHING, ...facts }, now).find((each) => each.about === about);
  if (!found) throw new Error(`nothing about ${about}`);
  return found as Extract<Verdict, { about: A }>;
}

describe('return without a reason', () => {
  it.each([
    ['on the day of receipt', '2026-11-22T07:00:00+08:00', 'yes', 7],
    ['on the seventh day after it', '2026-11-15T23:59:00+08:00', 'yes', 0],
    ['on the eighth', '2026-11-14T00:01:00+08:00', 'no', -1],
  ] as const)('%s', (_, receivedAt, answer, daysLeft) => {
    expect(verdict('no-reason', { receivedAt })).toMatchObject({ answer, daysLeft, ask: null, rule });
  });

  it('counts days of the policy’s calendar, wherever the agent sits and whichever offset the page wrote', () => {
    const receivedAt = '2026-11-14T16:30:00Z';
    expect(verdict('no-reason', { receivedAt })).toMatchObject({ lastDay: '2026-11-22', daysLeft: 0 });
    const inLondon = { ...POLICY, zone: 'Europe/London' };
    expect(verdict('no-reason', { receivedAt }, NOW, inLondon)).toMatchObject({
      lastDay: '2026-11-21',
      daysLeft: 0,
    });
  });

  it('asks when it was received; the agent’s word counts for more than the page’s', () => {
    expect(verdict('no-reason', {})).toMatchObject({ answer: 'unknown', ask: 'received-on' });
    expect(verdict('no-reason', { receivedAt: 'yesterday' })).toMatchObject({ answer: 'unknown', ask: 'received-on' });
    const told = { receivedOn: '2026-11-20' };
    expect(verdict('no-reason', { told, receivedAt: '2026-11-01T08:00:00+08:00' })).toMatchObject({
      answer: 'yes',
      lastDay: '2026-11-27',
    });
  });

  it('has not begun while the parcel is on its way', () => {
    expect(verdict('no-reason', { orderState: 'shipped' })).toMatchObject({ answer: 'later', ask: null });
    expect(verdict('no-reason', { orderState: 'delivered' })).toMatchObject({ answer: 'unknown', ask: 'received-on' });
  });

  it('asks whether the goods are of an excluded kind where the title says so, and believes the answer', () => {
    const facts = { receivedAt: '2026-11-21T08:00:00+08:00' };
    expect(verdict('no-reason', { ...facts, product: '定制刻字马克杯' })).toMatchObject({
      answer: 'unknown',
      ask: 'is-excluded',
      excluded: { id: 'custom' },
    });
    expect(verdict('no-reason', { ...facts, product: '定制杯', told: { isExcluded: false } })).toMatchObject({
      answer: 'yes',
      excluded: null,
    });
    expect(verdict('no-reason', { ...facts, product: '马克杯', told: { isExcluded: true } })).toMatchObject({
      answer: 'no',
    });
  });

  it('never becomes possible again as time goes on, through every change of the clocks', () => {
    const day = fc.integer({ min: 0, max: 1_500 });
    fc.assert(
      fc.property(
        day,
        day,
        fc.constantFrom('America/New_York', 'Asia/Shanghai', 'Pacific/Auckland'),
        (from, later, zone) => {
          const receivedAt = new Date(Date.UTC(2024, 0, 1, from % 24) + from * 86_400_000);
          const policy: Policy = { ...POLICY, zone };
          const at = (days: number) =>
            verdict(
              'no-reason',
              { receivedAt: receivedAt.toISOString() },
              new Date(+receivedAt + days * 86_400_000),
              policy,
            );
          const [first, second] = [at(later % 12), at((later % 12) + 1)];
          expect((first.daysLeft ?? 0) - (second.daysLeft ?? 0)).toBeGreaterThanOrEqual(0);
          expect(first.answer === 'no' && second.answer === 'yes').toBe(false);
          expect(at(0)).toMatchObject({ answer: 'yes', daysLeft: 7 });
        },
      ),
    );
  });
});

describe('the other answers', () => {
  it('refund only: by the reason, which is asked for', () => {
    expect(verdict('refund-only', {})).toMatchObject({ answer: 'unknown', ask: 'reason' });
    expect(verdict('refund-only', { told: { reason: 'broken' } })).toMatchObject({ answer: 'yes', ask: null });
    expect(verdict('refund-only', { told: { reason: 'changed-mind' } })).toMatchObject({ answer: 'no' });
  });

  it('freight: by who is at fault; an unlisted one is asked for again', () => {
    expect(verdict('freight', { told: { responsibility: 'carrier' } }).answer).toBe('carrier');
    expect(verdict('freight', { told: { responsibility: 'moon' } })).toMatchObject({
      answer: 'unknown',
      ask: 'responsibility',
    });
  });

  it('other cases: so many in so many days', () => {
    const earlierCases = ['2026-11-01T08:00:00Z', '2026-10-01T08:00:00Z', '2026-01-01T08:00:00Z'];
    expect(verdict('earlier-cases', { earlierCases })).toMatchObject({ answer: 'many', count: 2 });
    expect(verdict('earlier-cases', { earlierCases: earlierCases.slice(1) })).toMatchObject({
      answer: 'few',
      count: 1,
    });
  });

  it('a policy that says nothing gives no answer', () => {
    expect(eligibility(policySchema.parse({ id: 'none' }), NOTHING, NOW)).toEqual([]);
  });
});

describe('which policy', () => {
  const elsewhere = policySchema.parse({ id: 'elsewhere' });
  it.each([
    ['pinduoduo', 'cn'],
    ['ebay', 'elsewhere'],
    [null, 'elsewhere'],
  ] as const)('%s: %s', (marketplace, id) => {
    expect(policyFor([elsewhere, POLICY], marketplace)?.id).toBe(id);
  });

  it('none where none is for it', () => {
    expect(policyFor([POLICY], 'ebay')).toBeNull();
  });
});
