// Words that Chinese consoles share.
import type { FieldRule, OrderField } from './site.ts';
import type { StateWords } from '../normalise/order-state.ts';

export const ZH_LABELS: Partial<Record<OrderField, FieldRule>> = {
  number: { labels: ['订单编号', '订单号', '主订单编号'] },
  state: { labels: ['订单状态', '状态：', '售后状态'], leaf: true },
  product: { labels: ['商品名称', '商品标题', '商品：'] },
  amount: { labels: ['实付金额', '实收金额', '实付款', '实付', '实收', '应付金额', '订单金额'] },
  orderedAt: { labels: ['订单成交时间', '成交时间', '下单时间', '订单提交时间', '订单创建时间', '创建时间'] },
  paidAt: { labels: ['支付时间', '付款时间', '支付完成时间'] },
  shippedAt: { labels: ['发货时间'] },
  receivedAt: { labels: ['签收时间', '收货时间', '确认收货时间'] },
  trackingNumber: { labels: ['快递单号', '物流单号', '运单号', '运单编号'] },
  carrier: { labels: ['快递公司', '物流公司', '承运商'] },
};

/** Labels for every order field, with selectors in front where a page has them. */
export function zhFields(
  picks: Partial<Record<OrderField, FieldRule['picks']>> = {},
): Partial<Record<OrderField, FieldRule>> {
  const fields = { ...ZH_LABELS };
  for (const [field, list] of Object.entries(picks)) {
    // Object.entries forgets the key type that the parameter has.
    const name = field as OrderField;
    fields[name] = { ...fields[name], picks: list };
  }
  return fields;
}

export const ZH_STATES: StateWords = {
  待支付: 'awaiting-payment',
  待付款: 'awaiting-payment',
  未支付: 'awaiting-payment',
  未付款: 'awaiting-payment',
  等待付款: 'awaiting-payment',
  待发货: 'awaiting-shipment',
  已付款: 'awaiting-shipment',
  备货中: 'awaiting-shipment',
  待出库: 'awaiting-shipment',
  等待出库: 'awaiting-shipment',
  已发货: 'shipped',
  '已发货，待签收': 'shipped',
  待收货: 'shipped',
  待签收: 'shipped',
  等待确认收货: 'shipped',
  运输中: 'shipped',
  已签收: 'delivered',
  已收货: 'delivered',
  交易成功: 'completed',
  已完成: 'completed',
  已取消: 'closed',
  取消: 'closed',
  已关闭: 'closed',
  交易关闭: 'closed',
  退款成功: 'closed',
  已退款: 'closed',
  '未发货，退款成功': 'closed',
  '已发货，退款成功': 'closed',
  退款中: 'refunding',
  '未发货，退款中': 'refunding',
  '已发货，退款中': 'refunding',
  退货中: 'returning',
  退货退款中: 'returning',
  换货中: 'exchanging',
};
