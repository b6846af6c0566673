// What the index holds: flat arrays, so that 20,000 replies cost megabytes rather than
// objects, and a query touches memory in order.
import type { Conditions, Reply } from '../knowledge/schema.ts';
import type { Stage } from '../knowledge/terms.ts';
import type { KeyTable } from './key-table.ts';
import type { Meaning } from './meaning/table.ts';
import type { Weights } from './weights.ts';

/** What ranking needs of a reply besides its words; most replies of a base share a few of these. */
export interface Profile {
  /** In which it can be given, by its wordings. */
  readonly languages: readonly string[];
  readonly stage: Stage;
  readonly category: string | null;
  readonly when: Conditions | undefined;
  /** Milliseconds since 1970; ±Infinity where no date is set. */
  readonly validFromMs: number;
  readonly validUntilMs: number;
}

export interface IndexedReply extends Profile {
  readonly id: string;
}

/** By term: the replies that have it, in order, and how much it speaks for each. */
export interface Postings {
  /** Numbers of the terms that occur here, ascending. */
  readonly terms: Int32Array;
  /** The term at `terms[t]` has the entries from `starts[t]` up to `starts[t + 1]`. */
  readonly starts: Int32Array;
  /** Counted from the segment's first reply; 16 bits bound a segment to 65,536 replies. */
  readonly replies: Uint16Array;
  /** Saturated frequency (BM25) and part of the centroid's direction, in 255ths. */
  readonly frequencies: Uint8Array;
  readonly directions: Uint8Array;
}

/** Replies that were read at the same time. Never changed afterwards. */
export interface Segment {
  readonly ids: readonly string[];
  readonly profiles: readonly Profile[];
  /** By reply: its place among the profiles. */
  readonly profileOf: Uint16Array;
  readonly postings: Postings;
  /** Sum of the weights of all tokens, for the average length of a reply. */
  readonly length: number;
  /** Eight numbers by reply; see near-duplicates.ts. */
  readonly sketches: Int32Array;
  /** What each reply is about, a direction by reply; absent until worked out. See meaning/reply-vectors.ts. */
  readonly meanings?: Int8Array;
}

/** A segment in its place: its first reply has the number `first` within the index. */
export interface PlacedSegment extends Segment {
  readonly first: number;
}

export interface SuggestIndex {
  readonly weights: Weights;
  /** Keys of the terms. Only ever added to, so the versions of an index share it. */
  readonly terms: KeyTable;
  /** By term: how many replies in use have it. Terms beyond its end: none. */
  readonly inReplies: Int32Array;
  readonly segments: readonly PlacedSegment[];
  /** How many of the segments stem from the last reading of the whole base; the others from changes since. */
  readonly settled: number;
  /** By number: the reply's place in the base, or -1 when the base has it no longer. */
  readonly positions: Int32Array;
  /** The base, as it was given. */
  readonly replies: readonly IndexedSource[];
  readonly replyCount: number;
  /** The word vectors that the segments' `meanings` stem from; null: ranked by words alone. */
  readonly meaning: Meaning | null;
  /** Working memory of a query, by number; zero between two queries. */
  readonly scores: Float32Array;
  /** How much of each score is for meaning. */
  readonly meant: Float32Array;
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

/** How much a term tells that `inReplies` of the replies have. */
export function inverseFrequency(replies: number, inReplies: number): number {
  return Math.log(1 + (replies - inReplies + 0.5) / (inReplies + 0.5));
}

export function idfOf(index: SuggestIndex, term: number): number {
  return inverseFrequency(index.replyCount, index.inReplies[term] ?? 0);
}

export function segmentOf(index: SuggestIndex, number: number): PlacedSegment | undefined {
  return index.segments.findLast(({ first }) => first <= number);
}

export function replyAt(index: SuggestIndex, number: number): IndexedReply | undefined {
  const segment = segmentOf(index, number);
  const at = number - (segment?.first ?? 0);
  const id = segment?.ids[at];
  const profile = segment?.profiles[segment.profileOf[at] ?? 0];
  return id === undefined || !profile ? undefined : { id, ...profile };
}

/** Place of a term within a segment, or -1. */
export function placeOfTerm({ terms }: Postings, term: number): number {
  // In the segment that numbered the terms each has its own number.
  if (terms[term] === term) return term;
  let low = 0;
  let high = Math.min(term, terms.length - 1);
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = terms[middle] ?? 0;
    if (found === term) return middle;
    if (found < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
