// Kuaishou's shop: hand-written names in the chat, but none that tells a buyer's message
// from the shop's own. What is known of the order pages is their addresses.
import type { MessageRule, Pick, Site, SitePage } from './site.ts';
import { ZH_STATES, zhFields } from './zh.ts';

const CN = { timeZone: '+08:00', currency: 'CNY' };
const LABELS = { number: '订单编号|订单号|平台单号' } as const;

/** The selected session; its mark is part of a longer class name. */
const OPEN_NAME = '[class*="colorHighLight"] .SessionBaseCard-topHeadName';
const MESSAGE = '.kwaishop-cs-LayoutDefaultWrapper_msgMain';
const NOTICE = '.kwaishop-cs-LayoutMiddleWrapper_msgBody';
/** The list has no known name: it is the part with messages in it and neither sessions nor reply box. */
const NO_LIST = '.SessionListGroup, .SessionBaseCard, .ql-editor';
const SHOP = '.LoginUserInfo-mainTitle-text';
const BOX = 'div.ql-editor';
/** `nick 11-18 10:05:00` */
const NICK: Pick = {
  select: '.kwaishop-cs-LayoutDefaultWrapper_beforeMsgBody',
  part: /^(.+?)\s*(?:\d{4}-)?\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?$/u,
};

/** One source looked for the chat in open shadow roots: those of the usual frames for several apps on one page. */
const SHADOW = 'micro-app, wujie-app, [id^="__qiankun_microapp_wrapper"] >>> ';
const both = (selector: string): readonly string[] => [selector, SHADOW + selector];

const messagesAt = (into: string): MessageRule => ({
  list: into + MESSAGE,
  row: `${into}${MESSAGE}, ${NOTICE}`,
  sides: [[NOTICE, 'system']],
  speaker: { name: NICK, buyer: into + OPEN_NAME },
  text: '.kwaishop-cs-BizTextCard, .kwaishop-cs-LayoutDefaultWrapper_msgBody',
  card: '.kwaishop-cs-BizOrderCard',
  id: '',
});

const chatAt = (host: string, paths: readonly string[]): SitePage => ({
  kind: 'chat',
  host,
  paths,
  confidence: 'unverified',
  watch: ['', SHADOW].map((into) => ({ select: into + MESSAGE, without: into + NO_LIST })),
  skip: `${MESSAGE}, .SessionListGroup, .SessionBaseCard:not(.SessionListGroup *), .ql-editor`,
  conversation: { parts: [both(OPEN_NAME)] },
  buyerName: { picks: both(OPEN_NAME) },
  shop: { picks: both(SHOP) },
  messages: [messagesAt(''), messagesAt(SHADOW)],
  composer: both(BOX),
  orders: { fields: zhFields({}, LABELS) },
});

export const kuaishou: Site = {
  id: 'kuaishou',
  marketplace: 'kuaishou',
  hosts: { 'im.kwaixiaodian.com': CN, 's.kwaixiaodian.com': CN },
  apps: ['im.kwaixiaodian.com/*', 's.kwaixiaodian.com/zone/*'],
  // Its length is not documented; a phone number has 11 digits.
  orderNumber: /(?<![\w-])\d{12,20}(?![\w-])/gu,
  states: ZH_STATES,
  pages: [
    chatAt('im.kwaixiaodian.com', ['/workbench', '/pc']),
    chatAt('s.kwaixiaodian.com', ['/zone/settles/chat']),
    {
      kind: 'order-list',
      host: 's.kwaixiaodian.com',
      paths: ['/zone/order/list'],
      confidence: 'generic',
      watch: [],
      orders: { fields: zhFields({}, LABELS) },
    },
  ],
};
