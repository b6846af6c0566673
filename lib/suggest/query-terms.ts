// The conversation as weighted terms: the newest message in full, earlier ones fading.
import type { SuggestIndex } from './index-shape.ts';
import { smallTalkOf } from './small-talk.ts';
import { readText, type ReadText } from './tokens.ts';
import { BOUNDS, WEIGHTS } from './weights.ts';

export interface QueryTerms {
  readonly ids: Int32Array;
  /** Token weight × idf. */
  readonly values: Float32Array;
  /** Sum and length of all weights, words unknown to the base included. */
  readonly sum: number;
  readonly length: number;
  /** The message whose words are named as reasons. */
  readonly newest: { readonly text: string; readonly read: ReadText };
}

/** Small talk among the earlier messages is passed over; so is it as the newest when a question came before. */
export function queryTerms(index: SuggestIndex, buyerMessages: readonly string[]): QueryTerms {
  const telling = tellingMessages(buyerMessages);
  const newestText = telling[0] ?? '';
  const newest = { text: newestText, read: readText(newestText, BOUNDS.messageChars) };
  const weights = new Map<string, number>();
  addTokens(weights, newest.read, 1);
  let factor: number = WEIGHTS.earlierMessage;
  for (const message of telling.slice(1)) {
    addTokens(weights, readText(message, BOUNDS.messageChars), factor);
    factor *= WEIGHTS.earlierDecay;
  }
  return { ...weighted(index, weights), newest };
}

/** Newest first, at most as many as are looked at. */
function tellingMessages(buyerMessages: readonly string[]): string[] {
  const recent = buyerMessages.slice(-1 - BOUNDS.earlierMessages).reverse();
  const telling = recent.filter((message) => smallTalkOf(message) === null && message.trim() !== '');
  return telling.length > 0 ? telling : recent.slice(0, 1);
}

/** A word said again in an earlier message counts once, at its strongest. */
function addTokens(weights: Map<string, number>, { tokens }: ReadText, factor: number): void {
  for (const { term, weight } of tokens) {
    const value = weight * factor;
    if (value > (weights.get(term) ?? 0)) weights.set(term, value);
  }
}

function weighted(index: SuggestIndex, weights: ReadonlyMap<string, number>) {
  const known: { id: number; value: number }[] = [];
  let sum = 0;
  let squares = 0;
  for (const [term, weight] of weights) {
    const id = index.terms.get(term);
    const value = weight * (id === undefined ? index.unknownIdf : (index.idf[id] ?? 0));
    sum += value;
    squares += value * value;
    if (id !== undefined && value > 0) known.push({ id, value });
  }
  known.sort((a, b) => b.value - a.value);
  const kept = known.slice(0, BOUNDS.queryTerms);
  return {
    ids: Int32Array.from(kept, ({ id }) => id),
    values: Float32Array.from(kept, ({ value }) => value),
    sum: sum || 1,
    length: Math.sqrt(squares) || 1,
  };
}
