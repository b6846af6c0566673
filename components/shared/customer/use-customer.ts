// One buyer's card: asked for, kept up to date, and written to field by field.
import { useCallback, useMemo } from 'react';
import type { CustomerChange } from '../../../lib/cases/customer/change-customer.ts';
import { customerKey } from '../../../lib/cases/customer/customer.ts';
import type { Buyer } from '../../../lib/cases/customer/customer.ts';
import { customerWarnings } from '../../../lib/cases/customer/warnings.ts';
import type { CustomerWarning } from '../../../lib/cases/customer/warnings.ts';
import type { AnswerOf, Refusal } from '../../../lib/channel/background-messages.ts';
import type { BackgroundLink } from '../../../lib/channel/links.ts';
import type { KnowledgeBase } from '../../../lib/knowledge/schema.ts';
import { useAsked } from '../use-asked.ts';

/** `joined`: another window had written there too, both stand; `conflict`: not saved, it says otherwise there. */
export type Saved =
  { readonly state: 'saved' | 'joined' | 'conflict' } | { readonly state: 'failed'; readonly refusal: Refusal };

export interface CustomerInHand {
  /** Null: nothing identifies the buyer, so there is no card. */
  readonly key: string | null;
  /** Null before the first answer. */
  readonly known: AnswerOf<'customer.get'> | null;
  readonly refusal: Refusal | null;
  readonly warnings: readonly CustomerWarning[];
  readonly again: () => void;
  readonly save: (change: CustomerChange) => Promise<Saved>;
}

const NO_WARNINGS: readonly CustomerWarning[] = [];

export function useCustomer(
  background: BackgroundLink,
  buyer: Buyer | null,
  base: KnowledgeBase | null,
  now: Date,
): CustomerInHand {
  const key = buyer && customerKey(buyer);
  const request = key === null ? null : buyer;
  const { value, refusal, again, put } = useAsked(background, 'customer.get', request, [
    'customers-changed',
    'cases-changed',
  ]);
  const rules = base?.customerWarnings;
  // Days count, not minutes.
  const day = Math.floor(now.getTime() / 86_400_000);
  const warnings = useMemo(() => {
    if (!value || !rules) return NO_WARNINGS;
    return customerWarnings(value.customer, value.cases, rules, new Date((day + 1) * 86_400_000));
  }, [value, rules, day]);

  const save = useCallback(
    async (change: CustomerChange): Promise<Saved> => {
      if (!request) return { state: 'failed', refusal: 'failed' };
      const answer = await background.ask('customer.save', { buyer: request, change });
      if (!answer.ok) return { state: 'failed', refusal: answer.refusal };
      const { customer, joined, conflicts } = answer.value;
      if (value) put({ ...value, customer });
      if (conflicts.length > 0) return { state: 'conflict' };
      return { state: joined.length > 0 ? 'joined' : 'saved' };
    },
    [background, request, value, put],
  );
  // It comes by itself, and why it is not there yet is said above.
  return { key, known: value, refusal: refusal === 'upgrading' ? null : refusal, warnings, again, save };
}
