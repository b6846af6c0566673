// Amounts as marketplaces write them: `¥1,234.56`, `R$ 1.234,56`, `Rp12.345`, `₫99.000`.
import type { Money } from '../../knowledge/terms.ts';

// Longest first: `NT$` must not be read as `$`.
const SYMBOLS: readonly (readonly [string, string])[] = [
  ['NT$', 'TWD'],
  ['US$', 'USD'],
  ['R$', 'BRL'],
  ['S$', 'SGD'],
  ['RM', 'MYR'],
  ['Rp', 'IDR'],
  ['₫', 'VND'],
  ['đ', 'VND'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['€', 'EUR'],
  ['£', 'GBP'],
];

/** ISO 4217 currencies without a smaller unit that a console here shows. */
const WHOLE_ONLY: ReadonlySet<string> = new Set(['VND', 'JPY', 'KRW', 'CLP']);

const NUMBER = /\d[\d.,\s]*/gu;

function currencyOf(text: string, standard: string): string {
  const iso = /(?<![A-Z])[A-Z]{3}(?![A-Z$])/u.exec(text)?.[0];
  return SYMBOLS.find(([symbol]) => text.includes(symbol))?.[1] ?? iso ?? standard;
}

/** Null when the separators could be read in two ways. */
function minorOf(digits: string, decimals: number): number | null {
  const parts = /^(\d{1,3}(?:[.,\s]\d{3})+|\d+)(?:([.,])(\d{1,2}))?$/u.exec(digits);
  const [, whole = '', decimalMark, fraction = ''] = parts ?? [];
  if (!parts || fraction.length > decimals) return null;
  const grouping = new Set(whole.replace(/\d/gu, ''));
  // `1.234.56`, `1,234.567,00`: one kind of grouping, and the decimal mark is another.
  if (grouping.size > 1 || (decimalMark !== undefined && grouping.has(decimalMark))) return null;
  const minor = Number(whole.replace(/\D/gu, '') + fraction.padEnd(decimals, '0'));
  return Number.isSafeInteger(minor) ? minor : null;
}

/** The one amount in `text`; null when there is none, or a range, or a negative one. */
export function parseMoney(text: string, standardCurrency: string): Money | null {
  if (text.length > 60 || /[-−]\s*[^\d]{0,3}\d/u.test(text)) return null;
  const numbers = [...text.matchAll(NUMBER)].map((match) => match[0].trim().replace(/[.,]$/u, ''));
  const [only] = numbers;
  if (only === undefined || numbers.length > 1) return null;
  const currency = currencyOf(text, standardCurrency);
  const minor = minorOf(only, WHOLE_ONLY.has(currency) ? 0 : 2);
  return minor === null ? null : { minor, currency };
}
