// Amazon Seller Central in every marketplace: the order pages keep their `data-test-id` in all
// languages. Of the messages only addresses are known, so nothing is read from what people write.
import type { FieldRule, OrderField, Pick, Site, SitePage } from './site.ts';
import { hostsByCountry } from './western-hosts.ts';
import { joinFields } from './words/join.ts';
import { westernLabels, WESTERN_LISTED } from './words/western-labels.ts';
import { WESTERN_STATES } from './words/western-states.ts';

// Amazon shows North America in Pacific time, and its times name their zone.
const HOSTS = {
  ...hostsByCountry(
    (domain) => `sellercentral.amazon.${domain}`,
    [
      'com America/Los_Angeles USD mdy',
      'ca America/Los_Angeles CAD',
      'com.mx America/Los_Angeles MXN',
      'com.br America/Sao_Paulo BRL',
      'co.uk Europe/London GBP',
      'de Europe/Berlin EUR',
      'fr Europe/Paris EUR',
      'it Europe/Rome EUR',
      'es Europe/Madrid EUR',
      'nl Europe/Amsterdam EUR',
      'se Europe/Stockholm SEK',
      'pl Europe/Warsaw PLN',
      'com.be Europe/Brussels EUR',
      'ie Europe/Dublin EUR',
      'com.tr Europe/Istanbul TRY',
      'ae Asia/Dubai AED',
      'sa Asia/Riyadh SAR',
      'eg Africa/Cairo EGP',
      'co.za Africa/Johannesburg ZAR',
      'in Asia/Kolkata INR',
      'co.jp Asia/Tokyo JPY',
      'com.au Australia/Sydney AUD',
      'sg Asia/Singapore SGD',
    ],
  ),
  ...hostsByCountry(
    (region) => `sellercentral-${region}.amazon.com`,
    ['europe Europe/London EUR', 'japan Asia/Tokyo JPY'],
  ),
};

const NUMBER = '\\d{3}-\\d{7}-\\d{7}';
const inAddress = (parameter: string): RegExp => new RegExp(`[?&]${parameter}=(${NUMBER})(?![\\w-])`, 'iu');

/** A row of the list sums up its goods; postage is not in it. */
const SUBTOTAL =
  "Item subtotal|Items subtotal|Artikelzwischensumme|Zwischensumme der Artikel|Zwischensumme Artikel|Sous-total de l’article|Sous-total de l'article|Sous-total des articles|Subtotale articolo|Subtotale articoli|Subtotal del producto|Subtotal de artículos|Subtotal do item|Subtotaal artikel|Subtotaal artikelen|商品の小計|商品小計|Suma częściowa produktów|Delsumma för artikel|商品小计";
/** On the order's page each item has its total, and several items have one together. */
const TOTAL =
  "Grand total|Grand Total|Item total|Order total|Gesamtsumme|Gesamtbetrag|Artikelsumme|Total général|Total de l’article|Total de l'article|Totale complessivo|Totale articolo|Total general|Total del producto|Total geral|Total do item|Eindtotaal|Totaal artikel|商品別の合計|総合計|合計金額|Suma całkowita|Totalsumma|总计|商品总计";

const PRODUCT: Pick = '.myo-list-orders-product-name-cell a';
const LIST_FIELDS: Partial<Record<OrderField, FieldRule>> = {
  number: { picks: ['td[data-test-id="oth-order-details"] .cell-body-title a'] },
  state: { picks: ['td[data-test-id="oth-order-status"] .main-status', '.order-status-column .main-status'] },
  product: { picks: [PRODUCT] },
  orderedAt: { picks: ['td[data-test-id="oth-order-date"] .cell-body'] },
};
const DETAIL_FIELDS: Partial<Record<OrderField, FieldRule>> = {
  number: { picks: ['[data-test-id="order-id-value"]'] },
  state: { picks: ['[data-test-id="item-status-label"]', '.main-status'] },
  product: { picks: [`table.a-keyvalue ${PRODUCT}`] },
  orderedAt: { picks: ['[data-test-id="order-summary-purchase-date-value"]'] },
};

/** Payment and delivery have no time there. */
const DETAIL_LABELS = westernLabels('number', 'state', 'product', 'orderedAt', 'trackingNumber', 'carrier');
const NUMBER_ONLY = joinFields(westernLabels('number'));

/** Pages of which only the address and the words are known. */
const GENERIC: readonly SitePage[] = [
  {
    kind: 'chat',
    paths: ['/messaging/inbox'],
    confidence: 'generic',
    watch: [],
    // The open case is in the address alone.
    conversation: { parts: [[{ address: /[?&]cc=([^&#]+)/u }]] },
    composer: ['kat-textarea >>> textarea'],
  },
  {
    kind: 'compose',
    paths: ['/messaging/contact'],
    confidence: 'unverified',
    watch: [],
    conversation: { parts: [[{ address: inAddress('orderid') }]] },
    // There only after a reason was chosen.
    composer: ['textarea', 'kat-textarea >>> textarea'],
    orders: { card: 'body', address: inAddress('orderid'), fields: NUMBER_ONLY },
  },
  {
    kind: 'order-detail',
    paths: ['/messaging/reviews'],
    confidence: 'generic',
    watch: [],
    orders: { card: 'body', address: inAddress('orderid'), fields: NUMBER_ONLY },
  },
  {
    kind: 'after-sale-list',
    paths: ['/gp/returns/list', '/amazonsell/orders/container/gp/returns/list'],
    confidence: 'generic',
    watch: [],
    orders: { fields: joinFields(WESTERN_LISTED) },
  },
];

export const amazon: Site = {
  id: 'amazon',
  marketplace: 'amazon',
  hosts: HOSTS,
  apps: Object.keys(HOSTS).flatMap((host) =>
    ['orders-v3', 'messaging/', 'gp/returns/', 'amazonsell/orders/'].map((path) => `${host}/${path}*`),
  ),
  orderNumber: new RegExp(`(?<![\\w-])${NUMBER}(?![\\w-])`, 'gu'),
  states: WESTERN_STATES,
  pages: [
    {
      kind: 'order-detail',
      paths: ['/orders-v3/order/'],
      confidence: 'verified',
      watch: [{ select: '#MYO-app' }],
      buyerName: {
        picks: ['[data-test-id="shipping-section-contact-buyer-value"]', '[data-test-id="buyer-name-with-link"]'],
      },
      orders: {
        card: '#MYO-app',
        address: new RegExp(`/order/(${NUMBER})(?![\\w-])`, 'u'),
        fields: joinFields(DETAIL_LABELS, { ...DETAIL_FIELDS, amount: { labels: TOTAL } }),
      },
    },
    {
      kind: 'order-list',
      paths: ['/orders-v3'],
      confidence: 'verified',
      watch: [{ select: '#orders-table' }],
      orders: {
        card: '#orders-table tbody > tr:has([data-test-id="oth-order-details"])',
        fields: joinFields(WESTERN_LISTED, { ...LIST_FIELDS, amount: { labels: SUBTOTAL } }),
      },
    },
    ...GENERIC,
  ],
};
