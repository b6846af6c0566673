// TikTok Shop: the chat's marks are `data-testid` and `chatd-*`; of the order detail only
// the address is known.
import { digitsOf } from '../../shared/seeded.ts';
import {
  buyerName,
  chatLayout,
  clobberable,
  conversationRows,
  messageBody,
  messageList,
  replyBox,
  sendButton,
} from '../chat-parts.ts';
import { orderCards, ordersLayout } from '../order-parts.ts';
import { h } from '../parts.ts';
import type { Part } from '../parts.ts';
import type { PlainConsole, PlainPage } from '../plain-console.ts';
import { tiktokLocale } from '../words/tiktok.ts';

const HOSTS = String.raw`^https:\/\/(?:seller-[a-z]+\.tiktok\.com|seller-id\.tokopedia\.com|seller\.us\.tiktokshopglobalselling\.com)`;

function chat(page: PlainPage): Part {
  const rows = conversationRows(page, (conversation) =>
    h(
      'div',
      { id: `chat-room-conversation-list-item-${page.state.conversations().indexOf(conversation)}` },
      h('span', { 'data-testid': 'chat.chatroom.conversation_card_username' }, buyerName(page, conversation)),
    ),
  );
  const messages = messageList(page, {}, (message) =>
    h(
      'div',
      { 'data-testid': 'chat.chatroom.message_card' },
      h(
        'div',
        { class: 'chatd-message' },
        h(
          'div',
          {
            class: `chatd-bubble-main--* ${message.side === 'buyer' ? 'chatd-bubble-main--other' : 'chatd-bubble-main--self'}`,
          },
          messageBody(message, h('div', {}), 'chatd-card'),
        ),
      ),
    ),
  );
  const open = page.state.open();
  return chatLayout(page, {
    list: rows,
    header: clobberable(page, {}, h('span', {}, buyerName(page))),
    messages,
    reply: [
      replyBox(page, 'textarea', { placeholder: 'Send a message' }),
      sendButton(page, { id: 'chat-input-send-button' }, 'Send'),
    ],
    panel: open ? orderCards(page, open.orders) : null,
  });
}

export const tiktok: PlainConsole = {
  marketplace: 'tiktok',
  numbers: (seed) => `58${digitsOf(seed, 16)}`,
  locale: tiktokLocale,
  pages: [
    {
      kind: 'chat',
      at: new RegExp(String.raw`${HOSTS}\/chat\/inbox\/`),
      address: 'https://seller-us.tiktok.com/chat/inbox/current?shop_region=US&lang=en',
      view: chat,
    },
    {
      kind: 'order-detail',
      at: new RegExp(String.raw`${HOSTS}\/order\/detail`),
      address: 'https://seller-us.tiktok.com/order/detail?order_no=584098737148888997&shop_region=US',
      orderInAddress: /[?&]order_no=(\d+)/,
      view: (page) => ordersLayout(page, page.locale.labels.orderNumber ?? '', orderCards(page, page.orders())),
    },
  ],
};
