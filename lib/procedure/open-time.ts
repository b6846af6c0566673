// Time that counts: the hours of a day in which a marketplace's window or a shop is open, over
// weekends, holidays and the days on which the clocks change. Instants are ms since 1970.
import * as DateTime from 'temporal-polyfill/fns/PlainDateTime';
import type { DailyHours, ShopCalendar } from '../knowledge/deadline.ts';
import { dayAfter, dayIn } from './calendar-day.ts';

export interface OpenHours {
  /** IANA name. */
  readonly zone: string;
  readonly hours: DailyHours;
  /** YYYY-MM-DD. */
  readonly isOpenOn: (day: string) => boolean;
}

/** A calendar with no open day in two years has none that matters. */
const DAYS_AHEAD = 731;

/** The same wall-clock time in a zone; in the hour that is left out, the time after it. */
export function instantOf(day: string, time: string, zone: string): number {
  if (time === '24:00') return instantOf(dayAfter(day, 1), '00:00', zone);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return DateTime.toZonedDateTime(DateTime.create(year, month, date, hour, minute), zone).epochMilliseconds;
}

/** Monday is 1, as ISO counts. */
const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;

/** Without a zone the shop works where the machine is. */
export type WorkingWeek = Pick<ShopCalendar, 'zone' | 'weekdays' | 'hours' | 'holidays' | 'workdays'>;

export function shopHours(calendar: WorkingWeek, machineZone: string): OpenHours {
  const { weekdays, holidays, workdays, hours, zone = machineZone } = calendar;
  const isOpenOn = (day: string) =>
    !holidays.includes(day) && (workdays.includes(day) || weekdays.includes(weekdayOf(day)));
  return { zone, hours, isOpenOn };
}

export const everyDay = (hours: DailyHours, zone: string): OpenHours => ({ zone, hours, isOpenOn: () => true });

/** The stretches of open time from an instant on, in order. */
function* stretches({ zone, hours, isOpenOn }: OpenHours, sinceMs: number): Generator<readonly [number, number]> {
  const first = dayIn(zone, new Date(sinceMs));
  for (let n = 0; n < DAYS_AHEAD; n += 1) {
    const day = dayAfter(first, n);
    if (!isOpenOn(day)) continue;
    const from = Math.max(instantOf(day, hours.from, zone), sinceMs);
    const to = instantOf(day, hours.to, zone);
    if (from < to) yield [from, to];
  }
}

/** When so much open time will have passed; null where there is not so much of it. */
export function afterOpenTime(open: OpenHours, sinceMs: number, lengthMs: number): number | null {
  let leftMs = lengthMs;
  for (const [from, to] of stretches(open, sinceMs)) {
    if (to - from >= leftMs) return from + leftMs;
    leftMs -= to - from;
  }
  return null;
}

/** Open time between two instants. */
export function openTimeBetween(open: OpenHours, fromMs: number, toMs: number): number {
  let sum = 0;
  for (const [from, to] of stretches(open, fromMs)) {
    if (from >= toMs) break;
    sum += Math.min(to, toMs) - from;
  }
  return sum;
}

/** When it opens next; the instant itself while it is open. */
export function opensAt(open: OpenHours, atMs: number): number | null {
  for (const [from] of stretches(open, atMs)) return from;
  return null;
}

/** Minutes of one open day. */
export function dayLengthMs({ hours: { from, to } }: OpenHours): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return (minutes(to) - minutes(from)) * 60_000;
}
