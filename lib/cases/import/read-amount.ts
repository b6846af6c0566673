// Refunds and compensations as registers write them: `¥1,234.50`, `30元`, `20`, `USD 12.99`.
import type { Money } from '../../knowledge/terms.ts';

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/NT\$|TWD/iu, 'TWD'],
  [/HK\$|HKD/iu, 'HKD'],
  [/US\$|USD|美元/iu, 'USD'],
  [/R\$|BRL/iu, 'BRL'],
  [/€|EUR/iu, 'EUR'],
  [/£|GBP/iu, 'GBP'],
  [/CNY|RMB|人民币/iu, 'CNY'],
  [/JPY|円/iu, 'JPY'],
  [/SGD|MYR|THB|PHP|VND|IDR|MXN|CAD|AUD/iu, ''],
];
const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d+))?$/u;
/** `¥`, `元` and `$` are signs of several currencies: there the home currency stands. */
const SIGNS = /[¥$€£]|元|块|円|人民币/gu;

/** Null where it is none, negative, or two of them. `home`: of amounts that name no currency. */
export function readAmount(text: string, home: string): Money | null {
  const line = text.normalize('NFKC').trim();
  const currency = currencyOf(line, home);
  const digits = line
    .replace(/NT\$|HK\$|US\$|R\$/giu, '')
    .replace(SIGNS, '')
    .replace(/\b[A-Z]{3}\b/giu, '')
    .trim();
  const match = NUMBER.exec(digits);
  if (!match || currency === null) return null;
  const value = Number(digits.replaceAll(',', ''));
  const decimals = decimalsOf(currency);
  const minor = Math.round(value * 10 ** decimals);
  // Excel writes 12.3 as 12.300000000000001; `1.234` is no amount in yuan.
  const isExact = Math.abs(minor / 10 ** decimals - value) < 1e-6;
  return isExact && Number.isSafeInteger(minor) ? { minor, currency } : null;
}

function currencyOf(line: string, home: string): string | null {
  const found = MARKS.find(([mark]) => mark.test(line));
  if (found) return found[1] === '' ? (/[A-Z]{3}/iu.exec(line)?.[0].toUpperCase() ?? null) : found[1];
  // A dollar alone is not yuan, and nobody knows whose it is.
  return line.includes('$') && home === 'CNY' ? null : home;
}

function decimalsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
