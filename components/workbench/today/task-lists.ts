// What each list of recurring work holds.
import type { Case } from '../../../lib/cases/case.ts';
import { belongsTo } from '../../../lib/cases/registers.ts';
import type { RecurringTask, TaskList } from '../../../lib/knowledge/recurring.ts';
import { toCallBack, toUrge } from '../../../lib/procedure/follow-ups/seen-orders.ts';
import type { SeenOrder } from '../../../lib/procedure/follow-ups/seen-orders.ts';

/** Ids of the starter's lists: a parcel that is late, lost, or not where it should be. */
const PARCEL_CATEGORIES: readonly string[] = ['delivery-exception', 'late-delivery'];
const PARCEL_REASONS: readonly string[] = [
  'carrier-delay',
  'lost-parcel',
  'no-carrier-record',
  'signed-not-received',
  'misdelivered',
  'address-problem',
];

type CaseList = Exclude<TaskList, 'unpaid' | 'call-back'>;

const HOLDS: Readonly<Record<CaseList, (row: Case, dayStartMs: number) => boolean>> = {
  'problem-parcels': ({ category, reason }) => PARCEL_CATEGORIES.includes(category) || PARCEL_REASONS.includes(reason),
  'review-answers': (row) => belongsTo('reviews', row),
  unfinished: ({ openedAt }, dayStartMs) => Date.parse(openedAt) < dayStartMs,
};

export interface ListSources {
  readonly unfinished: readonly Case[];
  readonly orders: readonly SeenOrder[];
  /** Midnight where the shop is. */
  readonly dayStartMs: number;
  readonly zone: string;
  readonly nowMs: number;
}

export type TaskContent =
  | { readonly kind: 'cases'; readonly cases: readonly Case[] }
  | { readonly kind: 'orders'; readonly orders: readonly SeenOrder[] };

export function contentOf(
  { list, afterDays }: Pick<RecurringTask, 'list' | 'afterDays'>,
  { unfinished, orders, dayStartMs, zone, nowMs }: ListSources,
): TaskContent {
  if (list === 'unpaid') return { kind: 'orders', orders: toUrge(orders, zone, nowMs) };
  if (list === 'call-back') return { kind: 'orders', orders: toCallBack(orders, afterDays, zone, nowMs) };
  return { kind: 'cases', cases: unfinished.filter((row) => HOLDS[list](row, dayStartMs)) };
}

export function sizeOf(content: TaskContent): number {
  return content.kind === 'cases' ? content.cases.length : content.orders.length;
}
