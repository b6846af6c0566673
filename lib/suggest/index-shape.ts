// What the index holds: flat arrays, so that 20,000 replies cost megabytes rather than
// objects, and a query touches memory in order.
import type { Conditions, Reply } from '../knowledge/schema.ts';
import type { Stage } from '../knowledge/terms.ts';

/** What ranking needs of a reply besides its words. */
export interface IndexedReply {
  readonly id: string;
  readonly lang: string;
  readonly stage: Stage;
  readonly when: Conditions | undefined;
  /** Milliseconds since 1970; ±Infinity where no date is set. */
  readonly validFromMs: number;
  readonly validUntilMs: number;
  /** Equal for replies that say nearly the same; -1 where there is nothing to compare. */
  readonly sketch: Int32Array;
}

/** Lists of numbers end to end: list `n` lies between `starts[n]` and `starts[n + 1]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

export interface SuggestIndex {
  readonly replies: readonly IndexedReply[];
  readonly terms: ReadonlyMap<string, number>;
  readonly idf: Float32Array;
  /** Replies by term, with what each term adds by BM25 and to the cosine with the centroid. */
  readonly postings: Lists;
  readonly bm25: Float32Array;
  readonly centroid: Float32Array;
  /** Units (an example question or a title each) by reply, and terms with tf·idf by unit. */
  readonly units: { readonly starts: Int32Array };
  readonly unitTerms: Lists;
  readonly unitValues: Float32Array;
  /** The idf of a word that the base does not know. */
  readonly unknownIdf: number;
}

export type IndexedSource = Pick<
  Reply,
  'id' | 'title' | 'stage' | 'lang' | 'wordings' | 'questions' | 'tags' | 'when' | 'validFrom' | 'validUntil'
>;
