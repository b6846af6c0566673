// A policy with every rule that there is, small enough to be read at a glance.
import { policySchema } from '../../lib/knowledge/policy.ts';

export const EXAMPLE_RULE = {
  text: { 'zh-CN': '签收次日起七天。', en: 'Seven days.' },
  source: '店铺规则',
  checkedOn: '2026-03-01',
};

export const EXAMPLE_POLICY = policySchema.parse({
  id: 'cn',
  marketplaces: ['pinduoduo'],
  zone: 'Asia/Shanghai',
  noReason: {
    days: 7,
    excluded: [{ id: 'custom', title: { 'zh-CN': '定制商品', en: 'made to order' }, words: ['刻字', '定制'] }],
    rule: EXAMPLE_RULE,
  },
  refundOnly: { reasons: ['broken'], rule: EXAMPLE_RULE },
  freight: [
    { responsibility: 'buyer', payer: 'buyer', rule: EXAMPLE_RULE },
    { responsibility: 'carrier', payer: 'carrier', rule: EXAMPLE_RULE },
  ],
  earlierCases: { withinDays: 60, count: 2, rule: EXAMPLE_RULE },
});
