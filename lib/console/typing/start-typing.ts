// The addition that watches the reply box for typed codes. It says what was typed; the
// sidebar searches and writes. Until an entry is taken the box stays as it is, and Enter
// is the page's at all times.
import { isToTyping } from '../../channel/typing-messages.ts';
import type { FromTyping, ToTyping } from '../../channel/typing-messages.ts';
import type { PageHandle } from '../additions.ts';
import { watchBox } from '../insert/box-watch.ts';
import { every, listen } from '../lifetime.ts';
import { contains } from '../safe-dom.ts';
import { placeOfCode } from './caret-place.ts';
import { mountList } from './list-frame.ts';
import type { ListFrame } from './list-frame.ts';
import { codeAtEnd, textBeforeCaret } from './typed-code.ts';

interface State {
  prefix: string;
  list: ListFrame | null;
  token: string;
  /** The code before the caret, as it was last told; null: none. */
  typed: string | null;
  id: number;
  /** Of the newest code; null while the answer is awaited. */
  found: number | null;
  /** The list lies on the screen; while the next answer is awaited, with the entries of the last. */
  isOpen: boolean;
  /** Closed with Esc: this code asks no more. */
  dismissed: boolean;
}

/** A reply box in a frame has a document of its own, which may be replaced. */
const DOCUMENT_CHECK_MS = 1_000;

export function startTyping(handle: PageHandle, listUrl: string): void {
  const { document, signal } = handle;
  const state: State = {
    prefix: '',
    list: null,
    token: '',
    typed: null,
    id: 0,
    found: null,
    isOpen: false,
    dismissed: false,
  };
  const tell = (message: FromTyping) => handle.tell({ type: 'addition', name: 'typing', body: message });
  const box = () => handle.session()?.composer() ?? null;
  const watched = watchBox(document, signal, box);

  const obey = (message: ToTyping): void => {
    if (message.type === 'start') {
      state.prefix = message.prefix;
      if (message.token !== state.token) state.list = mountList(document, `${listUrl}#${message.token}`, signal);
      state.token = message.token;
    } else if (message.id === state.id) showFound(state, message.count, box());
  };
  handle.receive('typing', (body) => isToTyping(body) && obey(body));

  const look = (target: EventTarget | null): void => {
    const composer = box();
    const isOurs = composer !== null && target instanceof Object && contains(composer, target as Node);
    const isComposing = composer !== null && watched.isComposing(composer);
    const text = isOurs && !isComposing ? textBeforeCaret(composer) : null;
    take(state, text === null ? null : codeAtEnd(text, state.prefix), tell);
  };
  const attach = (to: Document): void => {
    const options = { capture: true, signal };
    listen(to, 'input', (event) => look(event.composedPath()[0] ?? null), options);
    listen(to, 'compositionend', (event) => look(event.composedPath()[0] ?? null), options);
    listen(to, 'selectionchange', () => state.typed !== null && look(box()), options);
    listen(to, 'focusout', () => take(state, null, tell), options);
    const view: EventTarget = to.defaultView ?? to;
    listen<KeyboardEvent>(view, 'keydown', (event) => press(event, state, tell), options);
  };
  const attached = new WeakSet<Document>();
  const attachNew = (): void => {
    const to = box()?.ownerDocument ?? document;
    if (attached.has(to)) return;
    attached.add(to);
    attach(to);
  };
  attachNew();
  every(DOCUMENT_CHECK_MS, signal, attachNew);
}

/** The code before the caret is this one now. */
function take(state: State, typed: string | null, tell: (message: FromTyping) => void): void {
  if (typed === state.typed) return;
  state.typed = typed;
  if (typed === null) {
    state.dismissed = false;
    close(state);
    return tell({ type: 'gone' });
  }
  if (state.dismissed) return;
  state.id += 1;
  state.found = null;
  tell({ type: 'code', id: state.id, typed });
}

function showFound(state: State, count: number, box: HTMLElement | null): void {
  state.found = count;
  const place = box && state.typed !== null && !state.dismissed ? placeOfCode(box, state.typed.length) : null;
  if (!place) return close(state);
  if (count === 0) return close(state, 'blank');
  state.list?.show(place, count);
  state.isOpen = true;
}

function close(state: State, how: 'hide' | 'blank' = 'hide'): void {
  state.list?.[how]();
  state.isOpen = false;
}

type Act = FromTyping | 'dismiss';

/** The keys that are taken from the page while a list is open. Enter is not among them. */
const ACTS: Readonly<Record<string, Act>> = {
  Tab: { type: 'take' },
  Escape: 'dismiss',
  ArrowDown: { type: 'move', by: 1 },
  ArrowUp: { type: 'move', by: -1 },
};

/** Null: the page's own key. */
function actOf(key: string, { found, isOpen, typed, prefix }: State): Act | null {
  // A code typed faster than it was looked up still expands.
  const isAwaited = key === 'Tab' && found === null && (typed?.length ?? 0) > prefix.length;
  return isOpen || isAwaited ? (ACTS[key] ?? null) : null;
}

/** An open composition owns every key (229 on some systems); a page must not press ours. */
function isPlain(event: KeyboardEvent): boolean {
  const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  return event.isTrusted && !event.isComposing && event.keyCode !== 229 && !modified;
}

function press(event: KeyboardEvent, state: State, tell: (message: FromTyping) => void): void {
  if (state.typed === null || state.dismissed || !isPlain(event)) return;
  const act = actOf(event.key, state);
  if (!act) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (act !== 'dismiss') return tell(act);
  state.dismissed = true;
  close(state);
}
