// The labels of an order header, as consoles and clients write them.
import type { FieldRule, OrderField, Site } from '../sites/site.ts';
import { ORDER_FIELDS } from '../sites/site.ts';
import { zhFields } from '../sites/zh.ts';

const EN_LABELS: Readonly<Record<OrderField, string>> = {
  number: 'Order number|Order Number|Order no.|Order No.|Order ID|Order id|Order #',
  state: 'Order status|Order Status|Status：',
  product: 'Product name|Product Name|Product：|Item：|Item name',
  amount: 'Order total|Order Total|Grand total|Total：|Total paid|Amount：|Amount paid',
  orderedAt: 'Order date|Order Date|Order time|Ordered on|Order placed|Placed on',
  paidAt: 'Payment date|Payment time|Paid on',
  shippedAt: 'Ship date|Shipped on|Shipping date|Shipped time',
  receivedAt: 'Delivered on|Delivery date|Delivered time|Received on',
  trackingNumber: 'Tracking number|Tracking Number|Tracking no.|Tracking ID',
  carrier: 'Carrier：|Shipping carrier|Courier：',
};

/** What clients show beside what the pages show. */
const ZH_CLIENTS: Readonly<Partial<Record<OrderField, string>>> = {
  number: '订单|单号：',
  amount: '金额：|总价：|合计：',
  product: '宝贝：|宝贝名称|宝贝标题',
  receivedAt: '确认收货时间',
};

export const BUYER_LABELS =
  '买家昵称|买家ID|买家账号|买家旺旺|买家：|旺旺：|Buyer name|Buyer username|Buyer：|Buyer ID';

export type OrderFieldRules = Partial<Record<OrderField, FieldRule>>;

/** For every field the labels of all; never a selector, which would look at our own page. */
export function orderFieldsOf(sites: readonly Site[]): OrderFieldRules {
  const zh = zhFields();
  const fields: OrderFieldRules = {};
  for (const field of ORDER_FIELDS) {
    const rules = sites.flatMap((site) => site.pages.flatMap(({ orders }) => orders?.fields[field] ?? []));
    const lists = [...rules, zh[field]].map((rule) => rule?.labels);
    const words = [...lists, ZH_CLIENTS[field], EN_LABELS[field]].flatMap((list) => list?.split('|') ?? []);
    fields[field] = { labels: [...new Set(words)].join('|') };
  }
  return { ...fields, state: { ...fields.state, leaf: true } };
}
