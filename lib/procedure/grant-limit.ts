// How much an agent may grant without asking a supervisor. Amounts of different currencies
// are never compared, and a share of an unknown amount is unknown: nothing is guessed.
import { HOME_CURRENCY } from '../knowledge/settings.ts';
import type { ProcedureStep } from '../knowledge/schema.ts';
import type { Money } from '../knowledge/terms.ts';

export interface GrantTerms {
  /** The order's amount; null where the page does not show it and nobody told it. */
  readonly order: Money | null;
  /** The amount is what the agent told, not what the page shows. */
  readonly isTold?: boolean;
  /** The shop's limit per case, from the settings. */
  readonly perCase: Money;
}

/** `by`: what decides, or what is missing to say it. */
export type Grant =
  | { readonly amount: Money; readonly by: 'case' | 'step' | 'share' | 'order'; readonly isTold?: boolean }
  | { readonly amount: null; readonly by: 'order-amount' | 'currency' };

type Bound = readonly [by: 'case' | 'step' | 'share' | 'order', money: Money];

/**
 * What the page shows counts for more than what was told before it did: a limit is not
 * raised by a slip of the hand where the amount can be read.
 */
export function grantTerms(page: Money | null, told: Money | undefined, perCase: Money): GrantTerms {
  if (page || !told) return { order: page, perCase };
  return { order: told, perCase, isTold: true };
}

const BY_ORDER: ReadonlySet<Bound[0]> = new Set(['share', 'order']);

/** The least of the shop's limit per case, the step's amount, its share of the order, and the order itself. */
export function grantLimit(step: ProcedureStep | null, { order, perCase, isTold }: GrantTerms): Grant {
  const share = step?.limit?.maxShareOfOrder;
  if (share !== undefined && !order) return { amount: null, by: 'order-amount' };
  const bounds: Bound[] = [['case', perCase], ...amountOf(step), ...(order ? partsOf(order, share) : [])];
  if (new Set(bounds.map(([, { currency }]) => currency)).size > 1) return { amount: null, by: 'currency' };
  const [by, amount] = bounds.reduce((least, bound) => (bound[1].minor < least[1].minor ? bound : least));
  return isTold && BY_ORDER.has(by) ? { amount, by, isTold } : { amount, by };
}

function amountOf(step: ProcedureStep | null): Bound[] {
  const { maxMinor, currency = HOME_CURRENCY } = step?.limit ?? {};
  return maxMinor === undefined ? [] : [['step', { minor: maxMinor, currency }]];
}

function partsOf(order: Money, share: number | undefined): Bound[] {
  if (share === undefined) return [['order', order]];
  // Rounded down: a limit is never exceeded by a fen.
  const part = { ...order, minor: Math.floor(order.minor * share + 1e-6) };
  return [
    ['share', part],
    ['order', order],
  ];
}
