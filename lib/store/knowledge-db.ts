// The database of what came from the feed. Relaxed durability: it can be fetched again.
import type { Dexie, Table } from 'dexie';
import type { FeedRecord, Generation } from '../knowledge/generation.ts';
import type { News } from '../knowledge/news.ts';
import type { MetaRow } from './schema-versions.ts';

export const KNOWLEDGE_DB = 'sellerside-knowledge';

/** A publication is one row: swapping it is one write, and never half done. */
export type GenerationRow = Generation & { readonly slot: 'current' | 'previous' };

export type KnowledgeDb = Dexie & {
  readonly meta: Table<MetaRow, string>;
  readonly generations: Table<GenerationRow, string>;
  readonly news: Table<News & { readonly id?: number }, number>;
  readonly status: Table<FeedRecord & { readonly key: 'feed' }, string>;
};
