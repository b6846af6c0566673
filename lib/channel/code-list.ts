// From the sidebar to the list beside the caret, both frames of ours in one tab. By a
// channel that only this extension's pages can join, under a name that only they know.

export interface CodeRow {
  readonly replyId: string;
  readonly title: string;
  /** With its prefix; empty where the reply has none. */
  readonly code: string;
  readonly preview: string;
  readonly lang: string;
}

export interface CodeListView {
  readonly rows: readonly CodeRow[];
  readonly selected: number;
  readonly theme: 'system' | 'light' | 'dark';
  readonly language: 'zh-CN' | 'en';
}

type Message =
  | { readonly type: 'hello' }
  | { readonly type: 'view'; readonly view: CodeListView }
  | { readonly type: 'pick'; readonly position: number };

/** The sidebar's end. */
export interface CodeListLink {
  readonly token: string;
  show(view: CodeListView): void;
  /** An entry was clicked. */
  onPick(listener: (position: number) => void): () => void;
}

const nameOf = (token: string) => `sellerside-codes-${token}`;

function join(token: string, signal: AbortSignal, onMessage: (message: Message) => void) {
  const channel = new BroadcastChannel(nameOf(token));
  // Only pages of this extension can speak here.
  channel.addEventListener('message', ({ data }) => onMessage(data as Message), { signal });
  signal.addEventListener('abort', () => channel.close(), { once: true });
  return (message: Message) => channel.postMessage(message);
}

export function createCodeList(token: string, signal: AbortSignal): CodeListLink {
  const listeners = new Set<(position: number) => void>();
  let last: CodeListView | null = null;
  const post = join(token, signal, (message) => {
    if (message.type === 'pick') for (const listener of listeners) listener(message.position);
    // A list that was mounted (again) after the last view.
    if (message.type === 'hello' && last) post({ type: 'view', view: last });
  });
  return {
    token,
    show: (view) => {
      last = view;
      post({ type: 'view', view });
    },
    onPick: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The list's end. */
export function joinCodeList(token: string, signal: AbortSignal, onView: (view: CodeListView) => void) {
  const post = join(token, signal, (message) => message.type === 'view' && onView(message.view));
  post({ type: 'hello' });
  return { pick: (position: number) => post({ type: 'pick', position }) };
}
