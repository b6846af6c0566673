// Seller Central: orders with their documented `data-test-id`, buttons that are web components,
// and the two pages to write on, of which only the addresses and the box are known.
import type { OrderFacts } from '../../shared/order-facts.ts';
import { digitsOf } from '../../shared/seeded.ts';
import { chatLayout, conversationRows, buyerName, replyBox, sendButton } from '../chat-parts.ts';
import { orderCards, ordersLayout, otherNumbers, shown } from '../order-parts.ts';
import { h } from '../parts.ts';
import type { Child, Part } from '../parts.ts';
import type { PlainConsole, PlainPage } from '../plain-console.ts';
import { westernLocale, wordsOf } from '../words/western.ts';

const HOST = String.raw`^https:\/\/sellercentral(?:-\w+)?\.amazon\.[a-z.]+`;
const PLACES: Readonly<Record<string, string>> = {
  'sellercentral.amazon.de': 'de-DE Europe/Berlin EUR',
  'sellercentral.amazon.fr': 'fr-FR Europe/Paris EUR',
  'sellercentral.amazon.es': 'es-ES Europe/Madrid EUR',
  'sellercentral.amazon.pl': 'pl-PL Europe/Warsaw PLN',
  'sellercentral.amazon.co.uk': 'en-GB Europe/London GBP',
  'sellercentral.amazon.co.jp': 'ja-JP Asia/Tokyo JPY',
};

function kat(name: string, text: string): Part {
  return h(`kat-${name}`, { shadow: true }, h('button', { type: 'button' }, text));
}

const lines = (label: string, values: readonly string[]): Part[] =>
  values.map((value) => h('div', {}, `${label} ${value}`));

function dateCell({ state, locale }: PlainPage, { orderedAt }: OrderFacts): Part {
  const { lang, timeZone } = locale;
  const time = orderedAt.toLocaleTimeString(lang, {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const days = [h('div', {}, orderedAt.toLocaleDateString(lang, { timeZone })), h('div', {}, time)];
  const ago = new Intl.RelativeTimeFormat(lang).format(-6, 'day');
  return h(
    'td',
    { 'data-test-id': 'oth-order-date' },
    h(
      'div',
      { class: 'cell-body' },
      h('div', { class: 'cell-body-title' }, ago),
      state.shows('orderedAt') ? days : null,
    ),
  );
}

function orderRow(page: PlainPage, order: OrderFacts, name: string): Part {
  const words = wordsOf(page.locale.lang);
  const numbers = shown(page, order, 'orderNumber').map((number) =>
    h('div', { class: 'cell-body-title' }, h('a', { href: `/orders-v3/order/${number}` }, number)),
  );
  const ids = otherNumbers(page, order).map(({ label, value }) => h('div', {}, `${label} ${value}`));
  const states = shown(page, order, 'orderState').map((state) => h('span', { class: 'main-status' }, state));
  return h(
    'tr',
    { key: order.number },
    dateCell(page, order),
    h(
      'td',
      { 'data-test-id': 'oth-order-details' },
      h(
        'div',
        { class: 'cell-body' },
        numbers,
        h('a', { 'data-test-id': 'buyer-name-with-link', href: '#' }, name),
        ids,
      ),
    ),
    h(
      'td',
      { 'data-test-id': 'oth-product-info' },
      h(
        'div',
        { class: 'cell-body' },
        productCell(page, order),
        h('div', {}, 'Quantity: 1'),
        lines(words.subtotal, shown(page, order, 'amount')),
      ),
    ),
    h('td', { 'data-test-id': 'oth-order-status' }, h('div', { class: 'order-status-column' }, states)),
    h('td', { class: 'myo-table-action-column' }, kat('dropdown-button', 'Buy shipping')),
  );
}

function productCell(page: PlainPage, order: OrderFacts): Part {
  return h(
    'div',
    { class: 'myo-list-orders-product-name-cell' },
    shown(page, order, 'product').map((product) =>
      h('a', { href: '/dp/B00OK1O542', target: '_blank' }, h('div', {}, product)),
    ),
    h('div', {}, 'ASIN: B00OK1O542'),
    h('div', {}, 'SKU: J4-G38H-6FNI'),
  );
}

function list(page: PlainPage): Part {
  const rows = page.state
    .conversations()
    .flatMap((conversation) =>
      conversation.orders.map((order) => orderRow(page, order, buyerName(page, conversation))),
    );
  return ordersLayout(page, 'Manage Orders', h('table', { id: 'orders-table' }, h('tbody', {}, rows)));
}

const summary = (label: string, name: string, values: readonly Child[]): Part[] =>
  values.map((value) => h('div', {}, h('span', {}, label), ' ', h('span', { 'data-test-id': name }, value)));

function itemsTable(page: PlainPage, order: OrderFacts): Part {
  const { itemTotal } = wordsOf(page.locale.lang);
  const states = shown(page, order, 'orderState').map((state) =>
    h('div', { 'data-test-id': 'item-status-label' }, state),
  );
  return h(
    'table',
    { class: 'a-keyvalue' },
    h('tbody', {}, h('tr', {}, h('td', {}, states), h('td', {}, productCell(page, order)), h('td', {}, '1'))),
    h('tfoot', {}, h('tr', {}, h('td', {}, lines(itemTotal, shown(page, order, 'amount'))))),
  );
}

function detailOf(page: PlainPage, order: OrderFacts): Part[] {
  const { labels } = page.locale;
  return [
    ...summary(labels.orderNumber ?? '', 'order-id-value', shown(page, order, 'orderNumber')),
    ...summary(labels.orderedAt ?? '', 'order-summary-purchase-date-value', shown(page, order, 'orderedAt')),
    h('div', { 'data-test-id': 'shipping-section-contact-buyer-value' }, buyerName(page)),
    h('div', { 'data-test-id': 'shipping-section-phone' }, '+1 3125550148'),
    ...lines(labels.carrier ?? '', shown(page, order, 'carrier')),
    ...lines(labels.trackingNumber ?? '', shown(page, order, 'trackingNumber')),
    ...otherNumbers(page, order).map(({ label, value }) => h('div', {}, `${label} ${value}`)),
    itemsTable(page, order),
    // The seller's own note on the order: no buyer ever sees it.
    h('textarea', { css: 'box', placeholder: 'Seller memo' }),
  ];
}

function detail(page: PlainPage): Part {
  const content = page.orders().flatMap((order) => detailOf(page, order));
  return ordersLayout(page, 'Order details', h('div', { id: 'MYO-app' }, content));
}

let hasReason = false;

function contact(page: PlainPage): Part {
  const choose = () => {
    hasReason = true;
    page.state.changed();
  };
  return ordersLayout(
    page,
    `Contact ${buyerName(page)}`,
    h('label', { css: 'line', onClick: choose }, h('input', { type: 'radio', name: 'reason' }), 'Other'),
    h('div', { css: 'reply' }, hasReason ? [replyBox(page, 'textarea'), sendButton(page, {}, 'Send')] : null),
  );
}

function inbox(page: PlainPage): Part {
  const open = page.state.open();
  // The console writes the open case into the address.
  if (open) history.replaceState(null, '', `?fi=responseNeeded&cc=${open.id}`);
  const loaded = page.state.loaded();
  return chatLayout(page, {
    list: conversationRows(page, (conversation) => h('div', {}, buyerName(page, conversation))),
    header: h('span', {}, buyerName(page)),
    messages: h('div', { css: 'messages' }, loaded?.messages.map(({ text, id }) => h('div', { key: id }, text)) ?? []),
    reply: [
      h('kat-textarea', { shadow: true }, replyBox(page, 'textarea', { part: 'textarea' })),
      kat('button', 'Send'),
    ],
  });
}

const cards = (title: string) => (page: PlainPage) => ordersLayout(page, title, orderCards(page, page.orders()));
const at = (path: string): RegExp => new RegExp(HOST + path);

export const amazon: PlainConsole = {
  marketplace: 'amazon',
  numbers: (seed) => `${digitsOf(`${seed} region`, 3)}-${digitsOf(seed, 7)}-${digitsOf(`${seed} last`, 7)}`,
  locale: (hostname) => westernLocale(PLACES[hostname] ?? 'en-US America/Los_Angeles USD'),
  pages: [
    {
      kind: 'order-detail',
      at: at(String.raw`\/orders-v3\/order\/`),
      address: 'https://sellercentral.amazon.com/orders-v3/order/114-8723145-4091425',
      orderInAddress: /\/order\/(\d{3}-\d{7}-\d{7})/,
      view: detail,
    },
    {
      kind: 'order-list',
      at: at(String.raw`\/orders-v3`),
      address: 'https://sellercentral.amazon.com/orders-v3/mfn/unshipped?page=1',
      view: list,
    },
    {
      kind: 'compose',
      at: at(String.raw`\/messaging\/contact`),
      address:
        'https://sellercentral.amazon.com/messaging/contact?orderID=114-8723145-4091425&marketplaceID=ATVPDKIKX0DER',
      orderInAddress: /[?&]orderID=(\d{3}-\d{7}-\d{7})/,
      view: contact,
    },
    {
      kind: 'chat',
      at: at(String.raw`\/messaging\/inbox`),
      address: 'https://sellercentral.amazon.com/messaging/inbox?fi=responseNeeded',
      view: inbox,
    },
    {
      kind: 'order-detail',
      at: at(String.raw`\/messaging\/reviews`),
      address:
        'https://sellercentral.amazon.com/messaging/reviews?orderId=114-8723145-4091425&marketplaceID=ATVPDKIKX0DER',
      orderInAddress: /[?&]orderId=(\d{3}-\d{7}-\d{7})/,
      view: cards('Request a review'),
    },
    {
      kind: 'after-sale-list',
      at: at(String.raw`\/gp\/returns\/list`),
      address: 'https://sellercentral.amazon.com/gp/returns/list/v2',
      view: cards('Manage returns'),
    },
  ],
};
