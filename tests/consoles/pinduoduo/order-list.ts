import { h } from 'vue';
import type { VNode } from 'vue';
import { dateTime, DAY_MS } from '../shared/clock.ts';
import { moneyText } from '../shared/order-facts.ts';
import type { OrderFacts } from '../shared/order-facts.ts';
import { otherNumber } from '../shared/order-lines.ts';
import { productPicture } from '../shared/product-picture.ts';
import { maskName } from '../shared/shown-conversation.ts';
import type { ShownConversation } from '../shared/shown-conversation.ts';
import type { Page } from '../shared/start-page.ts';
import { STATE_WORDS } from './words.ts';

const COLUMNS = ['商品信息', '订单状态', '数量', '商品总价', '实收金额', '收货信息', '买家昵称'] as const;
const TABS = ['全部', '待支付', '待发货', '已发货', '已签收', '退款中'] as const;

function heading({ state, names: { css } }: Page, order: OrderFacts): VNode {
  const zone = state.traits.style.timeZone;
  const promise = new Date(order.orderedAt.getTime() + 2 * DAY_MS);
  const numbers = state.isUnder('two-order-numbers') ? [order.number, otherNumber(order.number)] : [order.number];
  return h('div', { class: css('blockHead') }, [
    ...(state.shows('orderNumber') ? numbers.map((n) => h('span', { key: n }, `订单编号：${n}`)) : []),
    state.shows('orderedAt') ? h('span', `订单成交时间：${dateTime(order.orderedAt, zone)}`) : null,
    order.shippedAt ? null : h('span', `承诺发货时间：${dateTime(promise, zone)}`),
    h('a', { class: css('link'), href: `/orders/detail?sn=${order.number}` }, '查看详情'),
  ]);
}

function block(page: Page, conversation: ShownConversation, order: OrderFacts): VNode {
  const { state, names } = page;
  const { css, classes } = names;
  const amount = moneyText(order.amountMinor, order.currency);
  const goods = h('div', { class: `${classes('goods-record-container')} ${css('goods')}` }, [
    h('img', { class: css('goodsPicture'), src: productPicture(order.product), alt: '' }),
    h('div', [
      state.shows('product') ? h('p', { class: css('goodsName') }, order.product) : null,
      h('p', { class: css('faint') }, order.variant),
      h('p', { class: css('faint') }, `ID: ${order.productId}`),
      h('p', { class: css('faint') }, `商家编码: SP-${order.productId.slice(0, 5)}`),
    ]),
  ]);
  const cells: readonly (VNode | string)[] = [
    goods,
    state.shows('orderState') ? STATE_WORDS[order.state] : '',
    String(order.quantity),
    moneyText(order.amountMinor + 300, order.currency),
    state.shows('amount') ? amount : '',
    '收件人信息已加密',
    state.shows('buyerName') ? maskName(conversation.buyerName) : '',
  ];
  return h('div', { class: css('block'), key: order.number }, [
    heading(page, order),
    h('table', { class: css('table') }, [
      h('tbody', [
        h(
          'tr',
          cells.map((cell, i) => h('td', { key: i }, [cell])),
        ),
      ]),
    ]),
  ]);
}

export function orderList(page: Page): VNode {
  const { state, names } = page;
  const { css, classes, known, prefixed } = names;
  const blocks = state.conversations().flatMap((c) => c.orders.map((order) => block(page, c, order)));
  return h('main', { id: known('mf-mms-orders-container'), class: css('main') }, [
    h('h1', { class: css('title') }, '订单查询'),
    h('div', { class: css('filters') }, [
      ...TABS.map((tab, i) => h('span', { key: tab, class: css('tab', i === 0 && 'tabNow') }, tab)),
      h(
        'button',
        {
          class: `${prefixed('BTN_outerWrapper_4-')} ${css('export')}`,
          [known('data-testid')]: 'beast-core-button',
          [known('data-tracking')]: '86996',
        },
        '批量导出',
      ),
    ]),
    h('table', { class: css('table', 'head') }, [
      h('thead', [
        h(
          'tr',
          COLUMNS.map((c) => h('th', { key: c }, c)),
        ),
      ]),
    ]),
    h('div', { class: `${classes('package-center-table')} ${css('blocks')}` }, blocks),
  ]);
}
