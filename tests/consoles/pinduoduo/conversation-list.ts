import { h } from 'vue';
import type { VNode } from 'vue';
import { buyerNameOn } from '../shared/buyer-name.ts';
import { clockTime } from '../shared/clock.ts';
import { previewText, waitingMinutes } from '../shared/preview-text.ts';
import { facePicture } from '../shared/product-picture.ts';
import { lastMessage, maskName, waitingSince } from '../shared/shown-conversation.ts';
import type { ShownConversation } from '../shared/shown-conversation.ts';
import type { Page } from '../shared/start-page.ts';

function waitingLabel(since: Date, now: Date): string {
  const minutes = waitingMinutes(since, now);
  return minutes < 1 ? '待回复' : `已等待${String(minutes)}分钟`;
}

function row({ state, names }: Page, conversation: ShownConversation): VNode {
  const { css, classes, known } = names;
  const isOpen = state.open()?.id === conversation.id;
  const since = waitingSince(conversation);
  const last = lastMessage(conversation);
  const active = isOpen ? ` ${known('active')}` : '';
  return h(
    'li',
    { class: `${classes('chat-item')}${active} ${css('row', isOpen && 'rowOpen')}`, key: conversation.id },
    [
      h(
        'div',
        {
          class: `${classes('chat-item-box')}${active} ${css('rowBox')}`,
          [known('data-random')]: state.shows('buyerId') ? `${conversation.uid}-0-1` : null,
          onClick: () => {
            state.openConversation(conversation.id);
          },
        },
        [
          h('img', { class: css('face'), src: facePicture(conversation.id), alt: '' }),
          h('div', { class: css('rowText') }, [
            h('div', { class: css('rowHead') }, [
              h('span', { class: `${classes('chat-nickname')} ${css('rowName')}` }, [
                h('span', { class: classes('nickname-span') }, buyerNameOn(state, conversation, maskName) ?? ''),
              ]),
              h(
                'span',
                { class: `${classes('item-note')} ${css('faint')}` },
                last ? clockTime(last.at, state.traits.style.timeZone) : '',
              ),
            ]),
            h('div', { class: `${classes('chat-message-content')} ${css('preview')}` }, previewText(last)),
            since
              ? h(
                  'div',
                  { class: `${classes('chat-unreply-over-time')} ${css('waiting')}` },
                  waitingLabel(since, state.now()),
                )
              : null,
          ]),
        ],
      ),
    ],
  );
}

export function conversationList(page: Page): VNode {
  const { css } = page.names;
  const conversations = page.state.conversations();
  return h('aside', { class: css('list') }, [
    h('div', { class: css('tabs') }, [
      h('span', { class: css('tab', 'tabNow') }, `今日接待 ${String(conversations.length)}`),
      h('span', { class: css('tab') }, '历史'),
      h('span', { class: css('tab') }, '留言'),
    ]),
    h('div', { class: css('search') }, '搜索买家昵称或订单编号'),
    h(
      'ul',
      { class: css('rows') },
      conversations.map((c) => row(page, c)),
    ),
  ]);
}
