// One reply's entry under one term: what a pass over all postings never asks for.
import { placeOfTerm, type PlacedSegment } from './index-shape.ts';

/** Its position in the segment's postings, or -1; a negative term is one that no reply has. */
export function entryOf({ postings, first }: PlacedSegment, number: number, term: number): number {
  const place = term >= 0 ? placeOfTerm(postings, term) : -1;
  if (place < 0) return -1;
  const { starts, replies } = postings;
  const wanted = number - first;
  // By halving, for the replies of a term are in order.
  let low = starts[place] ?? 0;
  let high = (starts[place + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = replies[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
