// The pieces of order pages. Where no markup is documented an order is label–value
// lines, among them other numbers that look like the order's.
import type { OrderFacts } from '../shared/order-facts.ts';
import { orderLines } from '../shared/order-lines.ts';
import type { LineField, OrderLine } from '../shared/order-lines.ts';
import { productPicture } from '../shared/product-picture.ts';
import { dateParts } from '../shared/clock.ts';
import { h } from './parts.ts';
import type { Attrs, Child, Part } from './parts.ts';
import type { PlainPage } from './plain-console.ts';

/** What is written of a field: none when a test took it away, two when it wants two order numbers. */
export function shown({ state, locale }: PlainPage, order: OrderFacts, field: LineField): string[] {
  return orderLines(state, order, { [field]: '' }, locale.states).map(({ value }) => value);
}

/** Numbers of the order number's own form that are none: the label tells. */
export function otherNumbers({ state, locale }: PlainPage, order: OrderFacts): { label: string; value: string }[] {
  const { numbers, timeZone } = state.traits.style;
  if (typeof numbers === 'string') return [];
  const p = dateParts(order.orderedAt, timeZone);
  return (locale.others ?? []).map((label) => ({
    label,
    value: numbers(`${label} ${order.product}`, `${p.year.slice(2)}${p.month}${p.day}`),
  }));
}

type LineView = (line: Pick<OrderLine, 'label' | 'value'> & { readonly field?: LineField }) => Part;

const plainLine: LineView = ({ label, value }) =>
  h('div', { css: 'line' }, h('span', { css: 'label' }, label), h('span', {}, value));

/** Every field of `locale.labels` that the order has, then the other numbers. */
export function orderFields(page: PlainPage, order: OrderFacts, line: LineView = plainLine): Part[] {
  const lines = orderLines(page.state, order, page.locale.labels, page.locale.states);
  return [...lines, ...otherNumbers(page, order)].map(line);
}

/** One element per order, as `card` describes it; by default its lines and a picture. */
export function orderCards(page: PlainPage, orders: readonly OrderFacts[], attrs: Attrs = {}): Part[] {
  return orders.map((order) =>
    h(
      'div',
      { ...attrs, css: `${attrs.css ?? ''} order`, key: order.number },
      h('img', { css: 'thumb', src: productPicture(order.product), alt: '' }),
      h('div', {}, orderFields(page, order)),
    ),
  );
}

/** The frame around an order page's own content. */
export function ordersLayout({ state }: PlainPage, title: string, ...content: readonly Child[]): Part {
  const shop = state.shows('shop') ? h('strong', {}, state.shopName) : null;
  return h(
    'div',
    { css: 'app' },
    h('header', { css: 'bar' }, shop),
    h('main', { css: 'main' }, h('h1', { css: 'title' }, title), content),
  );
}
