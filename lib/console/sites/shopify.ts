// Shopify's admin: orders alone, there is no chat in it. The number in the address is an internal
// id; buyers know the order by the name in its row, `#1001` or with the shop's own letters.
import type { Site } from './site.ts';

/** Payment and fulfilment are badges side by side; payment alone says nothing of where the goods are. */
const STATES = {
  'awaiting-payment': 'Payment pending|Zahlung ausstehend|Paiement en attente|Pago pendiente|支払い保留中',
  'awaiting-shipment':
    'Unfulfilled|Partially fulfilled|Scheduled|On hold|Nicht ausgeführt|Nicht abgewickelt|Non traité|Non traitée|Inevaso|No preparado|Não processado|Niet afgehandeld|未発送|未配送|Niezrealizowane|Ej levererad|未发货',
  shipped:
    'Fulfilled|In transit|Out for delivery|Ausgeführt|Abgewickelt|Traité|Traitée|Evaso|Preparado|Processado|Afgehandeld|発送済み|配送済み|Zrealizowane|已发货',
  delivered: 'Delivered|Zugestellt|Livré|Livrée|Consegnato|Entregado|Entregue|Bezorgd|配達済み|Dostarczone|Levererad',
  closed: 'Canceled|Cancelled|Voided|Storniert|Annulé|Annulée|Annullato|Cancelado|Geannuleerd|キャンセル済み|已取消',
  returning: 'Return requested|Return in progress|Rückgabe angefordert|Retour demandé|Reso richiesto',
};

const NUMBER = { select: 'a[href*="/orders/"]', part: /^#[A-Z0-9-]*\d[A-Z0-9-]*$/iu };

export const shopify: Site = {
  id: 'shopify',
  marketplace: 'shopify',
  hosts: { 'admin.shopify.com': { timeZone: 'America/New_York', currency: 'USD', dates: 'mdy' } },
  apps: ['admin.shopify.com/*'],
  orderNumber: /(?<![\w#-])#[A-Z0-9-]*\d[A-Z0-9-]*(?![\w-])/giu,
  states: STATES,
  pages: [
    {
      kind: 'order-detail',
      paths: [/^\/store\/[^/]+\/(?:draft_)?orders\/\d/u],
      confidence: 'generic',
      watch: [{ select: 'main' }],
      // Amounts and times are the shop's own currency and zone, and the page names neither.
      orders: {
        card: 'main:has(h1)',
        fields: { number: { picks: ['h1'] }, state: { picks: ['[class*="Polaris-Badge"]'] } },
      },
    },
    {
      kind: 'order-list',
      paths: [/^\/store\/[^/]+\/(?:draft_)?orders/u],
      confidence: 'unverified',
      watch: [{ select: 'main' }],
      orders: {
        card: '.Polaris-Table-TableRow__Selectable',
        fields: { number: { picks: [NUMBER] }, state: { picks: ['[class*="Polaris-Badge"]'] } },
      },
    },
  ],
};
