// Lazada's seller centres. One chat script of about 2020 is all there is: neither sides nor
// the reply box were seen, so messages are missing until somebody teaches them.
import type { HostLocale, OrderRule, Site } from './site.ts';
import { EN_LABELS, EN_STATES } from './words/en.ts';
import { joinFields, joinStates } from './words/join.ts';
import { SOUTHEAST_ASIAN_LABELS, SOUTHEAST_ASIAN_STATES } from './words/southeast-asia.ts';
import { ZH_LABELS, ZH_STATES } from './zh.ts';

const HOSTS: Readonly<Record<string, HostLocale>> = {
  'sellercenter.lazada.sg': { timeZone: '+08:00', currency: 'SGD' },
  'sellercenter.lazada.com.my': { timeZone: '+08:00', currency: 'MYR' },
  'sellercenter.lazada.co.th': { timeZone: '+07:00', currency: 'THB' },
  'sellercenter.lazada.vn': { timeZone: '+07:00', currency: 'VND' },
  'sellercenter.lazada.com.ph': { timeZone: '+08:00', currency: 'PHP' },
  'sellercenter.lazada.co.id': { timeZone: '+07:00', currency: 'IDR' },
};

// What a carrier failed to deliver, lost or damaged is in none of the trade's states.
const OWN_STATES = {
  'awaiting-payment': 'unpaid',
  'awaiting-shipment': 'pending|packed|ready_to_ship|ready to ship|topack|to pack|toship|to ship|repacked',
  shipped: 'shipped|shipping',
  delivered: 'delivered|confirmed',
  closed: 'canceled|cancelled|returned|shipped back success',
  returning: 'shipped back|shipped_back|return in progress',
};

const orders: OrderRule = {
  fields: joinFields([EN_LABELS, ZH_LABELS, ...SOUTHEAST_ASIAN_LABELS], {
    number: { labels: 'Trade Order ID|Trade order ID|Order Number|Order No' },
  }),
};

export const lazada: Site = {
  id: 'lazada',
  marketplace: 'lazada',
  hosts: HOSTS,
  apps: Object.keys(HOSTS).map((host) => `${host}/apps/*`),
  // Its length is inferred; telephone and parcel numbers are as long, so only beside a label.
  orderNumber: /(?<![\w-])\d{14,16}(?![\w-])/gu,
  states: joinStates(EN_STATES, ZH_STATES, ...SOUTHEAST_ASIAN_STATES, OWN_STATES),
  pages: [
    {
      kind: 'chat',
      paths: ['/apps/im/'],
      confidence: 'unverified',
      watch: [],
      skip: '.message-row, .quick-reply__item',
      // Tabs inside the window may show another buyer without a new address, so the id in
      // it says who was written to first and no more: nothing is inserted by it.
      buyerId: { picks: [{ address: /[?&]buyerId=(\w+)/u }] },
      // There, but nobody knows where: said to be missing.
      messages: [],
      buyerName: {},
      composer: ['textarea, [contenteditable="true"]'],
      orders,
    },
    {
      kind: 'order-detail',
      paths: ['/apps/order/detail'],
      confidence: 'generic',
      watch: [],
      orders: { ...orders, address: /[?&]tradeOrderId=(\d+)/u },
    },
    { kind: 'order-list', paths: ['/apps/order/'], confidence: 'generic', watch: [], orders },
  ],
};
