// Which order the sidebar works on. The page decides where it is certain; where it
// is not, the agent's own choice counts, for this conversation only.
import type { OrderReading, PageReading } from '../../lib/console/reading.ts';

const NOTHING_READ: OrderReading = {
  number: null,
  state: null,
  product: null,
  amount: null,
  orderedAt: null,
  paidAt: null,
  shippedAt: null,
  receivedAt: null,
  trackingNumber: null,
  carrier: null,
};

/** Order numbers the agent may choose from, because the page did not settle on one. */
export function orderCandidates(reading: PageReading): string[] {
  if (pageOrder(reading)?.number) return [];
  const seen = reading.missing.find((missing) => missing.field === 'orderNumber')?.candidates ?? [];
  const listed = reading.orders.flatMap((order) => (order.number ? [order.number.value] : []));
  return [...new Set([...seen, ...listed])];
}

function pageOrder(reading: PageReading): OrderReading | null {
  return reading.orderInView === null ? null : (reading.orders[reading.orderInView] ?? null);
}

/** `chosen` is ignored once the page is certain, or no longer shows that number. */
export function orderInView(reading: PageReading, chosen: string | null): OrderReading | null {
  const certain = pageOrder(reading);
  if (certain?.number) return certain;
  if (chosen === null || !orderCandidates(reading).includes(chosen)) return certain;
  const listed = reading.orders.find((order) => order.number?.value === chosen);
  return { ...(listed ?? certain ?? NOTHING_READ), number: { value: chosen, how: 'chosen', by: '' } };
}

/** What procedure progress and cases hang on: the order, else the conversation; null with neither. */
export function subjectOf(reading: PageReading, order: OrderReading | null): string | null {
  if (order?.number) return `${reading.siteId}:${order.number.value}`;
  return reading.conversationKey;
}
