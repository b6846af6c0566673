// The orders of a page as the reading gives them: their values, which one is in view,
// and what is missing of it.
import type { FieldName } from '../knowledge/console-fields.ts';
import { ORDER_STATES } from '../knowledge/terms.ts';
import type { OrderState } from '../knowledge/terms.ts';
import { leadingMoney, parseMoney } from './normalise/money.ts';
import { parseTime } from './normalise/time.ts';
import type { RawOrder, RawReading } from './raw-reading.ts';
import type { Found, OrderReading, PageReading } from './reading.ts';
import { settleField } from './settle-field.ts';
import type { FieldResult, Parse } from './settle-field.ts';
import { ORDER_FIELDS } from './sites/site.ts';
import type { HostLocale, OrderField } from './sites/site.ts';

export type Missing = (field: FieldName, result: Extract<FieldResult<unknown>, { found: null }>) => void;

type Value<F extends OrderField> = NonNullable<OrderReading[F]>['value'];
type OrderResults = { readonly [F in OrderField]: FieldResult<Value<F>> };

const asText: Parse<string> = ({ value }) => value;

/** `付款时间：` without a value, and behind it `发货时间：2026-…`: that is another field's. */
const LABELLED = /^[^\d:：]{1,20}[:：]/u;

const unlabelled =
  <T>(parse: Parse<T>): Parse<T> =>
  (seen) =>
    seen.how === 'label' && LABELLED.test(seen.value) ? null : parse(seen);

function parsers(locale: HostLocale): { readonly [F in OrderField]: Parse<Value<F>> } {
  const time: Parse<string> = unlabelled(({ value }) => parseTime(value, locale));
  return {
    number: asText,
    state: ({ value }) => ORDER_STATES.find((state) => state === value) ?? null,
    product: asText,
    amount: ({ value, how }) => (how === 'label' ? leadingMoney : parseMoney)(value, locale.currency),
    orderedAt: time,
    paidAt: time,
    shippedAt: time,
    receivedAt: time,
    trackingNumber: asText,
    carrier: unlabelled(asText),
  };
}

function resultsOf({ fields, isCut }: RawOrder, locale: HostLocale): OrderResults {
  const parse = parsers(locale);
  const settle = (field: OrderField) => settleField<unknown>(fields[field] ?? [], isCut, parse[field]);
  // fromEntries loses the keys, and the loop which value belongs to which: `parsers` has both.
  return Object.fromEntries(ORDER_FIELDS.map((field) => [field, settle(field)])) as OrderResults;
}

/** A detail page's address names its order; a page that shows another one is not believed. */
function withUrlNumber(results: OrderResults, inUrl: Found<string>): OrderResults {
  // Two numbers on a page of one order: one of the two is wrong, whatever the address says.
  if (!results.number.found && results.number.reason === 'ambiguous') return results;
  const shown = results.number.found?.value ?? inUrl.value;
  const number: FieldResult<string> =
    shown === inUrl.value ? { found: inUrl } : { found: null, reason: 'ambiguous', candidates: [inUrl.value, shown] };
  return { ...results, number };
}

function valuesOf(results: OrderResults): OrderReading {
  const found = Object.fromEntries(ORDER_FIELDS.map((field) => [field, results[field].found]));
  // fromEntries loses the keys; ORDER_FIELDS is exactly the keys of OrderReading.
  return found as unknown as OrderReading;
}

/** A list may be opened at one of its orders; on a page of one order a second number is a contradiction. */
function namedInList({ pageKind, urlNumber }: RawReading): string | undefined {
  return pageKind.endsWith('-list') ? urlNumber?.value : undefined;
}

function onlyIndex<T>(list: readonly T[], isMeant: (each: T) => boolean): number | null {
  const [index, other] = list.flatMap((each, at) => (isMeant(each) ? [at] : []));
  return index === undefined || other !== undefined ? null : index;
}

/** The one order, the only open one, or the only one of the address. Several, and none of these: not certain. */
function inView(
  orders: readonly RawOrder[],
  results: readonly OrderResults[],
  named: string | undefined,
): number | null {
  if (orders.length === 1) return 0;
  const open = onlyIndex(orders, ({ isOpen }) => isOpen);
  if (open !== null || named === undefined) return open;
  return onlyIndex(results, ({ number }) => number.found?.value === named);
}

/** Fields an order cannot have yet in some states; their absence is then no defect of the page. */
function isDue(field: OrderField, state: OrderState | undefined): boolean {
  // As positions in ORDER_STATES, which stand in the order in which they are reached.
  const from: Partial<Record<OrderField, number>> = {
    paidAt: 1,
    shippedAt: 2,
    trackingNumber: 2,
    carrier: 2,
    receivedAt: 3,
  };
  const reached = state === undefined ? 0 : ORDER_STATES.indexOf(state);
  const step = from[field] ?? 0;
  // After `completed` come the after-sales states, in which any of these may or may not have been.
  return step === 0 || (reached >= step && reached <= ORDER_STATES.indexOf('completed'));
}

function fieldName(field: OrderField): FieldName {
  if (field === 'number') return 'orderNumber';
  return field === 'state' ? 'orderState' : field;
}

/** Only of the fields that the site's definition says how to find. */
function missingOfOrder(order: RawOrder, results: OrderResults, missing: Missing): void {
  for (const field of ORDER_FIELDS) {
    const result = results[field];
    if (result.found !== null || !order.fields[field]) continue;
    if (result.reason !== 'absent' || isDue(field, results.state.found?.value)) missing(fieldName(field), result);
  }
}

export function settleOrders(raw: RawReading, missing: Missing): Pick<PageReading, 'orders' | 'orderInView'> {
  const { orders, locale, urlNumber } = raw;
  if (!orders) return { orders: [], orderInView: null };
  const settled = orders.map((order) => resultsOf(order, locale));
  const results = urlNumber && settled.length === 1 ? settled.map((each) => withUrlNumber(each, urlNumber)) : settled;
  const orderInView = inView(orders, results, namedInList(raw));
  const [order, current] = orderInView === null ? [] : [orders[orderInView], results[orderInView]];
  if (order && current) missingOfOrder(order, current, missing);
  else {
    const candidates = results.flatMap(({ number }) => number.found?.value ?? []).slice(0, 5);
    const whyNone = raw.isCut ? 'too-large' : 'absent';
    missing('orderNumber', { found: null, reason: orders.length > 0 ? 'ambiguous' : whyNone, candidates });
  }
  return { orders: results.map(valuesOf), orderInView };
}
