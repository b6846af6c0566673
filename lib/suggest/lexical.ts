// Lexical scores of all replies in one pass over the postings: the share of the message
// that a reply covers (BM25), and how closely it lies to the centroid of the reply's texts.
import type { SuggestIndex } from './index-shape.ts';
import type { QueryTerms } from './query-terms.ts';
import { BOUNDS, WEIGHTS } from './weights.ts';

/** Working memory of one index, reused by every query. */
export interface Scratch {
  /** By reply; zero unless it is among the touched. */
  readonly scores: Float32Array;
  readonly touched: Int32Array;
}

export function makeScratch(index: SuggestIndex): Scratch {
  return { scores: new Float32Array(index.replies.length), touched: new Int32Array(index.replies.length) };
}

/**
 * Leaves the sums in the scratch and says how many replies they touch; `clearScores` takes them
 * out again. Terms come most telling first, so when the bound on reading is reached only
 * words are left out that half the base contains.
 */
export function addScores(index: SuggestIndex, query: QueryTerms, scratch: Scratch): number {
  const { starts } = index.postings;
  let count = 0;
  let read = 0;
  query.ids.forEach((term, n) => {
    read += (starts[term + 1] ?? 0) - (starts[term] ?? 0);
    if (read > BOUNDS.postingsRead && n > 0) return;
    const value = (query.values[n] ?? 0) / 255;
    const forShare = (WEIGHTS.share * value) / query.sum;
    const forCentroid = (WEIGHTS.centroid * value) / query.length;
    count = addTerm(index, scratch, { term, forShare, forCentroid }, count);
  });
  return count;
}

interface QueryTerm {
  readonly term: number;
  readonly forShare: number;
  readonly forCentroid: number;
}

function addTerm(
  { postings: { starts, replies, frequencies, directions } }: SuggestIndex,
  { scores, touched }: Scratch,
  { term, forShare, forCentroid }: QueryTerm,
  already: number,
): number {
  let count = already;
  const end = starts[term + 1] ?? 0;
  for (let at = starts[term] ?? 0; at < end; at += 1) {
    const reply = replies[at] ?? 0;
    const before = scores[reply] ?? 0;
    if (before === 0) {
      touched[count] = reply;
      count += 1;
    }
    // A posting always adds something, however little, so that 0 means untouched.
    scores[reply] = before + forShare * (frequencies[at] ?? 0) + forCentroid * (directions[at] ?? 0) + 1e-9;
  }
  return count;
}

export function clearScores({ scores, touched }: Scratch, count: number): void {
  for (let n = 0; n < count; n += 1) scores[touched[n] ?? 0] = 0;
}
