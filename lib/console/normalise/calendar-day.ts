// The day in a text, however its console writes it. Without a year of four digits there
// is none: `09-08 17:30` may be any year's.
import type { HostLocale } from '../sites/site.ts';
import { monthOf } from './months.ts';

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
}

type Order = 'ymd' | 'dmy' | 'mdy';

const ORDINAL = '(?:st|nd|rd|th|er|º|°|\\.)?';
const WORD = '(\\p{L}[\\p{L}\\p{M}.]{1,15})';

/** Each with the order of its three groups; `/` and `-` are read as the host does, `.` is always the day first. */
function patterns(dates: 'mdy' | 'dmy'): readonly (readonly [RegExp, Order])[] {
  return [
    [/(?<!\d)(\d{4})\s?([-/.年])\s?(\d{1,2})\s?(?:\2|月)\s?(\d{1,2})(?!\d)日?/gu, 'ymd'],
    [/(?<![\d./-])(\d{1,2})([-/])(\d{1,2})\2(\d{4})(?!\d)/gu, dates],
    [/(?<![\d./-])(\d{1,2})(\.)\s?(\d{1,2})\.\s?(\d{4})(?!\d)/gu, 'dmy'],
    [/(?<!\d)(\d{1,2})\s?()(?:thg|tháng)\s?(\d{1,2})(?:,|\snăm)?\s(\d{4})(?!\d)/giu, 'dmy'],
    [
      new RegExp(
        `(?<![\\d:])(\\d{1,2})${ORDINAL}[\\s-]?()(?:de\\s)?${WORD}[\\s,-]{0,2}(?:del?\\s|พ\\.ศ\\.\\s)?(\\d{4})(?!\\d)`,
        'giu',
      ),
      'dmy',
    ],
    [new RegExp(`(?<!\\p{L})()${WORD}[\\s-](\\d{1,2})${ORDINAL}(?:,?\\s|-)(\\d{4})(?!\\d)`, 'giu'), 'mdy'],
  ];
}

/** Thai consoles count from the Buddha: 2569 is 2026. */
function commonYear(year: number): number {
  return year >= 2500 ? year - 543 : year;
}

/** Its three numbers; null when its word is no month. The group of the separator is left out. */
function numbersOf(match: RegExpExecArray): readonly number[] | null {
  const parts = match.slice(1).filter((part) => /[\d\p{L}]/u.test(part) && part !== '年');
  const numbers = parts.flatMap((part) => (/^\d/u.test(part) ? Number(part) : (monthOf(part) ?? [])));
  return numbers.length === 3 ? numbers : null;
}

/** Null: no such day. */
function dayOf(match: RegExpExecArray, numbers: readonly number[], order: Order): CalendarDay | null {
  const [first = 0, second = 0, third = 0] = numbers;
  const place = { from: match.index, to: match.index + match[0].length };
  const [year, month, day] =
    order === 'ymd' ? [first, second, third] : order === 'dmy' ? [third, second, first] : [third, first, second];
  const found = { year: commonYear(year), month, day, ...place };
  const at = new Date(Date.UTC(found.year, month - 1, day));
  // 30 February comes back as another day; a word that is no month as none.
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isReal && found.year >= 2000 && found.year <= 2100 ? found : null;
}

const TO = '[-–—~～至到]|(?:bis|to|al?|até|au|tot|hingga|đến)(?!\\p{L})';
const MONTH = '(?:\\.?\\s(?:de\\s)?\\p{L}{3,10}\\.?)?';
/** `8 – 10 Sep 2026`, `Sep 8 – Sep 10, 2026`: a clock before a dash is no day. */
const RANGE_BEFORE = new RegExp(
  `(?<![:.\\d])\\d{1,2}(?:\\.|st|nd|rd|th)?${MONTH}\\s?(?:${TO})\\s?\\p{L}{0,9}\\.?\\s?$`,
  'iu',
);
/** `9月8日-10日` */
const RANGE_AFTER = new RegExp(`^\\s?(?:${TO})\\s?\\d{1,2}(?!\\d|\\s?[:：h時时点.]\\s?\\d)`, 'iu');

function isEndOfRange(text: string, { index, 0: whole }: RegExpExecArray): boolean {
  return RANGE_BEFORE.test(text.slice(0, index)) || RANGE_AFTER.test(text.slice(index + whole.length));
}

/** The one day in the text; null when there is none, an impossible one, or another beside it. */
export function dayIn(text: string, { dates = 'dmy' }: Pick<HostLocale, 'dates'>): CalendarDay | null {
  const found = patterns(dates).flatMap(([pattern, order]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const numbers = numbersOf(match);
      return numbers ? [isEndOfRange(text, match) ? null : dayOf(match, numbers, order)] : [];
    }),
  );
  const [only] = found;
  const isOne = found.every((day) => day?.day === only?.day && day?.month === only?.month && day?.year === only?.year);
  return isOne ? (only ?? null) : null;
}
