// JD: the dongdong chat (contenteditable box, hidden panes that stay in the document)
// and the order pages of the new back office.
import type { Pick, Site } from './site.ts';
import { joinStates } from './words/join.ts';
import { ZH_STATES, zhFields } from './zh.ts';

const CN = { timeZone: '+08:00', currency: 'CNY' };
const CHECKED = ['.alluser-item_check', '.t-item-ck', '.alluser-current']
  .map((mark) => `#t-alluser-wrap .c_tabs-tabpane:not(.c_tabs-tab_inactive) ${mark}`)
  .join();
const HEADER_NAME: Pick = { select: '.chat-head-name > span', part: /^[^[]+/u };
const ROW_PIN: Pick = { select: CHECKED, attr: 'id', part: /^u_(.+)imcustomer/u };
const ROW_NAME: Pick = { select: CHECKED.replaceAll(',', ' .alluser-item-name,') + ' .alluser-item-name' };
const TIMES = '.order-time-info .shop-overflow-tooltip__content';

/** An order is locked while the buyer's wish to cancel it is being decided. The upper-case words are the interface's. */
const JD_STATES = joinStates(ZH_STATES, {
  'awaiting-shipment': 'WAIT_SELLER_STOCK_OUT',
  shipped: 'WAIT_GOODS_RECEIVE_CONFIRM',
  completed: 'FINISHED_L',
  closed: 'TRADE_CANCELED',
  refunding: '锁定|已锁定|LOCKED',
});

export const jd: Site = {
  id: 'jd',
  marketplace: 'jd',
  hosts: { 'dongdong.jd.com': CN, 'shop.jd.com': CN },
  apps: ['dongdong.jd.com/*', 'shop.jd.com/jdm/trade/orders/*'],
  // Its length is not documented. Mobile numbers have 11 digits too, and stand behind an empty label first.
  orderNumber: /(?<![\w-])(?!1[3-9]\d{9}(?!\d))\d{11,15}(?![\w-])/gu,
  states: JD_STATES,
  pages: [
    {
      kind: 'chat',
      host: 'dongdong.jd.com',
      paths: ['/'],
      confidence: 'verified-2026-09',
      watch: [
        { select: '#t-chat-scroll' },
        { select: '.chat-head-name' },
        { select: '#t-alluser-wrap', attrs: ['class'] },
      ],
      skip: '#t-chat-scroll, #t-alluser-wrap, .EditorContent, .chat-product',
      // Names are masked and collide; the contact's id tells them apart.
      conversation: { parts: [[HEADER_NAME], [ROW_PIN, ROW_NAME]] },
      buyerName: { picks: [HEADER_NAME, ROW_NAME] },
      buyerId: { picks: [ROW_PIN] },
      messages: [
        {
          list: '#t-chat-scroll',
          row: '#t-chat-scroll .message',
          sides: [
            ['.message_left', 'buyer'],
            ['.message_right', 'seller'],
            ['.message_center, .message__system', 'system'],
          ],
          text: '.message__content',
          card: '.CardWrapper',
          at: '.message__time_str',
          id: 'id',
          idIn: '.message_left, .message_right',
        },
      ],
      composer: ['.EditorContent[contenteditable]'],
      orders: { fields: zhFields() },
    },
    {
      kind: 'order-list',
      host: 'shop.jd.com',
      paths: ['/jdm/trade/orders/order-list'],
      confidence: 'verified',
      watch: [{ select: '.table-body' }],
      shop: { picks: ['.shop-menu-accountV1__right-account-top-name'] },
      orders: {
        card: '.jd-scrollbar__view .table-body .card',
        fields: zhFields({
          number: ['.shop-order-id .order-info-btn span'],
          state: ['[prop="orderStatus"] .order-status span'],
          product: ['.sku-name'],
          amount: ['[prop="receivables"] .config-view-item__value'],
          orderedAt: [{ select: TIMES, part: /([\d-]+ [\d:]+) ?下单/u }],
          paidAt: [{ select: TIMES, part: /([\d-]+ [\d:]+) ?付款/u }],
        }),
      },
    },
    {
      kind: 'order-detail',
      host: 'shop.jd.com',
      paths: ['/jdm/trade/orders/order-details'],
      confidence: 'generic',
      watch: [],
      shop: { picks: ['.shop-menu-accountV1__right-account-top-name'] },
      orders: { address: /[?&]orderId=(\d+)/u, fields: zhFields() },
    },
  ],
};
