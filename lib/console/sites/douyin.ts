// Douyin's Feige: React, `data-qa-id` marks and a few semantic classes are stable, the
// rest is hashed and changes within weeks. Order and product ids both have 19 digits.
import type { MessageRule, Pick, Site } from './site.ts';
import { AFTER_SALE_LABELS, ZH_STATES, zhFields } from './zh.ts';

const CN = { timeZone: '+08:00', currency: 'CNY' };

const BOX = 'textarea[data-qa-id="qa-send-message-textarea"]';
const HEADER_NAME: Pick = { select: '#topbar-left-info span', first: true, part: /^(?!添加备注).+/u };
/** `发送给 <name>，使用Enter 发送消息`: a second place that says whose box this is. */
const BOX_NAME: Pick = { select: BOX, attr: 'placeholder', part: /^发送给 ?(.+?)，使用/u };

/** A message's wrapper has a mark for tests and a class, its id one of two names, on the wrapper or in it. */
const WRAPPERS = ['[data-qa-id="qa-message-warpper"]', '.msgItemWrap'].map((each) => `#workspace-chat ${each}`);
const messagesBy = (id: string, wrapper: string): MessageRule => ({
  list: `.messageList, ${wrapper}`,
  row: `${wrapper}[${id}], ${wrapper}:has([${id}])`,
  sides: [
    ['.messageNotMe', 'buyer'],
    ['.messageIsMe', 'seller'],
  ],
  text: '.messageNotMe pre, .messageIsMe pre',
  card: '.chatd-card',
  id,
  idIn: `[${id}]`,
  skipId: /^(?:llm_process_|cs_close_conversation|transfer_staff_)|_Welcome_|_CsAssign_/u,
});
const MESSAGES = WRAPPERS.flatMap((wrapper) => ['data-id', 'data-qa-message-id'].map((id) => messagesBy(id, wrapper)));

/** The back office's tables: class names of modules keep their beginning, the rest is another at every release. */
const ROWS = 'tr.auxo-table-row-level-0';
const ROW_PICKS = {
  product: ['[class*="index_ellipsis__"]'],
  amount: ['[class*="index_amountWrap__"]'],
};
/** The head of the page also holds menus: a longer text is not only the shop's name. */
const SHOP = { picks: [{ select: '#fxg-pc-header', part: /^.{2,40}$/u }] };

export const douyin: Site = {
  id: 'douyin',
  marketplace: 'douyin',
  hosts: { 'im.jinritemai.com': CN, 'fxg.jinritemai.com': CN },
  apps: ['im.jinritemai.com/pc_seller*', 'fxg.jinritemai.com/ffa/morder/*', 'fxg.jinritemai.com/ffa/maftersale/*'],
  orderNumber: /(?<![\w-])\d{19}(?![\w-])/gu,
  states: ZH_STATES,
  pages: [
    {
      kind: 'chat',
      host: 'im.jinritemai.com',
      // Also `/pc_seller_v2/` and the desktop program's `/pc_seller_desk_v2/`.
      paths: ['/pc_seller'],
      confidence: 'verified-2026-08',
      watch: [{ select: '#workspace-chat', attrs: ['placeholder'] }],
      skip: '#workspace-chat, [data-qa-id="qa-conversation-chat-item"]',
      conversation: { parts: [[HEADER_NAME]], same: [[HEADER_NAME, BOX_NAME]] },
      buyerName: { picks: [HEADER_NAME] },
      messages: MESSAGES,
      composer: [BOX, '#im-input-box', 'textarea[placeholder*="发送给"]'],
      orders: {
        card: '.ecom-collapse-item',
        open: '.ecom-collapse-item-active',
        fields: {
          ...zhFields({ product: ['[data-btm="d5834"]'] }),
          number: { labels: '订单编号|订单号', leaf: true },
        },
      },
    },
    {
      kind: 'order-list',
      host: 'fxg.jinritemai.com',
      paths: ['/ffa/morder/order/list'],
      confidence: 'unverified',
      watch: [{ select: '.auxo-table-tbody' }],
      shop: SHOP,
      orders: { card: ROWS, fields: zhFields(ROW_PICKS, { state: '订单状态' }) },
    },
    {
      kind: 'after-sale-list',
      host: 'fxg.jinritemai.com',
      paths: ['/ffa/maftersale/aftersale/list'],
      confidence: 'unverified',
      watch: [{ select: '.auxo-table-tbody' }],
      shop: SHOP,
      orders: { card: ROWS, fields: zhFields(ROW_PICKS, AFTER_SALE_LABELS) },
    },
  ],
};
