// Shopify's admin: Polaris rows, whose link holds an internal id and whose text is the order's
// name; badges for payment and for fulfilment.
import type { OrderState } from '../../../../lib/knowledge/terms.ts';
import type { OrderFacts } from '../../shared/order-facts.ts';
import { digitsOf } from '../../shared/seeded.ts';
import { ordersLayout, shown } from '../order-parts.ts';
import { h } from '../parts.ts';
import type { Part } from '../parts.ts';
import type { PlainConsole, PlainLocale, PlainPage } from '../plain-console.ts';
import { westernLocale } from '../words/western.ts';

const BASE = westernLocale('en-US America/New_York USD');
const BADGES: Readonly<Partial<Record<OrderState, string>>> = {
  'awaiting-payment': 'Payment pending',
  'awaiting-shipment': 'Unfulfilled',
  shipped: 'Fulfilled',
  delivered: 'Delivered',
  closed: 'Canceled',
  refunding: 'Return requested',
};
const LOCALE: PlainLocale = { ...BASE, states: { ...BASE.states, ...BADGES } };
const BADGE = 'Polaris-Badge--*';

function badges(page: PlainPage, order: OrderFacts): Part[] {
  return ['Paid', ...shown(page, order, 'orderState')].map((word) => h('span', { class: BADGE }, h('span', {}, word)));
}

function row(page: PlainPage, order: OrderFacts): Part {
  const links = shown(page, order, 'orderNumber').map((name) =>
    h('a', { href: `/store/demo/orders/${digitsOf(name, 13)}` }, name),
  );
  return h(
    'tr',
    { class: 'Polaris-Table-TableRow__Selectable', key: order.number },
    h('td', {}, links),
    h('td', {}, 'Sep 10 at 3:45 pm'),
    h('td', {}, shown(page, order, 'amount')),
    h('td', {}, badges(page, order)),
    h('td', {}, shown(page, order, 'trackingNumber')),
  );
}

function list(page: PlainPage): Part {
  return ordersLayout(
    page,
    'Orders',
    h(
      'table',
      {},
      h(
        'tbody',
        {},
        page.orders().map((order) => row(page, order)),
      ),
    ),
  );
}

function detail(page: PlainPage): Part {
  const [order] = page.orders();
  const title = order ? shown(page, order, 'orderNumber').join(' ') : '';
  return ordersLayout(page, title, order ? [badges(page, order), h('p', {}, order.product)] : null);
}

const AT = String.raw`^https:\/\/admin\.shopify\.com\/store\/[^/]+\/(?:draft_)?orders`;

export const shopify: PlainConsole = {
  marketplace: 'shopify',
  numbers: (seed) => `#MH${digitsOf(seed, 8)}`,
  locale: () => LOCALE,
  pages: [
    {
      kind: 'order-detail',
      at: new RegExp(String.raw`${AT}\/\d`),
      address: 'https://admin.shopify.com/store/demo/orders/6123456789012',
      view: detail,
    },
    {
      kind: 'order-list',
      at: new RegExp(AT),
      address: 'https://admin.shopify.com/store/demo/orders?status=open',
      view: list,
    },
  ],
};
