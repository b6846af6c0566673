// Etsy: the conversation's number is in the address; of the bubbles only the white one, the
// buyer's, can be told from its classes, which are those of the whole site.
import type { FieldRule, OrderField, Site, SitePage } from './site.ts';
import { joinFields, joinStates } from './words/join.ts';
import { westernLabels } from './words/western-labels.ts';
import { WESTERN_STATES } from './words/western-states.ts';

const LIST = '.msg-list-container, #msg-list-container';
const BUBBLE = '.wt-text-body-01.wt-display-inline-block';
const NUMBER = '\\d{6,11}';

const LABELS = westernLabels('number', 'state', 'product', 'orderedAt', 'receivedAt', 'trackingNumber', 'carrier');

// Digits only, as long as a phone number: never without a link or a label.
const FIELDS: Partial<Record<OrderField, FieldRule>> = joinFields(LABELS, {
  number: { picks: ['a[href*="order_id="]'], labels: 'Order #|Order number|Order Number|Receipt #' },
  product: { picks: ['.break-word [data-test-id="unsanitize"]'] },
  amount: { labels: 'Order total|Order Total' },
});

/** The box under an order; the order in the address names whose it is. */
const ORDER_BOX = ['textarea[name="message"]', 'textarea.textarea'];

const messages: SitePage = {
  kind: 'chat',
  paths: [/^\/(?:messages|conversations)(?:\/|$)/u],
  confidence: 'unverified',
  watch: [{ select: LIST }],
  conversation: { parts: [[{ address: /^\/(?:messages|conversations)\/(\d+)/u }]] },
  messages: [
    {
      list: LIST,
      row: LIST.replaceAll(',', ` ${BUBBLE},`) + ` ${BUBBLE}`,
      sides: [
        [`${BUBBLE}.wt-bg-white`, 'buyer'],
        [BUBBLE, 'seller'],
      ],
      text: 'span:not(.screen-reader-only)',
      id: '',
    },
  ],
  composer: ['textarea.new-message-textarea-min-height', 'textarea[placeholder*="reply" i]'],
};

const detail: SitePage = {
  kind: 'order-detail',
  paths: [/^\/your\/(?:shops\/[^/]+\/)?orders\/sold\/\d/u],
  confidence: 'unverified',
  watch: [],
  conversation: { parts: [[{ address: new RegExp(`/sold/(${NUMBER})(?!\\d)`, 'u') }]] },
  composer: ORDER_BOX,
  orders: { address: new RegExp(`/sold/(${NUMBER})(?!\\d)`, 'u'), fields: FIELDS },
};

const list: SitePage = {
  kind: 'order-list',
  paths: [/^\/your\/(?:shops\/[^/]+\/)?orders\/sold/u],
  confidence: 'unverified',
  watch: [{ select: 'section[aria-label="orders" i]' }],
  conversation: { parts: [[{ address: new RegExp(`[?&](order_id=${NUMBER})(?!\\d)`, 'u') }]] },
  composer: ORDER_BOX,
  orders: {
    card: 'section[aria-label="orders" i] .panel-body-row',
    address: new RegExp(`[?&]order_id=(${NUMBER})(?!\\d)`, 'u'),
    fields: FIELDS,
  },
};

export const etsy: Site = {
  id: 'etsy',
  marketplace: 'etsy',
  // One host for all countries; which zone a shop's dates are in is nowhere said, and they have no time of day.
  hosts: { 'www.etsy.com': { timeZone: 'America/New_York', currency: 'USD', dates: 'mdy' } },
  apps: ['messages', 'conversations', 'your/orders/', 'your/shops/'].map((path) => `www.etsy.com/${path}*`),
  orderNumber: new RegExp(`(?<![\\w-])${NUMBER}(?![\\w-])`, 'gu'),
  states: joinStates(WESTERN_STATES, {
    'awaiting-shipment': 'New|Open|Not yet shipped',
    shipped: 'Pre-transit|On its way',
  }),
  pages: [messages, detail, list],
};
