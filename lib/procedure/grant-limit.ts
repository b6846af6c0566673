// How much an agent may grant without asking a supervisor. Amounts of different currencies
// are never compared, and a share of an unknown amount is unknown: nothing is guessed.
import { HOME_CURRENCY } from '../knowledge/settings.ts';
import type { ProcedureStep } from '../knowledge/schema.ts';
import type { Money } from '../knowledge/terms.ts';

export interface GrantTerms {
  /** The order's amount; null where the page does not show it. */
  readonly order: Money | null;
  /** The shop's limit per case, from the settings. */
  readonly perCase: Money;
}

/** `by`: what decides, or what is missing to say it. */
export type Grant =
  | { readonly amount: Money; readonly by: 'case' | 'step' | 'share' | 'order' }
  | { readonly amount: null; readonly by: 'order-amount' | 'currency' };

type Bound = readonly [by: 'case' | 'step' | 'share' | 'order', money: Money];

/** The least of the shop's limit per case, the step's amount, its share of the order, and the order itself. */
export function grantLimit(step: ProcedureStep | null, { order, perCase }: GrantTerms): Grant {
  const share = step?.limit?.maxShareOfOrder;
  if (share !== undefined && !order) return { amount: null, by: 'order-amount' };
  const bounds: Bound[] = [['case', perCase], ...amountOf(step)];
  if (order && share !== undefined) {
    // Rounded down: a limit is never exceeded by a fen.
    bounds.push(['share', { ...order, minor: Math.floor(order.minor * share + 1e-6) }]);
  }
  if (order) bounds.push(['order', order]);
  if (new Set(bounds.map(([, { currency }]) => currency)).size > 1) return { amount: null, by: 'currency' };
  const [by, amount] = bounds.reduce((least, bound) => (bound[1].minor < least[1].minor ? bound : least));
  return { amount, by };
}

function amountOf(step: ProcedureStep | null): Bound[] {
  const { maxMinor, currency = HOME_CURRENCY } = step?.limit ?? {};
  return maxMinor === undefined ? [] : [['step', { minor: maxMinor, currency }]];
}
