// One `li.onemsg` per message; the side is a class inside the row, the buyer's
// stable id an attribute beside it.
import { h } from 'vue';
import type { VNode } from 'vue';
import { chineseDateTime } from '../shared/clock.ts';
import { facePicture, productPicture, shopPicture } from '../shared/product-picture.ts';
import type { ShownConversation, ShownMessage } from '../shared/shown-conversation.ts';
import { clobberTag } from '../shared/vue-binding.ts';
import type { Page } from '../shared/start-page.ts';

const SIDE_CLASSES = { buyer: 'buyer-item', seller: 'cs-item isread', robot: 'cs-item callback' } as const;

function body({ names }: Page, message: ShownMessage): VNode {
  const { css, classes } = names;
  if (message.kind === 'image') {
    return h('div', { class: css('photo') }, [
      h('img', { src: productPicture(message.text || message.id), alt: '图片' }),
    ]);
  }
  if (message.kind === 'card') {
    return h('div', { class: `${classes('commonCard good-card')} ${css('card')}` }, [
      h('img', { class: css('cardPicture'), src: productPicture(message.text), alt: '' }),
      h('div', { class: css('cardText') }, [
        h('p', { class: classes('good-name') }, message.text),
        h('p', { class: `${classes('good-id')} ${css('faint')}` }, `商品ID：${message.id.slice(-12)}`),
        h('span', { class: `${classes('good-price')} ${css('price')}` }, '¥29.90'),
        h('a', { class: `${classes('good-detail')} ${css('link')}` }, '查看商品'),
      ]),
    ]);
  }
  return h('div', { class: `${classes('msg-content')} ${css('bubble')}` }, [
    h('p', { class: `${classes('msg-content-box')} ${css('said')}` }, message.text),
  ]);
}

function systemRow({ names }: Page, message: ShownMessage): VNode {
  return h('div', { class: `${names.classes('msg-system')} ${names.css('system')}` }, message.text);
}

function spokenRow(page: Page, conversation: ShownConversation, message: ShownMessage): VNode {
  const { css, classes, known } = page.names;
  const side = message.side === 'system' ? 'buyer' : message.side;
  const { tag, inputs } = clobberTag(page.state, 'div');
  const isOurs = side !== 'buyer';
  return h(
    tag,
    {
      class: `${classes(SIDE_CLASSES[side])} ${css('line', isOurs && 'lineOurs')}`,
      [known('currentuid')]: page.state.shows('buyerId') ? conversation.uid : null,
    },
    [
      ...inputs,
      h('img', {
        class: css('face'),
        src: isOurs ? shopPicture(page.state.shopName, '#d8433a') : facePicture(conversation.id),
        alt: '',
      }),
      h('div', { class: css('lineBody') }, [
        side === 'robot' ? h('span', { class: `${classes('robot-text')} ${css('robot')}` }, '机器人回复') : null,
        body(page, message),
      ]),
      isOurs ? h('span', { class: css('read') }, '已读') : null,
    ],
  );
}

export function messageRows(page: Page, conversation: ShownConversation): VNode[] {
  const { css, classes, known } = page.names;
  const { timeZone } = page.state.traits.style;
  return conversation.messages.flatMap((message, i) => {
    const isSystem = message.side === 'system';
    const row = h(
      'li',
      {
        key: message.id,
        id: `${known('middlePanel_list_')}${message.id}`,
        class: `${classes(isSystem ? 'onemsg system-msg-31' : 'onemsg')} ${css('message')}`,
      },
      [isSystem ? systemRow(page, message) : spokenRow(page, conversation, message)],
    );
    if (i % 6 !== 0) return [row];
    const time = h('li', { key: `time ${message.id}`, class: css('timeRow') }, [
      h('div', { class: `${classes('message-time')} ${css('time')}` }, chineseDateTime(message.at, timeZone)),
    ]);
    return [time, row];
  });
}
