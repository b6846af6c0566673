// The conversations of a window that has no page: what the agent pasted or typed. Plain
// data and its changes; kept in this window's memory, the last five.
import { MANUAL_SITE_ID } from '../console/paste/paste-site.ts';
import { emptyOrder } from '../console/paste/read-paste.ts';
import type { PastedFacts } from '../console/paste/read-paste.ts';
import type { Found, OrderReading, PageReading } from '../console/reading.ts';
import type { Marketplace } from '../knowledge/terms.ts';

export interface ManualMessage {
  readonly id: string;
  readonly text: string;
}

export interface ManualConversation {
  readonly id: string;
  readonly marketplace: Marketplace;
  readonly buyerName: Found<string> | null;
  /** The buyer's, oldest first. */
  readonly messages: readonly ManualMessage[];
  readonly order: OrderReading;
}

export interface ManualState {
  /** Newest first; the first of the list is not always the open one. */
  readonly conversations: readonly ManualConversation[];
  readonly openId: string;
}

const CONVERSATIONS = 5;
const MESSAGES = 30;
const TEXT_CHARS = 20_000;

function emptyConversation(id: string, marketplace: Marketplace): ManualConversation {
  return { id, marketplace, buyerName: null, messages: [], order: emptyOrder() };
}

export function startState(id: string, marketplace: Marketplace): ManualState {
  return { conversations: [emptyConversation(id, marketplace)], openId: id };
}

export function openConversation({ conversations, openId }: ManualState): ManualConversation {
  // There is always one: the last cannot be closed.
  return conversations.find(({ id }) => id === openId) ?? conversations[0] ?? emptyConversation(openId, 'other');
}

function changed(state: ManualState, part: Partial<ManualConversation>): ManualState {
  const { id } = openConversation(state);
  return { ...state, conversations: state.conversations.map((each) => (each.id === id ? { ...each, ...part } : each)) };
}

/** Anything was put in. */
export function hasContent({ messages, order, buyerName }: ManualConversation): boolean {
  return messages.length > 0 || buyerName !== null || Object.values(order).some((found) => found !== null);
}

export function withMessage(state: ManualState, message: ManualMessage): ManualState {
  const { messages } = openConversation(state);
  const cut = { ...message, text: message.text.slice(0, TEXT_CHARS) };
  return changed(state, { messages: [...messages, cut].slice(-MESSAGES) });
}

/** The newest message corrected; the same message, so what hangs on it stays. An empty text takes it away. */
export function withNewestText(state: ManualState, text: string): ManualState {
  const { messages } = openConversation(state);
  const newest = messages.at(-1);
  if (!newest) return state;
  const others = messages.slice(0, -1);
  return changed(state, {
    messages: text === '' ? others : [...others, { ...newest, text: text.slice(0, TEXT_CHARS) }],
  });
}

/** What was recognised is laid over what is known, unless it is of another order. */
export function withFacts(state: ManualState, { order, buyerName }: PastedFacts): ManualState {
  const known = openConversation(state);
  const isOther = order.number && known.order.number && order.number.value !== known.order.number.value;
  const found = Object.entries(order).filter(([, value]) => value !== null);
  const before = isOther ? emptyOrder() : known.order;
  return changed(state, {
    order: { ...before, ...Object.fromEntries(found) },
    buyerName: buyerName ?? known.buyerName,
  });
}

export function withOrder(state: ManualState, part: Partial<OrderReading>): ManualState {
  return changed(state, { order: { ...openConversation(state).order, ...part } });
}

export function withMarketplace(state: ManualState, marketplace: Marketplace): ManualState {
  return changed(state, { marketplace });
}

/** An empty open conversation is as good as a new one. The oldest of more than five is forgotten. */
export function withNewConversation(state: ManualState, id: string): ManualState {
  const open = openConversation(state);
  if (!hasContent(open)) return state;
  const made = emptyConversation(id, open.marketplace);
  return { conversations: [made, ...state.conversations].slice(0, CONVERSATIONS), openId: id };
}

/** An empty one that is left is not kept. */
export function withOpen(state: ManualState, id: string): ManualState {
  if (id === state.openId || !state.conversations.some((each) => each.id === id)) return state;
  const conversations = state.conversations.filter((each) => each.id !== state.openId || hasContent(each));
  return { conversations, openId: id };
}

/** As everything else in the sidebar knows a page. */
export function readingOf(state: ManualState): PageReading {
  const { id, marketplace, buyerName, messages, order } = openConversation(state);
  const isKnown = Object.values(order).some((found) => found !== null);
  return {
    siteId: MANUAL_SITE_ID,
    marketplace,
    pageKind: 'chat',
    confidence: 'generic',
    conversationKey: `${MANUAL_SITE_ID}:${id}`,
    buyerName,
    buyerId: null,
    shop: null,
    messages: messages.map((message) => ({ ...message, side: 'buyer', kind: 'text' })),
    orders: isKnown ? [order] : [],
    orderInView: isKnown ? 0 : null,
    composer: 'absent',
    // Nothing was looked for, so nothing is missing.
    missing: [],
  };
}
