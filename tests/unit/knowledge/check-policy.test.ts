import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyProblems } from '../../../lib/knowledge/check-policy.ts';
import { policySchema } from '../../../lib/knowledge/policy.ts';
import { listsSchema } from '../../../lib/knowledge/schema.ts';

const entry = (id: string) => ({ id, title: { 'zh-CN': id, en: id } });
const LISTS = listsSchema.parse({ reasons: [entry('defect')], responsibilities: [entry('shop')] });
const rule = { text: { 'zh-CN': '规则', en: 'The rule' }, source: 'shop', checkedOn: '2026-11-20' };
const freight = (responsibility: string) => ({ responsibility, payer: 'shop', rule });
const problems = (...policies: object[]) =>
  [
    ...policyProblems(
      policies.map((policy) => policySchema.parse(policy)),
      LISTS,
    ),
  ].map(({ path: at, problem }) => `${at}: ${problem}`);

describe('what is wrong with policies', () => {
  it('nothing', () => {
    expect(
      problems(
        { id: 'a', marketplaces: ['ebay'], refundOnly: { reasons: ['defect'], rule }, freight: [freight('shop')] },
        { id: 'b' },
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'a reason that no list has',
      [{ id: 'a', refundOnly: { reasons: ['gone'], rule } }],
      'policies.0.refundOnly.reasons.0: "gone" does not exist',
    ],
    [
      'a responsibility that no list has',
      [{ id: 'a', freight: [freight('moon')] }],
      'policies.0.freight.0.responsibility: "moon" does not exist',
    ],
    [
      'two answers for one',
      [{ id: 'a', freight: [freight('shop'), freight('shop')] }],
      'policies.0.freight.1.responsibility: "shop" is named twice',
    ],
    [
      'two for one marketplace',
      [
        { id: 'a', marketplaces: ['ebay'] },
        { id: 'b', marketplaces: ['etsy', 'ebay'] },
      ],
      'policies.1.marketplaces: "ebay" has a policy already',
    ],
    [
      'two for everywhere else',
      [{ id: 'a' }, { id: 'b' }],
      'policies.1.marketplaces: a second policy for everywhere else',
    ],
  ] as const)('%s', (_, policies, problem) => {
    expect(problems(...policies)).toEqual([problem]);
  });

  it('a time zone that does not exist, a day that does not, and no days at all are refused', () => {
    for (const bad of [
      { id: 'a', zone: 'Asia/Nowhere' },
      { id: 'a', refundOnly: { reasons: ['defect'], rule: { ...rule, checkedOn: '2026-02-30' } } },
      { id: 'a', noReason: { days: -1, rule } },
    ])
      expect(policySchema.safeParse(bad).success).toBe(false);
  });

  it('those that ship are sound', () => {
    const read = (name: string): unknown =>
      JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../public/knowledge', name), 'utf8'));
    const policies = policySchema.array().parse(read('policies.json'));
    expect([...policyProblems(policies, listsSchema.parse(read('lists.json')))]).toEqual([]);
    expect(policies.length).toBeGreaterThan(1);
  });
});
