import type { ConsoleTraits } from '../shared/console-state.ts';
import type { LineLabels, StateWords } from '../shared/order-lines.ts';

export const JD: ConsoleTraits = {
  style: {
    numbers: 'jd',
    timeZone: 'Asia/Shanghai',
    variants: ['标准版', '常规装', '官方标配', '单件'],
    olderOrders: 0,
    olderProduct: '不锈钢真空焖烧杯 520ml',
    dates: 'y-m-d',
  },
  // The header is far ahead of the messages, and the former buyer's stay meanwhile.
  loadDelayMs: 300,
  keepsStaleMessages: true,
};

export const STATE_WORDS: StateWords = {
  'awaiting-payment': '待付款',
  'awaiting-shipment': '待出库',
  shipped: '等待确认收货',
  delivered: '已签收',
  completed: '已完成',
  closed: '已取消',
  refunding: '退款中',
  returning: '退货中',
  exchanging: '换货中',
};

export const PANEL_LABELS: LineLabels = {
  orderNumber: '订单号：',
  orderState: '订单状态：',
  product: '商品名称：',
  amount: '实付金额：',
  orderedAt: '下单时间：',
  paidAt: '付款时间：',
  shippedAt: '发货时间：',
  receivedAt: '签收时间：',
  carrier: '承运商：',
  trackingNumber: '运单号：',
};
