// What Chinese plain consoles share: labels, states, and the numbers that look like an order's.
import type { OrderState } from '../../../../lib/knowledge/terms.ts';
import type { PlainLocale, PlainPage } from '../plain-console.ts';

const STATES: Readonly<Record<OrderState, string>> = {
  'awaiting-payment': '待付款',
  'awaiting-shipment': '待发货',
  shipped: '已发货',
  delivered: '已签收',
  completed: '交易成功',
  closed: '退款成功',
  refunding: '退款中',
  returning: '退货退款中',
  exchanging: '换货中',
};

export interface ChineseWords {
  readonly states?: Partial<Record<OrderState, string>>;
  readonly labels?: PlainLocale['labels'];
  readonly others?: readonly string[];
  readonly dates?: PlainLocale['dates'];
}

export function chinese({ states, labels, others, dates }: ChineseWords = {}): PlainLocale {
  return {
    lang: 'zh-CN',
    buyers: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    currency: 'CNY',
    states: { ...STATES, ...states },
    labels: {
      orderNumber: '订单编号：',
      orderState: '订单状态：',
      product: '商品名称：',
      amount: '实付金额：',
      orderedAt: '下单时间：',
      paidAt: '付款时间：',
      shippedAt: '发货时间：',
      receivedAt: '签收时间：',
      carrier: '快递公司：',
      trackingNumber: '快递单号：',
      ...labels,
    },
    others: others ?? ['子订单编号：', '商品ID：'],
    ...(dates === undefined ? {} : { dates }),
  };
}

/** In lists of requests the state is the request's. */
export function requested(page: PlainPage, label: string): PlainPage {
  const labels = { ...page.locale.labels, orderState: label };
  return { ...page, locale: { ...page.locale, labels } };
}
