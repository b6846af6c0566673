// As many conversations as a test needs, each with an order of its own.
import type { ConsoleConversation } from '../consoles/shared/scenario.ts';

/** Ids `talk-0`, `talk-1`…; the buyer of each asks for nothing in particular. */
export function conversationsWithOrders(
  count: number,
  marketplace: ConsoleConversation['marketplace'],
): ConsoleConversation[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `talk-${String(n)}`,
    lang: 'zh-CN' as const,
    marketplace,
    buyerName: `买家${String(1000 + n * 37)}`,
    turns: [{ side: 'buyer' as const, text: `你好，我是第${String(n + 1)}位` }],
    order: {
      state: 'delivered' as const,
      product: `玻璃杯 ${String(n + 1)} 号`,
      amountMinor: 1990 + n,
      currency: 'CNY',
      daysSinceOrder: 5,
      daysSinceReceipt: 1,
    },
  }));
}
