// Walmart's seller center: addresses and words only. A purchase order has 15 digits; the
// customer's own order number, beside it on every page, has as many.
import type { OrderRule, Site, SitePage } from './site.ts';
import { joinFields, joinStates } from './words/join.ts';
import { westernLabels } from './words/western-labels.ts';
import { WESTERN_STATES } from './words/western-states.ts';

const PO = /[?&](?:poNumber|purchaseOrderId)=(\d{15})(?!\d)/u;

// `Order #` alone, as others have it, is the customer's here.
const LABELS = westernLabels('state', 'product', 'orderedAt', 'trackingNumber', 'carrier');

const orders: OrderRule = {
  address: PO,
  fields: joinFields(LABELS, {
    number: {
      labels:
        'PO #|PO Number|PO number|PO#|PO ID|Purchase order #|Purchase Order #|Purchase order number|采购订单号|采购订单编号',
    },
    amount: { labels: 'Order total|Order Total' },
  }),
};

const page = (kind: SitePage['kind'], path: string): SitePage => ({
  kind,
  paths: [path],
  confidence: 'generic',
  watch: [],
  orders,
});

export const walmart: Site = {
  id: 'walmart',
  marketplace: 'walmart',
  hosts: { 'seller.walmart.com': { timeZone: 'America/Los_Angeles', currency: 'USD', dates: 'mdy' } },
  apps: ['seller.walmart.com/*'],
  orderNumber: /(?<![\w-])\d{15}(?![\w-])/gu,
  states: joinStates(WESTERN_STATES, { 'awaiting-shipment': 'Created|Acknowledged' }),
  pages: [
    page('order-detail', '/orders/details'),
    page('after-sale-list', '/orders/returns'),
    page('order-list', '/orders/manage-orders'),
  ],
};
