import type { LineLabels, StateWords } from '../shared/order-lines.ts';

export const STATE_WORDS: StateWords = {
  'awaiting-payment': '待支付',
  'awaiting-shipment': '待发货',
  shipped: '已发货，待签收',
  delivered: '已签收',
  completed: '交易成功',
  closed: '已取消',
  refunding: '退款中',
  returning: '退货退款中',
  exchanging: '换货中',
};

export const PANEL_LABELS: LineLabels = {
  orderNumber: '订单编号：',
  product: '商品：',
  amount: '实付：',
  orderState: '状态：',
  orderedAt: '成交时间：',
  paidAt: '支付时间：',
  shippedAt: '发货时间：',
  receivedAt: '签收时间：',
  carrier: '快递公司：',
  trackingNumber: '快递单号：',
};

export const DETAIL_LABELS: LineLabels = { ...PANEL_LABELS, orderNumber: '订单号：', orderedAt: '订单成交时间：' };
