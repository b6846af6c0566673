// First pass over the base: every text of every reply becomes a list of term numbers.
// All lists lie end to end in growing typed arrays; an object per word would cost
// hundreds of megabytes at 20,000 replies.
import { growingFloats, growingInts } from './growing-array.ts';
import type { IndexedSource } from './index-shape.ts';
import { readText } from './tokens.ts';
import { BOUNDS, FIELD_WEIGHTS } from './weights.ts';

/** A unit is one text of a reply: its title, one example question, its tags, its wording. */
export interface ReadReplies {
  readonly termIds: Map<string, number>;
  /** Reply `n` has the units from `firstUnits[n]` up to `firstUnits[n + 1]`. */
  readonly firstUnits: Int32Array;
  /** Unit `u` has the terms from `firstTerms[u]` up to `firstTerms[u + 1]`, each once. */
  readonly firstTerms: Int32Array;
  readonly terms: Int32Array;
  /** Summed token weights, and the field's weight by unit. */
  readonly weights: Float32Array;
  readonly fieldWeights: Float32Array;
}

/** Stops after every reply, so that the worker can answer between two of them. */
export function* readReplies(replies: readonly IndexedSource[]): Generator<void, ReadReplies> {
  const termIds = new Map<string, number>();
  const [firstUnits, firstTerms, terms] = [growingInts(), growingInts(), growingInts()];
  const [weights, fieldWeights] = [growingFloats(), growingFloats()];
  for (const reply of replies) {
    firstUnits.push(firstTerms.length());
    for (const [field, text] of textsOf(reply)) {
      firstTerms.push(terms.length());
      fieldWeights.push(FIELD_WEIGHTS[field]);
      for (const [term, weight] of termsOf(text, termIds)) {
        terms.push(term);
        weights.push(weight);
      }
    }
    yield;
  }
  firstUnits.push(firstTerms.length());
  firstTerms.push(terms.length());
  return {
    termIds,
    firstUnits: firstUnits.done(),
    firstTerms: firstTerms.done(),
    terms: terms.done(),
    weights: weights.done(),
    fieldWeights: fieldWeights.done(),
  };
}

function textsOf(reply: IndexedSource): (readonly [keyof typeof FIELD_WEIGHTS, string])[] {
  const texts: (readonly [keyof typeof FIELD_WEIGHTS, string])[] = [
    ['title', reply.title],
    ...reply.questions.map((question) => ['question', question] as const),
    ['tags', reply.tags.join(' ')],
    ['body', withoutPlaceholders(reply.wordings[0] ?? '')],
  ];
  return texts.filter(([, text]) => text.trim() !== '');
}

function withoutPlaceholders(wording: string): string {
  return wording.replaceAll(/\{\{[^{}]*\}\}/gu, ' ');
}

function termsOf(text: string, termIds: Map<string, number>): Map<number, number> {
  const terms = new Map<number, number>();
  for (const { term, weight } of readText(text, BOUNDS.unitChars).tokens) {
    let id = termIds.get(term);
    if (id === undefined) {
      id = termIds.size;
      termIds.set(term, id);
    }
    terms.set(id, (terms.get(id) ?? 0) + weight);
  }
  return terms;
}
