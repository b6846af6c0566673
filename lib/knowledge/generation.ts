// What feed and store say to each other about a publication.
import type { FeedStatus } from './feed-status.ts';
import type { News } from './news.ts';
import type { KnowledgeBase } from './schema.ts';

/** One publication as received. */
export interface Generation {
  /** Names the content: version and hash. */
  readonly generation: string;
  readonly base: KnowledgeBase;
  /** Kept with the data it belongs to: without the data there is no `If-None-Match`. */
  readonly etag: string | null;
  readonly url: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  /** ISO 8601. */
  readonly fetchedAt: string;
}

/** The feed's status with what the schedule has to remember over a restart. */
export interface FeedRecord {
  readonly status: FeedStatus;
  /** Attempts that failed since the last good one. */
  readonly failures: number;
  /** ISO 8601; the server asked not to be asked before. */
  readonly notBefore: string | null;
}

/** What is stored in one go when a publication is put in use. */
export interface Replacement {
  readonly next: Generation;
  /** Null when only the ETag of what is in use changed. */
  readonly news: News | null;
  readonly record: FeedRecord;
}
