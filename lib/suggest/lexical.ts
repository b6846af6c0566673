// Lexical scores: BM25 share and centroid cosine for all replies in one pass over the
// postings, then the nearest single question for the best candidates.
import type { SuggestIndex } from './index-shape.ts';
import type { QueryTerms } from './query-terms.ts';
import { WEIGHTS } from './weights.ts';

export interface LexicalScores {
  /** By reply number; only those in `touched` are not zero. */
  readonly scores: Float32Array;
  readonly touched: Int32Array;
}

/** Working memory of one index, reused by every query. */
export interface Scratch {
  readonly scores: Float32Array;
  readonly touched: Int32Array;
  /** By term: the query's value, for the nearest-question comparison. */
  readonly queryValues: Float32Array;
}

export function makeScratch(index: SuggestIndex): Scratch {
  return {
    scores: new Float32Array(index.replies.length),
    touched: new Int32Array(index.replies.length),
    queryValues: new Float32Array(index.idf.length),
  };
}

/** Leaves the sums in the scratch and says how many replies they touch; `clearScores` takes them out again. */
export function addScores(index: SuggestIndex, query: QueryTerms, scratch: Scratch): number {
  let count = 0;
  query.ids.forEach((term, n) => {
    const value = query.values[n] ?? 0;
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
  { postings: { starts, items }, bm25, centroid }: SuggestIndex,
  { scores, touched }: Scratch,
  { term, forShare, forCentroid }: QueryTerm,
  already: number,
): number {
  let count = already;
  const end = starts[term + 1] ?? 0;
  for (let at = starts[term] ?? 0; at < end; at += 1) {
    const reply = items[at] ?? 0;
    const before = scores[reply] ?? 0;
    if (before === 0) {
      touched[count] = reply;
      count += 1;
    }
    // A posting always adds something, however little, so that 0 means untouched.
    scores[reply] = before + forShare * (bm25[at] ?? 0) + forCentroid * (centroid[at] ?? 0) + 1e-9;
  }
  return count;
}

export function clearScores({ scores, touched }: Scratch, count: number): void {
  for (let n = 0; n < count; n += 1) scores[touched[n] ?? 0] = 0;
}

/** Cosine with the nearest example question or title of each candidate. */
export function nearestQuestions(
  index: SuggestIndex,
  query: QueryTerms,
  { queryValues }: Scratch,
  candidates: readonly number[],
): number[] {
  for (let n = 0; n < query.ids.length; n += 1) queryValues[query.ids[n] ?? 0] = query.values[n] ?? 0;
  const nearest = candidates.map((reply) => {
    let best = 0;
    const end = index.units.starts[reply + 1] ?? 0;
    for (let unit = index.units.starts[reply] ?? 0; unit < end; unit += 1)
      best = Math.max(best, unitDot(index, unit, queryValues));
    return best / query.length;
  });
  for (const id of query.ids) queryValues[id] = 0;
  return nearest;
}

function unitDot(index: SuggestIndex, unit: number, queryValues: Float32Array): number {
  let dot = 0;
  const end = index.unitTerms.starts[unit + 1] ?? 0;
  for (let at = index.unitTerms.starts[unit] ?? 0; at < end; at += 1)
    dot += (queryValues[index.unitTerms.items[at] ?? 0] ?? 0) * (index.unitValues[at] ?? 0);
  return dot;
}
