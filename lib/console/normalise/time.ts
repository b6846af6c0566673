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
const ZONE = /^\s{0,2}\(?(?:(?:UTC|GMT)?([+-]\d{1,2}(?::?\d{2})?)|([A-Z]{1,3}T|UTC|Z|WIB|WITA)(?![\p{L}\d]))/u;

const two = (value: number): string => String(value).padStart(2, '0');

function written({ year, month, day }: CalendarDay, clock: Omit<Clock, 'rest'>, offset: number): string {
  const size = Math.abs(offset);
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${year}-${two(month)}-${two(day)}T${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)}${zone}`;
}

/**
 * Minutes from UTC: the zone written behind the clock, else the host's. Null for one that may mean several, and in the
 * hour that summer time leaves out or repeats, unless the zone is written.
 */
function offsetOf(clock: Clock, wall: number, timeZone: string): number | null {
  const offsets = offsetsOf(timeZone, wall);
  const [isWritten, numeric, name] = ZONE.exec(clock.rest) ?? [];
  if (isWritten !== undefined) return numeric ? fixedOffset(numeric) : abbreviatedOffset(name ?? '', offsets);
  const [offset, other] = offsets;
  return other === undefined ? (offset ?? null) : null;
}

/** The one point in time in `text`; null when that is not certain. A date without a time of day is its midnight. */
export function parseTime(text: string, locale: Pick<HostLocale, 'timeZone' | 'dates'>): string | null {
  const line = cleanLine(text.slice(0, LINE_CHARS)).normalize('NFKC');
  const day = dayIn(line, locale);
  if (!day) return null;
  const midnight = Date.UTC(day.year, day.month - 1, day.day);
  const clock = clockBeside(line.slice(0, day.from), line.slice(day.to));
  if (clock === 'unclear') return null;
  if (!clock) {
    const offset = offsetOfDay(locale.timeZone, midnight);
    return offset === null ? null : written(day, { hour: 0, minute: 0, second: 0 }, offset);
  }
  const wall = midnight + ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1_000;
  const offset = offsetOf(clock, wall, locale.timeZone);
  return offset === null ? null : written(day, clock, offset);
}
