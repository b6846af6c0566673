// The times an agent picks most for a next step, in the shop's own hours: a reminder at night
// or on a holiday would come when nobody is there.
import { dayAfter, dayIn } from '../calendar-day.ts';
import type { TimeRules } from '../deadline.ts';
import { workingHours } from '../deadline.ts';
import { instantOf, opensAt } from '../open-time.ts';
import type { OpenHours } from '../open-time.ts';

export const QUICK_TIMES = ['one-hour', 'afternoon', 'morning', 'three-days'] as const;
export type QuickTimeId = (typeof QUICK_TIMES)[number];

export interface QuickTime {
  readonly id: QuickTimeId;
  /** ms since 1970. */
  readonly atMs: number;
}

const HOUR_MS = 3_600_000;
const AFTERNOON = '15:00';
/** A calendar without an open day in so long has none that helps. */
const DAYS_AHEAD = 40;

/** The first open day at or after this one; null: none soon. */
function openDayFrom(open: OpenHours, day: string): string | null {
  for (let n = 0; n < DAYS_AHEAD; n += 1) {
    const next = dayAfter(day, n);
    if (open.isOpenOn(next)) return next;
  }
  return null;
}

/** This afternoon, while it is still ahead and the shop is open then. */
function afternoon(open: OpenHours, today: string, nowMs: number): number | null {
  const { from, to } = open.hours;
  if (!open.isOpenOn(today) || AFTERNOON < from || AFTERNOON >= to) return null;
  const atMs = instantOf(today, AFTERNOON, open.zone);
  return atMs > nowMs ? atMs : null;
}

function morning(open: OpenHours, today: string): number | null {
  const day = openDayFrom(open, dayAfter(today, 1));
  return day === null ? null : instantOf(day, open.hours.from, open.zone);
}

/** The same time of day three days on, or when the shop opens after that. */
function threeDaysOn(open: OpenHours, today: string, nowMs: number): number | null {
  const intoDayMs = nowMs - instantOf(today, '00:00', open.zone);
  return opensAt(open, instantOf(dayAfter(today, 3), '00:00', open.zone) + intoDayMs);
}

/** In the order in which they come; one that makes no sense now is left out. */
export function quickTimes(rules: TimeRules, nowMs: number): readonly QuickTime[] {
  const open = workingHours(rules);
  const today = dayIn(open.zone, new Date(nowMs));
  const times: Readonly<Record<QuickTimeId, number | null>> = {
    'one-hour': opensAt(open, nowMs + HOUR_MS),
    afternoon: afternoon(open, today, nowMs),
    morning: morning(open, today),
    'three-days': threeDaysOn(open, today, nowMs),
  };
  const found = QUICK_TIMES.flatMap((id) => {
    const atMs = times[id];
    // To the minute: an input for a time knows no seconds.
    return atMs === null ? [] : [{ id, atMs: Math.ceil(atMs / 60_000) * 60_000 }];
  });
  // While the shop is closed, in an hour is when it opens: said once, by its better name.
  return found.filter(({ atMs }, place) => found.findLastIndex((other) => other.atMs === atMs) === place);
}
