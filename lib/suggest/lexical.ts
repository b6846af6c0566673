// Lexical scores of all replies in one pass over the postings: the share of the message
// that a reply covers (BM25), and how closely it lies to the centroid of the reply's texts.
import { type PlacedSegment, placeOfTerm, type SuggestIndex } from './index-shape.ts';
import type { QueryTerms } from './query-terms.ts';
import { BOUNDS } from './weights.ts';

/** What one entry of a term adds per 255th. */
export interface TermWorth {
  readonly term: number;
  readonly forShare: number;
  readonly forCentroid: number;
}

/** Leaves the sums in the index's working memory; `clearScores` takes them out again. */
export function addScores(index: SuggestIndex, query: QueryTerms): void {
  for (const worth of termsRead(index, query))
    for (const segment of index.segments) addTerm(segment, index.scores, worth);
}

/**
 * Terms come most telling first, so when the bound on reading is reached only words are left out
 * that half the base contains.
 */
export function termsRead(index: SuggestIndex, query: QueryTerms): TermWorth[] {
  const { share, centroid } = index.weights;
  const worths: TermWorth[] = [];
  let read = 0;
  for (let n = 0; n < query.ids.length; n += 1) {
    const term = query.ids[n] ?? 0;
    read += index.inReplies[term] ?? 0;
    if (read > BOUNDS.postingsRead && n > 0) break;
    const value = (query.values[n] ?? 0) / 255;
    worths.push({ term, forShare: (share * value) / query.sum, forCentroid: (centroid * value) / query.length });
  }
  return worths;
}

function addTerm(
  { first, postings }: PlacedSegment,
  scores: Float32Array,
  { term, forShare, forCentroid }: TermWorth,
): void {
  const place = placeOfTerm(postings, term);
  if (place < 0) return;
  const { starts, replies, frequencies, directions } = postings;
  const end = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < end; at += 1) {
    const number = first + (replies[at] ?? 0);
    scores[number] = (scores[number] ?? 0) + forShare * (frequencies[at] ?? 0) + forCentroid * (directions[at] ?? 0);
  }
}

export function clearScores({ scores, meant }: SuggestIndex): void {
  scores.fill(0);
  meant.fill(0);
}
