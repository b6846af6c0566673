// What a row of the panel says: whether the field is read now, how, and what is wrong if not.
import type { PickTarget } from '../../../lib/console/pick/pick-messages.ts';
import type { Found, MissingField, OrderReading, PageReading } from '../../../lib/console/reading.ts';
import type { Money } from '../../../lib/knowledge/terms.ts';
import { isTaught } from './teach-draft.ts';
import type { Draft } from './teach-draft.ts';
import { FIELDS, FIELDS_OF } from './teach-fields.ts';

export type FieldState =
  | { readonly state: 'read'; readonly value: Value; readonly isTaught: boolean }
  /** Shown, but nothing is read there now; `why` as the reading says. */
  | { readonly state: 'unread'; readonly why: MissingField['reason'] }
  | { readonly state: 'places'; readonly places: number; readonly candidates: readonly string[] }
  | { readonly state: 'untaught' };

/** For the eye: a count of messages, an amount, an id of a state, or just text. */
export type Value =
  | { readonly kind: 'text' | 'state' | 'time'; readonly text: string }
  | { readonly kind: 'money'; readonly money: Money }
  | { readonly kind: 'count'; readonly buyer: number; readonly seller: number }
  | { readonly kind: 'orders'; readonly orders: number }
  | { readonly kind: 'ready' };

const TIMES: ReadonlySet<string> = new Set(['orderedAt', 'paidAt', 'shippedAt', 'receivedAt']);

function orderOf({ orders, orderInView }: PageReading): OrderReading | null {
  return orders[orderInView ?? 0] ?? null;
}

function messageCount({ messages }: PageReading): Value | null {
  const count = (side: string) => messages.filter((message) => message.side === side).length;
  return messages.length > 0 ? { kind: 'count', buyer: count('buyer'), seller: count('seller') } : null;
}

type Plain = Exclude<PickTarget, 'messages' | 'composer' | 'card'>;

function foundOf(reading: PageReading, field: Plain): Found<string | Money> | null {
  if (field === 'buyerName' || field === 'buyerId' || field === 'shop') return reading[field];
  const order = orderOf(reading);
  if (!order) return null;
  if (field === 'orderNumber') return order.number;
  return field === 'orderState' ? order.state : order[field];
}

function plainValue(field: Plain, { value }: Found<string | Money>): Value {
  if (typeof value !== 'string') return { kind: 'money', money: value };
  if (field === 'orderState') return { kind: 'state', text: value };
  return { kind: TIMES.has(field) ? 'time' : 'text', text: value };
}

function valueOf(reading: PageReading, target: PickTarget): Value | null {
  if (target === 'messages') return messageCount(reading);
  if (target === 'composer') return reading.composer === 'ready' ? { kind: 'ready' } : null;
  if (target === 'card') return reading.orders.length > 0 ? { kind: 'orders', orders: reading.orders.length } : null;
  const found = foundOf(reading, target);
  return found && plainValue(target, found);
}

function missingOf({ missing }: PageReading, target: PickTarget): MissingField | undefined {
  return missing.find(({ field }) => field === target);
}

export function fieldState(draft: Draft, reading: PageReading | null, target: PickTarget): FieldState {
  const taught = isTaught(draft, target);
  const value = reading && valueOf(reading, target);
  if (value) return { state: 'read', value, isTaught: taught };
  const missing = reading && missingOf(reading, target);
  if (missing?.reason === 'ambiguous') {
    const candidates = missing.candidates ?? [];
    return { state: 'places', places: Math.max(2, candidates.length), candidates };
  }
  return taught ? { state: 'unread', why: missing?.reason ?? 'absent' } : { state: 'untaught' };
}

/** Something was shown, and all of it is read. */
export function isShownRead(draft: Draft, reading: PageReading | null): boolean {
  const shown = FIELDS.filter((target) => draft.chosen[target]);
  return shown.length > 0 && shown.every((target) => fieldState(draft, reading, target).state === 'read');
}

/** What is needed of this kind of page and not read yet, in the order in which it is asked for. */
export function lacking(draft: Draft, reading: PageReading | null): readonly PickTarget[] {
  return FIELDS_OF[draft.kind].needed.filter((target) => fieldState(draft, reading, target).state !== 'read');
}
