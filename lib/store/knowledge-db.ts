// The database of what came from the feed. Relaxed durability: it can be fetched again.
import type { Dexie, Table } from 'dexie';
import type { FeedStatus } from '../knowledge/feed-status.ts';
import type { News } from '../knowledge/news.ts';
import type { KnowledgeBase } from '../knowledge/schema.ts';
import type { MetaRow } from './schema-versions.ts';

export const KNOWLEDGE_DB = 'sellerside-knowledge';

/** One publication as received, in one row: swapping it is one write, and never half done. */
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

export type GenerationRow = Generation & { readonly slot: 'current' | 'previous' };

/** The feed's status with what the schedule has to remember over a restart. */
export interface FeedRecord {
  readonly status: FeedStatus;
  /** Attempts that failed since the last good one. */
  readonly failures: number;
  /** ISO 8601; the server asked not to be asked before. */
  readonly notBefore: string | null;
}

export type KnowledgeDb = Dexie & {
  readonly meta: Table<MetaRow, string>;
  readonly generations: Table<GenerationRow, string>;
  readonly news: Table<News & { readonly id?: number }, number>;
  readonly status: Table<FeedRecord & { readonly key: 'feed' }, string>;
};
