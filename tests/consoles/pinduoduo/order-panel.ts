// The right panel: order cards that a reader can only tell by their labels.
import { h } from 'vue';
import type { VNode } from 'vue';
import type { OrderFacts } from '../shared/order-facts.ts';
import { orderLines } from '../shared/order-lines.ts';
import { productPicture } from '../shared/product-picture.ts';
import type { Page } from '../shared/start-page.ts';
import { PANEL_LABELS, STATE_WORDS } from './words.ts';

function orderCard({ state, names: { css } }: Page, order: OrderFacts): VNode {
  return h('div', { class: css('order'), key: order.number }, [
    h('div', { class: css('orderTop') }, [
      h('img', { class: css('orderPicture'), src: productPicture(order.product), alt: '' }),
      h('div', { class: css('faint') }, [h('div', order.variant), h('div', `×${String(order.quantity)}`)]),
    ]),
    ...orderLines(state, order, PANEL_LABELS, STATE_WORDS).map((line) =>
      h('div', { class: css('orderLine'), key: line.field + line.value }, [
        h('span', { class: css('label') }, line.label),
        h('span', { class: css('value', line.field) }, line.value),
      ]),
    ),
    h(
      'div',
      { class: css('orderActions') },
      ['改地址', '查物流', '小额打款', '备注'].map((a) => h('button', { key: a, class: css('small') }, a)),
    ),
  ]);
}

export function orderPanel(page: Page): VNode {
  const {
    state,
    names: { css },
  } = page;
  const orders = state.loaded()?.orders ?? [];
  return h('aside', { class: css('panel') }, [
    h('div', { class: css('tabs') }, [
      h('span', { class: css('tab', 'tabNow') }, '客户订单'),
      h('span', { class: css('tab') }, '推荐商品'),
      h('span', { class: css('tab') }, '快捷回复'),
    ]),
    h(
      'div',
      { class: css('orders') },
      orders.length > 0
        ? orders.map((order) => orderCard(page, order))
        : [h('div', { class: css('empty') }, state.loaded() ? '该客户近90天没有订单' : '加载中…')],
    ),
  ]);
}
