// One order as a console shows it, derived from what the scenario says about it.
import type { OrderState } from '../../../lib/knowledge/terms.ts';
import { DAY_MS, dateParts, HOUR_MS, MINUTE_MS } from './clock.ts';
import type { DateFormat } from './clock.ts';
import type { ConsoleConversation, ConsoleOrder } from './scenario.ts';
import { codeOf, digitsOf, hashOf } from './seeded.ts';

export interface OrderFacts {
  readonly number: string;
  readonly productId: string;
  readonly product: string;
  readonly variant: string;
  readonly quantity: number;
  readonly amountMinor: number;
  readonly currency: string;
  readonly state: OrderState;
  readonly orderedAt: Date;
  readonly paidAt: Date | null;
  readonly shippedAt: Date | null;
  readonly receivedAt: Date | null;
  readonly trackingNumber: string | null;
  readonly carrier: string | null;
}

export type NumberStyle = 'pinduoduo' | 'douyin' | 'jd' | 'shopee';
/** The same seed gives the same number; `day` is `260908`. */
export type NumberMaker = (seed: string, day: string) => string;

export interface OrderStyle {
  /** With a function, product ids and tracking numbers have the very form of order numbers. */
  readonly numbers: NumberStyle | NumberMaker;
  readonly timeZone: string;
  readonly variants: readonly string[];
  /** How many earlier orders the console shows beside the newest one, and of what. */
  readonly olderOrders: number;
  readonly olderProduct: string;
  readonly dates: DateFormat | ((at: Date, timeZone: string) => string);
  /** `moneyText` unless given. */
  readonly money?: (amountMinor: number, currency: string) => string;
}

function orderNumber(style: OrderStyle, seed: string, orderedAt: Date): string {
  const p = dateParts(orderedAt, style.timeZone);
  const day = `${p.year.slice(2)}${p.month}${p.day}`;
  if (typeof style.numbers === 'function') return style.numbers(seed, day);
  switch (style.numbers) {
    case 'pinduoduo':
      return `${day}-${digitsOf(seed, 15)}`;
    case 'douyin':
      return `69${digitsOf(seed, 17)}`;
    case 'jd':
      return `3${digitsOf(seed, 11)}`;
    case 'shopee':
      return day + codeOf(seed, 8);
  }
}

const UNSHIPPED: ReadonlySet<OrderState> = new Set(['awaiting-payment', 'awaiting-shipment']);

function orderTimes(order: ConsoleOrder, now: Date, seed: string) {
  // Within three hours of n days ago, so that whole days still count n.
  const earlierMs = (600 + (hashOf(`${seed} minute`) % 9000)) * 1000;
  const orderedAt = new Date(now.getTime() - order.daysSinceOrder * DAY_MS - earlierMs);
  const unpaid = order.state === 'awaiting-payment';
  const paidAt = unpaid ? null : new Date(orderedAt.getTime() + (40 + (hashOf(seed) % 300)) * 1000);
  // Exactly n days ago: one hour more or less would be another calendar day for tests near midnight.
  const receivedAt =
    order.daysSinceReceipt === undefined ? null : new Date(now.getTime() - order.daysSinceReceipt * DAY_MS);
  const leftHouse = orderedAt.getTime() + 7 * HOUR_MS + (hashOf(`${seed} van`) % 300) * MINUTE_MS;
  const latest = (receivedAt ?? now).getTime() - 10 * MINUTE_MS;
  const isShipped = !UNSHIPPED.has(order.state) && (order.trackingNumber !== undefined || receivedAt !== null);
  const shippedAt = isShipped ? new Date(Math.min(leftHouse, latest)) : null;
  return { orderedAt, paidAt, shippedAt, receivedAt };
}

function productId(style: OrderStyle, product: string, orderedAt: Date): string {
  if (typeof style.numbers === 'function') return orderNumber(style, `product ${product}`, orderedAt);
  return style.numbers === 'douyin' ? `36${digitsOf(product, 17)}` : digitsOf(product, 12);
}

function tracking(style: OrderStyle, given: string, orderedAt: Date): string {
  return typeof style.numbers === 'function' ? orderNumber(style, `track ${given}`, orderedAt) : given;
}

export function deriveOrder(order: ConsoleOrder, seed: string, style: OrderStyle, now: Date): OrderFacts {
  const times = orderTimes(order, now, seed);
  return {
    ...times,
    number: orderNumber(style, seed, times.orderedAt),
    // Douyin's product ids are as long as its order numbers; that confusion is wanted.
    productId: productId(style, order.product, times.orderedAt),
    product: order.product,
    variant: style.variants[hashOf(seed) % style.variants.length] ?? '',
    quantity: 1,
    amountMinor: order.amountMinor,
    currency: order.currency,
    state: order.state,
    trackingNumber: order.trackingNumber === undefined ? null : tracking(style, order.trackingNumber, times.orderedAt),
    carrier: order.carrier ?? null,
  };
}

/** The order of the conversation as every console page of that style shows it. */
export function ordersOf(conversation: ConsoleConversation, style: OrderStyle, now: Date): OrderFacts[] {
  if (!conversation.order) return [];
  const newest = deriveOrder(conversation.order, conversation.id, style, now);
  const older = Array.from({ length: style.olderOrders }, (_, i) =>
    furtherOrder(newest, `${conversation.id} older ${String(i)}`, style, now),
  );
  return [newest, ...older];
}

/** A further, older order of the same buyer, for consoles that show several. */
export function furtherOrder(base: OrderFacts | undefined, seed: string, style: OrderStyle, now: Date): OrderFacts {
  const order: ConsoleOrder = {
    state: 'completed',
    product: style.olderProduct,
    amountMinor: (base?.amountMinor ?? 3900) + 600,
    currency: base?.currency ?? 'CNY',
    daysSinceOrder: 63,
    daysSinceReceipt: 58,
    trackingNumber: `YT${digitsOf(`${seed}-track`, 13)}`,
    carrier: base?.carrier ?? '圆通速递',
  };
  return deriveOrder(order, seed, style, now);
}

const SYMBOLS: Readonly<Record<string, string>> = {
  CNY: '¥',
  BRL: 'R$',
  SGD: 'S$',
  TWD: 'NT$',
  USD: 'US$',
  EUR: '€',
  GBP: '£',
  JPY: '￥',
  MYR: 'RM',
  PHP: '₱',
  THB: '฿',
  IDR: 'Rp',
  VND: '₫',
};
/** Whose amounts are written as in this language; English otherwise. */
const WRITTEN_AS: Readonly<Record<string, string>> = { BRL: 'pt-BR', EUR: 'de-DE', IDR: 'id-ID', VND: 'vi-VN' };
/** Without a smaller unit, or without one that anybody writes. */
const WITHOUT_CENTS: ReadonlySet<string> = new Set(['IDR', 'VND', 'JPY', 'KRW', 'CLP']);

/** `¥1,234.50`; in Brazil `R$1.234,50`; in Vietnam, where the dong is the smallest unit, `₫99.000`. */
export function moneyText(amountMinor: number, currency: string): string {
  const digits = WITHOUT_CENTS.has(currency) ? 0 : 2;
  const perUnit = digits === 0 && currency !== 'IDR' ? 1 : 100;
  const amount = new Intl.NumberFormat(WRITTEN_AS[currency] ?? 'en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (SYMBOLS[currency] ?? `${currency} `) + amount.format(amountMinor / perUnit);
}
