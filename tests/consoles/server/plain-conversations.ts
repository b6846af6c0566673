// What plain consoles play when no conversations are given: three short ones in the buyers'
// language, with orders in states that fit the page kind and amounts that fit the currency.
import type { OrderState } from '../../../lib/knowledge/terms.ts';
import { plainAt } from '../plain/consoles.ts';
import type { PlainMatch } from '../plain/plain-console.ts';
import type { ConsoleConversation, ConsoleOrder } from '../shared/scenario.ts';
import { builtInConversations } from './built-in-conversations.ts';

/** Null: the third buyer of a chat has no order yet. */
function statesOf({ spec: { kind } }: PlainMatch): readonly (OrderState | null)[] {
  if (kind === 'chat' || kind === 'compose') return ['delivered', 'awaiting-shipment', null];
  return kind === 'after-sale-list'
    ? ['refunding', 'returning', 'closed']
    : ['delivered', 'awaiting-shipment', 'refunding'];
}

/** A mug costs 29.90 in most currencies, and thousands of rupiah or dong. */
const SCALE: Readonly<Record<string, number>> = { IDR: 1000, VND: 30, JPY: 1 };

const DELIVERED = { daysSinceReceipt: 1, trackingNumber: '78654320917735', carrier: 'SF Express' } as const;

function orderIn(state: OrderState | null, currency: string, base: ConsoleOrder | null): ConsoleOrder | null {
  if (state === null) return null;
  const { product = 'Foldable linen storage box, large', amountMinor = 4580 } = base ?? {};
  const order = { state, product, currency, amountMinor: amountMinor * (SCALE[currency] ?? 1), daysSinceOrder: 6 };
  return state === 'awaiting-shipment' ? order : { ...order, ...DELIVERED };
}

/** Null: no plain console stands at that address. */
export function plainConversations(url: URL): ConsoleConversation[] | null {
  const match = plainAt(url.href);
  if (!match) return null;
  const { currency, buyers } = match.console.locale(url.hostname);
  const states = statesOf(match);
  return builtInConversations(match.console.marketplace, buyers).map((conversation, i) => ({
    ...conversation,
    order: orderIn(states[i] ?? null, currency, conversation.order),
  }));
}

/** Shopee's countries whose amounts are not those of their language's. */
const SHOPEE_CURRENCIES: Readonly<Record<string, string>> = {
  'seller.shopee.co.id': 'IDR',
  'seller.shopee.com.my': 'MYR',
  'seller.shopee.co.th': 'THB',
  'seller.shopee.ph': 'PHP',
  'seller.shopee.tw': 'TWD',
  'seller.shopee.com': 'USD',
  'banhang.shopee.vn': 'VND',
};

export function withCurrencyOf(hostname: string, conversations: readonly ConsoleConversation[]): ConsoleConversation[] {
  const currency = SHOPEE_CURRENCIES[hostname];
  if (currency === undefined) return [...conversations];
  return conversations.map((each) => {
    const { order } = each;
    return { ...each, order: order && { ...order, currency, amountMinor: order.amountMinor * (SCALE[currency] ?? 1) } };
  });
}
