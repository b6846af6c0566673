// Times as consoles show them, in the console's own offset, as ISO 8601. What can be
// read in two ways is no time.
import type { HostLocale } from '../sites/site.ts';
import { dayIn } from './calendar-day.ts';
import type { CalendarDay } from './calendar-day.ts';
import { clockBeside } from './clock.ts';
import type { Clock } from './clock.ts';
import { cleanLine } from './text.ts';
import { abbreviatedOffset, fixedOffset, offsetOfDay, offsetsOf } from './zone.ts';

const LINE_CHARS = 120;
const ZONE =
  /^\s{0,2}\(?(?:(?:UTC|GMT)\s?([+-]\d{1,2}(?::?\d{2})?)|([+-]\d{2}(?::?\d{2})?)|([A-Z]{2,5}|Z))(?![\p{L}\d:])/u;
const BEIJING = /北京(?:时间|時間)|Beijing time/iu;
/** Another zone than the host's, said in words that are not understood here. */
const OTHER_ZONE =
  /UTC|GMT|(?:太平洋|美东|美西|美東|当地|當地|东部|西部|世界)(?:时间|時間)|(?:Pacific|Eastern|Central|Mountain|local)\s(?:Standard\s|Daylight\s)?time/iu;
/** `17:30 ~ 18:30`, `+2件`, `-10分钟`: whatever it is, not one point in time. */
const GOES_ON = /^\s{0,2}(?:[-+–—~～至到]|bis|to\s)\s?\d/u;
/** What is promised or expected has not happened. */
const PROMISE =
  /预计|預計|预估|承诺|承諾|最晚|最迟|截止|截至|予定|estimated|expected|promised|voraussichtlich|prévue?(?!\p{L})|previst[oa]|estimad[oa]|dự kiến|perkiraan|estimasi/iu;
const DUE_BEFORE =
  /(?:by|before|until|bis|até|antes d[eo]l?|avant(?: le)?|entro(?: il)?|trước)\s(?:\p{L}{2,9}\.?,?\s)?$/iu;
const DUE_AFTER = /^\D{0,3}(?:\d{1,2}[:時时点h.]\d{2}(?:[:分]\d{2})?[秒分]?)?\s?[之以]?前/u;

const two = (value: number): string => String(value).padStart(2, '0');

function written(
  { year, month, day }: CalendarDay,
  clock: Pick<Clock, 'hour' | 'minute' | 'second'>,
  offset: number,
): string {
  const size = Math.abs(offset);
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${year}-${two(month)}-${two(day)}T${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)}${zone}`;
}

function isPromise(line: string, day: CalendarDay): boolean {
  return PROMISE.test(line) || DUE_BEFORE.test(line.slice(0, day.from)) || DUE_AFTER.test(line.slice(day.to));
}

/** `08:00-12:00` is from when to when; with seconds, or a plus, it can only be a zone. */
function bareOffset(numeric: string, { hasSeconds }: Clock): number | null {
  return hasSeconds || numeric.startsWith('+') || /^-\d{4}$/u.test(numeric) ? fixedOffset(numeric) : null;
}

/**
 * Minutes from UTC: the zone written behind the clock, else the host's. Null for one that may mean several, and in the
 * hour that summer time leaves out or repeats, unless the zone is written.
 */
function offsetOf(clock: Clock, wall: number, timeZone: string): number | null {
  const offsets = offsetsOf(timeZone, wall);
  const [isWritten, prefixed, bare, name = ''] = ZONE.exec(clock.rest) ?? [];
  if (prefixed !== undefined) return fixedOffset(prefixed);
  if (bare !== undefined) return bareOffset(bare, clock);
  if (isWritten !== undefined) return abbreviatedOffset(name, offsets);
  const [offset, other] = offsets;
  return other === undefined ? (offset ?? null) : null;
}

/** The zone by which a time without one beside its clock is understood; null when the text names one not known here. */
function zoneOf(line: string, clock: Clock, timeZone: string): string | null {
  if (BEIJING.test(line)) return '+08:00';
  if (ZONE.test(clock.rest)) return timeZone;
  return OTHER_ZONE.test(line) || GOES_ON.test(clock.rest) ? null : timeZone;
}

/** The one point in time in `text`; null when that is not certain. A date without a time of day is its midnight. */
export function parseTime(text: string, locale: Pick<HostLocale, 'timeZone' | 'dates'>): string | null {
  const line = cleanLine(text.slice(0, LINE_CHARS)).normalize('NFKC');
  const day = dayIn(line, locale);
  if (!day || isPromise(line, day)) return null;
  const midnight = Date.UTC(day.year, day.month - 1, day.day);
  const clock = clockBeside(line.slice(0, day.from), line.slice(day.to));
  if (clock === 'unclear') return null;
  if (!clock) {
    const offset = offsetOfDay(locale.timeZone, midnight);
    return offset === null ? null : written(day, { hour: 0, minute: 0, second: 0 }, offset);
  }
  const wall = midnight + ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1_000;
  const zone = zoneOf(line, clock, locale.timeZone);
  const offset = zone === null ? null : offsetOf(clock, wall, zone);
  return offset === null ? null : written(day, clock, offset);
}
