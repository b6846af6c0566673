import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerWarnings, warningsOfNext } from '../../../../lib/cases/customer/warnings.ts';
import type { CustomerCase } from '../../../../lib/cases/customer/warnings.ts';
import { customerWarningProblems } from '../../../../lib/knowledge/check-customer-warning.ts';
import { customerWarningSchema } from '../../../../lib/knowledge/customer-warning.ts';
import { listsSchema } from '../../../../lib/knowledge/schema.ts';
import { z } from '../../../../lib/knowledge/zod.ts';
import { exampleClaim, exampleCustomer } from './example-customer.ts';

const file = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../public/knowledge/${name}.json`, import.meta.url), 'utf8'));
const RULES = z.array(customerWarningSchema).parse(file('customer-warnings'));
const NOW = new Date('2026-03-12T08:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString();
const warn = (cases: readonly CustomerCase[], customer: Parameters<typeof customerWarnings>[0] = null) =>
  customerWarnings(customer, cases, RULES, NOW);

describe('what is said before one more case is logged', () => {
  const next = { category: 'short-or-missing', reason: '', orderNumber: 'new' };
  const ahead = (cases: readonly CustomerCase[], part: Partial<typeof next> = {}) =>
    warningsOfNext(cases, RULES, { ...next, ...part }, NOW);
  const two = () => [exampleClaim({ openedAt: daysAgo(59) }), exampleClaim({ openedAt: daysAgo(2) })];

  it('is that it would be the third in so many days, once, with the two that are there', () => {
    const cases = two();
    const [warning, ...others] = ahead(cases);
    expect(warning).toMatchObject({ kind: 'repeat-next', count: 3, withinDays: 60, ruleId: 'missing-parcel' });
    expect(warning?.cases.map(({ caseId }) => caseId)).toEqual([cases[1]?.caseId, cases[0]?.caseId]);
    expect(others).toEqual([]);
    // Of the same topic by its reason, under another category.
    expect(ahead(two(), { category: 'late-delivery', reason: 'lost-parcel' })).toHaveLength(1);
  });

  it('is nothing for the second, for another category, too long ago, or of an order that counts already', () => {
    const [old, recent] = two() as [CustomerCase, CustomerCase];
    expect(ahead([recent])).toEqual([]);
    expect(ahead([old, recent], { category: 'quality' })).toEqual([]);
    expect(ahead([{ ...old, openedAt: daysAgo(61) }, recent])).toEqual([]);
    expect(ahead([{ ...old, undone: true }, recent])).toEqual([]);
    expect(ahead([old, recent], { orderNumber: recent.orderNumber })).toEqual([]);
  });

  it('is nothing that is said already: the fourth is no news', () => {
    expect(ahead([...two(), exampleClaim({ openedAt: daysAgo(1) })])).toEqual([]);
  });

  it('is what is said once the case is logged, and in no other case', () => {
    const claim = fc.record({
      category: fc.constantFrom('short-or-missing', 'quality', ''),
      reason: fc.constantFrom('', 'lost-parcel'),
      orderNumber: fc.constantFrom('', 'a', 'b', 'c', 'd'),
      openedAt: fc.integer({ min: 0, max: 70 }).map(daysAgo),
      undone: fc.boolean(),
    });
    const kinds = (warnings: ReturnType<typeof warn>) =>
      warnings.flatMap((each) => (each.kind.startsWith('repeat') ? `${each.ruleId} ${JSON.stringify(each)}` : []));
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 6 }), claim, (parts, { category, reason, orderNumber }) => {
        const last = { category, reason, orderNumber };
        const cases = parts.map((part) => exampleClaim(part));
        const then = warn([exampleClaim({ ...last, openedAt: NOW.toISOString() }), ...cases]);
        for (const each of ahead(cases, last))
          expect(then.some(({ kind, ruleId }) => kind === 'repeat' && ruleId === each.ruleId)).toBe(true);
        if (kinds(then).length > 0 && kinds(warn(cases)).length === 0) expect(ahead(cases, last)).not.toEqual([]);
      }),
    );
  });
});

describe('what is said of earlier cases', () => {
  it('is the third claim of a missing parcel in 60 days, with its cases, whatever each was logged under', () => {
    const cases = [
      exampleClaim({ openedAt: daysAgo(59) }),
      exampleClaim({ openedAt: daysAgo(20), category: 'delivery-exception', reason: 'signed-not-received' }),
      exampleClaim({ openedAt: daysAgo(1) }),
    ];
    const [warning, ...others] = warn(cases);
    expect(warning).toMatchObject({ kind: 'repeat', count: 3, withinDays: 60, of: { en: 'missing parcel or item' } });
    expect(warning?.cases.map(({ openedAt }) => openedAt)).toEqual([daysAgo(1), daysAgo(20), daysAgo(59)]);
    expect(others).toEqual([]);
    expect(warn(cases.slice(1))).toEqual([]);
    expect(warn([...cases.slice(1), exampleClaim({ openedAt: daysAgo(61) })])).toEqual([]);
  });

  it('leaves out what was taken back, and counts an order that was logged twice once', () => {
    const two = [exampleClaim(), exampleClaim()];
    expect(warn([...two, exampleClaim({ undone: true })])).toEqual([]);
    expect(warn([...two, exampleClaim({ orderNumber: two[0]?.orderNumber ?? '' })])).toEqual([]);
    expect(warn([...two, exampleClaim({ orderNumber: '' })])).toHaveLength(1);
  });

  it('names a category by its own title where no rule names it otherwise', () => {
    const cases = [1, 2, 3].map(() => exampleClaim({ category: 'quality' }));
    expect(warn(cases)).toMatchObject([{ kind: 'repeat', of: 'quality', count: 3 }]);
    // The same three under the supervisor's name for them are said once.
    expect(warn([1, 2, 3].map(() => exampleClaim()))).toHaveLength(1);
  });

  it('is the share of refunds without return from the third case on', () => {
    const refunds = [1, 2].map(() => exampleClaim({ category: 'refund-only' }));
    expect(warn(refunds)).toEqual([]);
    expect(warn([...refunds, exampleClaim()])).toMatchObject([{ kind: 'share', count: 2, total: 3 }]);
    expect(warn([...refunds, exampleClaim(), exampleClaim(), exampleClaim({ category: 'quality' })])).toEqual([]);
  });

  it('is an open case, one opened again, and the value of what was bought', () => {
    expect(warn([exampleClaim({ status: 'waiting-buyer' })])).toMatchObject([{ kind: 'open', count: 1 }]);
    expect(warn([exampleClaim({ reopenedAt: daysAgo(5) })])).toMatchObject([{ kind: 'reopened', count: 1 }]);
    expect(warn([exampleClaim({ reopenedAt: daysAgo(300) })])).toEqual([]);
    expect(warn([], exampleCustomer({ grade: 'high-value' }))).toMatchObject([{ kind: 'high-value', sum: null }]);
    const order = {
      orderNumber: '1',
      amount: { minor: 200_000, currency: 'CNY' },
      firstSeenAt: daysAgo(9),
      lastSeenAt: daysAgo(9),
    };
    const bought = (state: 'delivered' | 'closed') => exampleCustomer({ orders: [{ ...order, state }] });
    expect(warn([], bought('delivered'))).toMatchObject([{ kind: 'high-value', sum: { minor: 200_000 } }]);
    expect(warn([], bought('closed'))).toEqual([]);
  });

  it('never rests on a case that was taken back, and lists what it counts', () => {
    const claim = fc
      .record({
        category: fc.constantFrom('short-or-missing', 'refund-only', 'quality', ''),
        status: fc.constantFrom('open' as const, 'closed' as const),
        openedAt: fc.integer({ min: -2, max: 400 }).map(daysAgo),
        orderNumber: fc.constantFrom('', '1', '2', '3', '4'),
        undone: fc.boolean(),
      })
      .map((part) => exampleClaim(part));
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 12 }), (cases) => {
        for (const warning of warn(cases)) {
          expect(warning.cases.some(({ undone }) => undone)).toBe(false);
          if ('count' in warning) expect(warning.cases.length).toBeGreaterThanOrEqual(warning.count);
        }
      }),
    );
  });
});

describe('the rules', () => {
  it('that ship name what the lists have', () => {
    const lists = listsSchema.parse(file('lists'));
    expect([...customerWarningProblems(RULES, lists)]).toEqual([]);
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  it('are told of a topic that names nothing, or what is not there', () => {
    const of = { title: { 'zh-CN': '某类', en: 'some' }, categories: [], reasons: [], handlings: [] };
    const rule = { kind: 'repeat', id: 'x', count: 2, withinDays: 9 } as const;
    const lists = listsSchema.parse({});
    expect([...customerWarningProblems([{ ...rule, of }], lists)]).toMatchObject([{ problem: 'names nothing' }]);
    expect([...customerWarningProblems([{ ...rule, of: { ...of, reasons: ['gone'] } }], lists)]).toMatchObject([
      { path: 'customerWarnings.0.of.reasons.0' },
    ]);
  });
});
