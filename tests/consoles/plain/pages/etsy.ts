// Etsy: bubbles told apart by utility classes, numbers of digits only among others as long, and a
// box under the order that the address opens.
import type { OrderFacts } from '../../shared/order-facts.ts';
import { digitsOf } from '../../shared/seeded.ts';
import {
  buyerName,
  chatLayout,
  conversationRows,
  messageBody,
  messageList,
  replyBox,
  sendButton,
} from '../chat-parts.ts';
import { orderCards, ordersLayout, otherNumbers, shown } from '../order-parts.ts';
import { h } from '../parts.ts';
import type { Part } from '../parts.ts';
import type { PlainConsole, PlainPage } from '../plain-console.ts';
import { westernLocale } from '../words/western.ts';

const LOCALE = westernLocale('en-US America/New_York USD');

/** The conversation's number, which the console writes into the address. */
const conversationNumber = (id: string): string => digitsOf(id, 10);

function messages(page: PlainPage): Part {
  const open = page.state.open();
  if (open) history.replaceState(null, '', `/messages/${conversationNumber(open.id)}`);
  const list = messageList(page, { class: 'msg-list-container' }, (message) =>
    h(
      'div',
      {},
      h(
        'div',
        {
          class: `wt-text-body-01 wt-display-inline-block ${message.side === 'buyer' ? 'wt-bg-white' : 'wt-bg-denim-tint'}`,
        },
        h('span', { class: 'screen-reader-only' }, `${message.side} said`),
        messageBody(message, h('span', {}), 'wt-card'),
      ),
    ),
  );
  return chatLayout(page, {
    list: conversationRows(page, (conversation) => h('div', {}, buyerName(page, conversation))),
    header: h('span', {}, buyerName(page)),
    messages: list,
    reply: [
      replyBox(page, 'textarea', {
        class: 'wt-textarea new-message-textarea-min-height',
        placeholder: 'Type your reply',
      }),
      sendButton(page, { class: 'wt-btn' }, 'Send'),
    ],
  });
}

function row(page: PlainPage, order: OrderFacts, name: string): Part {
  const links = shown(page, order, 'orderNumber').map((number) =>
    h('a', { href: `/your/orders/sold/new?order_id=${number}` }, `#${number}`),
  );
  const line = (label: string, value: string) =>
    h('div', { css: 'line' }, h('span', {}, label), h('span', { class: 'strong' }, value));
  return h(
    'div',
    { class: 'panel-body-row has-hover-state', css: 'order', key: order.number },
    h(
      'div',
      {},
      h(
        'button',
        { 'data-dropdown-button': 'true', type: 'button' },
        h('span', { 'data-test-id': 'unsanitize' }, name),
      ),
      links,
      h(
        'div',
        { class: 'break-word' },
        shown(page, order, 'product').map((product) => h('span', { 'data-test-id': 'unsanitize' }, product)),
      ),
      shown(page, order, 'amount').map((amount) => line('Order total', amount)),
      shown(page, order, 'orderedAt').map((date) => line('Ordered on', date)),
      shown(page, order, 'orderState').map((state) => line('Order status', state)),
      otherNumbers(page, order).map(({ label, value }) => line(label, value)),
    ),
  );
}

/** The box of the order that the address opens. */
function messageBuyer(page: PlainPage): Part | null {
  if (!page.url.searchParams.has('order_id')) return null;
  return h(
    'div',
    { css: 'reply' },
    replyBox(page, 'textarea', { name: 'message', class: 'textarea' }),
    sendButton(page, {}, 'Send'),
  );
}

function list(page: PlainPage): Part {
  const rows = page.state
    .conversations()
    .flatMap((conversation) => conversation.orders.map((order) => row(page, order, buyerName(page, conversation))));
  return ordersLayout(
    page,
    'Orders & Shipping',
    h('section', { 'aria-label': 'orders' }, h('div', { class: 'panel-body' }, rows)),
    messageBuyer(page),
  );
}

function detail(page: PlainPage): Part {
  return ordersLayout(page, 'Order', orderCards(page, page.orders()), messageBuyer(page));
}

const AT = String.raw`^https:\/\/www\.etsy\.com`;
const ORDERS = String.raw`\/your\/(?:shops\/[^/]+\/)?orders\/sold`;

export const etsy: PlainConsole = {
  marketplace: 'etsy',
  numbers: (seed) => `39${digitsOf(seed, 8)}`,
  locale: () => LOCALE,
  pages: [
    {
      kind: 'chat',
      at: new RegExp(String.raw`${AT}\/(?:messages|conversations)`),
      address: 'https://www.etsy.com/messages',
      view: messages,
    },
    {
      kind: 'order-detail',
      at: new RegExp(String.raw`${AT}${ORDERS}\/\d`),
      address: 'https://www.etsy.com/your/orders/sold/3987654321',
      orderInAddress: /\/sold\/(\d+)/,
      view: detail,
    },
    {
      kind: 'order-list',
      at: new RegExp(AT + ORDERS),
      address: 'https://www.etsy.com/your/orders/sold/new',
      view: list,
    },
  ],
};
