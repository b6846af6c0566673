// What the buyer of the order in view may have, by the policy of its marketplace.
import { useMemo } from 'react';
import type { OrderReading } from '../../lib/console/reading.ts';
import type { Lists } from '../../lib/knowledge/schema.ts';
import { dayIn } from '../../lib/procedure/calendar-day.ts';
import { eligibility, grantVerdict, policyFor } from '../../lib/procedure/eligibility.ts';
import type { EligibilityFacts, Told } from '../../lib/procedure/eligibility.ts';
import type { GrantTerms } from '../../lib/procedure/grant-limit.ts';
import { openStep } from '../../lib/procedure/walk.ts';
import { Eligibility } from './Eligibility.tsx';
import type { SidebarState } from './use-sidebar.ts';

const NOTHING_TOLD: Told = {};

type OrderFacts = Pick<EligibilityFacts, 'receivedAt' | 'orderState' | 'product'>;

const NO_ORDER: OrderFacts = { receivedAt: null, orderState: null, product: null };

const orderFacts = ({ receivedAt, state, product }: OrderReading): OrderFacts => ({
  receivedAt: receivedAt?.value ?? null,
  orderState: state?.value ?? null,
  product: product?.value ?? null,
});

/** A case of the order in view is this one; those of other orders say something of the buyer. */
function factsOf({ view, cases, procedure }: SidebarState): EligibilityFacts {
  const order = view?.order;
  const others = cases.known.filter(({ orderNumber }) => orderNumber !== order?.number?.value);
  return {
    ...(order ? orderFacts(order) : NO_ORDER),
    earlierCases: others.map(({ openedAt }) => openedAt),
    told: procedure.told ?? NOTHING_TOLD,
  };
}

interface OrderEligibilityProps {
  readonly state: SidebarState;
  readonly lists: Lists;
  readonly grant: GrantTerms;
}

export function OrderEligibility({ state, lists, grant }: OrderEligibilityProps) {
  const { view, knowledge, procedure, tell, time } = state;
  const policies = knowledge.base?.policies;
  const marketplace = view?.reading.marketplace ?? null;
  const policy = useMemo(() => policyFor(policies ?? [], marketplace), [policies, marketplace]);
  if (!policy) return null;
  const facts = factsOf(state);
  const step = procedure.procedure && procedure.progress && openStep(procedure.procedure, procedure.progress);
  return (
    <Eligibility
      verdicts={[...eligibility(policy, facts, time), grantVerdict(step, grant)]}
      told={facts.told}
      lists={lists}
      today={dayIn(policy.zone, time)}
      onTell={tell}
    />
  );
}
