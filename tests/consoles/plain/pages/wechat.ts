// The WeChat shop: names and the reply box are known, orders are label–value lines.
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
import type { PlainConsole, PlainPage } from '../plain-console.ts';
import { chinese } from '../words/chinese.ts';

const WORDS = chinese({ labels: { orderNumber: '订单号：' }, others: ['商品ID：', '交易单号：'] });

function chat(page: PlainPage): Part {
  const open = page.state.open();
  const nickname = (name: string): Part => h('span', { class: 'user-nickname' }, name);
  return chatLayout(page, {
    list: conversationRows(page, (conversation) =>
      h(
        'div',
        { class: 'conv-item-*' },
        nickname(buyerName(page, conversation)),
        h('span', { class: 'unread-badge', css: 'faint' }, '1'),
      ),
    ),
    header: open && buyerName(page) !== '' ? nickname(buyerName(page)) : null,
    messages: messageList(page, {}, (message) => h('div', {}, messageBody(message, h('div', {})))),
    reply: [replyBox(page, 'textarea', { class: 'text-area' }), sendButton(page, {}, '发送')],
    panel: open ? h('div', { class: 'summary-wrap' }, orderCards(page, open.orders)) : null,
  });
}

export const wechat: PlainConsole = {
  marketplace: 'wechat',
  numbers: (seed) => `37${digitsOf(seed, 17)}`,
  locale: () => WORDS,
  pages: [
    {
      kind: 'chat',
      at: /^https:\/\/store\.weixin\.qq\.com\/shop\/kf/,
      address: 'https://store.weixin.qq.com/shop/kf',
      view: chat,
    },
    {
      kind: 'order-list',
      at: /^https:\/\/store\.weixin\.qq\.com\/shop\/order\/list/,
      address: 'https://store.weixin.qq.com/shop/order/list',
      view: (page) => ordersLayout(page, '订单管理', orderCards(page, page.orders())),
    },
  ],
};
