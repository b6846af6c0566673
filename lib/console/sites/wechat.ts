// The WeChat shop: a reply box and the buyers' names are known, the messages and the
// order pages only by address.
import type { Pick, Site } from './site.ts';
import { ZH_STATES, zhFields } from './zh.ts';

const BOX = 'textarea.text-area';
const ROW = '[class*="conv-item"]';
/** In the list each row has its buyer's name; one that stands elsewhere is the open buyer's. */
const OPEN_NAME: Pick = `.user-nickname:not(${ROW} *)`;

export const wechat: Site = {
  id: 'wechat',
  marketplace: 'wechat',
  hosts: { 'store.weixin.qq.com': { timeZone: '+08:00', currency: 'CNY' } },
  apps: ['store.weixin.qq.com/shop/*'],
  // Its length is not documented; product numbers are shorter, payment numbers longer.
  orderNumber: /(?<![\w-])\d{16,20}(?![\w-])/gu,
  states: ZH_STATES,
  pages: [
    {
      kind: 'chat',
      paths: ['/shop/kf'],
      confidence: 'unverified',
      // Where messages stand is not known: they are in the largest part around the box without list or summary.
      watch: [{ select: '.summary-wrap' }, { select: BOX, without: `.summary-wrap, ${ROW}` }],
      skip: `${ROW}, textarea`,
      conversation: { parts: [[OPEN_NAME]] },
      buyerName: { picks: [OPEN_NAME] },
      messages: [],
      composer: [BOX],
      orders: { fields: zhFields() },
    },
    {
      kind: 'order-list',
      paths: ['/shop/order/list'],
      confidence: 'generic',
      watch: [],
      orders: { fields: zhFields() },
    },
  ],
};
