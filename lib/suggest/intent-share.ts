// Of a reply's score by words: what is for lying near the centroid of its texts, its intent, and not
// for covering the message. Worked out for the few that are offered; kept apart for all of them
// it would make every question half as dear again.
import type { SuggestIndex } from './index-shape.ts';
import { termsRead } from './lexical.ts';
import { entryOf } from './posting-entry.ts';
import type { QueryTerms } from './query-terms.ts';

/** In units of the score, before any factor for the edition. */
export function intentShare(index: SuggestIndex, query: QueryTerms, number: number): number {
  let sum = 0;
  for (const { term, forCentroid } of termsRead(index, query)) {
    const entry = entryOf(index, number, term);
    sum += forCentroid * (entry?.postings.directions[entry.at] ?? 0);
  }
  return sum;
}
