// A console without a page: the agent pastes, the clipboard is the reply box. It keeps the
// contract of PageLink, so that the sidebar beside it is the same as beside a page.
import { pasteSite } from '../console/paste/paste-site.ts';
import { readPastedFacts } from '../console/paste/read-paste.ts';
import type { InsertRequest, InsertResult, OrderReading, PageReading } from '../console/reading.ts';
import type { Marketplace } from '../knowledge/terms.ts';
import type { AdditionLink, PageLink, Unsubscribe } from './links.ts';
import {
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
  /** Another window's state, or one from before an update. */
  restore(state: ManualState): void;
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

export function createManualPage(sources: ManualSources): { page: PageLink; manual: ManualConsole } {
  const { copy, newId, document, timeZone } = sources;
  let state = startState(newId(), sources.marketplace);
  const listeners = new Set<() => void>();
  const readers = new Set<(reading: PageReading) => void>();
  const become = (next: ManualState): void => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
    const reading = readingOf(state);
    for (const listener of readers) listener(reading);
  };
  const manual: ManualConsole = {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    take: (text) => {
      if (text.trim() === '') return 'nothing';
      const match = pasteSite(openConversation(state).marketplace, timeZone);
      const facts = readPastedFacts(text, { match, document });
      become(facts ? withFacts(state, facts) : withMessage(state, { id: newId(), text: text.trim() }));
      return facts ? 'facts' : 'message';
    },
    correct: (text) => become(withNewestText(state, text.trim())),
    setOrder: (part) => become(withOrder(state, part)),
    setMarketplace: (marketplace) => become(withMarketplace(state, marketplace)),
    startNew: () => become(withNewConversation(state, newId())),
    open: (id) => become(withOpen(state, id)),
    restore: become,
  };
  const insert = async ({ text, conversationKey }: InsertRequest): Promise<InsertResult> => {
    if (conversationKey !== readingOf(state).conversationKey) return { ok: false, reason: 'conversation-changed' };
    return (await copy(text)) ? { ok: true, copied: true } : { ok: false, reason: 'clipboard' };
  };
  const page: PageLink = {
    onReading: (listener) => {
      readers.add(listener);
      listener(readingOf(state));
      return () => void readers.delete(listener);
    },
    onPick: never,
    onSearch: never,
    // The browser decides where its side panel stands.
    onLayout: never,
    setLayout: () => undefined,
    insert,
    addition: () => NOT_THERE,
    readAgain: () => become({ ...state }),
  };
  return { page, manual };
}
