// Header, messages and reply box.
import { h, vModelText, withDirectives } from 'vue';
import type { VNode } from 'vue';
import { buyerNameOn } from '../shared/buyer-name.ts';
import { maskName } from '../shared/shown-conversation.ts';
import { clobberTag } from '../shared/vue-binding.ts';
import { messageRows } from './message-rows.ts';
import type { Page } from '../shared/start-page.ts';

function header({ state, names }: Page): VNode {
  const { css, classes } = names;
  const open = state.open();
  const name = open ? buyerNameOn(state, open, maskName) : null;
  const { tag, inputs } = clobberTag(state, 'div');
  return h('div', { class: `${classes('chatWindowHeader')} ${css('chatHead')}` }, [
    h(tag, { class: `${classes('base-info')} ${css('who')}` }, [
      ...inputs,
      name === null ? null : h('span', { class: `${classes('name')} ${css('whoName')}` }, name),
      h('span', { class: css('tag') }, '老客户'),
      h('span', { class: css('faint') }, `近90天 ${String(open?.orders.length ?? 0)} 单`),
    ]),
    h(
      'div',
      { class: css('headActions') },
      ['转移', '备注', '标星'].map((label) => h('button', { key: label }, label)),
    ),
  ]);
}

function messageList(page: Page): VNode {
  const { state, names } = page;
  const { css, classes, known } = names;
  const loaded = state.loaded();
  // The key makes Vue throw the whole list away and build another, as the real page does.
  return h('div', { id: known('msgListContainer'), class: css('scroller') }, [
    loaded && state.shows('messages')
      ? h(
          'ul',
          {
            key: state.listKey(),
            class: `${classes('msg-list')} ${css('messages')}`,
            onVnodeMounted: scrollToEnd,
            onVnodeUpdated: scrollToEnd,
          },
          messageRows(page, loaded),
        )
      : h('div', { key: 'loading', class: css('loading') }, '加载中…'),
  ]);
}

function scrollToEnd(vnode: VNode): void {
  // The list's own element; Vue types it as any host node.
  const list = vnode.el as HTMLElement | null;
  if (list?.parentElement) list.parentElement.scrollTop = list.parentElement.scrollHeight;
}

function sendsOnEnter(state: Page['state']): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    state.send();
  };
}

function replyBox({ state, names }: Page): VNode {
  const { css, classes, known } = names;
  const box = h('textarea', {
    id: known('replyTextarea'),
    class: css('box'),
    placeholder: '请输入回复内容，Enter 发送，Shift + Enter 换行',
    readonly: state.isUnder('composer-read-only'),
    'onUpdate:modelValue': state.setComposer,
    onKeydown: sendsOnEnter(state),
  });
  return h('div', { class: `${classes('reply-box')} ${css('reply')}` }, [
    h(
      'div',
      { class: css('tools') },
      ['表情', '图片', '快捷回复', '发优惠券', '邀请下单'].map((tool) => h('button', { key: tool }, tool)),
    ),
    state.shows('composer') ? withDirectives(box, [[vModelText, state.composer()]]) : null,
    h('div', { class: css('sendRow') }, [
      h('span', { class: css('faint') }, `${String(state.composer().length)}/500`),
      h(
        'div',
        {
          class: `${classes('send-btn')} ${css('send')}`,
          role: 'button',
          onClick: (event: MouseEvent) => {
            if (event.isTrusted) state.send();
          },
        },
        '发送',
      ),
    ]),
  ]);
}

export function chatPane(page: Page): VNode {
  return h('section', { class: page.names.css('chat') }, [header(page), messageList(page), replyBox(page)]);
}
