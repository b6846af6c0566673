// What is remembered and shown of an attempt, made from what was known before it.
import type { FeedErrorCode, FeedStatus } from '../knowledge/feed-status.ts';
import type { FeedRecord, Generation } from '../knowledge/generation.ts';

/** What one attempt knows: address, what is in use, what was recorded, when it began. */
export interface Attempt {
  readonly url: string;
  readonly current: Generation | null;
  readonly before: FeedRecord | null;
  readonly atMs: number;
}

export interface Failure {
  readonly code: FeedErrorCode;
  readonly detail: string;
  readonly retryAfterMs?: number | null;
}

const UNTRIED = { lastTriedAt: null, lastGoodAt: null, error: null } as const;

/** The status before anything came of this attempt. */
export function statusOf({ url, current, before }: Attempt): FeedStatus {
  const { lastTriedAt, lastGoodAt, error } = before?.status ?? UNTRIED;
  const inUse = current ? { version: current.base.version, title: current.base.title } : { version: null, title: null };
  return { url, lastTriedAt, lastGoodAt, ...inUse, error, refreshing: false };
}

/** The server confirmed what is in use. */
export function goodRecord(attempt: Attempt): FeedRecord {
  const at = iso(attempt.atMs);
  return {
    status: { ...statusOf(attempt), lastTriedAt: at, lastGoodAt: at, error: null },
    failures: 0,
    notBefore: null,
  };
}

/** What is in use stays in use, with its age and the reason why it is not newer. */
export function failedRecord(attempt: Attempt, { code, detail, retryAfterMs }: Failure): FeedRecord {
  return {
    status: { ...statusOf(attempt), lastTriedAt: iso(attempt.atMs), error: { code, detail: detail.slice(0, 300) } },
    failures: (attempt.before?.failures ?? 0) + 1,
    notBefore: retryAfterMs ? iso(attempt.atMs + retryAfterMs) : null,
  };
}

/** As if it had not been tried. */
export function untouchedRecord(attempt: Attempt): FeedRecord {
  const { failures, notBefore } = attempt.before ?? { failures: 0, notBefore: null };
  return { status: statusOf(attempt), failures, notBefore };
}

export function iso(ms: number): string {
  return new Date(ms).toISOString();
}
