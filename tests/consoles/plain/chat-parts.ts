// The pieces of a chat; a page file gives them the documented names.
import { buyerNameOn } from '../shared/buyer-name.ts';
import { CLOBBERING_NAMES } from '../shared/hostile-acts.ts';
import { productPicture } from '../shared/product-picture.ts';
import type { ShownConversation, ShownMessage } from '../shared/shown-conversation.ts';
import { h } from './parts.ts';
import type { Attrs, Child, Part } from './parts.ts';
import type { PlainPage } from './plain-console.ts';

/** One row per conversation; a click on it opens it. */
export function conversationRows(
  { state }: PlainPage,
  row: (conversation: ShownConversation, isOpen: boolean) => Part,
): Part[] {
  return state.conversations().map((conversation) => {
    const isOpen = state.open()?.id === conversation.id;
    const { tag, attrs, children } = row(conversation, isOpen);
    const css = `${attrs.css ?? ''} row ${isOpen ? 'rowOpen' : ''}`;
    const onClick = () => {
      state.openConversation(conversation.id);
    };
    return { tag, attrs: { ...attrs, css, key: conversation.id, onClick }, children };
  });
}

/** The name as the page shows it now; empty when none is open or a test took it away. */
export function buyerName({ state }: PlainPage, conversation = state.open(), mask?: (name: string) => string): string {
  return conversation ? (buyerNameOn(state, conversation, mask) ?? '') : '';
}

/** The rows of the conversation that is loaded, mounted anew when the console does so. */
export function messageList(
  { state }: PlainPage,
  attrs: Attrs,
  row: (message: ShownMessage, conversation: ShownConversation) => Part,
): Part {
  const loaded = state.shows('messages') ? state.loaded() : null;
  if (!loaded) return h('div', { css: 'messages empty', key: 'none' }, '…');
  const rows = loaded.messages.map((message) => {
    const { tag, attrs: own, children } = row(message, loaded);
    return { tag, attrs: { ...own, css: `${own.css ?? ''} message ${message.side}`, key: message.id }, children };
  });
  return h('div', { ...attrs, css: `${attrs.css ?? ''} messages`, key: state.listKey() }, rows);
}

/** A message's text in the element given, a picture, or a card. */
export function messageBody(message: ShownMessage, text: Part, cardClass = ''): Part {
  if (message.kind === 'image') return h('img', { css: 'photo', src: productPicture(message.text), alt: '' });
  if (message.kind === 'card') {
    const picture = h('img', { css: 'thumb', src: productPicture(message.text), alt: '' });
    return h('div', { class: cardClass, css: 'card' }, picture, h('span', {}, message.text));
  }
  return { ...text, attrs: { ...text.attrs, css: `${text.attrs.css ?? ''} said` }, children: [message.text] };
}

/** `tag`: `textarea`, or any other for a contenteditable. Null when a test took it away. */
export function replyBox({ state }: PlainPage, tag: string, attrs: Attrs = {}): Part | null {
  if (!state.shows('composer')) return null;
  const isLocked = state.isUnder('composer-read-only');
  const kind: Attrs =
    tag === 'textarea' ? { readonly: isLocked } : { contenteditable: isLocked ? 'false' : 'true', role: 'textbox' };
  return h(tag, { ...kind, ...attrs, css: `${attrs.css ?? ''} box`, box: true });
}

/** Ignores clicks that a script made. */
export function sendButton({ state }: PlainPage, attrs: Attrs, label: string): Part {
  const onClick = (event: MouseEvent) => {
    if (event.isTrusted) state.send();
  };
  return h('button', { type: 'button', ...attrs, css: 'send', onClick }, label);
}

/** A plain element, or a form whose inputs hide DOM methods once a test asks for that. */
export function clobberable({ state }: PlainPage, attrs: Attrs, ...children: readonly Child[]): Part {
  if (!state.isUnder('clobber')) return h('div', attrs, children);
  return h(
    'form',
    attrs,
    CLOBBERING_NAMES.map((name) => h('input', { type: 'hidden', name })),
    children,
  );
}

export interface ChatParts {
  readonly list: readonly Child[];
  readonly header: Child;
  readonly messages: Child;
  readonly reply: readonly Child[];
  /** Beside the chat: the orders, where the console shows them. */
  readonly panel?: Child;
}

/** Three columns; `attrs` go to the middle one, which holds header, messages and reply box. */
export function chatLayout({ state }: PlainPage, parts: ChatParts, attrs: Attrs = {}): Part {
  const shop = state.shows('shop') ? h('strong', {}, state.shopName) : null;
  return h(
    'div',
    { css: 'app' },
    h('header', { css: 'bar' }, shop),
    h(
      'div',
      { css: 'columns' },
      h('aside', { css: 'list' }, parts.list),
      h(
        'section',
        { ...attrs, css: 'chat' },
        h('div', { css: 'head' }, parts.header),
        parts.messages,
        h('div', { css: 'reply' }, parts.reply),
      ),
      parts.panel ? h('aside', { css: 'panel' }, parts.panel) : null,
    ),
  );
}
