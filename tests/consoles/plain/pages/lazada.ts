// Lazada: of the chat a few class names are known, of the orders nothing but addresses.
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
import { orderCards, ordersLayout } from '../order-parts.ts';
import { h } from '../parts.ts';
import type { Part } from '../parts.ts';
import type { PlainConsole, PlainLocale, PlainPage } from '../plain-console.ts';
import { WORDS } from '../words/languages.ts';
import type { WordsOf } from '../words/languages.ts';

const HOSTS = String.raw`^https:\/\/sellercenter\.lazada\.(?:sg|com\.my|co\.th|vn|com\.ph|co\.id)`;

const PLACES: Readonly<Record<string, readonly [lang: WordsOf, timeZone: string, currency: string]>> = {
  sg: ['en', 'Asia/Singapore', 'SGD'],
  'com.my': ['ms', 'Asia/Kuala_Lumpur', 'MYR'],
  'co.th': ['th', 'Asia/Bangkok', 'THB'],
  vn: ['vi', 'Asia/Ho_Chi_Minh', 'VND'],
  'com.ph': ['en', 'Asia/Manila', 'PHP'],
  'co.id': ['id', 'Asia/Jakarta', 'IDR'],
};

function locale(hostname: string): PlainLocale {
  const [lang, timeZone, currency] = PLACES[hostname.split('lazada.')[1] ?? ''] ?? (['en', 'UTC', 'USD'] as const);
  const others = ['Package ID', 'Phone', 'Order Item ID'];
  return { ...WORDS[lang], lang, timeZone, currency, buyers: 'en', dates: 'd/m/y', others };
}

function chat(page: PlainPage): Part {
  const open = page.state.open();
  return chatLayout(page, {
    list: conversationRows(page, (conversation) => h('div', {}, h('span', {}, buyerName(page, conversation)))),
    header: h(
      'div',
      { class: 'im-page-header-right' },
      h('span', { class: 'simple-tab' }, h('span', { class: 'tab-item selected' }, buyerName(page))),
    ),
    messages: messageList(page, { class: 'content' }, (message) =>
      h('div', { class: 'message-row' }, messageBody(message, h('div'))),
    ),
    reply: [
      h('i', { class: 'im-icon-dialogue' }),
      replyBox(page, 'textarea'),
      sendButton(page, { class: 'im-icon-paper-plane' }, '➤'),
    ],
    panel: open ? orderCards(page, open.orders) : null,
  });
}

const orders = (page: PlainPage): Part => ordersLayout(page, 'Orders', orderCards(page, page.orders()));

export const lazada: PlainConsole = {
  marketplace: 'lazada',
  numbers: (seed) => `10${digitsOf(seed, 13)}`,
  locale,
  pages: [
    {
      kind: 'chat',
      at: new RegExp(String.raw`${HOSTS}\/apps\/im\/`),
      address: 'https://sellercenter.lazada.sg/apps/im/window?isWindowOpen=true&buyerId=100200300',
      view: chat,
    },
    {
      kind: 'order-detail',
      at: new RegExp(String.raw`${HOSTS}\/apps\/order\/detail`),
      address: 'https://sellercenter.lazada.vn/apps/order/detail?tradeOrderId=104500000000001',
      orderInAddress: /[?&]tradeOrderId=(\d+)/,
      view: orders,
    },
    {
      kind: 'order-list',
      at: new RegExp(String.raw`${HOSTS}\/apps\/order\/list`),
      address: 'https://sellercenter.lazada.co.id/apps/order/list',
      view: orders,
    },
  ],
};
