// Walmart: no markup is known, so orders are lines; beside each purchase order stands the
// customer's order number, which is as long.
import { digitsOf } from '../../shared/seeded.ts';
import { orderCards, ordersLayout } from '../order-parts.ts';
import type { PlainConsole, PlainLocale, PlainPage } from '../plain-console.ts';
import { westernLocale } from '../words/western.ts';

const BASE = westernLocale('en-US America/Los_Angeles USD');
const LOCALE: PlainLocale = {
  ...BASE,
  states: { ...BASE.states, 'awaiting-shipment': 'Acknowledged' },
  labels: { ...BASE.labels, orderNumber: 'PO #' },
  others: ['Customer Order #', 'Order #', 'Item ID'],
};
const AT = String.raw`^https:\/\/seller\.walmart\.com\/orders`;
const cards = (title: string) => (page: PlainPage) => ordersLayout(page, title, orderCards(page, page.orders()));

export const walmart: PlainConsole = {
  marketplace: 'walmart',
  numbers: (seed) => `1088${digitsOf(seed, 11)}`,
  locale: () => LOCALE,
  pages: [
    {
      kind: 'order-detail',
      at: new RegExp(String.raw`${AT}\/details`),
      address: 'https://seller.walmart.com/orders/details?purchaseOrderId=108823456789012',
      orderInAddress: /[?&]purchaseOrderId=(\d{15})/,
      view: cards('Order details'),
    },
    {
      kind: 'after-sale-list',
      at: new RegExp(String.raw`${AT}\/returns`),
      address: 'https://seller.walmart.com/orders/returns',
      view: cards('Returns'),
    },
    {
      kind: 'order-list',
      at: new RegExp(String.raw`${AT}\/manage-orders`),
      address: 'https://seller.walmart.com/orders/manage-orders?orderGroups=Unshipped',
      view: cards('Manage orders'),
    },
  ],
};
