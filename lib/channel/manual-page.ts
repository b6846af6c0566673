// A console without a page: the agent pastes, the clipboard is the reply box. It keeps the
// contract of PageLink, so that the sidebar beside it is the same as beside a page.
import { pasteSite } from '../console/paste/paste-site.ts';
import { readPastedFacts } from '../console/paste/read-paste.ts';
import type { InsertRequest, InsertResult, OrderReading } from '../console/reading.ts';
import type { Marketplace } from '../knowledge/terms.ts';
import type { AdditionLink, PageLink, Unsubscribe } from './links.ts';
import { conversationIn, draftOf } from './manual-draft.ts';
import {
  hasContent,
  readingOf,
  startState,
  withFacts,
  withMarketplace,
  withMessage,
  withNewConversation,
  withNewestText,
  withOpen,
  withOrder,
  openConversation,
} from './manual-state.ts';
import type { ManualState } from './manual-state.ts';

export interface ManualConsole {
  state(): ManualState;
  /** Called after each change. */
  subscribe(listener: () => void): Unsubscribe;
  /** What was pasted or typed: order facts where it is a block of them, else the buyer's next message. */
  take(text: string): 'message' | 'facts' | 'nothing';
  /** Corrects the newest message; empty takes it away. */
  correct(text: string): void;
  setOrder(part: Partial<OrderReading>): void;
  setMarketplace(marketplace: Marketplace): void;
  startNew(): void;
  open(id: string): void;
  /** The open conversation as text; empty while nothing is in it. */
  draft(): string;
  /** Goes on with a conversation of another window, or of before an update, unless one was begun here. */
  restore(draft: string): void;
}

export interface ManualSources {
  readonly document: Document;
  /** False when the clipboard refused. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly newId: () => string;
  /** IANA, the agent's own. */
  readonly timeZone: string;
  readonly marketplace: Marketplace;
}

const NOT_THERE: AdditionLink = {
  ready: () => Promise.resolve(false),
  send: () => Promise.resolve(false),
  onMessage: () => () => undefined,
};

const never = (): Unsubscribe => () => undefined;

interface Kept {
  readonly get: () => ManualState;
  /** Tells everybody; the same state again tells nobody. */
  readonly become: (next: ManualState) => void;
  readonly listeners: Set<() => void>;
}

function keep(start: ManualState): Kept {
  let state = start;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    become: (next) => {
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    listeners,
  };
}

function consoleOf({ get, become, listeners }: Kept, { newId, document, timeZone }: ManualSources): ManualConsole {
  return {
    state: get,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    take: (text) => {
      if (text.trim() === '') return 'nothing';
      const match = pasteSite(openConversation(get()).marketplace, timeZone);
      const facts = readPastedFacts(text, { match, document });
      become(facts ? withFacts(get(), facts) : withMessage(get(), { id: newId(), text: text.trim() }));
      return facts ? 'facts' : 'message';
    },
    correct: (text) => become(withNewestText(get(), text.trim())),
    setOrder: (part) => become(withOrder(get(), part)),
    setMarketplace: (marketplace) => become(withMarketplace(get(), marketplace)),
    startNew: () => become(withNewConversation(get(), newId())),
    open: (id) => become(withOpen(get(), id)),
    draft: () => draftOf(get()),
    restore: (draft) => {
      const conversation = hasContent(openConversation(get())) ? null : conversationIn(draft);
      if (conversation) become({ conversations: [conversation], openId: conversation.id });
    },
  };
}

function pageOf({ get, become, listeners }: Kept, { copy }: ManualSources): PageLink {
  const reading = () => readingOf(get());
  const insert = async ({ text, conversationKey }: InsertRequest): Promise<InsertResult> => {
    if (conversationKey !== reading().conversationKey) return { ok: false, reason: 'conversation-changed' };
    return (await copy(text)) ? { ok: true, copied: true } : { ok: false, reason: 'clipboard' };
  };
  return {
    onReading: (listener) => {
      const tell = () => listener(reading());
      listeners.add(tell);
      tell();
      return () => void listeners.delete(tell);
    },
    onPick: never,
    onSearch: never,
    // The browser decides where its side panel stands.
    onLayout: never,
    setLayout: () => undefined,
    insert,
    picking: { send: () => Promise.resolve(false), onMessage: never },
    addition: () => NOT_THERE,
    readAgain: () => become({ ...get() }),
  };
}

export function createManualPage(sources: ManualSources): { page: PageLink; manual: ManualConsole } {
  const kept = keep(startState(sources.newId(), sources.marketplace));
  return { page: pageOf(kept, sources), manual: consoleOf(kept, sources) };
}
