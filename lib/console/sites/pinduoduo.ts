// Pinduoduo: Vue 2, stable hand-written names in the chat; the order pages are a
// micro front-end with version numbers in its class names, so labels come first there.
import type { Pick, Site } from './site.ts';
import { ZH_STATES, zhFields } from './zh.ts';

const MESSAGE_UID: Pick = { select: '#msgListContainer [currentuid]', attr: 'currentuid', part: /^\d{4,20}$/u };
const LIST_UID: Pick = {
  select: '.chat-item.active .chat-item-box[data-random], .chat-item-box.active[data-random]',
  attr: 'data-random',
  part: /^(\d{4,20})(?=-|$)/u,
};

export const pinduoduo: Site = {
  id: 'pinduoduo',
  marketplace: 'pinduoduo',
  hosts: { 'mms.pinduoduo.com': { timeZone: '+08:00', currency: 'CNY' } },
  apps: ['mms.pinduoduo.com/chat-merchant/*', 'mms.pinduoduo.com/orders/*'],
  orderNumber: /(?<![\w-])\d{6}-\d{15}(?![\w-])/gu,
  states: ZH_STATES,
  pages: [
    {
      kind: 'chat',
      paths: ['/chat-merchant/'],
      confidence: 'verified-2026-09',
      watch: [
        { select: '#msgListContainer', attrs: ['currentuid'] },
        { select: '.chatWindowHeader' },
        { select: '.chat-item.active, .chat-item-box.active', attrs: ['class', 'data-random'] },
      ],
      skip: '#msgListContainer, .chat-item, .reply-box',
      conversation: { parts: [[MESSAGE_UID, LIST_UID]], same: [[MESSAGE_UID, LIST_UID]] },
      buyerName: {
        picks: [
          '.chatWindowHeader .base-info .name',
          '.chat-item.active .chat-nickname, .chat-item-box.active .nickname-span',
        ],
      },
      buyerId: { picks: [MESSAGE_UID, LIST_UID] },
      messages: [
        {
          list: '#msgListContainer .msg-list, #msgListContainer',
          row: '#msgListContainer li.onemsg',
          sides: [
            ['.robot-text, .callback', 'robot'],
            ['.buyer-item', 'buyer'],
            ['.cs-item', 'seller'],
            ['.msg-system, [class*="system-msg"]', 'system'],
          ],
          text: '.msg-content .msg-content-box, .msg-content-box',
          card: '.good-card, .commonCard',
          at: '.message-time',
          id: 'id',
        },
      ],
      composer: ['textarea#replyTextarea', '.reply-box textarea'],
      orders: { fields: zhFields({ product: ['.goods-name', '[class*="goods-name"]', '[class*="goodsName"]'] }) },
    },
    {
      kind: 'order-list',
      paths: ['/orders/list'],
      confidence: 'unverified',
      watch: [{ select: '#mf-mms-orders-container' }],
      orders: {
        card: '#mf-mms-orders-container .package-center-table > div',
        fields: zhFields({
          product: ['.goods-record-container [class*="name"]', '.goods-record-container a'],
          state: ['td:nth-child(2)'],
          amount: ['td:nth-child(5)', 'td:nth-child(4)'],
        }),
      },
    },
    {
      kind: 'order-detail',
      paths: ['/orders/detail'],
      confidence: 'unverified',
      watch: [{ select: '#mf-mms-orders-container' }],
      orders: {
        address: /[?&]sn=([\d-]+)/u,
        fields: zhFields({ product: ['.goods-record-container [class*="name"]'] }),
      },
    },
  ],
};
