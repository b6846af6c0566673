// Taobao's sold lists, as they are now and as they were, an order's own page and the
// list of refunds. There is no chat.
import { productPicture } from '../../shared/product-picture.ts';
import type { OrderFacts } from '../../shared/order-facts.ts';
import { digitsOf } from '../../shared/seeded.ts';
import { orderCards, ordersLayout, otherNumbers, shown } from '../order-parts.ts';
import { h } from '../parts.ts';
import type { Part } from '../parts.ts';
import type { PlainConsole, PlainPage } from '../plain-console.ts';
import { chinese, requested } from '../words/chinese.ts';

const WORDS = chinese({
  states: {
    'awaiting-payment': '等待买家付款',
    'awaiting-shipment': '买家已付款',
    shipped: '卖家已发货',
    delivered: '卖家已发货',
    closed: '交易关闭',
  },
  labels: { orderNumber: '订单编号：', amount: '实收款：', orderedAt: '创建时间：' },
  others: ['子订单编号：', '商品ID：', '支付宝交易号：'],
});

const spans = (values: readonly string[]): Part[] => values.map((value) => h('span', {}, value));

function subOrder(page: PlainPage, order: OrderFacts): readonly Part[] {
  const [sub, ...others] = otherNumbers(page, order);
  const picture = h('img', { css: 'thumb', src: productPicture(order.product), alt: '' });
  return [
    h('td', {}, h('div', {}, h('div', {}, h('a', { href: '#' }, picture), shown(page, order, 'product')))),
    // Not every console writes a label before it.
    h('td', {}, h('p', {}, sub?.value ?? ''), ...others.map(({ label, value }) => h('p', {}, label, value))),
    h('td', {}, spans(shown(page, order, 'orderState'))),
    h('td', {}, h('p', {}, '￥99.00'), h('p', {}, h('span', {}, '实收款'), '：', spans(shown(page, order, 'amount')))),
  ];
}

function soldTable(page: PlainPage, order: OrderFacts): Part {
  const numbers = shown(page, order, 'orderNumber').map((number) =>
    h('div', {}, h('span', {}, '订单号：'), h('span', {}, number)),
  );
  const head = h(
    'tr',
    {},
    h('td', { colspan: 2 }, numbers),
    h('td', { colspan: 2 }, '创建时间：', shown(page, order, 'orderedAt')),
  );
  return h('table', { key: order.number }, h('tbody', {}, head, h('tr', {}, subOrder(page, order))));
}

function sold(page: PlainPage): Part {
  const tables = page.orders().map((order) => soldTable(page, order));
  const body = h('div', { class: 'next-table-body' }, tables);
  return ordersLayout(page, '已卖出的宝贝', h('div', { class: 'next-table next-table-medium' }, body));
}

function legacyOrder(page: PlainPage, order: OrderFacts): Part {
  const numbers = shown(page, order, 'orderNumber').flatMap((number) => ['订单号', '：', number]);
  const words = [...numbers, '成交时间：', ...shown(page, order, 'orderedAt')];
  return h(
    'div',
    { class: 'item-mod__trade-order__* trade-order-main', css: 'order', key: order.number },
    h('label', { class: 'item-mod__checkbox-label__*' }, spans(words)),
    h('table', {}, h('tbody', {}, h('tr', { class: 'suborder-mod__item__*' }, subOrder(page, order)))),
    h('a', { class: 'buyer-mod__name__*' }, '买家昵称'),
  );
}

const lines = (title: string) => (page: PlainPage) => ordersLayout(page, title, orderCards(page, page.orders()));

function refunds(page: PlainPage): Part {
  const cards = orderCards(requested(page, '退款状态：'), page.orders());
  return ordersLayout(page, '退款管理', cards);
}

const SELLER = String.raw`^https:\/\/(?:myseller|qn)\.taobao\.com\/home\.htm\/trade-platform\/`;

export const taobao: PlainConsole = {
  marketplace: 'taobao',
  numbers: (seed) => `40${digitsOf(seed, 17)}`,
  locale: () => WORDS,
  pages: [
    {
      kind: 'order-list',
      at: new RegExp(String.raw`${SELLER}tp\/(?:sold|order)`),
      address: 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold',
      view: sold,
    },
    {
      kind: 'after-sale-list',
      at: new RegExp(`${SELLER}refund-list`),
      address: 'https://myseller.taobao.com/home.htm/trade-platform/refund-list',
      view: refunds,
    },
    {
      kind: 'order-list',
      at: /^https:\/\/trade\.taobao\.com\/trade\/itemlist\/list_sold_items\.htm/,
      address: 'https://trade.taobao.com/trade/itemlist/list_sold_items.htm',
      view: (page) =>
        ordersLayout(
          page,
          '已卖出的宝贝',
          page.orders().map((order) => legacyOrder(page, order)),
        ),
    },
    {
      kind: 'order-detail',
      at: /^https:\/\/trade(?:archive)?\.taobao\.com\/(?:trade\/)?detail\//,
      address:
        'https://trade.taobao.com/trade/detail/trade_order_detail_qian_niu.htm?bizOrderId=4081726354910283746&sifg=1&isQnNew=true',
      orderInAddress: /[?&](?:bizOrderId|biz_order_id)=(\d+)/,
      view: lines('订单详情'),
    },
  ],
};
