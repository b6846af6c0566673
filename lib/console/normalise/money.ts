// Amounts as marketplaces write them: `¥1,234.56`, `R$ 1.234,56`, `1 234,56 €`, `Rp12.345`.
import type { Money } from '../../knowledge/terms.ts';
import { currencyIn, decimalsOf, hasCurrencyMark } from './currency.ts';
import { cleanLine } from './text.ts';

const TEXT_CHARS = 60;
const DIGITS = String.raw`\d(?:[\d.,'’]|\s(?=\d{3}(?!\d)))*`;
const NUMBER = new RegExp(DIGITS, 'gu');
const AMOUNT = /^(\d{1,3}(?:[.,\s'’]\d{3})+|\d+)(?:([.,])(\d{1,2}))?$/u;

/** In whose countries thousands are grouped by points. Elsewhere `12.500` is as likely twelve and a half. */
const GROUPED_BY_POINTS: ReadonlySet<string> = new Set('EUR|BRL|ARS|UYU|COP|CLP|IDR|VND|TRY|DKK|NOK|RON'.split('|'));
/** A telephone or account number, not what anybody pays. */
const LONGEST_UNGROUPED = 10;

interface Written {
  /** The signs between groups of three digits, without the digits. */
  readonly grouping: readonly string[];
  readonly decimalMark: string | undefined;
}

/** One kind of grouping, and the decimal mark is another: not `1.234.56` or `1,234.567,00`. */
function isWellFormed({ grouping: [sign, ...others], decimalMark }: Written): boolean {
  if (others.some((other) => other !== sign)) return false;
  if (sign === undefined || decimalMark === undefined) return true;
  // `2 100.00` may be two of something; who groups by spaces writes a decimal comma.
  return sign !== decimalMark && !(sign === ' ' && decimalMark === '.');
}

/** Whether a group of three digits at the end is no fraction. */
function isGroup({ grouping: [sign, ...others], decimalMark }: Written, currency: string, decimals: number): boolean {
  if (sign === undefined || decimalMark !== undefined) return true;
  // Where there are three decimals, `1.234` is one or a thousand.
  if (decimals > 2) return false;
  return sign !== '.' || others.length > 0 || decimals === 0 || GROUPED_BY_POINTS.has(currency);
}

/** `0.125` is an eighth of something, not 125. */
function isOddWhole(whole: string): boolean {
  return /^\d+$/u.test(whole) ? whole.length > LONGEST_UNGROUPED : whole.startsWith('0');
}

/** In the smaller unit; null when the separators could be read in two ways. */
function minorOf(digits: string, currency: string): number | null {
  const match = AMOUNT.exec(digits);
  if (!match) return null;
  const [, whole = '', decimalMark, written = ''] = match;
  const decimals = decimalsOf(currency);
  // Some consoles write `¥1,980.00` for yen, which have no smaller unit.
  const fraction = decimals === 0 ? written.replace(/^0+$/u, '') : written;
  const parts: Written = { grouping: Array.from(whole.replaceAll('’', "'").replace(/\d/gu, '')), decimalMark };
  if (fraction.length > decimals || isOddWhole(whole)) return null;
  if (!isWellFormed(parts) || !isGroup(parts, currency, decimals)) return null;
  const minor = Number(whole.replace(/\D/gu, '') + fraction.padEnd(decimals, '0'));
  return Number.isSafeInteger(minor) ? minor : null;
}

/** `-5.00`, `5.00-` and the accountants' `(5.00)`; `12.-` is twelve. */
const NEGATIVE = /[-−–]\s*[^\d\s]{0,3}\s?\d|\d[-−–—](?!\d)|^\(\s*[^\d)]{0,6}\d/u;
/** `.50` */
const BARE_FRACTION = /(?<![\p{L}\d/])[.,]\d/u;
/** What makes another number of it: thousands, a share, the least of several prices, the price of one. */
const MULTIPLIED =
  /^\s?(?:[万萬亿億千百%折起]|(?:k|m|mil|rb|ribu|jt|juta|tr|triệu|nghìn|lakh|crore)(?!\p{L}))|^\s?[\p{L}\p{Sc}]{0,3}\s?\/\s?\p{L}/iu;

/** Without a mark of a currency, a number before a word counts something: `2 items`, `3款`. */
function isCount(digits: string, after: string, line: string): boolean {
  return /^\d+$/u.test(digits) && /^\s?[\p{L}×*]/u.test(after) && !hasCurrencyMark(line);
}

const lineOf = (text: string): string => cleanLine(text.slice(0, 2 * TEXT_CHARS)).normalize('NFKC');

function amountIn(line: string, standardCurrency: string): Money | null {
  if (NEGATIVE.test(line) || BARE_FRACTION.test(line)) return null;
  const [only, other] = line.matchAll(NUMBER);
  const currency = currencyIn(line, standardCurrency);
  if (only === undefined || other !== undefined || currency === null) return null;
  const after = line.slice(only.index + only[0].length);
  const digits = only[0].replace(/[.,'’]$/u, '');
  if (MULTIPLIED.test(after) || isCount(digits, after, line)) return null;
  const minor = minorOf(digits, currency);
  return minor === null ? null : { minor, currency };
}

/** The one amount in `text`; null when there is none, or a range, or a negative one. */
export function parseMoney(text: string, standardCurrency: string): Money | null {
  return text.length > TEXT_CHARS ? null : amountIn(lineOf(text), standardCurrency);
}

/** An amount, and what of its currency stands right behind it. */
const LEADING = new RegExp(
  String.raw`^\D{0,8}${DIGITS}(?:\s?(?:[A-Z]{3}(?!\p{L})|zł|kr|TL|Kč|Ft|lei|บาท|(?:VN)?[đĐ]|元|円|[\p{Sc}¥]))?`,
  'u',
);
const GOES_ON = /^\s*(?:[-−–—~～〜×*:]|x|至|到|to\s)\s*[^\d.,]{0,4}\d|^\s?[.,]?\s?\d/iu;
/** Another amount, when the number before it has neither mark nor decimals: `2件 ¥39`, `2 items, 39.00`. */
const AMOUNT_AFTER = /[\p{Sc}¥]\s?\d|\d\s?(?:\p{Sc}|元|円)|\d[.,]\d{1,2}(?!\d)/u;

/** The amount with which `text` begins: after a label more may follow, as in `¥39.00（含运费¥0.00）`. */
export function leadingMoney(text: string, standardCurrency: string): Money | null {
  const line = lineOf(text);
  const amount = LEADING.exec(line)?.[0];
  if (amount === undefined) return null;
  const after = line.slice(amount.length);
  // `¥10.00-¥20.00` is neither of the two.
  if (GOES_ON.test(after) || MULTIPLIED.test(after) || /^[-−–—](?!\d)/u.test(after)) return null;
  const isBare = !/[.,]\d{1,2}(?!\d)/u.test(amount) && !hasCurrencyMark(amount);
  if (isBare && (AMOUNT_AFTER.test(after) || /^\s?\p{L}/u.test(after))) return null;
  return amountIn(amount, standardCurrency);
}
