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
  /** What was read, newest first; their words are named as reasons. */
  readonly messages: readonly ReadMessage[];
}

export interface ReadMessage extends ReadText {
  readonly text: string;
}

/** Small talk among the earlier messages is passed over; so is it as the newest when a question came before. */
export function queryTerms(index: SuggestIndex, buyerMessages: readonly string[]): QueryTerms {
  const telling = tellingMessages(buyerMessages);
  const messages = telling.map((text) => ({ text, ...readText(text, BOUNDS.messageChars) }));
  const weights = new Map<string, number>();
  messages.forEach((message, back) => {
    addTokens(weights, message, back === 0 ? 1 : WEIGHTS.earlierMessage * WEIGHTS.earlierDecay ** (back - 1));
  });
  return { ...weighted(index, weights), messages };
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
