// A scenario's conversation turned into what a console shows: message ids and
// times, a buyer id, the orders.
import { MINUTE_MS } from './clock.ts';
import { ordersOf } from './order-facts.ts';
import type { OrderFacts, OrderStyle } from './order-facts.ts';
import type { ConsoleConversation, ConsoleLanguage, TurnKind, TurnSide } from './scenario.ts';
import { digitsOf, hashOf } from './seeded.ts';

export interface ShownMessage {
  readonly id: string;
  readonly side: TurnSide;
  readonly kind: TurnKind;
  readonly text: string;
  readonly at: Date;
}

export interface ShownConversation {
  readonly id: string;
  readonly uid: string;
  readonly lang: ConsoleLanguage;
  readonly buyerName: string;
  readonly messages: readonly ShownMessage[];
  readonly orders: readonly OrderFacts[];
}

/** `王******3`: as Pinduoduo and JD mask; a name that is masked already stays. */
export function maskName(name: string): string {
  if (name.includes('*')) return name;
  const letters = Array.from(name);
  return `${letters[0] ?? ''}*******${letters.length > 1 ? (letters.at(-1) ?? '') : ''}`;
}

/** Conversations are listed newest first; each is some minutes older than the one above it. */
export function showConversation(
  conversation: ConsoleConversation,
  index: number,
  style: OrderStyle,
  now: Date,
): ShownConversation {
  const lastAt = now.getTime() - index * 3 * MINUTE_MS - (20 + (hashOf(conversation.id) % 90)) * 1000;
  const count = conversation.turns.length;
  return {
    id: conversation.id,
    uid: digitsOf(`uid ${conversation.id}`, 13),
    lang: conversation.lang,
    buyerName: conversation.buyerName,
    messages: conversation.turns.map((turn, i) => {
      const at = new Date(lastAt - (count - 1 - i) * 47_000);
      const kind = turn.kind ?? 'text';
      // A photograph has no words; the console draws one of the ordered goods.
      const text = kind === 'image' ? (conversation.order?.product ?? '') : turn.text;
      return { id: messageId(at, conversation.id, i), side: turn.side, kind, text, at };
    }),
    orders: ordersOf(conversation, style, now),
  };
}

/** Milliseconds and four more digits, as the consoles' own ids are. */
export function messageId(at: Date, conversationId: string, n: number): string {
  return `${String(at.getTime())}${digitsOf(`${conversationId}#${String(n)}`, 4)}`;
}

function lastSpoken(conversation: ShownConversation): ShownMessage | undefined {
  return conversation.messages.findLast((m) => m.side === 'buyer' || m.side === 'seller');
}

/** Since when the buyer has been waiting for a person; null when answered. A robot's answer does not count. */
export function waitingSince(conversation: ShownConversation): Date | null {
  const last = lastSpoken(conversation);
  if (last?.side !== 'buyer') return null;
  const answered = conversation.messages.findLastIndex((m) => m.side === 'seller');
  return conversation.messages.slice(answered + 1).find((m) => m.side === 'buyer')?.at ?? last.at;
}

export function lastMessage(conversation: ShownConversation): ShownMessage | undefined {
  return conversation.messages.findLast((m) => m.side !== 'system') ?? conversation.messages.at(-1);
}
