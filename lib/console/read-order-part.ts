// The orders of a page as the reading gives them: which one is in view, and what is missing of it.
import type { FieldResult } from './read-field.ts';
import { readOrders, valuesOf } from './read-orders.ts';
import type { OrderRead } from './read-orders.ts';
import type { FieldName, OrderReading } from './reading.ts';
import { ORDER_FIELDS } from './sites/site.ts';
import type { OrderField, SiteMatch } from './sites/site.ts';

export type Missing = (field: FieldName, result: Extract<FieldResult<unknown>, { found: null }>) => void;

/** Fields an order cannot have yet in some states; their absence is then no defect of the page. */
const FROM_STATE: Partial<Record<OrderField, ReadonlySet<string>>> = {
  paidAt: new Set(['awaiting-shipment', 'shipped', 'delivered', 'completed']),
  shippedAt: new Set(['shipped', 'delivered', 'completed']),
  receivedAt: new Set(['delivered', 'completed']),
  trackingNumber: new Set(['shipped', 'delivered', 'completed']),
  carrier: new Set(['shipped', 'delivered', 'completed']),
};

const FIELD_NAMES: Readonly<Record<OrderField, FieldName>> = {
  number: 'orderNumber',
  state: 'orderState',
  product: 'product',
  amount: 'amount',
  orderedAt: 'orderedAt',
  paidAt: 'paidAt',
  shippedAt: 'shippedAt',
  receivedAt: 'receivedAt',
  trackingNumber: 'trackingNumber',
  carrier: 'carrier',
};

function isWorthSaying(read: OrderRead, field: OrderField, match: SiteMatch): boolean {
  const result = read.results[field];
  if (result.found !== null || !match.page.orders?.fields[field]) return false;
  const due = FROM_STATE[field];
  return result.reason !== 'absent' || !due || due.has(read.results.state.found?.value ?? '');
}

function missingOfOrder(read: OrderRead, match: SiteMatch, missing: Missing): void {
  for (const field of ORDER_FIELDS) {
    const result = read.results[field];
    if (result.found === null && isWorthSaying(read, field, match)) missing(FIELD_NAMES[field], result);
  }
}

/** The one order, or the only open one. Two open cards, or several and none open: not certain. */
function inView(orders: readonly OrderRead[]): number | null {
  if (orders.length === 1) return 0;
  const open = orders.flatMap(({ isOpen }, index) => (isOpen ? [index] : []));
  return open.length === 1 ? (open[0] ?? null) : null;
}

function numberInUrl(match: SiteMatch, url: string): { number: string; param: string } | null {
  const param = match.page.orders?.urlParam;
  if (param === undefined || !URL.canParse(url)) return null;
  const given = new URL(url).searchParams.get(param) ?? '';
  const isNumber = [...given.matchAll(match.site.orderNumber)][0]?.[0] === given;
  return given !== '' && isNumber ? { number: given, param } : null;
}

/** A detail page's address names its order; a page that shows another one is not believed. */
function withUrlNumber(read: OrderRead, match: SiteMatch, url: string): OrderRead {
  const inUrl = numberInUrl(match, url);
  if (!inUrl) return read;
  const { number, param } = inUrl;
  const shown = read.results.number.found?.value ?? number;
  const result: FieldResult<string> =
    shown === number
      ? { found: { value: number, how: 'url', by: param } }
      : { found: null, reason: 'ambiguous', candidates: [number, shown] };
  return { ...read, results: { ...read.results, number: result } };
}

export interface OrderPart {
  readonly orders: readonly OrderReading[];
  readonly orderInView: number | null;
  /** A node inside the part of the page that shows orders, to observe it; null when none was found. */
  readonly orderNode: Node | null;
}

export function readOrderPart(document: Document, match: SiteMatch, url: string, missing: Missing): OrderPart {
  const found = readOrders(document, match);
  const reads = found.length === 1 ? found.map((read) => withUrlNumber(read, match, url)) : found;
  const orderInView = inView(reads);
  const current = orderInView === null ? undefined : reads[orderInView];
  const orders = reads.map(({ results }) => valuesOf(results));
  if (current) missingOfOrder(current, match, missing);
  else if (match.page.orders) {
    const candidates = orders.flatMap(({ number }) => number?.value ?? []).slice(0, 5);
    missing('orderNumber', { found: null, reason: orders.length > 0 ? 'ambiguous' : 'absent', candidates });
  }
  return { orders, orderInView, orderNode: reads[0]?.node ?? null };
}
