// Kuaishou's chat: names and times in the head of each message tell whose it is. The older
// address shows it in an open shadow root.
import { dateParts } from '../../shared/clock.ts';
import type { ShownMessage } from '../../shared/shown-conversation.ts';
import { digitsOf } from '../../shared/seeded.ts';
import {
  buyerName,
  chatLayout,
  clobberable,
  conversationRows,
  messageBody,
  messageList,
  replyBox,
  sendButton,
} from '../chat-parts.ts';
import { orderCards, ordersLayout } from '../order-parts.ts';
import { h } from '../parts.ts';
import type { Part } from '../parts.ts';
import type { PlainConsole, PlainPage } from '../plain-console.ts';
import { chinese } from '../words/chinese.ts';

const WORDS = chinese({ labels: { orderNumber: '平台单号：' }, others: ['商品ID：', '子订单编号：'] });
const AGENT = '客服小满';

function sessions(page: PlainPage): Part {
  const rows = conversationRows(page, (conversation, isOpen) =>
    h(
      'div',
      { class: `SessionBaseCard SessionBaseCard-Static ${isOpen ? 'SessionBaseCard-colorHighLight' : ''}` },
      h('span', { class: 'SessionBaseCard-topHeadName' }, buyerName(page, conversation)),
      h('span', { class: 'SessionBaseCard-topHeadTime', css: 'faint' }, ' 3分钟'),
      h('div', { class: 'SessionBaseCard-lastMessage', css: 'faint' }, conversation.messages.at(-1)?.text ?? ''),
    ),
  );
  const name = h('div', { class: 'SessionListGroupItem-groupName', css: 'faint' }, '请在3分钟内回复');
  return h('div', { class: 'SessionListGroup' }, h('div', { class: 'SessionListGroupItem' }, name), rows);
}

function timeOf({ at }: ShownMessage): string {
  const { month, day, hour, minute, second } = dateParts(at, WORDS.timeZone);
  return `${Number(month)}-${Number(day)} ${hour}:${minute}:${second}`;
}

function messageRow(message: ShownMessage, nick: string): Part {
  if (message.side === 'system')
    return h('div', {}, h('div', { class: 'kwaishop-cs-LayoutMiddleWrapper_msgBody' }, message.text));
  const text = h('div', { class: 'kwaishop-cs-BizTextCard' });
  return h(
    'div',
    {},
    h(
      'div',
      { class: 'kwaishop-cs-LayoutDefaultWrapper_msgMain' },
      h('div', { class: 'kwaishop-cs-LayoutDefaultWrapper_beforeMsgBody', css: 'faint' }, nick, ' ', timeOf(message)),
      h(
        'div',
        { class: 'kwaishop-cs-LayoutDefaultWrapper_msgBody' },
        messageBody(message, text, 'kwaishop-cs-BizOrderCard'),
      ),
    ),
  );
}

/** In a shadow root Quill hears of no selection, so what the older address has there is a box of another make. */
function replyBoxOf(page: PlainPage): Part | null {
  const isInShadow = page.url.pathname.startsWith('/pc');
  if (isInShadow) return h('div', { css: 'columns' }, replyBox(page, 'div', { class: 'ql-editor' }));
  return page.state.shows('composer') ? h('div', { class: 'ql-container', css: 'box', quill: true }) : null;
}

function chat(page: PlainPage): Part {
  const open = page.state.open();
  const messages = messageList(page, {}, (message, conversation) =>
    messageRow(message, message.side === 'buyer' ? buyerName(page, conversation) : AGENT),
  );
  const shop = page.state.shows('shop') ? h('b', { class: 'LoginUserInfo-mainTitle-text' }, page.state.shopName) : null;
  return chatLayout(page, {
    list: [shop, sessions(page)],
    header: clobberable(page, {}, h('span', {}, '接待中')),
    messages,
    reply: [replyBoxOf(page), sendButton(page, { class: 'ant-btn ant-btn-primary' }, '发送')],
    panel: open ? orderCards(page, open.orders) : null,
  });
}

const inShadow = (page: PlainPage): Part =>
  h('div', { css: 'app' }, h('micro-app', { shadow: true, name: 'im' }, chat(page)));

export const kuaishou: PlainConsole = {
  marketplace: 'kuaishou',
  numbers: (seed, day) => `${day}${digitsOf(seed, 10)}`,
  locale: () => WORDS,
  pages: [
    {
      kind: 'chat',
      at: /^https:\/\/(?:im\.kwaixiaodian\.com\/workbench|s\.kwaixiaodian\.com\/zone\/settles\/chat)/,
      address: 'https://im.kwaixiaodian.com/workbench',
      quill: true,
      view: chat,
    },
    {
      kind: 'chat',
      at: /^https:\/\/im\.kwaixiaodian\.com\/pc/,
      address: 'https://im.kwaixiaodian.com/pc',
      view: inShadow,
    },
    {
      kind: 'order-list',
      at: /^https:\/\/s\.kwaixiaodian\.com\/zone\/order\/list/,
      address: 'https://s.kwaixiaodian.com/zone/order/list',
      view: (page) => ordersLayout(page, '订单管理', orderCards(page, page.orders())),
    },
  ],
};
