// eBay: mails in a frame of the page's own origin, a box of its own beside them, Seller Hub's
// orders, and the form to one member, on a page of its own or in a frame over another.
import type { OrderFacts } from '../../shared/order-facts.ts';
import { digitsOf } from '../../shared/seeded.ts';
import { chatLayout, buyerName, conversationRows, replyBox, sendButton } from '../chat-parts.ts';
import { orderFields, ordersLayout, otherNumbers, shown } from '../order-parts.ts';
import { h } from '../parts.ts';
import type { Part } from '../parts.ts';
import type { PlainConsole, PlainPage } from '../plain-console.ts';
import { westernLocale } from '../words/western.ts';

const HOST = String.raw`^https:\/\/www\.ebay\.[a-z.]+`;
const PLACES: Readonly<Record<string, string>> = {
  'www.ebay.de': 'de-DE Europe/Berlin EUR',
  'www.ebay.at': 'de-AT Europe/Vienna EUR',
  'www.ebay.fr': 'fr-FR Europe/Paris EUR',
  'www.ebay.es': 'es-ES Europe/Madrid EUR',
  'www.ebay.pl': 'pl-PL Europe/Warsaw PLN',
  'www.ebay.co.uk': 'en-GB Europe/London GBP',
};
const BOX = { id: 'imageupload__sendmessage--textbox', placeholder: 'Send message' };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** As the mail arrives: eBay's own words around what the member wrote. */
function mailFrame({ state }: PlainPage): Part | null {
  const last = state.shows('messages')
    ? state
        .loaded()
        ?.messages.filter(({ side }) => side === 'buyer')
        .at(-1)
    : null;
  if (!last) return null;
  const said = `<div id="UserInputtedText">${escaped(last.text)}</div>`;
  const srcdoc = `<!doctype html><body><p>New message about an item</p>${said}<p>Reply on eBay</p></body>`;
  return h('iframe', { id: 'app__email-iframe', css: 'frame', srcdoc });
}

function messages(page: PlainPage): Part {
  const rows = conversationRows(page, (conversation) =>
    h(
      'button',
      { class: 'message-button', 'data-conversation-id': conversation.id, type: 'button' },
      h('span', { class: 'card__username' }, buyerName(page, conversation)),
      h('span', { class: 'message-subject' }, h('span', { class: 'ux-textspans' }, 'Order number: 11-11111-11111')),
    ),
  );
  return chatLayout(page, {
    list: rows,
    header: h('span', {}, 'Messages'),
    messages: h('div', { class: 'msg-content-view', css: 'messages' }, mailFrame(page)),
    reply: [
      h('div', { class: 'imageupload__inputmultiline', css: 'box' }, replyBox(page, 'textarea', BOX)),
      sendButton(page, { id: 'imageupload__send--button' }, 'Send'),
    ],
  });
}

function compose(page: PlainPage): Part {
  return ordersLayout(
    page,
    `Contact ${page.url.searchParams.get('recipient') ?? ''}`,
    h(
      'div',
      { css: 'reply' },
      replyBox(page, 'textarea', BOX),
      sendButton(page, { id: 'imageupload__send--button' }, 'Send'),
    ),
  );
}

function row(page: PlainPage, order: OrderFacts): Part {
  const { labels } = page.locale;
  const numbers = shown(page, order, 'orderNumber').map((number) =>
    h('a', { href: `/mesh/ord/details?mode=SH&orderid=${number}` }, number),
  );
  const amounts = shown(page, order, 'amount').map((amount) => h('div', {}, `${labels.amount ?? ''} ${amount}`));
  const dates = shown(page, order, 'orderedAt').map((date) => h('div', {}, `${labels.orderedAt ?? ''} ${date}`));
  const others = otherNumbers(page, order).map(({ label, value }) => h('div', {}, `${label} ${value}`));
  return h(
    'tr',
    { class: 'order-info', id: `orderid_${order.number}__order-info`, key: order.number },
    h('td', {}, h('input', { type: 'checkbox', 'data-ordernumber': order.number }), numbers, others),
    h(
      'td',
      {},
      shown(page, order, 'product').map((product) => h('span', { class: 'item-title' }, product)),
      amounts,
      dates,
    ),
    h(
      'td',
      {},
      shown(page, order, 'orderState').map((state) => h('div', { class: 'order-status' }, state)),
    ),
  );
}

function list(page: PlainPage): Part {
  const rows = page.orders().map((order) => row(page, order));
  return ordersLayout(page, 'Manage orders', h('table', {}, h('tbody', {}, rows)));
}

let member: string | null = null;

/** Opens the form over the page, as a click on the buyer does. */
function overlay(page: PlainPage): Part[] {
  const name = buyerName(page);
  const open = () => {
    member = name;
    page.state.changed();
  };
  const button = h('button', { type: 'button', css: 'send', onClick: open }, 'Contact buyer');
  if (member === null) return [button];
  const src = `/contact/sendmsg?recipient=${member}&message_type_id=14`;
  return [button, h('iframe', { class: 'm2m-dialog__ifr', css: 'frame', src })];
}

function detailOf(page: PlainPage, order: OrderFacts): Part[] {
  const products = shown(page, order, 'product').map((product) =>
    h('a', { href: '/itm/1' }, h('span', { class: 'PSEUDOLINK' }, product)),
  );
  const total = shown(page, order, 'amount').map((amount) =>
    h('dl', { class: 'total' }, h('dd', { class: 'amount' }, h('div', { class: 'value' }, amount))),
  );
  const rest = orderFields(page, order, ({ field, label, value }) =>
    field === 'product' || field === 'amount'
      ? h('i', {})
      : h('div', { css: 'line' }, h('span', {}, label), h('span', {}, value)),
  );
  return [
    h(
      'div',
      { id: 'itemInfo' },
      h(
        'div',
        { class: 'lineItemCard' },
        h('div', { class: 'lineItemCardInfo__content' }, h('div', { class: 'details' }, products)),
      ),
    ),
    h(
      'div',
      { class: 'payment-info' },
      h('div', { class: 'buyer-paid' }, total),
      h('div', { class: 'earnings' }, '1.23'),
    ),
    h('div', { 'data-test-id': 'buyer-username' }, buyerName(page)),
    ...rest,
  ];
}

function detail(page: PlainPage): Part {
  return ordersLayout(
    page,
    'Order details',
    page.orders().flatMap((order) => detailOf(page, order)),
    overlay(page),
  );
}

const at = (path: string): RegExp => new RegExp(HOST + path);

export const ebay: PlainConsole = {
  marketplace: 'ebay',
  numbers: (seed) => `${digitsOf(`${seed} a`, 2)}-${digitsOf(seed, 5)}-${digitsOf(`${seed} b`, 5)}`,
  locale: (hostname) => westernLocale(PLACES[hostname] ?? 'en-US America/Los_Angeles USD'),
  pages: [
    {
      kind: 'chat',
      at: at(String.raw`\/cnt\/[vV]iewMessage`),
      address: 'https://www.ebay.com/cnt/ViewMessage?group_type=CORE',
      view: messages,
    },
    {
      kind: 'compose',
      at: at(String.raw`\/contact\/sendmsg`),
      address: 'https://www.ebay.com/contact/sendmsg?recipient=joanne_tan88&message_type_id=14',
      view: compose,
    },
    {
      kind: 'order-detail',
      at: at(String.raw`\/(?:mesh|sh)\/ord\/details`),
      address: 'https://www.ebay.com/mesh/ord/details?mode=SH&orderid=19-14964-36556',
      orderInAddress: /[?&]order[iI]d=(\d{2}-\d{5}-\d{5})/,
      view: detail,
    },
    {
      kind: 'order-list',
      at: at(String.raw`\/sh\/ord`),
      address: 'https://www.ebay.com/sh/ord/?filter=status:AWAITING_SHIPMENT',
      view: list,
    },
  ],
};
