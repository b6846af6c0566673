// Xiaohongshu (Qianfan). Of the chat only the order cards beside it are known, and the
// shop's people often use a program of its own; the order pages are known by address.
import type { Pick, Site } from './site.ts';
import { joinStates } from './words/join.ts';
import { AFTER_SALE_LABELS, ZH_STATES, zhFields } from './zh.ts';

const CN = { timeZone: '+08:00', currency: 'CNY' };
/** The console calls an order a parcel. A return's number (`R…`) is no order's. */
const LABELS = { number: '订单编号|订单号|包裹号' } as const;
const LOGISTICS = '.delivery-row-logistics, .logistics-box';
const CARRIER = '[\\p{Script=Han}A-Z]{1,8}(?:快递|速运|速递|物流|快运)';

const parcel = (part: RegExp): Pick => ({ select: LOGISTICS, part });
/** A request that is open is what the order is about; one that is over may have been for one of several goods. */
const REQUEST: Pick = { select: '.sku-after-sale-status', part: /^(?!.*(?:成功|完成|关闭|取消|拒绝|驳回)).+/u };
const CARD_FIELDS = zhFields(
  {
    number: ['.order-card-title-id'],
    state: [REQUEST],
    trackingNumber: [parcel(new RegExp(`${CARRIER}[\\s:：]*([A-Z]{0,4}\\d{9,20})(?!\\d)`, 'u'))],
    carrier: [parcel(new RegExp(`(${CARRIER})[\\s:：]*[A-Z]{0,4}\\d{9,20}(?!\\d)`, 'u'))],
  },
  LABELS,
);

export const xiaohongshu: Site = {
  id: 'xiaohongshu',
  marketplace: 'xiaohongshu',
  hosts: { 'walle.xiaohongshu.com': CN, 'ark.xiaohongshu.com': CN },
  apps: ['walle.xiaohongshu.com/cstools/*', 'ark.xiaohongshu.com/app-order/*'],
  orderNumber: /(?<![\w-])P\d{18}(?![\w-])/gu,
  states: joinStates(ZH_STATES, { 'awaiting-shipment': '待配货' }),
  pages: [
    {
      kind: 'chat',
      host: 'walle.xiaohongshu.com',
      paths: ['/cstools/seller/dashboard', '/cstools/chat'],
      confidence: 'generic',
      watch: [{ select: '.order-tool-content' }],
      // Where buyers' messages stand is not known: labels count beside the chat only.
      root: '.order-tool-content',
      // No rule for the conversation: whose box it is cannot be told, so nothing is written into it.
      messages: [],
      composer: ['textarea, [contenteditable]:not([contenteditable="false"])'],
      orders: { card: '.order-tool-content .order-card', fields: CARD_FIELDS },
    },
    {
      kind: 'order-detail',
      host: 'walle.xiaohongshu.com',
      paths: [/^\/cstools\/tools\/packages\/P\d/u],
      confidence: 'generic',
      watch: [],
      orders: { card: '.order-card', address: /\/packages\/(P\d{18})(?!\d)/u, fields: CARD_FIELDS },
    },
    {
      kind: 'order-list',
      host: 'walle.xiaohongshu.com',
      paths: ['/cstools/tools/packages'],
      confidence: 'generic',
      watch: [],
      orders: { card: '.order-card', fields: CARD_FIELDS },
    },
    {
      kind: 'order-detail',
      host: 'ark.xiaohongshu.com',
      paths: ['/app-order/order/detail'],
      confidence: 'generic',
      watch: [],
      orders: { address: /\/detail\/(P\d{18})(?!\d)/u, fields: zhFields({}, LABELS) },
    },
    {
      kind: 'order-list',
      host: 'ark.xiaohongshu.com',
      paths: ['/app-order/order/query'],
      confidence: 'generic',
      watch: [],
      orders: { fields: zhFields({}, LABELS) },
    },
    {
      kind: 'order-detail',
      host: 'ark.xiaohongshu.com',
      paths: ['/app-order/aftersale/detail'],
      confidence: 'generic',
      watch: [],
      orders: { fields: zhFields({}, { ...LABELS, ...AFTER_SALE_LABELS }) },
    },
    {
      kind: 'after-sale-list',
      host: 'ark.xiaohongshu.com',
      paths: ['/app-order/aftersale/list'],
      confidence: 'generic',
      watch: [],
      orders: { fields: zhFields({}, { ...LABELS, ...AFTER_SALE_LABELS }) },
    },
  ],
};
