// Amounts as marketplaces write them: `¥1,234.56`, `R$ 1.234,56`, `1 234,56 €`, `Rp12.345`.
import type { Money } from '../../knowledge/terms.ts';
import { currencyIn, decimalsOf } from './currency.ts';
import { cleanLine } from './text.ts';

const TEXT_CHARS = 60;
const NUMBER = /\d(?:[\d.,'’]|\s(?=\d{3}(?!\d)))*/gu;
const AMOUNT = /^(\d{1,3}(?:[.,\s'’]\d{3})+|\d+)(?:([.,])(\d{1,2}))?$/u;

interface Written {
  /** The signs between groups of three digits, without the digits. */
  readonly grouping: ReadonlySet<string>;
  readonly decimalMark: string | undefined;
}

function isCertain({ grouping, decimalMark }: Written, decimals: number): boolean {
  // `1.234.56`, `1,234.567,00`: one kind of grouping, and the decimal mark is another.
  if (grouping.size > 1 || (decimalMark !== undefined && grouping.has(decimalMark))) return false;
  // `2 100.00` may be two of something; who groups by spaces writes a decimal comma.
  if (grouping.has(' ') && decimalMark === '.') return false;
  // Where there are three decimals, `1.234` is one or a thousand.
  return decimals <= 2 || grouping.size === 0 || decimalMark !== undefined;
}

/** In the smaller unit; null when the separators could be read in two ways. */
function minorOf(digits: string, decimals: number): number | null {
  const match = AMOUNT.exec(digits);
  if (!match) return null;
  const [, whole = '', decimalMark, fraction = ''] = match;
  const grouping = new Set(whole.replaceAll('’', "'").replace(/\d/gu, ''));
  if (fraction.length > decimals || !isCertain({ grouping, decimalMark }, decimals)) return null;
  const minor = Number(whole.replace(/\D/gu, '') + fraction.padEnd(decimals, '0'));
  return Number.isSafeInteger(minor) ? minor : null;
}

const NEGATIVE = /[-−–]\s*[^\d\s]{0,3}\s?\d/u;

/** The one amount in `text`; null when there is none, or a range, or a negative one. */
export function parseMoney(text: string, standardCurrency: string): Money | null {
  if (text.length > TEXT_CHARS || NEGATIVE.test(text)) return null;
  const line = cleanLine(text);
  const [only, other] = Array.from(line.matchAll(NUMBER), ([digits]) => digits.replace(/[.,'’]$/u, ''));
  const currency = currencyIn(line, standardCurrency);
  if (only === undefined || other !== undefined || currency === null) return null;
  const minor = minorOf(only, decimalsOf(currency));
  return minor === null ? null : { minor, currency };
}

/** An amount, and what of its currency stands right behind it. */
const LEADING = /^\D{0,8}\d(?:[\d.,'’]|\s(?=\d{3}(?!\d)))*(?:\s?(?:[A-Z]{3}(?!\p{L})|zł|kr|[€£₫đ฿₱元円$¥￥]))?/u;
const GOES_ON = /^\s*(?:[-−–—~～〜]|至|到|to\s)\s*\D{0,4}\d/u;

/** The amount with which `text` begins: after a label more may follow, as in `¥39.00（含运费¥0.00）`. */
export function leadingMoney(text: string, standardCurrency: string): Money | null {
  const line = cleanLine(text.slice(0, 2 * TEXT_CHARS));
  const amount = LEADING.exec(line)?.[0];
  // `¥10.00-¥20.00` is neither of the two.
  if (amount === undefined || GOES_ON.test(line.slice(amount.length))) return null;
  return parseMoney(amount, standardCurrency);
}
