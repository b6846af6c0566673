// When to ask the feed again. Counted from stored times, never from how often an alarm
// rang: a sleeping machine rings once for many (RELIABILITY.md F11, F12).
const MINUTE_MS = 60_000;
const BACKOFF_MS = { first: MINUTE_MS, longest: 60 * MINUTE_MS } as const;
/** However long a server asks for: a day later it is asked again. */
const LONGEST_WAIT_MS = 24 * 60 * MINUTE_MS;

export interface ScheduleInput {
  readonly refreshMinutes: number;
  /** Attempts that failed since the last good one. */
  readonly failures: number;
  /** In [0, 1). Spreads the agents of a shop, who all start at nine. */
  readonly random: number;
}

/**
 * Milliseconds from the last attempt to the next. Good: the interval ± 10 %. Failed: doubling
 * from one minute to an hour, of which the second half is random; never more often than that.
 */
export function nextDelayMs({ refreshMinutes, failures, random }: ScheduleInput): number {
  if (failures <= 0) return Math.round(refreshMinutes * MINUTE_MS * (0.9 + 0.2 * random));
  const doubled = BACKOFF_MS.first * 2 ** Math.min(failures - 1, 10);
  return Math.round(Math.min(doubled, BACKOFF_MS.longest) * (0.5 + 0.5 * random));
}

/** `Retry-After` as seconds or a date; null when absent, unreadable or past. At most a day. */
export function retryAfterMs(header: string | null, nowMs: number): number | null {
  if (header === null || header.trim() === '') return null;
  const text = header.trim();
  const waitMs = /^\d{1,9}$/u.test(text) ? Number(text) * 1000 : Date.parse(text) - nowMs;
  return Number.isFinite(waitMs) && waitMs > 0 ? Math.min(waitMs, LONGEST_WAIT_MS) : null;
}

/** What is remembered of the last attempt; `FeedRecord` has these. */
export interface LastAttempt {
  readonly status: { readonly lastTriedAt: string | null };
  readonly failures: number;
  /** ISO 8601; not before then. */
  readonly notBefore: string | null;
}

/** Milliseconds from now to the next attempt; 0: it is due. A clock put back does not postpone it. */
export function dueInMs(
  last: LastAttempt | null,
  nowMs: number,
  options: { readonly refreshMinutes: number; readonly random: number },
): number {
  const triedAt = last?.status.lastTriedAt ?? null;
  if (!last || triedAt === null) return 0;
  const delayMs = nextDelayMs({ ...options, failures: last.failures });
  const waitMs = Math.min(Date.parse(triedAt) + delayMs - nowMs, delayMs);
  const askedMs = last.notBefore === null ? 0 : Math.min(Date.parse(last.notBefore) - nowMs, LONGEST_WAIT_MS);
  return Math.max(0, waitMs, askedMs);
}
