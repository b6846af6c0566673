// Taobao and Tmall: orders only. Their chat is a program of its own (Qianniu), which no
// extension reaches. Order, sub-order and refund numbers all have 18 or 19 digits.
import { ALIBABA_STATES } from './alibaba-words.ts';
import type { Pick, Site, SitePage } from './site.ts';
import { AFTER_SALE_LABELS, zhFields } from './zh.ts';

const CN = { timeZone: '+08:00', currency: 'CNY' };

/** Not the number of a sub-order or of a refund: those are longer words that end alike. Nothing where it stands twice. */
const AFTER_LABEL = /^(?!(?:.*订单(?:编)?号){2}).*(?<!\p{Script=Han})订单(?:编)?号[\s:：]*(\d{18,19})(?!\d)/u;

/** One table per order: its first row is the order's head, the others are its sub-orders. */
const HEAD: Pick = { select: ':scope > tbody > tr:first-child > *', part: AFTER_LABEL };
const LEGACY_HEAD: Pick = { select: '[class*="item-mod__checkbox-label"]', part: AFTER_LABEL };

/** The two names of a card in the legacy list may stand on one element or on two, one in the other. */
const LEGACY_CARD =
  'div.trade-order-main, [class*="item-mod__trade-order__"]:not(.trade-order-main, .trade-order-main *, :has(.trade-order-main))';

const detailAt = (host: string, path: string): SitePage => ({
  kind: 'order-detail',
  host,
  paths: [path],
  confidence: 'generic',
  watch: [],
  orders: { address: /[?&](?:bizOrderId|biz_order_id)=(\d{18,19})(?!\d)/u, fields: zhFields() },
});

const soldAt = (host: string): SitePage => ({
  kind: 'order-list',
  host,
  paths: ['/home.htm/trade-platform/tp/sold', '/home.htm/trade-platform/tp/order'],
  confidence: 'unverified',
  watch: [{ select: '.next-table-body' }],
  orders: {
    // An empty list is a table of one row.
    card: '.next-table-medium .next-table-body > table:has(> tbody > tr + tr)',
    fields: zhFields({ number: [HEAD] }),
  },
});

const refundsAt = (host: string): SitePage => ({
  kind: 'after-sale-list',
  host,
  paths: ['/home.htm/trade-platform/refund-list'],
  confidence: 'generic',
  watch: [],
  orders: { fields: zhFields({}, AFTER_SALE_LABELS) },
});

export const taobao: Site = {
  id: 'taobao',
  marketplace: 'taobao',
  hosts: {
    'myseller.taobao.com': CN,
    'qn.taobao.com': CN,
    'trade.taobao.com': CN,
    'tradearchive.taobao.com': CN,
  },
  apps: [
    'myseller.taobao.com/home.htm/*',
    'qn.taobao.com/home.htm/*',
    'trade.taobao.com/trade/*',
    'trade.taobao.com/detail/*',
    'tradearchive.taobao.com/trade/*',
  ],
  orderNumber: /(?<![\w-])\d{18,19}(?![\w-])/gu,
  states: ALIBABA_STATES,
  pages: [
    soldAt('myseller.taobao.com'),
    soldAt('qn.taobao.com'),
    refundsAt('myseller.taobao.com'),
    refundsAt('qn.taobao.com'),
    detailAt('trade.taobao.com', '/trade/detail/trade_order_detail_qian_niu.htm'),
    detailAt('trade.taobao.com', '/detail/orderDetail.htm'),
    detailAt('tradearchive.taobao.com', '/trade/detail/trade_item_detail.htm'),
    {
      kind: 'order-list',
      host: 'trade.taobao.com',
      paths: ['/trade/itemlist/list_sold_items.htm'],
      confidence: 'unverified',
      watch: [],
      orders: { card: LEGACY_CARD, fields: zhFields({ number: [LEGACY_HEAD] }) },
    },
  ],
};
