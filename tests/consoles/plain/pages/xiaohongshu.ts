// Xiaohongshu: order cards beside a chat of which nothing else is known, and order pages
// of label–value lines.
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
import type { OrderFacts } from '../../shared/order-facts.ts';
import { h } from '../parts.ts';
import type { Part } from '../parts.ts';
import type { PlainConsole, PlainPage } from '../plain-console.ts';
import { chinese, requested } from '../words/chinese.ts';

const WORDS = chinese({
  states: { 'awaiting-shipment': '待配货', completed: '已完成' },
  labels: { orderNumber: '订单号：', amount: '实付：' },
  others: ['子包裹：', '换货包裹：'],
});
const RETURN = 'R20261118045010';

/** An open request stands at the goods, beside what became of the parcel. */
function stateParts(page: PlainPage, order: OrderFacts): Part[] {
  const words = shown(page, order, 'orderState');
  if (order.state !== 'refunding') return words.map((word) => h('span', {}, word));
  const [request] = words.map((word) => h('span', { class: 'sku-after-sale-status' }, word));
  return request ? [h('span', {}, '已发货'), request, h('span', { class: 'sku-after-sale-status' }, '退款成功')] : [];
}

function card(page: PlainPage, order: OrderFacts): Part {
  const tracking = shown(page, order, 'trackingNumber');
  return h(
    'div',
    { class: 'order-card', css: 'order', key: order.number },
    h(
      'div',
      {},
      shown(page, order, 'orderNumber').map((number) => h('div', { class: 'order-card-title-id' }, number)),
    ),
    h('div', {}, stateParts(page, order)),
    h(
      'div',
      {},
      shown(page, order, 'amount').map((amount) => h('span', {}, `实付${amount}`)),
    ),
    h('div', {}, '商品名称：', shown(page, order, 'product')),
    h('div', {}, '下单时间：', shown(page, order, 'orderedAt')),
    tracking.length > 0 ? h('div', { class: 'delivery-row-logistics' }, `顺丰速运 ${tracking[0] ?? ''}`) : null,
    otherNumbers(page, order).map(({ label, value }) => h('p', {}, label, value)),
  );
}

function chat(page: PlainPage): Part {
  const open = page.state.open();
  const cards = (open?.orders ?? []).map((order) => card(page, order));
  return chatLayout(page, {
    list: conversationRows(page, (conversation) => h('div', {}, buyerName(page, conversation))),
    header: h('span', {}, buyerName(page)),
    messages: messageList(page, {}, (message) => h('div', {}, messageBody(message, h('div', {})))),
    reply: [replyBox(page, 'textarea'), sendButton(page, {}, '发送')],
    panel: h('div', { class: 'order-tool-content' }, cards),
  });
}

const lines = (title: string) => (page: PlainPage) => ordersLayout(page, title, orderCards(page, page.orders()));

/** A request has a number of its own, and its state stands beside the order's. */
const requests = (title: string, count: number) => (page: PlainPage) => {
  const cards = orderCards(requested(page, '售后状态：'), page.orders().slice(0, count));
  const number = h('p', {}, h('span', {}, '售后单号：'), h('span', {}, RETURN));
  return ordersLayout(page, title, number, cards);
};

export const xiaohongshu: PlainConsole = {
  marketplace: 'xiaohongshu',
  numbers: (seed) => `P72${digitsOf(seed, 16)}`,
  locale: () => WORDS,
  pages: [
    {
      kind: 'chat',
      at: /^https:\/\/walle\.xiaohongshu\.com\/cstools\/(?:seller\/dashboard|chat)/,
      address: 'https://walle.xiaohongshu.com/cstools/seller/dashboard',
      view: chat,
    },
    {
      kind: 'order-detail',
      at: /^https:\/\/walle\.xiaohongshu\.com\/cstools\/tools\/packages\/P/,
      address: 'https://walle.xiaohongshu.com/cstools/tools/packages/P728349105628471034',
      orderInAddress: /\/packages\/(P\d+)/,
      view: (page) =>
        ordersLayout(
          page,
          '包裹详情',
          page.orders().map((order) => card(page, order)),
        ),
    },
    {
      kind: 'order-list',
      at: /^https:\/\/walle\.xiaohongshu\.com\/cstools\/tools\/packages/,
      address: 'https://walle.xiaohongshu.com/cstools/tools/packages',
      view: (page) =>
        ordersLayout(
          page,
          '包裹查询',
          page.orders().map((order) => card(page, order)),
        ),
    },
    {
      kind: 'order-list',
      at: /^https:\/\/ark\.xiaohongshu\.com\/app-order\/order\/query/,
      address: 'https://ark.xiaohongshu.com/app-order/order/query',
      view: lines('订单查询'),
    },
    {
      kind: 'order-detail',
      at: /^https:\/\/ark\.xiaohongshu\.com\/app-order\/order\/detail\//,
      address: 'https://ark.xiaohongshu.com/app-order/order/detail/P728349105628471034',
      orderInAddress: /\/detail\/(P\d+)/,
      view: lines('订单详情'),
    },
    {
      kind: 'after-sale-list',
      at: /^https:\/\/ark\.xiaohongshu\.com\/app-order\/aftersale\/list/,
      address: 'https://ark.xiaohongshu.com/app-order/aftersale/list',
      view: requests('售后管理', 3),
    },
    {
      kind: 'order-detail',
      at: /^https:\/\/ark\.xiaohongshu\.com\/app-order\/aftersale\/detail/,
      address: `https://ark.xiaohongshu.com/app-order/aftersale/detail?returnId=${RETURN}`,
      view: requests('售后详情', 1),
    },
  ],
};
