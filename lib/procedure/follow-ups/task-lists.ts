// What each list of recurring work holds.
import { NEGATIVE_REVIEW } from '../../knowledge/terms.ts';
import type { RecurringTask, TaskList } from '../../knowledge/recurring.ts';
import { toCallBack, toUrge } from './seen-orders.ts';
import type { SeenOrder } from './seen-orders.ts';

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

/** As much of a case as tells which list it is in. */
export interface ListedCase {
  readonly category: string;
  readonly reason: string;
  /** ISO 8601. */
  readonly openedAt: string;
}

type CaseList = Exclude<TaskList, 'unpaid' | 'call-back'>;

const HOLDS: Readonly<Record<CaseList, (row: ListedCase, dayStartMs: number) => boolean>> = {
  'problem-parcels': ({ category, reason }) => PARCEL_CATEGORIES.includes(category) || PARCEL_REASONS.includes(reason),
  'review-answers': ({ category }) => category === NEGATIVE_REVIEW,
  unfinished: ({ openedAt }, dayStartMs) => Date.parse(openedAt) < dayStartMs,
};

export interface ListSources<Row extends ListedCase> {
  readonly unfinished: readonly Row[];
  readonly orders: readonly SeenOrder[];
  /** Midnight where the shop is. */
  readonly dayStartMs: number;
  readonly zone: string;
  readonly nowMs: number;
}

export type TaskContent<Row extends ListedCase> =
  | { readonly kind: 'cases'; readonly cases: readonly Row[] }
  | { readonly kind: 'orders'; readonly orders: readonly SeenOrder[] };

export function contentOf<Row extends ListedCase>(
  { list, afterDays }: Pick<RecurringTask, 'list' | 'afterDays'>,
  { unfinished, orders, dayStartMs, zone, nowMs }: ListSources<Row>,
): TaskContent<Row> {
  if (list === 'unpaid') return { kind: 'orders', orders: toUrge(orders, zone, nowMs) };
  if (list === 'call-back') return { kind: 'orders', orders: toCallBack(orders, afterDays, zone, nowMs) };
  return { kind: 'cases', cases: unfinished.filter((row) => HOLDS[list](row, dayStartMs)) };
}

export function sizeOf(content: TaskContent<ListedCase>): number {
  return content.kind === 'cases' ? content.cases.length : content.orders.length;
}
