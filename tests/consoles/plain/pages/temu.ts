// Temu's order detail. Only its address and the form of the number are known, so the
// page is label–value lines.
import { digitsOf } from '../../shared/seeded.ts';
import { orderCards, ordersLayout } from '../order-parts.ts';
import type { PlainConsole, PlainLocale } from '../plain-console.ts';

const CHINESE: PlainLocale = {
  lang: 'zh-CN',
  buyers: 'en',
  timeZone: 'Asia/Shanghai',
  currency: 'USD',
  states: {
    'awaiting-payment': '待付款',
    'awaiting-shipment': '待发货',
    shipped: '已发货',
    delivered: '已签收',
    completed: '已完成',
    closed: '已取消',
    refunding: '退款中',
    returning: '退货中',
    exchanging: '换货中',
  },
  labels: {
    orderNumber: '订单号：',
    orderState: '订单状态：',
    product: '商品名称：',
    amount: '订单金额：',
    orderedAt: '下单时间：',
    shippedAt: '发货时间：',
    receivedAt: '签收时间：',
    carrier: '物流公司：',
    trackingNumber: '物流单号：',
  },
  others: ['子订单号：'],
};

export const temu: PlainConsole = {
  marketplace: 'temu',
  numbers: (seed) => `PO-${digitsOf(`${seed} shop`, 3)}-${digitsOf(seed, 17)}`,
  locale: () => CHINESE,
  pages: [
    {
      kind: 'order-detail',
      at: /^https:\/\/seller\.temu\.com\/order-detail\.html/,
      address: 'https://seller.temu.com/order-detail.html?parent_order_sn=PO-211-21408233497007100',
      orderInAddress: /[?&]parent_order_sn=(PO-[\d-]+)/,
      view: (page) => ordersLayout(page, '订单详情', orderCards(page, page.orders())),
    },
  ],
};
