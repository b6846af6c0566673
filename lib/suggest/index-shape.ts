// What the index holds: flat arrays, so that 20,000 replies cost megabytes rather than
// objects, and a query touches memory in order.
import type { Conditions, Reply } from '../knowledge/schema.ts';
import type { Stage } from '../knowledge/terms.ts';

/** What ranking needs of a reply besides its words. */
export interface IndexedReply {
  readonly id: string;
  readonly lang: string;
  readonly stage: Stage;
  readonly category: string | null;
  readonly when: Conditions | undefined;
  /** Milliseconds since 1970; ±Infinity where no date is set. */
  readonly validFromMs: number;
  readonly validUntilMs: number;
  /** See near-duplicates.ts. */
  readonly sketch: Int32Array;
}

/** By term: the replies that have it, in the order of the base, and how much it speaks for each. */
export interface Postings {
  /** Term `t` has the entries from `starts[t]` up to `starts[t + 1]`. */
  readonly starts: Int32Array;
  readonly replies: Int32Array;
  /** Saturated frequency (BM25) and part of the centroid's direction, in 255ths. */
  readonly frequencies: Uint8Array;
  readonly directions: Uint8Array;
}

export interface SuggestIndex {
  readonly replies: readonly IndexedReply[];
  readonly terms: ReadonlyMap<string, number>;
  readonly idf: Float32Array;
  readonly postings: Postings;
  /** The idf of a word that the base does not know. */
  readonly unknownIdf: number;
}

export type IndexedSource = Pick<
  Reply,
  | 'id'
  | 'title'
  | 'stage'
  | 'category'
  | 'lang'
  | 'wordings'
  | 'questions'
  | 'tags'
  | 'when'
  | 'validFrom'
  | 'validUntil'
>;
