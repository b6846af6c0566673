// TikTok Shop speaks the seller's language; English and Chinese are played here.
import type { PlainLocale } from '../plain-console.ts';

const ENGLISH: PlainLocale = {
  lang: 'en',
  buyers: 'en',
  timeZone: 'America/Los_Angeles',
  currency: 'USD',
  dates: 'd/m/y',
  states: {
    'awaiting-payment': 'Unpaid',
    'awaiting-shipment': 'Awaiting shipment',
    shipped: 'In transit',
    delivered: 'Delivered',
    completed: 'Completed',
    closed: 'Canceled',
    refunding: 'Refund in progress',
    returning: 'Return in progress',
    exchanging: 'Exchange in progress',
  },
  labels: {
    orderNumber: 'Order ID',
    orderState: 'Order status',
    product: 'Product name',
    amount: 'Order total',
    orderedAt: 'Order created',
    paidAt: 'Payment time',
    shippedAt: 'Shipped time',
    receivedAt: 'Delivered time',
    carrier: 'Carrier',
    trackingNumber: 'Tracking ID',
  },
  others: ['Product ID', 'Package ID'],
};

/** Country in the host → zone and currency. */
const PLACES: Readonly<Record<string, Pick<PlainLocale, 'timeZone' | 'currency'>>> = {
  us: { timeZone: 'America/Los_Angeles', currency: 'USD' },
  uk: { timeZone: 'Europe/London', currency: 'GBP' },
  vn: { timeZone: 'Asia/Ho_Chi_Minh', currency: 'VND' },
  id: { timeZone: 'Asia/Jakarta', currency: 'IDR' },
};

export function tiktokLocale(hostname: string): PlainLocale {
  const country = /^seller-([a-z]+)\./.exec(hostname)?.[1] ?? 'us';
  return { ...ENGLISH, ...PLACES[country] };
}
