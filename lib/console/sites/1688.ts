// 1688: the chat (Wangwang on the web) lives whole in a frame of the same origin; buyers
// and sellers use the same one. The list of orders is as scripts of 2018–2020 knew it.
import { ALIBABA_STATES } from './alibaba-words.ts';
import type { Pick, Site, SitePage } from './site.ts';
import { zhFields } from './zh.ts';

const CN = { timeZone: '+08:00', currency: 'CNY' };
const CHAT = '/app/ocms-fusion-components-1688/def_cbu_web_im';
const FRAME = 'iframe[src*="def_cbu_web_im_core"]';

/** `into`: what leads from the tab's page to the chat's. */
function chatAt(path: string, into: string): SitePage {
  const at = (selector: string): string => into + selector;
  const panel = at('.ww_conversation .ww_user_panel');
  const names: readonly Pick[] = [
    at('.ww_conversation .ww_user_panel .nick'),
    // Without a contact the panel says so, in the place of a name.
    { select: panel, part: /^(?!.*您尚未选择联系人)[^\s(（]{1,60}/u },
  ];
  return {
    kind: 'chat',
    paths: [path],
    confidence: 'unverified',
    watch: [{ select: at('.ww_message') }, { select: panel }],
    ...(into === '' ? {} : { root: `${into}body` }),
    // Inside the frame, when that is where labels are looked for.
    skip: '.ww_message, .conversation-item, .editBox',
    conversation: { parts: [names] },
    buyerName: { picks: names },
    messages: [
      {
        list: at('.ww_message .rc-scrollbars-view'),
        row: at('.ww_message .rc-scrollbars-view .message-item'),
        sides: [
          ['[class*="self"]', 'seller'],
          ['.message-item', 'buyer'],
        ],
        text: '.content pre',
        card: '.text-od-wrap, .od-wrap, .offer-card-wrap',
        id: '',
      },
    ],
    composer: [at('.biz-expression-editor .editBox pre.edit'), at('pre.edit[contenteditable="true"]')],
    orders: { fields: zhFields() },
  };
}

export const alibaba1688: Site = {
  id: '1688',
  marketplace: '1688',
  hosts: { 'air.1688.com': CN, 'trade.1688.com': CN },
  apps: ['air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im*', 'trade.1688.com/order/seller*'],
  // Its length is not documented; product numbers have 12 digits.
  orderNumber: /(?<![\w-])\d{15,20}(?![\w-])/gu,
  states: ALIBABA_STATES,
  pages: [
    { ...chatAt(`${CHAT}/`, `${FRAME} >>> `), host: 'air.1688.com' },
    { ...chatAt(`${CHAT}_core/`, ''), host: 'air.1688.com' },
    {
      kind: 'order-list',
      host: 'trade.1688.com',
      paths: ['/order/seller_order_list.htm'],
      confidence: 'unverified',
      watch: [],
      orders: { fields: zhFields({ number: [{ select: 'input.tradeId', attr: 'value' }] }) },
    },
  ],
};
