// Temu: only the order detail's address and the form of its number were seen, so the
// rest is read by labels. The number is like no other marketplace's.
import type { Site } from './site.ts';
import { EN_LABELS, EN_STATES } from './words/en.ts';
import { joinFields, joinStates } from './words/join.ts';
import { ZH_LABELS, ZH_STATES } from './zh.ts';

export const temu: Site = {
  id: 'temu',
  marketplace: 'temu',
  hosts: { 'seller.temu.com': { timeZone: '+08:00', currency: 'USD' } },
  apps: ['seller.temu.com/*'],
  orderNumber: /(?<![\w-])PO-\d{3}-\d{8,20}(?![\w-])/gu,
  states: joinStates(ZH_STATES, EN_STATES),
  pages: [
    {
      kind: 'order-detail',
      paths: ['/order-detail.html'],
      confidence: 'generic',
      watch: [],
      orders: {
        address: /[?&]parent_order_sn=(PO-[\d-]+)/u,
        fields: joinFields([ZH_LABELS, EN_LABELS]),
      },
    },
  ],
};
