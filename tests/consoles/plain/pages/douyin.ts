// Douyin's back office: tables of a component library, with class names whose ends change.
import type { OrderFacts } from '../../shared/order-facts.ts';
import { digitsOf } from '../../shared/seeded.ts';
import { orderFields, ordersLayout, shown } from '../order-parts.ts';
import { h } from '../parts.ts';
import type { Part } from '../parts.ts';
import type { PlainConsole, PlainPage } from '../plain-console.ts';
import { chinese, requested } from '../words/chinese.ts';

const WORDS = chinese({
  states: { delivered: '已收货', completed: '已完成', closed: '已关闭' },
  labels: { orderNumber: '订单编号：', orderedAt: '订单提交时间：', paidAt: '支付完成时间：' },
  others: ['子订单编号：', '商品ID：'],
  dates: 'y/m/d',
});

function row(page: PlainPage, order: OrderFacts, extra: readonly Part[]): Part {
  const lines = orderFields(page, order, ({ label, value, field }) =>
    field === 'product' || field === 'amount'
      ? h('i')
      : h('div', { css: 'line' }, h('span', { css: 'label' }, label), h('span', {}, value)),
  );
  const cell = (...children: readonly Part[]): Part => h('td', { class: 'auxo-table-cell' }, children);
  return h(
    'tr',
    { class: 'auxo-table-row auxo-table-row-level-0 index_table-row__*', key: order.number },
    cell(
      ...shown(page, order, 'product').map((name) => h('div', { class: 'index_ellipsis__*' }, name)),
      h('div', {}, '商家编码：', 'A5'),
    ),
    cell(...shown(page, order, 'amount').map((amount) => h('div', { class: 'index_amountWrap__*' }, amount))),
    cell(...lines, ...extra),
  );
}

function table(page: PlainPage, title: string, rows: readonly Part[]): Part {
  const { state } = page;
  const shop = state.shows('shop') ? h('div', { id: 'fxg-pc-header' }, state.shopName) : null;
  const body = h('table', {}, h('tbody', { class: 'auxo-table-tbody' }, rows));
  return ordersLayout(page, title, shop, body, h('button', { class: 'auxo-pagination-next' }, '下一页'));
}

function orders(page: PlainPage): Part {
  const request = h('div', {}, h('span', {}, '售后状态：'), h('span', {}, '退款中'));
  return table(
    page,
    '订单管理',
    page.orders().map((order) => row(page, order, [request])),
  );
}

function requests(page: PlainPage): Part {
  const order = h('div', {}, h('span', {}, '订单状态：'), h('span', {}, '已发货'));
  return table(
    page,
    '售后工作台',
    page.orders().map((each) => row(requested(page, '售后状态：'), each, [order])),
  );
}

export const douyin: PlainConsole = {
  marketplace: 'douyin',
  numbers: (seed) => `69${digitsOf(seed, 17)}`,
  locale: () => WORDS,
  pages: [
    {
      kind: 'order-list',
      at: /^https:\/\/fxg\.jinritemai\.com\/ffa\/morder\/order\/list/,
      address: 'https://fxg.jinritemai.com/ffa/morder/order/list',
      view: orders,
    },
    {
      kind: 'after-sale-list',
      at: /^https:\/\/fxg\.jinritemai\.com\/ffa\/maftersale\/aftersale\/list/,
      address: 'https://fxg.jinritemai.com/ffa/maftersale/aftersale/list',
      view: requests,
    },
  ],
};
