// A policy has no title of its own: it is named by where it holds and what it is about.
import type { Policy } from '../../../lib/knowledge/policy.ts';
import { keyOf } from '../../shared/i18n.tsx';
import type { Text } from '../../shared/i18n.tsx';

export function policyTitle({ marketplaces }: Policy, text: Text): string {
  if (!marketplaces) return text('workbench_policy_elsewhere');
  return marketplaces.map((id) => text(keyOf('marketplace', id))).join(' · ');
}

export function policyTopics(policy: Policy, text: Text): string {
  const { noReason, refundOnly, freight, earlierCases } = policy;
  const topics = [
    noReason && text('eligibility_no_reason'),
    refundOnly && text('eligibility_refund_only'),
    freight.length > 0 && text('eligibility_freight'),
    earlierCases && text('eligibility_earlier_cases'),
  ];
  return topics.filter((topic) => typeof topic === 'string').join(' · ');
}
