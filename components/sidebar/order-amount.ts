// The order's amount as an agent types it where the page does not show it.
import { HOME_CURRENCY } from '../../lib/knowledge/settings.ts';
import { YUAN_MARKETPLACES } from '../../lib/knowledge/terms.ts';
import type { Money } from '../../lib/knowledge/terms.ts';
import { minorDigits, parseAmount } from '../shared/format.ts';
import type { InView } from './use-reading.ts';

export interface OrderCurrency {
  readonly code: string;
  /** False: nothing on the page says so; the agent may choose another one. */
  readonly isKnown: boolean;
}

/** That of the page's other orders, else the marketplace's only one; else the limit's, as a beginning. */
export function currencyHere(view: InView | null, limit: Money): OrderCurrency {
  const shown = new Set(view?.reading.orders.flatMap(({ amount }) => amount?.value.currency ?? []));
  const [only] = shown;
  if (only !== undefined && shown.size === 1) return { code: only, isKnown: true };
  const marketplace = view?.reading.marketplace;
  if (marketplace !== undefined && YUAN_MARKETPLACES.includes(marketplace))
    return { code: HOME_CURRENCY, isKnown: true };
  return { code: limit.currency, isKnown: false };
}

/** Null: no amount, or finer than the currency's smallest unit, which would have to be rounded. */
export function orderAmountOf(typed: string, currency: string): Money | null {
  const minor = parseAmount(typed, currency);
  const decimals = typed.normalize('NFKC').trim().split('.')[1]?.length ?? 0;
  return minor === null || decimals > minorDigits(currency) ? null : { minor, currency };
}
