// TikTok Shop: `data-testid`, `chatd-*` and a few ids of the chat are stable, all else is
// hashed. One definition for all countries; of the order detail only the address is known.
import type { HostLocale, OrderRule, Pick, Site } from './site.ts';
import { EN_LABELS, EN_STATES } from './words/en.ts';
import { joinFields, joinStates } from './words/join.ts';
import { ES_LABELS, ES_STATES, PT_LABELS, PT_STATES } from './words/latin-america.ts';
import { SOUTHEAST_ASIAN_LABELS, SOUTHEAST_ASIAN_STATES } from './words/southeast-asia.ts';
import { labelsIn } from './words/western-labels.ts';
import { statesIn } from './words/western-states.ts';
import { ZH_LABELS, ZH_STATES } from './zh.ts';

const US: HostLocale = { timeZone: 'America/Los_Angeles', currency: 'USD', dates: 'mdy' };
const INDONESIA: HostLocale = { timeZone: '+07:00', currency: 'IDR' };

const HOSTS: Readonly<Record<string, HostLocale>> = {
  'seller-us.tiktok.com': US,
  'seller.us.tiktokshopglobalselling.com': US,
  'seller-uk.tiktok.com': { timeZone: 'Europe/London', currency: 'GBP' },
  'seller-vn.tiktok.com': { timeZone: '+07:00', currency: 'VND' },
  'seller-my.tiktok.com': { timeZone: '+08:00', currency: 'MYR' },
  'seller-id.tiktok.com': INDONESIA,
  'seller-id.tokopedia.com': INDONESIA,
  'seller-th.tiktok.com': { timeZone: '+07:00', currency: 'THB' },
  'seller-sg.tiktok.com': { timeZone: '+08:00', currency: 'SGD' },
  'seller-ph.tiktok.com': { timeZone: '+08:00', currency: 'PHP' },
  'seller-br.tiktok.com': { timeZone: '-03:00', currency: 'BRL' },
  'seller-mx.tiktok.com': { timeZone: '-06:00', currency: 'MXN' },
  'seller-jp.tiktok.com': { timeZone: 'Asia/Tokyo', currency: 'JPY' },
  'seller-de.tiktok.com': { timeZone: 'Europe/Berlin', currency: 'EUR' },
  'seller-fr.tiktok.com': { timeZone: 'Europe/Paris', currency: 'EUR' },
  'seller-es.tiktok.com': { timeZone: 'Europe/Madrid', currency: 'EUR' },
  'seller-it.tiktok.com': { timeZone: 'Europe/Rome', currency: 'EUR' },
  'seller-ie.tiktok.com': { timeZone: 'Europe/Dublin', currency: 'EUR' },
};

/** On hold is the hour after the payment in which a buyer may still cancel. */
const OWN_STATES = {
  'awaiting-shipment': 'on_hold|on hold|awaiting_collection|awaiting collection',
};

const ROW = '[id^="chat-room-conversation-list-item-"]';
const CARD = '[data-testid="chat.chatroom.message_card"]';
const BUBBLE = '[class*="chatd-bubble-main--"]';
/**
 * How the open row is marked is not documented: where it says so by ARIA it is believed, and
 * otherwise no conversation is known and nothing inserted.
 */
const SELECTED_NAME: Pick = {
  select: `${ROW}[aria-selected="true"] [data-testid="chat.chatroom.conversation_card_username"]`,
};

/** The one box near the send button: seen as "walk up until there is exactly one". */
const BOX = ':is(textarea, [contenteditable="true"])';
const SEND = '#chat-input-send-button';
const BOXES = [SEND, `* > ${SEND}`, `* > * > ${SEND}`, `* > * > * > ${SEND}`].map((at) => `:has(> ${at}) ${BOX}`);

const FURTHER = ['de', 'fr', 'es', 'it', 'ja'] as const;
const TOTAL =
  'Gesamtbetrag|Gesamtsumme der Bestellung|Total de la commande|Montant total|Totale ordine|Totale dell’ordine|注文合計';
const orders: OrderRule = {
  fields: joinFields([EN_LABELS, ZH_LABELS, ...SOUTHEAST_ASIAN_LABELS, PT_LABELS, ES_LABELS, ...labelsIn(...FURTHER)], {
    amount: { labels: TOTAL },
  }),
};

export const tiktok: Site = {
  id: 'tiktok',
  marketplace: 'tiktok',
  hosts: HOSTS,
  apps: Object.keys(HOSTS).flatMap((host) => [`${host}/chat/*`, `${host}/order/*`]),
  orderNumber: /(?<![\w-])5[78]\d{16}(?![\w-])/gu,
  states: joinStates(
    EN_STATES,
    ZH_STATES,
    ...SOUTHEAST_ASIAN_STATES,
    PT_STATES,
    ES_STATES,
    statesIn(...FURTHER),
    OWN_STATES,
  ),
  pages: [
    {
      kind: 'chat',
      paths: ['/chat/inbox/'],
      confidence: 'unverified',
      watch: [{ select: `:has(> ${CARD})` }],
      skip: `${CARD}, ${ROW}`,
      conversation: { parts: [[SELECTED_NAME]] },
      buyerName: { picks: [SELECTED_NAME] },
      messages: [
        {
          list: CARD,
          row: CARD,
          sides: [
            ['.chatd-bubble-main--other', 'buyer'],
            [BUBBLE, 'seller'],
          ],
          text: BUBBLE,
          id: '',
        },
      ],
      composer: BOXES,
      orders,
    },
    {
      kind: 'order-detail',
      paths: ['/order/detail'],
      confidence: 'generic',
      watch: [],
      orders: { ...orders, address: /[?&]order_no=(\d+)/u },
    },
  ],
};
