// What is told of the orders on a page: the least that keeps a buyer from being urged twice.
import { maskName } from '../../lib/cases/mask.ts';
import type { Found, OrderReading, PageReading } from '../../lib/console/reading.ts';
import type { Sight } from '../../lib/procedure/follow-ups/seen-orders.ts';
import type { InView } from './use-reading.ts';

const MOST = 50;

/** What a page says, as much of it as is kept; empty: nothing. */
const said = (found: Found<string> | null, max: number): string => found?.value.slice(0, max) ?? '';

/** Whose an order is, is certain of the one in view, and of all beside a conversation: they are its buyer's. */
function buyerOf({ buyerName, buyerId }: PageReading): Pick<Sight, 'buyerName' | 'buyerId'> {
  return { buyerName: maskName(said(buyerName, 120)).slice(0, 120), buyerId: said(buyerId, 120) };
}

function sightOf({ number, state, amount, receivedAt }: OrderReading, reading: PageReading): Sight | null {
  // A number that is cut names another order.
  if (!state || !number || number.value === '' || number.value.length > 64) return null;
  return {
    marketplace: reading.marketplace,
    orderNumber: number.value,
    shop: said(reading.shop, 120),
    ...buyerOf(reading),
    state: state.value,
    amount: amount?.value ?? null,
    receivedAt: said(receivedAt, 40),
  };
}

export function ordersSeen(view: InView | null): readonly Sight[] {
  if (!view) return [];
  const { reading, order } = view;
  const all = reading.conversationKey === null ? [] : reading.orders;
  const orders = order && !all.includes(order) ? [order, ...all] : all;
  return orders.flatMap((each) => sightOf(each, reading) ?? []).slice(0, MOST);
}
