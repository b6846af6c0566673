// Of a reply's score by words: what is for lying near the centroid of its texts, its intent, and not
// for covering the message. Worked out for the few that are offered; kept apart for all of them
// it would make every question half as dear again.
import { segmentOf, type SuggestIndex } from './index-shape.ts';
import type { TermWorth } from './lexical.ts';
import { entryOf } from './posting-entry.ts';

/** In units of the score, before any factor for the edition. */
export function intentShare(index: SuggestIndex, worths: readonly TermWorth[], number: number): number {
  const segment = segmentOf(index, number);
  if (!segment) return 0;
  let sum = 0;
  for (const { term, forCentroid } of worths) {
    const at = entryOf(segment, number, term);
    if (at >= 0) sum += forCentroid * (segment.postings.directions[at] ?? 0);
  }
  return sum;
}
