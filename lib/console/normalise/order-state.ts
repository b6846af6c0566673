// A console's words for an order's state, as one of the nine of the trade.
import type { OrderState } from '../../knowledge/terms.ts';
import { foldWord } from './text.ts';

/** State → the console's words for it, parted by `|`: short, for it goes into every console page. */
export type StateWords = Readonly<Partial<Record<OrderState, string>>>;

interface Table {
  readonly states: ReadonlyMap<string, OrderState>;
  /** First letters: a page has thousands of texts that begin otherwise, and folding each costs more than asking. */
  readonly firsts: ReadonlySet<string>;
}

const tables = new WeakMap<StateWords, Table>();

const firstOf = (text: string): string => foldWord(text.slice(0, 2)).charAt(0);

function tableOf(words: StateWords): Table {
  const known = tables.get(words);
  if (known) return known;
  // Object.entries forgets the key type that the words have.
  const entries = Object.entries(words) as [OrderState, string][];
  const states = new Map(entries.flatMap(([state, list]) => list.split('|').map((word) => [foldWord(word), state])));
  states.delete('');
  const made = { states, firsts: new Set(Array.from(states.keys(), firstOf)) };
  tables.set(words, made);
  return made;
}

/** `text` is one line, cleaned. Exact words only; `已关闭（买家取消）` counts as `已关闭`. Part of a sentence is no state. */
export function parseOrderState(text: string, words: StateWords): OrderState | null {
  if (text.length > 60) return null;
  const { states, firsts } = tableOf(words);
  if (!firsts.has(firstOf(text))) return null;
  const word = foldWord(text);
  return states.get(word) ?? states.get(word.replace(/\([^()]*\)$/u, '')) ?? null;
}
