// Dates as registers write them. What can be read in two ways is no date.

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|\s)/u;
const WITHOUT_YEAR = /^(\d{1,2})\s*[-/月]\s*(\d{1,2})\s*日?(?=$|\s)/u;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/u;
const CLOCK =
  /^[\sT,]*(上午|下午|晚上|am|pm)?\s*(\d{1,2})[:：时點点h](\d{1,2})?(?:[:：分](\d{1,2}))?秒?分?\s*(am|pm)?$/iu;
/** Days since 30 December 1899, as Excel counts; 1980 to 2119. */
const SERIAL = /^(?:29[2-9]\d{2}|[3-7]\d{4})(?:\.\d+)?$/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/u;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string;
}

/** ISO 8601; the wall clock is the machine's, as everywhere in the register. Without a year: the last such day before `now`. */
export function readTime(text: string, now: Date): string | null {
  const line = text.normalize('NFKC').trim();
  if (INSTANT.test(line)) return isoOf(new Date(line));
  if (SERIAL.test(line)) return serialTime(Number(line));
  const day = dayIn(line, now);
  const clock = day && clockIn(day.rest);
  return day && clock ? timeAt(day, clock) : null;
}

function dayIn(line: string, now: Date): Day | null {
  const ordered = DAY.exec(line) ?? COMPACT.exec(line);
  if (ordered) return dayOf(ordered, [1, 2, 3], line);
  const last = YEAR_LAST.exec(line);
  if (last) return yearLast(last, line);
  const bare = WITHOUT_YEAR.exec(line);
  if (!bare) return null;
  const [month, day] = [Number(bare[1]), Number(bare[2])];
  const isAhead = new Date(now.getFullYear(), month - 1, day) > now;
  return { year: now.getFullYear() - (isAhead ? 1 : 0), month, day, rest: line.slice(bare[0].length) };
}

/** `13/02/2026` can only be a day first, `02/13/2026` only a month; `02/03/2026` is left alone. */
function yearLast(match: RegExpExecArray, line: string): Day | null {
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first === second || first > 12) return dayOf(match, [3, 2, 1], line);
  return second > 12 ? dayOf(match, [3, 1, 2], line) : null;
}

function dayOf(match: RegExpExecArray, [year, month, day]: readonly [number, number, number], line: string): Day {
  return {
    year: Number(match[year]),
    month: Number(match[month]),
    day: Number(match[day]),
    rest: line.slice(match[0].length),
  };
}

type Clock = readonly [hour: number, minute: number, second: number];

function clockIn(rest: string): Clock | null {
  if (rest.trim() === '') return [0, 0, 0];
  // The weekday that some sheets write in between says nothing more.
  const match = CLOCK.exec(rest.replace(/\(?(?:星期|周)[一二三四五六日天]\)?/u, ' '));
  if (!match) return null;
  const [, before = '', hour = '', minute = '0', second = '0', after = ''] = match;
  const hours = hourOf(Number(hour), before + after);
  return isClock(hours, Number(minute), Number(second)) ? [hours, Number(minute), Number(second)] : null;
}

/** `下午 3` and `3 pm` are 15. */
function hourOf(hour: number, half: string): number {
  return /下午|晚上|pm/iu.test(half) && hour < 12 ? hour + 12 : hour;
}

function isClock(hours: number, minutes: number, seconds: number): boolean {
  return hours < 24 && minutes < 60 && seconds < 60;
}

/** 30 February comes back as another day, and is none. */
function timeAt({ year, month, day }: Day, [hour, minute, second]: Clock): string | null {
  const at = new Date(year, month - 1, day, hour, minute, second);
  const isReal = at.getMonth() === month - 1 && at.getDate() === day && year >= 1990 && year <= 2100;
  return isReal ? isoOf(at) : null;
}

function serialTime(serial: number): string | null {
  const days = Math.floor(serial);
  const seconds = Math.round((serial - days) * 86_400);
  return isoOf(new Date(1899, 11, 30 + days, 0, 0, seconds));
}

function isoOf(date: Date): string | null {
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
