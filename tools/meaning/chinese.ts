// A Chinese word's vector: the mean of its glosses', the usual meaning first, shortened as
// the word is frequent, for what every sentence contains tells nothing.
import { GLOSS_WEIGHTS } from './glosses.ts';

/** A word of this share of all text counts half. */
const HALF_AT = 3e-4;

export interface Glosses {
  readonly ofWord: ReadonlyMap<string, readonly string[]>;
  /** Where each gloss's vector begins in `vectors`. */
  readonly places: ReadonlyMap<string, number>;
  readonly vectors: Float64Array;
}

export function chineseVectors(
  words: readonly string[],
  glosses: Glosses,
  counts: ReadonlyMap<string, number>,
  dims: number,
): Float64Array {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const vectors = new Float64Array(words.length * dims);
  for (const [n, word] of words.entries()) {
    const ofWord = glosses.ofWord.get(word) ?? [];
    const weights = GLOSS_WEIGHTS.slice(0, ofWord.length);
    const telling = HALF_AT / (HALF_AT + (counts.get(word) ?? 1) / total);
    const perWeight = telling / weights.reduce((sum, weight) => sum + weight, 0);
    for (const [g, gloss] of ofWord.entries()) {
      const from = glosses.places.get(gloss) ?? 0;
      const factor = perWeight * (weights[g] ?? 0);
      for (let d = 0; d < dims; d += 1)
        vectors[n * dims + d] = (vectors[n * dims + d] ?? 0) + factor * (glosses.vectors[from + d] ?? 0);
    }
  }
  return vectors;
}
