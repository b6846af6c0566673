// The orders of a page as the reading gives them: which one is in view, and what is missing of it.
import { ORDER_STATES } from '../knowledge/terms.ts';
import type { OrderState } from '../knowledge/terms.ts';
import type { FieldResult } from './read-field.ts';
import { readOrders, valuesOf } from './read-orders.ts';
import type { OrderRead } from './read-orders.ts';
import type { FieldName, OrderReading } from './reading.ts';
import { ORDER_FIELDS } from './sites/site.ts';
import type { OrderField, SiteMatch } from './sites/site.ts';

export type Missing = (field: FieldName, result: Extract<FieldResult<unknown>, { found: null }>) => void;

/** Fields an order cannot have yet in some states; their absence is then no defect of the page. */
function isDue(field: OrderField, state: OrderState | undefined): boolean {
  // As positions in ORDER_STATES, which stand in the order in which they are reached.
  const from = { paidAt: 1, shippedAt: 2, trackingNumber: 2, carrier: 2, receivedAt: 3 };
  const reached = state === undefined ? 0 : ORDER_STATES.indexOf(state);
  const step = field in from ? from[field as keyof typeof from] : 0; // `in` does not narrow the name
  // After `completed` come the after-sales states, in which any of these may or may not have been.
  return step === 0 || (reached >= step && reached <= ORDER_STATES.indexOf('completed'));
}

function fieldName(field: OrderField): FieldName {
  if (field === 'number') return 'orderNumber';
  return field === 'state' ? 'orderState' : field;
}

function isWorthSaying(read: OrderRead, field: OrderField, match: SiteMatch): boolean {
  const result = read.results[field];
  if (result.found !== null || !match.page.orders?.fields[field]) return false;
  return result.reason !== 'absent' || isDue(field, read.results.state.found?.value);
}

function missingOfOrder(read: OrderRead, match: SiteMatch, missing: Missing): void {
  for (const field of ORDER_FIELDS) {
    const result = read.results[field];
    if (result.found === null && isWorthSaying(read, field, match)) missing(fieldName(field), result);
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

const NONE: OrderPart = { orders: [], orderInView: null, orderNode: null };

export function readOrderPart(document: Document, match: SiteMatch, url: string, missing: Missing): OrderPart {
  if (!match.page.orders) return NONE;
  const found = readOrders(document, match);
  const reads = found.reads.length === 1 ? found.reads.map((read) => withUrlNumber(read, match, url)) : found.reads;
  const orders = reads.map(({ results }) => valuesOf(results));
  const orderInView = inView(reads);
  const current = orderInView === null ? undefined : reads[orderInView];
  if (current) missingOfOrder(current, match, missing);
  else {
    const candidates = orders.flatMap(({ number }) => number?.value ?? []).slice(0, 5);
    const whyNone = found.isCut ? 'too-large' : 'absent';
    missing('orderNumber', { found: null, reason: orders.length > 0 ? 'ambiguous' : whyNone, candidates });
  }
  return { orders, orderInView, orderNode: reads[0]?.node ?? null };
}
