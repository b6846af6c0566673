// eBay in every country: Seller Hub orders, messages and the form to write to one member.
// Which conversation is open shows nowhere on the message page, so nothing is inserted there.
import type { Pick, Site, SitePage } from './site.ts';
import { hostsByCountry } from './western-hosts.ts';
import { joinFields } from './words/join.ts';
import { WESTERN_LABELS, WESTERN_LISTED } from './words/western-labels.ts';
import { WESTERN_STATES } from './words/western-states.ts';

const HOSTS = hostsByCountry(
  (domain) => `www.ebay.${domain}`,
  [
    'com America/Los_Angeles USD mdy',
    'co.uk Europe/London GBP',
    'de Europe/Berlin EUR',
    'fr Europe/Paris EUR',
    'it Europe/Rome EUR',
    'es Europe/Madrid EUR',
    'ca America/Toronto CAD',
    'com.au Australia/Sydney AUD',
    'at Europe/Vienna EUR',
    'ch Europe/Zurich CHF',
    'ie Europe/Dublin EUR',
    'pl Europe/Warsaw PLN',
    'nl Europe/Amsterdam EUR',
    'be Europe/Brussels EUR',
    'com.hk Asia/Hong_Kong HKD',
    'com.sg Asia/Singapore SGD',
    'com.my Asia/Kuala_Lumpur MYR',
    'ph Asia/Manila PHP',
  ],
);

const NUMBER = '\\d{2}-\\d{5}-\\d{5}';
const BOX = 'textarea#imageupload__sendmessage--textbox';
/** The form laid over another page stands in a frame whose address names the member. */
const OVERLAY = 'iframe.m2m-dialog__ifr';
const OVERLAY_MEMBER: Pick = { select: OVERLAY, attr: 'src', part: /[?&]recipient=([^&#]+)/u };
const ADDRESSED_MEMBER: Pick = { address: /[?&]recipient=([^&#]+)/u };
const TOTAL =
  "Order total|Gesamtbetrag|Gesamtsumme der Bestellung|Total de la commande|Montant total|Totale ordine|Totale dell’ordine|Totale dell'ordine|Total del pedido|Total do pedido|Totaal bestelling|Totaalbedrag|注文合計|Suma zamówienia|Łączna kwota zamówienia|Ordersumma|订单总额";

const messages: SitePage = {
  kind: 'chat',
  paths: [/^\/cnt\/viewmessage/iu],
  confidence: 'unverified',
  watch: [{ select: '.msg-content-view' }, { select: 'iframe#app__email-iframe >>> body' }],
  messages: [
    {
      list: '.msg-content-view',
      // What a member wrote stands in a mail in a part of its own; the rest of the mail is eBay's.
      row: 'iframe#app__email-iframe >>> #UserInputtedText',
      sides: [['#UserInputtedText', 'buyer']],
      text: '#UserInputtedText',
      id: '',
    },
    {
      list: '.msg-content-view',
      row: 'iframe#app__email-iframe >>> body',
      sides: [['body', 'system']],
      text: 'body',
      id: '',
    },
  ],
  composer: [BOX, `${OVERLAY} >>> ${BOX}`],
};

const compose: SitePage = {
  kind: 'compose',
  paths: ['/contact/sendmsg'],
  confidence: 'unverified',
  watch: [],
  conversation: {
    parts: [[ADDRESSED_MEMBER, OVERLAY_MEMBER]],
    same: [[ADDRESSED_MEMBER, OVERLAY_MEMBER]],
  },
  buyerName: { picks: [ADDRESSED_MEMBER] },
  composer: [BOX, `${OVERLAY} >>> ${BOX}`],
};

const detail: SitePage = {
  kind: 'order-detail',
  paths: ['/mesh/ord/details', '/sh/ord/details'],
  confidence: 'unverified',
  watch: [{ select: '#itemInfo' }],
  conversation: { parts: [[OVERLAY_MEMBER]] },
  // One of several guesses of one source; where it is none of them, the page says so and can be taught.
  buyerName: { picks: ['[data-test-id="buyer-username"]', OVERLAY_MEMBER] },
  composer: [`${OVERLAY} >>> ${BOX}`],
  orders: {
    card: 'body:has(.lineItemCard)',
    address: new RegExp(`[?&]orderid=(${NUMBER})(?![\\w-])`, 'iu'),
    fields: joinFields(WESTERN_LABELS, {
      product: { picks: ['.lineItemCardInfo__content .details a span.PSEUDOLINK', '#itemInfo a[href*="/itm/"]'] },
      amount: { picks: ['.payment-info .buyer-paid .total .value'], labels: TOTAL },
    }),
  },
};

const list: SitePage = {
  kind: 'order-list',
  paths: ['/sh/ord'],
  confidence: 'unverified',
  watch: [],
  orders: {
    // A row's note stands in another row beneath it.
    card: 'tr.order-info[id^="orderid_"]',
    fields: joinFields(WESTERN_LISTED, {
      number: { picks: ['a[href*="ord/details"]', { select: 'input[data-ordernumber]', attr: 'data-ordernumber' }] },
      state: { picks: ['.order-status'] },
      product: { picks: ['.item-title', 'a[href*="/itm/"]'] },
      amount: { labels: TOTAL },
    }),
  },
};

export const ebay: Site = {
  id: 'ebay',
  marketplace: 'ebay',
  hosts: HOSTS,
  apps: Object.keys(HOSTS).flatMap((host) =>
    // The rest of the host is the shop in which everybody buys.
    ['cnt/', 'contact/sendmsg', 'sh/ord', 'mesh/ord/'].map((path) => `${host}/${path}*`),
  ),
  orderNumber: new RegExp(`(?<![\\w-])${NUMBER}(?![\\w-])`, 'gu'),
  states: WESTERN_STATES,
  pages: [messages, compose, detail, list],
};
