// Typed codes as the sidebar sees them: what was typed in the page, what it shows for it
// in the list beside the caret, and what was taken there.
import { createCodeList } from './code-list.ts';
import type { CodeListView } from './code-list.ts';
import type { AdditionLink, Unsubscribe } from './links.ts';
import { isFromTyping } from './typing-messages.ts';
import type { FromTyping, ToTyping } from './typing-messages.ts';

export interface TypingLink {
  /** Puts the script into the page and tells it the prefix; empty switches it off. */
  start(prefix: string): void;
  onTyped(listener: (message: FromTyping) => void): Unsubscribe;
  /** An entry of the list was clicked. */
  onPick(listener: (position: number) => void): Unsubscribe;
  /** The answer to code `id`: fills the list, and opens it when there is anything in it. */
  found(id: number, view: CodeListView): void;
  /** The same entries, another one selected. */
  show(view: CodeListView): void;
}

export function createTypingLink(addition: AdditionLink, token: string, signal: AbortSignal): TypingLink {
  const list = createCodeList(token, signal);
  const send = (message: ToTyping) => void addition.send(message);
  return {
    start: (prefix) => send({ type: 'start', prefix, token }),
    onTyped: (listener) => addition.onMessage((body) => isFromTyping(body) && listener(body)),
    onPick: list.onPick,
    show: list.show,
    found: (id, view) => {
      list.show(view);
      send({ type: 'found', id, count: view.rows.length });
    },
  };
}
