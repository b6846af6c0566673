// A console's words for an order's state, as one of the nine of the trade.
import type { OrderState } from '../../knowledge/terms.ts';
import { foldWord } from './text.ts';

/** The console's word → state. Keys as the console writes them. */
export type StateWords = Readonly<Record<string, OrderState>>;

const folded = new WeakMap<StateWords, ReadonlyMap<string, OrderState>>();

function foldedWords(words: StateWords): ReadonlyMap<string, OrderState> {
  const known = folded.get(words);
  if (known) return known;
  const made = new Map(Object.entries(words).map(([word, state]) => [foldWord(word), state]));
  folded.set(words, made);
  return made;
}

/** Exact words only; `已关闭（买家取消）` counts as `已关闭`. Part of a sentence is no state. */
export function parseOrderState(text: string, words: StateWords): OrderState | null {
  if (text.length === 0 || text.length > 60) return null;
  const known = foldedWords(words);
  const word = foldWord(text);
  return known.get(word) ?? known.get(word.replace(/\([^()]*\)$/u, '')) ?? null;
}
