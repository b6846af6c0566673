// A question of which nothing is known but the buyer's words: what a test or a measurement
// is about is laid over it.
import type { SuggestQuery } from '../../lib/suggest/suggestion.ts';

export function queryWithoutOrder(
  buyerMessages: readonly string[],
  known: Partial<Omit<SuggestQuery, 'buyerMessages'>> = {},
): SuggestQuery {
  return {
    marketplace: null,
    orderState: null,
    daysSinceReceipt: null,
    product: null,
    category: null,
    justInserted: [],
    agent: '',
    shop: '',
    now: '2026-03-01T00:00:00.000Z',
    ...known,
    buyerMessages,
  };
}
