// An order as label–value lines, for the pages whose markup gives a reader
// nothing but the labels.
import type { OrderState } from '../../../lib/knowledge/terms.ts';
import { dateTime } from './clock.ts';
import type { ConsoleState } from './console-state.ts';
import { moneyText } from './order-facts.ts';
import type { OrderFacts } from './order-facts.ts';

export type LineField =
  | 'orderNumber'
  | 'orderState'
  | 'product'
  | 'amount'
  | 'orderedAt'
  | 'paidAt'
  | 'shippedAt'
  | 'receivedAt'
  | 'carrier'
  | 'trackingNumber';

export type LineLabels = Readonly<Partial<Record<LineField, string>>>;
export type StateWords = Readonly<Record<OrderState, string>>;

export interface OrderLine {
  readonly field: LineField;
  readonly label: string;
  readonly value: string;
}

function valueOf(state: ConsoleState, order: OrderFacts, field: LineField, words: StateWords): string | null {
  const { timeZone, dates, money = moneyText } = state.traits.style;
  const write = typeof dates === 'function' ? dates : (at: Date) => dateTime(at, timeZone, dates);
  const time = (at: Date | null): string | null => (at ? write(at, timeZone) : null);
  const values: Readonly<Record<LineField, string | null>> = {
    orderNumber: order.number,
    orderState: words[order.state],
    product: order.product,
    amount: money(order.amountMinor, order.currency),
    orderedAt: time(order.orderedAt),
    paidAt: time(order.paidAt),
    shippedAt: time(order.shippedAt),
    receivedAt: time(order.receivedAt),
    carrier: order.carrier,
    trackingNumber: order.trackingNumber,
  };
  return values[field];
}

/** Lines in the order of the labels; a dropped or unknown field has none, a doubled number has two. */
export function orderLines(state: ConsoleState, order: OrderFacts, labels: LineLabels, words: StateWords): OrderLine[] {
  const fields = Object.keys(labels) as LineField[]; // keys of a literal typed by LineField
  return fields.flatMap((field) => {
    const value = valueOf(state, order, field, words);
    if (value === null || !state.shows(field)) return [];
    const line: OrderLine = { field, label: labels[field] ?? '', value };
    const doubled = field === 'orderNumber' && state.isUnder('two-order-numbers');
    return doubled ? [line, { ...line, value: otherNumber(value) }] : [line];
  });
}

/** Another number of the same form: its signs after the first seven backwards, hyphens where they were. */
export function otherNumber(number: string): string {
  const tail = number.slice(7);
  const signs = Array.from(tail.replaceAll('-', ''));
  return number.slice(0, 7) + tail.replace(/[^-]/g, () => signs.pop() ?? '');
}
