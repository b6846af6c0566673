// Words that Chinese consoles share.
import type { FieldRule, OrderField } from './site.ts';
import { joinFields } from './words/join.ts';
import type { FieldLabels, OrderFields } from './words/join.ts';
import type { StateWords } from '../normalise/order-state.ts';

export const ZH_LABELS: FieldLabels = {
  number: '订单编号|订单号|主订单编号',
  state: '订单状态|状态：',
  product: '商品名称|商品标题|商品：',
  amount: '实付金额|实收金额|实付款|实收款|实付|实收|应付金额|订单金额',
  orderedAt: '订单成交时间|成交时间|下单时间|订单提交时间|订单创建时间|创建时间',
  paidAt: '支付时间|付款时间|支付完成时间',
  shippedAt: '发货时间',
  receivedAt: '签收时间|收货时间|确认收货时间',
  trackingNumber: '快递单号|物流单号|运单号|运单编号',
  carrier: '快递公司|物流公司|承运商',
};

/** Lists of requests say what became of the request; the order's own state may stand beside it. */
export const AFTER_SALE_LABELS: FieldLabels = { state: '售后状态|退款状态' };

/** Labels for every order field, with selectors in front where a page has them, and a console's own labels instead. */
export function zhFields(
  picks: Partial<Record<OrderField, FieldRule['picks']>> = {},
  labels: FieldLabels = {},
): OrderFields {
  const rules: OrderFields = Object.fromEntries(Object.entries(picks).map(([field, list]) => [field, { picks: list }]));
  // A state is a word of its own on most pages, without a label.
  return joinFields([{ ...ZH_LABELS, ...labels }], { ...rules, state: { ...rules.state, leaf: true } });
}

export const ZH_STATES: StateWords = {
  'awaiting-payment': '待支付|待付款|未支付|未付款|等待付款',
  'awaiting-shipment': '待发货|已付款|备货中|待出库|等待出库',
  shipped: '已发货|已发货，待签收|待收货|待签收|等待确认收货|运输中|已出库',
  delivered: '已签收|已收货',
  completed: '交易成功|已完成',
  closed: '已取消|取消|已关闭|交易关闭|未支付，交易关闭|退款成功|已退款|未发货，退款成功|已发货，退款成功',
  refunding: '退款中|未发货，退款中|已发货，退款中|退款处理中',
  returning: '退货中|退货退款中|退货处理中',
  exchanging: '换货中|换货处理中',
};
