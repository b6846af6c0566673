// Words that English consoles share.
import type { StateWords } from '../../normalise/order-state.ts';
import type { FieldLabels } from './join.ts';

export const EN_LABELS: FieldLabels = {
  number: 'Order ID|Order id|Order No.|Order no.|Order No|Order Number|Order number|Order #|Order#',
  state: 'Order Status|Order status|Status',
  product: 'Product Name|Product name|Product title|Item name|Product：|Item：',
  amount: 'Order Total|Order total|Order Amount|Order amount|Total Amount|Total amount|Grand Total|Grand total',
  orderedAt: 'Order Time|Order time|Order Date|Order date|Order Created|Order created|Created at|Purchase date',
  paidAt: 'Payment Time|Payment time|Payment Date|Payment date|Paid at|Paid on|Paid time',
  shippedAt: 'Ship Time|Shipped Time|Shipped time|Shipped at|Shipped on|Ship date|Shipping time|Shipment time',
  receivedAt: 'Delivered Time|Delivered time|Delivered at|Delivered on|Delivery time|Received Time|Received time',
  trackingNumber: 'Tracking Number|Tracking number|Tracking No.|Tracking no.|Tracking ID|Tracking Code',
  carrier: 'Carrier|Courier|Shipping provider|Shipping Provider|Shipping carrier|Logistics company|Logistics provider',
};

// Words differ in case by page; comparisons fold it, and spaces.
export const EN_STATES: StateWords = {
  'awaiting-payment': 'unpaid|awaiting payment|pending payment|to pay|waiting for payment',
  'awaiting-shipment':
    'to ship|awaiting shipment|awaiting_shipment|unshipped|paid|ready to ship|ready_to_ship|processing|waiting for shipment',
  shipped: 'shipped|shipping|in transit|in_transit|dispatched|on the way|to receive|awaiting delivery',
  delivered: 'delivered|received',
  completed: 'completed|complete|finished',
  closed: 'canceled|cancelled|closed|refunded|order closed|transaction closed',
  refunding: 'refunding|refund in progress|refund requested|refund pending',
  returning: 'returning|return in progress|return requested|return/refund in progress',
  exchanging: 'exchanging|exchange in progress|replacement in progress',
};
