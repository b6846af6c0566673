// The conversation as weighted terms: the newest message in full, earlier ones fading.
import { idfOf, inverseFrequency, type SuggestIndex } from './index-shape.ts';
import { addKey, clearKeys, findKey, makeKeyTable } from './key-table.ts';
import { smallTalkOf } from './small-talk.ts';
import { readTokens } from './tokens.ts';
import { BOUNDS, type Weights } from './weights.ts';

export interface QueryTerms {
  /** Terms that the base knows, most telling first. */
  readonly ids: Int32Array;
  /** Token weight × idf. */
  readonly values: Float32Array;
  /** Sum and length of all weights, words unknown to the base included. */
  readonly sum: number;
  readonly length: number;
  /** What was read, newest first; its words are named as reasons. */
  readonly messages: readonly string[];
}

/** Working memory: the terms of one conversation and the weight of each. */
const keys = makeKeyTable();
const weightOf: number[] = [];

/** Small talk among the earlier messages is passed over; so is it as the newest when a question came before. */
export function queryTerms(index: SuggestIndex, buyerMessages: readonly string[]): QueryTerms {
  const { weights } = index;
  const messages = tellingMessages(buyerMessages);
  clearKeys(keys);
  messages.forEach((message, back) => {
    addTokens(message, back === 0 ? 1 : weights.earlierMessage * weights.earlierDecay ** (back - 1), weights);
  });
  return { ...weighted(index), messages };
}

/** Newest first, at most as many as are looked at. */
function tellingMessages(buyerMessages: readonly string[]): string[] {
  const recent = buyerMessages.slice(-1 - BOUNDS.earlierMessages).reverse();
  const telling = recent.filter((message) => smallTalkOf(message) === null && message.trim() !== '');
  return telling.length > 0 ? telling : recent.slice(0, 1);
}

/** A word said again in an earlier message counts once, at its strongest. */
function addTokens(message: string, factor: number, weights: Weights): void {
  const tokens = readTokens(message, BOUNDS.messageChars, weights);
  for (let n = 0; n < tokens.count; n += 1) {
    const known = keys.size;
    const place = addKey(keys, tokens.keys[n] ?? 0);
    const weight = (tokens.weights[n] ?? 0) * factor;
    if (place === known || weight > (weightOf[place] ?? 0)) weightOf[place] = weight;
  }
}

function weighted(index: SuggestIndex) {
  const unknownIdf = inverseFrequency(index.replyCount, 0);
  const known: { id: number; value: number }[] = [];
  let sum = 0;
  let squares = 0;
  for (let place = 0; place < keys.size; place += 1) {
    const id = findKey(index.terms, keys.keys[place] ?? 0);
    const value = (weightOf[place] ?? 0) * (id < 0 ? unknownIdf : idfOf(index, id));
    sum += value;
    squares += value * value;
    if (id >= 0 && value > 0) known.push({ id, value });
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
