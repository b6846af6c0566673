import type { ConsoleTraits } from '../shared/console-state.ts';
import type { LineLabels, StateWords } from '../shared/order-lines.ts';

export const DOUYIN: ConsoleTraits = {
  style: {
    numbers: 'douyin',
    timeZone: 'Asia/Shanghai',
    variants: ['默认规格', '标准款', '常规装', '单件装'],
    // The right panel shows the buyer's orders as cards; an old one is always there, closed.
    olderOrders: 1,
    olderProduct: '加厚珊瑚绒毛毯 午睡盖毯 150×200cm',
    dates: 'y/m/d',
  },
  loadDelayMs: 150,
  keepsStaleMessages: false,
};

export const STATE_WORDS: StateWords = {
  'awaiting-payment': '待付款',
  'awaiting-shipment': '待发货',
  shipped: '已发货',
  delivered: '已收货',
  completed: '交易成功',
  closed: '已关闭',
  refunding: '退款中',
  returning: '退款中',
  exchanging: '换货中',
};

/** Number, status and title stand without labels on this panel. */
export const PANEL_LABELS: LineLabels = {
  amount: '实付金额',
  orderedAt: '下单时间',
  paidAt: '付款时间',
  shippedAt: '发货时间',
  receivedAt: '签收时间',
  carrier: '物流公司',
  trackingNumber: '快递单号',
};
