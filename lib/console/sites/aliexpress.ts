// AliExpress's seller back office: addresses and the prefixes of the order detail's class
// names were seen, the buyer chat was not. Everything else is read by labels, for nearly
// every number here looks like an order's.
import type { FieldRule, HostLocale, Site, SitePage } from './site.ts';
import { EN_LABELS, EN_STATES } from './words/en.ts';
import { joinFields, joinStates } from './words/join.ts';
import { ZH_LABELS, ZH_STATES } from './zh.ts';

/** In which zone times are shown is not documented; sellers of these hosts are in China. */
const LOCALE: HostLocale = { timeZone: '+08:00', currency: 'USD' };

// A dispute that is over, or a cancellation asked for, says nothing of where the order is.
const OWN_STATES = {
  'awaiting-payment': '等待买家付款|awaiting buyer payment|place_order_success',
  'awaiting-shipment': '等待您发货|等待卖家发货|买家已付款|awaiting your shipment|wait_seller_send_goods',
  shipped: '等待买家收货|卖家已发货|部分发货|awaiting buyer acceptance|awaiting acceptance|wait_buyer_accept_goods',
  completed: '交易完成|finish|fund_processing|资金处理中',
  closed: '订单关闭',
  refunding:
    '纠纷中|等待您响应|等待卖家响应|等待平台裁决|in dispute|in_issue|awaiting your response|awaiting seller response',
  returning: '等待买家退货|买家已退货|awaiting buyer return|buyer returned goods',
};

const NAME_LABELS = '收货人|收件人|联系人|Contact name|Contact Name|Recipient|Receiver';
/** The address is label and value in parts of one element; without its label nothing tells the name from the street. */
const buyerName: FieldRule = {
  picks: [
    {
      select: 'div[class*="orderInfo--addressItem"]',
      part: new RegExp(`^(?:${NAME_LABELS})\\s*[:：]?\\s*(.+)$`, 'u'),
    },
  ],
};

const orders = {
  fields: joinFields([ZH_LABELS, EN_LABELS], {
    number: { labels: '订单编号|订单号|Order ID|Order No.' },
    state: { labels: '纠纷状态|Dispute status|Dispute Status' },
  }),
};

function listed(kind: SitePage['kind'], path: string): SitePage {
  return { kind, paths: [path], confidence: 'generic', watch: [], orders };
}

export const aliexpress: Site = {
  id: 'aliexpress',
  marketplace: 'aliexpress',
  hosts: { 'csp.aliexpress.com': LOCALE, 'gsp.aliexpress.com': LOCALE },
  apps: ['csp.aliexpress.com/m_apps/*', 'gsp.aliexpress.com/m_apps/*'],
  orderNumber: /(?<![\w-])\d{15,20}(?![\w-])/gu,
  states: joinStates(ZH_STATES, EN_STATES, OWN_STATES),
  pages: [
    {
      kind: 'order-detail',
      paths: ['/m_apps/order-manage/orderDetail'],
      confidence: 'unverified',
      watch: [],
      buyerName,
      orders: { ...orders, address: /[?&]orderId=(\d+)/u },
    },
    listed('order-list', '/m_apps/order-manage/orderList'),
    listed('after-sale-list', '/m_apps/dispute-management/list'),
  ],
};
