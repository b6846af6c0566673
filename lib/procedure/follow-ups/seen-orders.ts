// Orders that somebody saw on a console: the least that is needed to remind a buyer of a payment
// once and not twice, and to call back after receipt. Never contact data.
import { MARKETPLACES, ORDER_STATES } from '../../knowledge/terms.ts';
import { z } from '../../knowledge/zod.ts';
import { dayAfter, dayIn } from '../calendar-day.ts';

const text = (max: number) => z.string().max(max);

/** What a page says of an order. */
export const sightSchema = z.strictObject({
  marketplace: z.enum(MARKETPLACES),
  orderNumber: z.string().min(1).max(64),
  shop: text(120),
  /** Masked; empty: not known. */
  buyerName: text(120),
  buyerId: text(120),
  state: z.enum(ORDER_STATES),
  amount: z.strictObject({ minor: z.int().min(0), currency: z.string().length(3) }).nullable(),
  /** ISO 8601, or empty. */
  receivedAt: text(40),
});
export type Sight = z.infer<typeof sightSchema>;

const markSchema = z.strictObject({ atMs: z.int().min(0), by: text(60) });
export type Mark = z.infer<typeof markSchema>;

/**
 * The buyer is named by `marketplace` and `buyerId`; where the console gives no id, by `buyerName`
 * as it masks it. Whoever erases a buyer looks for both.
 */
export const seenOrderSchema = sightSchema.extend({
  /** `marketplace|orderNumber`. */
  key: z.string().max(100),
  /** When it was last seen, by this machine's clock. */
  seenAtMs: z.int().min(0),
  urged: markSchema.nullable(),
  calledBack: markSchema.nullable(),
});
export type SeenOrder = z.infer<typeof seenOrderSchema>;

export const MARKS = ['urged', 'not-urged', 'called-back', 'not-called-back'] as const;
export type MarkKind = (typeof MARKS)[number];

/** After so long nobody is reminded of anything any more, and the row goes. */
export const KEPT_MS = 60 * 86_400_000;
/** Marketplaces close what is not paid within a day or three; nobody is urged to pay what is closed. */
const UNPAID_MS = 3 * 86_400_000;
/** A call-back that nobody made within two weeks is not made any more. */
const CALL_BACK_DAYS = 14;
const RECEIVED: ReadonlySet<string> = new Set(['delivered', 'completed']);

export const orderKey = ({ marketplace, orderNumber }: Pick<Sight, 'marketplace' | 'orderNumber'>): string =>
  `${marketplace}|${orderNumber}`;

/**
 * What is kept after a sight; null: nothing, because it is neither unpaid nor received. An order that was seen paid
 * is never unpaid again: a page that was left open says what was. What a page does not say, an earlier one said.
 */
export function afterSight(before: SeenOrder | null, sight: Sight, nowMs: number): SeenOrder | null {
  const kept = { ...sight, key: orderKey(sight), seenAtMs: nowMs };
  if (before) return { ...kept, ...knownBefore(before, sight), urged: before.urged, calledBack: before.calledBack };
  const isWorthKeeping = sight.state === 'awaiting-payment' || (RECEIVED.has(sight.state) && sight.receivedAt !== '');
  return isWorthKeeping ? { ...kept, urged: null, calledBack: null } : null;
}

function knownBefore(before: SeenOrder, sight: Sight) {
  const isStale = before.state !== 'awaiting-payment' && sight.state === 'awaiting-payment';
  return {
    state: isStale ? before.state : sight.state,
    shop: sight.shop || before.shop,
    buyerName: sight.buyerName || before.buyerName,
    buyerId: sight.buyerId || before.buyerId,
    receivedAt: sight.receivedAt || before.receivedAt,
    amount: sight.amount ?? before.amount,
  };
}

/** The same buyer, as far as one can tell; two whose masked names are the same count as one, rather than urge one twice. */
export function isSameBuyer(a: Sight, b: Sight): boolean {
  if (a.marketplace !== b.marketplace) return false;
  if (a.buyerId !== '' && b.buyerId !== '') return a.buyerId === b.buyerId;
  return a.buyerName !== '' && a.buyerName === b.buyerName;
}

/** When and by whom the buyer was urged: for this order at any time, or for another one on the same day. */
export function urgedBefore(order: SeenOrder, all: readonly SeenOrder[], zone: string, nowMs: number): Mark | null {
  if (order.urged) return order.urged;
  const today = dayIn(zone, new Date(nowMs));
  const other = all.find(
    (each) => each.urged && isSameBuyer(each, order) && dayIn(zone, new Date(each.urged.atMs)) === today,
  );
  return other?.urged ?? null;
}

/** Unpaid, and their buyers not urged; the newest sight first. */
export function toUrge(all: readonly SeenOrder[], zone: string, nowMs: number): readonly SeenOrder[] {
  return all
    .filter(({ state, seenAtMs }) => state === 'awaiting-payment' && nowMs - seenAtMs < UNPAID_MS)
    .filter((order) => urgedBefore(order, all, zone, nowMs) === null)
    .toSorted((a, b) => b.seenAtMs - a.seenAtMs);
}

/** Received so many days ago and not called back; the longest ago first. */
export function toCallBack(all: readonly SeenOrder[], afterDays: number, zone: string, nowMs: number): SeenOrder[] {
  const last = dayAfter(dayIn(zone, new Date(nowMs)), -afterDays);
  const first = dayAfter(last, -CALL_BACK_DAYS);
  const receivedOn = ({ receivedAt }: SeenOrder) =>
    Number.isNaN(Date.parse(receivedAt)) ? '' : dayIn(zone, new Date(receivedAt));
  return all
    .filter((order) => RECEIVED.has(order.state) && !order.calledBack)
    .filter((order) => receivedOn(order) >= first && receivedOn(order) <= last)
    .toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
}

export type Marked =
  | { readonly ok: true; readonly order: SeenOrder }
  /** Somebody was quicker. */
  | { readonly ok: false; readonly already: Mark };

export interface MarkTerms {
  readonly kind: MarkKind;
  readonly by: string;
  readonly zone: string;
  readonly nowMs: number;
}

/** Refuses to mark a buyer as urged who was urged already: the one place that decides it. */
export function marked(order: SeenOrder, all: readonly SeenOrder[], { kind, by, zone, nowMs }: MarkTerms): Marked {
  if (kind === 'not-urged') return { ok: true, order: { ...order, urged: null } };
  if (kind === 'not-called-back') return { ok: true, order: { ...order, calledBack: null } };
  const mark = { atMs: nowMs, by };
  if (kind === 'called-back') return { ok: true, order: { ...order, calledBack: order.calledBack ?? mark } };
  const already = urgedBefore(order, all, zone, nowMs);
  return already ? { ok: false, already } : { ok: true, order: { ...order, urged: mark } };
}
