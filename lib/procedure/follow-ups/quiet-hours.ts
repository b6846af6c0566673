// Do not disturb: when nobody is to be told anything, and when that ends.
import type { Settings } from '../../knowledge/settings.ts';
import { dayAfter, dayIn } from '../calendar-day.ts';
import { instantOf } from '../open-time.ts';

export type QuietSettings = Pick<Settings, 'quietFrom' | 'quietTo' | 'quietUntil'>;

/** A "not now" is for an hour; a clock that was ahead when it was said must not silence a year. */
const NOT_NOW_AT_MOST_MS = 3 * 3_600_000;

/**
 * When the quiet time ends in which this moment lies; null: it is not quiet. By the wall clock of `zone` (IANA), so
 * that a night in which the clocks change ends at the time that was set.
 */
export function quietUntil(
  { quietFrom, quietTo, quietUntil: notNow }: QuietSettings,
  zone: string,
  nowMs: number,
): number | null {
  const ends = [hoursEnd(quietFrom, quietTo, zone, nowMs), notNowEnd(notNow, nowMs)];
  const latest = Math.max(...ends.map((end) => end ?? 0));
  return latest === 0 ? null : latest;
}

function notNowEnd(notNow: string, nowMs: number): number | null {
  const end = Date.parse(notNow);
  return end > nowMs && end - nowMs <= NOT_NOW_AT_MOST_MS ? end : null;
}

/** Those hours begin today or began yesterday. */
function hoursEnd(from: string, to: string, zone: string, nowMs: number): number | null {
  if (from === to) return null;
  const today = dayIn(zone, new Date(nowMs));
  for (const day of [dayAfter(today, -1), today]) {
    const endDay = to < from ? dayAfter(day, 1) : day;
    const [begin, end] = [instantOf(day, from, zone), instantOf(endDay, to, zone)];
    if (begin <= nowMs && nowMs < end) return end;
  }
  return null;
}
