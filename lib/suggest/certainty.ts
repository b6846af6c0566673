// Whether a reply fits at all, on one scale for all messages and languages, and how likely
// that makes it to be the right one.
import { inverseFrequency, type SuggestIndex } from './index-shape.ts';
import type { Candidate } from './candidates.ts';
import type { QueryTerms } from './query-terms.ts';
import type { ScorePart } from './suggestion.ts';
import { onlyAcknowledges } from './acknowledging.ts';

/** What scores of this message are put on the scale by. */
export interface Scale {
  readonly factor: number;
  /** What full nearness of meaning added to a score; 0 where nothing is known of the message's words. */
  readonly fullMeaning: number;
  /** Taken off where the message only agrees or thanks. */
  readonly lowered: number;
}

export interface Judged extends Pick<Candidate, 'editionFactor'> {
  readonly parts: readonly ScorePart[];
}

/** Small talk is judged as it stands. */
export const PLAIN: Scale = { factor: 1, fullMeaning: 0, lowered: 0 };

/**
 * A long message matches a smaller share of itself while saying more: its score counts by the
 * cube root of its length, measured in words that the base does not know.
 */
export function scaleOf(index: SuggestIndex, terms: QueryTerms, fullMeaning: number): Scale {
  const { replyCount, weights } = index;
  return {
    factor: Math.cbrt(terms.sum / (inverseFrequency(replyCount, 0) * weights.shortMessageTerms)),
    fullMeaning,
    lowered: onlyAcknowledges(terms.messages[0] ?? '') ? weights.certainty.acknowledging : 0,
  };
}

/**
 * By words, meaning and picks for such words: an order's state must not lift noise, nor a
 * reply just used hide that it fits. Meaning counts the same in every language here.
 */
export function fitOf({ weights }: SuggestIndex, { parts, editionFactor }: Judged, scale: Scale): number {
  const valueOf = (wanted: ScorePart['signal']) => parts.find(({ signal }) => signal === wanted)?.value ?? 0;
  // In which language a reply is written says nothing of whether it answers.
  const byWords = valueOf('words') / editionFactor + valueOf('desk') + valueOf('marked-wrong');
  // Where nothing is known of its meaning a reply is taken to lie as near as most that are right.
  const near =
    scale.fullMeaning > 0 ? valueOf('meaning') / editionFactor / scale.fullMeaning : weights.certainty.usualNearness;
  return byWords * scale.factor + weights.certainty.meaning * near - scale.lowered;
}

/** A logistic curve, measured in `npm run eval`; what speaks for the reply besides is counted as it stands. */
export function confidenceOf(index: SuggestIndex, judged: Judged, scale: Scale): number {
  const { slope, evenAt } = index.weights.certainty;
  const besides = judged.parts
    .filter(({ signal }) => !['words', 'meaning', 'desk', 'marked-wrong'].includes(signal))
    .reduce((sum, { value }) => sum + value, 0);
  return 1 / (1 + Math.exp(-slope * (fitOf(index, judged, scale) + besides - evenAt)));
}
