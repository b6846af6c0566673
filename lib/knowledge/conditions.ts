// Whether an entry's typed conditions fit what is known of the conversation. What
// is not known neither meets nor excludes: a page that hides the order state must
// not hide the reply as well.
import { foldText } from './fold.ts';
import { primaryLanguage } from './message-language.ts';
import type { Conditions } from './schema.ts';
import type { Marketplace, OrderState } from './terms.ts';

export interface ConditionFacts {
  readonly marketplace: Marketplace | null;
  readonly orderState: OrderState | null;
  /** Whole days since the parcel was received; null when unknown. */
  readonly daysSinceReceipt: number | null;
  /** Title (and id, if any) of the product in view. */
  readonly product: string | null;
  /** BCP 47 tag of the language in which the buyer writes. */
  readonly language: string | null;
}

export type ConditionName = 'marketplace' | 'order-state' | 'days' | 'product' | 'language';

export interface ConditionVerdict {
  /** `met` also when there are no conditions; `matched` is then empty. */
  readonly verdict: 'met' | 'unknown' | 'violated';
  readonly matched: readonly ConditionName[];
  readonly unknown: readonly ConditionName[];
  readonly violated: readonly ConditionName[];
}

type Check = readonly [ConditionName, boolean | null];

const NO_CONDITIONS: ConditionVerdict = { verdict: 'met', matched: [], unknown: [], violated: [] };

export function meetsConditions(when: Conditions | undefined, facts: ConditionFacts): ConditionVerdict {
  if (!when) return NO_CONDITIONS;
  const checks = checksOf(when, facts);
  const named = (result: boolean | null) => checks.filter((check) => check[1] === result).map((check) => check[0]);
  const violated = named(false);
  const unknown = named(null);
  const verdict = violated.length > 0 ? 'violated' : unknown.length > 0 ? 'unknown' : 'met';
  return { verdict, matched: named(true), unknown, violated };
}

function checksOf(when: Conditions, facts: ConditionFacts): Check[] {
  const checks: Check[] = [];
  if (when.marketplaces) checks.push(['marketplace', isAmong(when.marketplaces, facts.marketplace)]);
  if (when.orderStates) checks.push(['order-state', isAmong(when.orderStates, facts.orderState)]);
  if (when.daysSinceReceipt) checks.push(['days', isWithin(when.daysSinceReceipt, facts.daysSinceReceipt)]);
  if (when.products) checks.push(['product', namesProduct(when.products, facts.product)]);
  if (when.languages) checks.push(['language', speaks(when.languages, facts.language)]);
  return checks;
}

function isAmong<T>(wanted: readonly T[], actual: T | null): boolean | null {
  return actual === null ? null : wanted.includes(actual);
}

function isWithin(range: { min?: number | undefined; max?: number | undefined }, days: number | null): boolean | null {
  if (days === null) return null;
  return days >= (range.min ?? 0) && days <= (range.max ?? Infinity);
}

function namesProduct(wanted: readonly string[], product: string | null): boolean | null {
  if (product === null) return null;
  const folded = foldText(product);
  return wanted.some((name) => folded.includes(foldText(name)));
}

/** By the primary language only: a chat message rarely tells pt-BR from pt-PT or a script from a region. */
function speaks(wanted: readonly string[], language: string | null): boolean | null {
  if (language === null) return null;
  return wanted.some((tag) => primaryLanguage(tag) === primaryLanguage(language));
}

const DAY_MS = 86_400_000;

/**
 * Whole days (24 h each) from one instant to a later one, both ISO 8601. Null when either
 * cannot be read or the first lies more than a day ahead; a few hours ahead count as 0,
 * because a console's clock and the agent's differ.
 */
export function daysBetween(fromIso: string, nowIso: string): number | null {
  const elapsedMs = Date.parse(nowIso) - Date.parse(fromIso);
  if (!Number.isFinite(elapsedMs) || elapsedMs < -DAY_MS) return null;
  return Math.max(0, Math.floor(elapsedMs / DAY_MS));
}
