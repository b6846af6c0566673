// 1688: the chat stands in a frame of the same origin, and can be opened by itself. The
// list of orders is the old one, with the number in a field.
import type { OrderFacts } from '../../shared/order-facts.ts';
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
import { orderCards, orderFields, ordersLayout } from '../order-parts.ts';
import { h } from '../parts.ts';
import type { Part } from '../parts.ts';
import type { PlainConsole, PlainPage } from '../plain-console.ts';
import { chinese } from '../words/chinese.ts';

const CHAT = 'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im';
const WORDS = chinese({
  states: {
    'awaiting-payment': '等待买家付款',
    'awaiting-shipment': '等待卖家发货',
    shipped: '等待买家确认收货',
    closed: '交易关闭',
  },
  labels: { orderNumber: '订单号：' },
  others: ['货号：', '商品ID：'],
});

function core(page: PlainPage): Part {
  const open = page.state.open();
  const rows = conversationRows(page, (conversation) =>
    h(
      'div',
      { class: 'conversation-item' },
      h('span', { class: 'nick' }, buyerName(page, conversation)),
      h('span', { class: 'time', css: 'faint' }, ' 现在'),
    ),
  );
  const messages = messageList(page, { class: 'rc-scrollbars-view' }, (message) =>
    h(
      'div',
      { class: `message-item ${message.side === 'buyer' ? '' : 'self'}` },
      h('div', { class: 'content' }, messageBody(message, h('pre', {}), 'od-wrap')),
    ),
  );
  const panel = open ? h('span', { class: 'nick' }, buyerName(page)) : '您尚未选择联系人';
  const box = replyBox(page, 'pre', { class: 'edit' });
  return chatLayout(
    page,
    {
      list: rows,
      header: clobberable(page, { class: 'ww_user_panel' }, panel, h('span', { css: 'faint' }, '在线')),
      messages: h('div', { class: 'ww_message', css: 'columns' }, messages),
      reply: [
        h(
          'div',
          { class: 'biz-expression-editor', css: 'columns' },
          h('div', { class: 'editBox', css: 'columns' }, box),
        ),
        sendButton(page, { class: 'send-btn' }, '发送'),
      ],
      panel: open ? orderCards(page, open.orders) : null,
    },
    { class: 'ww_conversation' },
  );
}

function order(page: PlainPage, facts: OrderFacts): Part {
  const field = h('input', { class: 'tradeId', type: 'checkbox', value: facts.number });
  return h('div', { css: 'order', key: facts.number }, field, h('div', {}, orderFields(page, facts)));
}

export const alibaba1688: PlainConsole = {
  marketplace: '1688',
  numbers: (seed) => `31${digitsOf(seed, 17)}`,
  locale: () => WORDS,
  pages: [
    {
      kind: 'chat',
      at: new RegExp(String.raw`^${CHAT}\/index\.html`),
      address: `${CHAT}/index.html`,
      simIn: 'iframe',
      view: () =>
        h('div', { css: 'app' }, h('iframe', { css: 'frame', src: `${CHAT}_core/index.html?chat=1`, title: '旺旺' })),
    },
    { kind: 'chat', at: new RegExp(`^${CHAT}_core/`), address: `${CHAT}_core/index.html`, isFrame: true, view: core },
    {
      kind: 'order-list',
      at: /^https:\/\/trade\.1688\.com\/order\/seller_order_list\.htm/,
      address: 'https://trade.1688.com/order/seller_order_list.htm',
      view: (page) =>
        ordersLayout(
          page,
          '已卖出的货品',
          page.orders().map((each) => order(page, each)),
        ),
    },
  ],
};
