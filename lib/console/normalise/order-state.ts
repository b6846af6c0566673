// A console's words for an order's state, as one of the nine of the trade.
import type { OrderState } from '../../knowledge/terms.ts';
import { foldWord } from './text.ts';

/** State → the console's words for it, parted by `|`: short, for it goes into every console page. */
export type StateWords = Readonly<Partial<Record<OrderState, string>>>;

const tables = new WeakMap<StateWords, ReadonlyMap<string, OrderState>>();

function tableOf(words: StateWords): ReadonlyMap<string, OrderState> {
  const known = tables.get(words);
  if (known) return known;
  // Object.entries forgets the key type that the words have.
  const entries = Object.entries(words) as [OrderState, string][];
  const made = new Map(entries.flatMap(([state, list]) => list.split('|').map((word) => [foldWord(word), state])));
  made.delete('');
  tables.set(words, made);
  return made;
}

/** Exact words only; `已关闭（买家取消）` counts as `已关闭`. Part of a sentence is no state. */
export function parseOrderState(text: string, words: StateWords): OrderState | null {
  if (text.length > 60) return null;
  const table = tableOf(words);
  const word = foldWord(text);
  return table.get(word) ?? table.get(word.replace(/\([^()]*\)$/u, '')) ?? null;
}
