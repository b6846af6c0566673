// Closed cases go after the set time. Dates come from the machine's clock, and a clock that
// is wrong once must not empty the log (RELIABILITY.md T16): the date has to have been seen
// before, a day earlier, by looks that follow each other as days do.
import { z } from '../knowledge/zod.ts';
import type { Case } from './case.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The machine was off for a night and a day: still the same clock. Longer, and the date is seen for the first time. */
const NEXT_LOOK_MS = 36 * HOUR_MS;
/** The network's time puts a clock right by seconds; more than this is somebody's hand. */
const BACK_MS = 5 * 60_000;
/** After so far a leap a day of waiting is not enough: nobody works two weeks under a date of years hence. */
const LEAP_MS = 30 * DAY_MS;
const AFTER_LEAP_MS = 14 * DAY_MS;

/** As many of those that are to go are counted; of more it is said that there are more. */
export const DUE_COUNTED = 1_000;

export const sightingSchema = z.strictObject({
  /** When the date was seen first, in this row of looks. */
  firstMs: z.int(),
  lastMs: z.int(),
  /** How long the row has to be before the date counts. */
  neededMs: z.int().min(DAY_MS),
});
export type Sighting = z.infer<typeof sightingSchema>;

/** One more look at the clock. What does not follow the look before it starts anew. */
export function sight(before: Sighting | null, nowMs: number): Sighting {
  const fresh = { firstMs: nowMs, lastMs: nowMs, neededMs: DAY_MS };
  if (!before) return fresh;
  const passedMs = nowMs - before.lastMs;
  if (passedMs > LEAP_MS) return { ...fresh, neededMs: AFTER_LEAP_MS };
  if (passedMs < -BACK_MS) return fresh;
  // A pause within the two weeks does not shorten them.
  if (passedMs > NEXT_LOOK_MS) return isCertain(before) ? fresh : { ...fresh, neededMs: before.neededMs };
  return { ...before, lastMs: Math.max(before.lastMs, nowMs) };
}

/** Whether the date has been seen long enough to delete by it. */
export function isCertain({ firstMs, lastMs, neededMs }: Sighting): boolean {
  return lastMs - firstMs >= neededMs;
}

/** It cannot be earlier than what somebody else has dated: a publication that was received, say. */
export function isBehind(nowMs: number, knownMs: number): boolean {
  return nowMs < knownMs - DAY_MS;
}

/** ISO 8601 UTC: what was closed before it may go; null where everything is kept. */
export function cutoffOf(days: number, nowMs: number): string | null {
  return days === 0 ? null : new Date(nowMs - days * DAY_MS).toISOString();
}

/** Closed before the cutoff and with nothing left to do; of one taken back, untouched since. */
export function mayGo(
  row: Pick<Case, 'status' | 'closedAt' | 'undone' | 'updatedAt' | 'nextFollowUpAt'>,
  cutoff: string,
) {
  if (row.undone) return Date.parse(row.updatedAt) < Date.parse(cutoff);
  const isDue = row.status === 'closed' && row.closedAt !== '' && Date.parse(row.closedAt) < Date.parse(cutoff);
  return isDue && !(Date.parse(row.nextFollowUpAt) >= Date.parse(cutoff));
}
