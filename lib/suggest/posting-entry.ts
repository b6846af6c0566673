// One reply's entry under one term: what a pass over all postings never asks for.
import { placeOfTerm, segmentOf, type SuggestIndex } from './index-shape.ts';
import type { Postings } from './index-shape.ts';

export interface PostingEntry {
  readonly postings: Postings;
  readonly at: number;
}

/** Null when the reply does not have the term; a negative term is one that no reply has. */
export function entryOf(index: SuggestIndex, number: number, term: number): PostingEntry | null {
  const segment = segmentOf(index, number);
  const place = segment && term >= 0 ? placeOfTerm(segment.postings, term) : -1;
  if (!segment || place < 0) return null;
  const { postings, first } = segment;
  const at = positionOf(postings.replies, number - first, postings.starts[place] ?? 0, postings.starts[place + 1] ?? 0);
  return at < 0 ? null : { postings, at };
}

/** By halving, for the replies of a term are in order. -1: not among those from `from` up to `to`. */
function positionOf(replies: Uint16Array, wanted: number, from: number, to: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = replies[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
