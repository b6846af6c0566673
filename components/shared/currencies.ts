import type { Money } from '../../lib/knowledge/terms.ts';
import { minorDigits } from './format.ts';

/** Currencies of the supported marketplaces, the home market first. */
export const CURRENCIES: readonly string[] = [
  'CNY',
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'TWD',
  'SGD',
  'MYR',
  'THB',
  'PHP',
  'VND',
  'IDR',
  'BRL',
  'MXN',
  'CLP',
  'COP',
];

/** For an input: plain digits, `12.50`. */
export function amountDigits(money: Money | null): string {
  if (!money) return '';
  const digits = minorDigits(money.currency);
  return (money.minor / 10 ** digits).toFixed(digits);
}
