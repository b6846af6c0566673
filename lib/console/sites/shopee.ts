// Shopee's seller centres: `data-cy` and `data-testid` are stable, every class of the
// chat is hashed, and both lists are virtualised. One definition for all countries.
import type { HostLocale, Pick, Site } from './site.ts';
import { SHOPEE_FIELDS, SHOPEE_STATES } from './shopee-words.ts';

/** Country's part of the host: hours from UTC and currency. Those of .cn and .com are for cross-border sellers. */
const COUNTRIES =
  'cn+08CNY|com+08USD|tw+08TWD|sg+08SGD|com.my+08MYR|ph+08PHP|co.id+07IDR|co.th+07THB|com.br-03BRL|vn+07VND';

const HOSTS: Readonly<Record<string, HostLocale>> = Object.fromEntries(
  COUNTRIES.split('|').map((country) => {
    const [, domain = '', hours = '', currency = ''] = /^(.+)([+-]\d\d)(.+)$/u.exec(country) ?? [];
    return [`${domain === 'vn' ? 'banhang' : 'seller'}.shopee.${domain}`, { timeZone: `${hours}:00`, currency }];
  }),
);

const CELL = '[data-cy^="webchat-conversation-cell-root"]';
const CELL_NAME = '[data-cy="webchat-conversation-cell-name"]';
const DETAIL = '[data-cy="webchat-conversation-detail"]';
const LIST = '#message-virtualized-list, #messagesContainer, [data-cy="webchat-conversation-detail-message-container"]';
/** The header's class is hashed: it is the titled element that carries a listed buyer's name. */
const HEADER_NAME: Pick = { select: `${DETAIL} [title]`, attr: 'title', among: { select: CELL_NAME, attr: 'title' } };
/** The open buyer's row may be scrolled out of the virtual list. */
const HEADER_TITLE: Pick = {
  select: `${DETAIL} > :not([data-cy="webchat-conversation-detail-chat"]) [title]`,
  attr: 'title',
};
const SELECTED_NAME: Pick = {
  select: `${CELL}[aria-selected="true"] ${CELL_NAME}, [aria-selected="true"] > ${CELL} ${CELL_NAME}`,
  attr: 'title',
};

export const shopee: Site = {
  id: 'shopee',
  marketplace: 'shopee',
  hosts: HOSTS,
  apps: Object.keys(HOSTS).map((host) => `${host}/*`),
  orderNumber: /(?<![\w-])\d{6}[A-Z0-9]{8}(?![\w-])/gu,
  states: SHOPEE_STATES,
  pages: [
    {
      kind: 'chat',
      paths: ['/new-webchat/'],
      confidence: 'verified-2026-09',
      watch: [{ select: DETAIL, attrs: ['title'] }, { select: '#workstation' }],
      skip: `${DETAIL}, [data-cy="webchat-conversation-list"], [data-cy="webchat-conversation-cell-container"], ${CELL}`,
      conversation: { parts: [[HEADER_NAME, HEADER_TITLE, SELECTED_NAME]], same: [[HEADER_NAME, SELECTED_NAME]] },
      buyerName: { picks: [HEADER_NAME, HEADER_TITLE, SELECTED_NAME] },
      messages: [
        {
          list: LIST,
          row: '[data-cy="webchat-message-receive"], [data-cy="webchat-message-send"]',
          sides: [
            ['[data-cy="webchat-message-receive"]', 'buyer'],
            ['[data-cy="webchat-message-send"]', 'seller'],
          ],
          text: '[data-cy="webchat-message-content"]',
          id: 'data-id',
        },
      ],
      composer: ['[data-cy="webchat-conversation-detail-input"] textarea', '#inputField textarea'],
      orders: { fields: SHOPEE_FIELDS },
    },
    {
      kind: 'order-detail',
      // An internal id stands in the address, never the order number.
      paths: [/^\/portal\/sale\/order\/\d/u],
      confidence: 'unverified',
      watch: [{ select: '[data-testid="odp-order-payment"]' }],
      orders: { fields: SHOPEE_FIELDS },
    },
    {
      kind: 'order-list',
      paths: ['/portal/sale/order'],
      confidence: 'verified',
      watch: [{ select: '.order-list-table-all' }],
      orders: { card: '[data-testid="order-item"]', fields: SHOPEE_FIELDS },
    },
  ],
};
