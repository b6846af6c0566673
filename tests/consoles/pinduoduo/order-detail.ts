import { h } from 'vue';
import type { VNode } from 'vue';
import { orderLines } from '../shared/order-lines.ts';
import { productPicture } from '../shared/product-picture.ts';
import type { Page } from '../shared/start-page.ts';
import { DETAIL_LABELS, STATE_WORDS } from './words.ts';

const PROGRESS = ['买家下单', '买家付款', '商家发货', '买家签收'] as const;

export function orderDetail({ state, names: { css, known } }: Page, number: string): VNode {
  const orders = state.conversations().flatMap((c) => c.orders);
  const order = orders.find((o) => o.number === number);
  if (!order) return h('main', { class: css('main') }, [h('div', { class: css('empty') }, '没有找到该订单')]);
  const reached = [order.orderedAt, order.paidAt, order.shippedAt, order.receivedAt];
  return h('main', { id: known('mf-mms-orders-container'), class: css('main') }, [
    h('h1', { class: css('title') }, '订单详情'),
    h(
      'ol',
      { class: css('progress') },
      PROGRESS.map((step, i) => h('li', { key: step, class: css('step', Boolean(reached[i]) && 'stepDone') }, step)),
    ),
    h('div', { class: css('block', 'sheet') }, [
      h('img', { class: css('bigPicture'), src: productPicture(order.product), alt: '' }),
      h(
        'div',
        orderLines(state, order, DETAIL_LABELS, STATE_WORDS).map((line) =>
          h('div', { key: line.field + line.value, class: css('detailLine') }, [
            h('span', { class: css('detailLabel') }, line.label),
            h('span', line.value),
          ]),
        ),
      ),
    ]),
  ]);
}
