// What the agent is told about the feed: its age, and why it is not newer.

/** One sentence each in the interface; see the messages `feedError_*`. */
export const FEED_ERRORS = [
  'no-address',
  'bad-address',
  'offline',
  'timeout',
  'redirected',
  'http-status',
  'too-large',
  'cut-short',
  'not-json',
  'unknown-version',
  'invalid',
  'older',
  'storage',
] as const;
export type FeedErrorCode = (typeof FEED_ERRORS)[number];

export interface FeedStatus {
  readonly url: string;
  /** ISO 8601; null before the first attempt. */
  readonly lastTriedAt: string | null;
  /** When the server last confirmed what is in use (200 or 304). */
  readonly lastGoodAt: string | null;
  /** Version in use; null: the starter base alone. */
  readonly version: number | null;
  readonly title: string | null;
  readonly error: {
    readonly code: FeedErrorCode;
    /** For a developer: status, path in the document… */ readonly detail: string;
  } | null;
  readonly refreshing: boolean;
}
