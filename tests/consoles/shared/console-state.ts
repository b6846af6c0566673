// The model of one simulated console, without any framework: what its views
// render, and the only place that changes it.
import { readClockShiftMs } from './clock.ts';
import { furtherOrder } from './order-facts.ts';
import type { OrderFacts, OrderStyle } from './order-facts.ts';
import type { Scenario, TurnKind, TurnSide } from './scenario.ts';
import { messageId, showConversation } from './shown-conversation.ts';
import type { ShownConversation, ShownMessage } from './shown-conversation.ts';
import type { HostileKind, SentMessage } from './sim-api.ts';

export interface ConsoleTraits {
  readonly style: OrderStyle;
  /** The header changes at once, the messages this much later. */
  readonly loadDelayMs: number;
  /** Whether the former buyer's messages stay on screen until the new ones load (JD). */
  readonly keepsStaleMessages: boolean;
}

export interface ConsoleState {
  readonly traits: ConsoleTraits;
  readonly shopName: string;
  readonly now: () => Date;
  readonly subscribe: (listener: () => void) => () => void;
  readonly version: () => number;
  readonly conversations: () => readonly ShownConversation[];
  /** The conversation in the header: the one a person believes to be in. */
  readonly open: () => ShownConversation | null;
  /** The conversation whose messages are rendered; null while they load. */
  readonly loaded: () => ShownConversation | null;
  /** Changes whenever the message list has to be built anew. */
  readonly listKey: () => string;
  readonly composer: () => string;
  readonly shows: (field: string) => boolean;
  readonly isUnder: (kind: HostileKind) => boolean;
  readonly sent: readonly SentMessage[];
  readonly setComposer: (text: string) => void;
  readonly openConversation: (id: string) => void;
  readonly send: () => void;
  readonly receive: (text: string, to: { conversationId?: string; kind?: TurnKind; side?: TurnSide }) => void;
  readonly remountList: () => void;
  readonly addOrder: () => void;
  readonly dropField: (name: string) => void;
  readonly suffer: (kind: HostileKind) => void;
  readonly changed: () => void;
}

interface Model {
  conversations: ShownConversation[];
  openId: string | null;
  loadedId: string | null;
  listNumber: number;
  version: number;
  readonly drafts: Map<string, string>;
  readonly dropped: Set<string>;
  readonly hostile: Set<HostileKind>;
  readonly sent: SentMessage[];
  readonly listeners: Set<() => void>;
}

function createModel(scenario: Scenario, traits: ConsoleTraits, now: Date): Model {
  const conversations = scenario.conversations.map((c, i) => showConversation(c, i, traits.style, now));
  const firstId = conversations[0]?.id ?? null;
  return {
    conversations,
    openId: firstId,
    loadedId: firstId,
    listNumber: 0,
    version: 0,
    drafts: new Map(),
    dropped: new Set(),
    hostile: new Set(),
    sent: [],
    listeners: new Set(),
  };
}

/** Replaces a conversation and, as consoles do, moves it to the top when a buyer wrote. */
function replaceConversation(model: Model, next: ShownConversation, toTop: boolean): void {
  const others = model.conversations.filter((c) => c.id !== next.id);
  model.conversations = toTop ? [next, ...others] : model.conversations.map((c) => (c.id === next.id ? next : c));
}

export function createConsoleState(scenario: Scenario, traits: ConsoleTraits): ConsoleState {
  const shiftMs = readClockShiftMs(scenario);
  const now = (): Date => new Date(Date.now() + shiftMs);
  const model = createModel(scenario, traits, now());
  const find = (id: string | null): ShownConversation | null => model.conversations.find((c) => c.id === id) ?? null;
  const changed = (): void => {
    model.version += 1;
    for (const listener of model.listeners) listener();
  };
  const say = (conversation: ShownConversation, said: Omit<ShownMessage, 'id' | 'at'>, toTop: boolean): void => {
    const at = now();
    const id = messageId(at, conversation.id, conversation.messages.length);
    replaceConversation(model, { ...conversation, messages: [...conversation.messages, { ...said, id, at }] }, toTop);
  };

  return {
    traits,
    shopName: scenario.shopName,
    now,
    subscribe: (listener) => {
      model.listeners.add(listener);
      return () => model.listeners.delete(listener);
    },
    version: () => model.version,
    conversations: () => model.conversations,
    open: () => find(model.openId),
    loaded: () => find(model.loadedId),
    listKey: () => `${model.loadedId ?? ''}/${String(model.listNumber)}`,
    composer: () => model.drafts.get(model.openId ?? '') ?? '',
    shows: (field) => !model.dropped.has(field),
    isUnder: (kind) => model.hostile.has(kind),
    sent: model.sent,
    changed,
    setComposer: (text) => {
      model.drafts.set(model.openId ?? '', text);
      changed();
    },
    openConversation: (id) => {
      if (!find(id) || model.openId === id) return;
      model.openId = id;
      if (!traits.keepsStaleMessages) model.loadedId = null;
      changed();
      setTimeout(() => {
        // A quicker second switch makes this answer late; the console drops it.
        if (model.openId !== id) return;
        model.loadedId = id;
        changed();
      }, traits.loadDelayMs);
    },
    send: () => {
      const conversation = find(model.openId);
      const text = model.drafts.get(model.openId ?? '') ?? '';
      if (!conversation || text.trim() === '') return;
      model.sent.push({ conversationId: conversation.id, text });
      model.drafts.delete(conversation.id);
      say(conversation, { side: 'seller', kind: 'text', text }, false);
      changed();
    },
    receive: (text, { conversationId, kind = 'text', side = 'buyer' }) => {
      const conversation = find(conversationId ?? model.openId);
      if (!conversation) return;
      say(conversation, { side, kind, text }, side === 'buyer' && conversation.id !== model.openId);
      changed();
    },
    remountList: () => {
      model.listNumber += 1;
      changed();
    },
    addOrder: () => {
      const conversation = find(model.openId) ?? model.conversations[0];
      if (!conversation) return;
      const seed = `${conversation.id} further ${String(conversation.orders.length)}`;
      const further: OrderFacts = furtherOrder(conversation.orders[0], seed, traits.style, now());
      replaceConversation(model, { ...conversation, orders: [...conversation.orders, further] }, false);
      changed();
    },
    dropField: (name) => {
      model.dropped.add(name);
      changed();
    },
    suffer: (kind) => {
      model.hostile.add(kind);
      changed();
    },
  };
}
