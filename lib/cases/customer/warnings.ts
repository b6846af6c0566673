// What an agent should know of a buyer before answering, by the rules of the knowledge base.
// Each warning is a count of cases in the register and lists them: it states, and judges nobody.
import type { CaseTopic, CustomerWarningRule } from '../../knowledge/customer-warning.ts';
import type { CaseFields } from '../case-event.ts';
import type { Customer } from './customer.ts';

export interface CustomerCase extends Pick<CaseFields, 'category' | 'reason' | 'handling' | 'status' | 'orderNumber'> {
  readonly caseId: string;
  readonly caseNumber: string;
  /** ISO 8601. */
  readonly openedAt: string;
  /** When it was last opened again after it had been closed; empty: never. */
  readonly reopenedAt: string;
  readonly undone: boolean;
}

interface Listed {
  readonly ruleId: string;
  /** Newest first; what the warning rests on. */
  readonly cases: readonly CustomerCase[];
}

export type CustomerWarning =
  | (Listed & {
      /** `repeat-next`: not yet, but the case in hand would make it so; `cases` are the earlier ones. */
      readonly kind: 'repeat' | 'repeat-next';
      readonly count: number;
      readonly withinDays: number;
      /** By the rule's own name, or a category's id. */
      readonly of: CaseTopic['title'] | string;
    })
  | (Listed & {
      readonly kind: 'share';
      readonly count: number;
      readonly total: number;
      readonly withinDays: number;
      readonly of: CaseTopic['title'];
    })
  | (Listed & { readonly kind: 'open'; readonly count: number })
  | (Listed & { readonly kind: 'reopened'; readonly count: number; readonly withinDays: number })
  | (Listed & {
      readonly kind: 'high-value';
      /** Null: an agent graded the buyer so. */
      readonly sum: { readonly minor: number; readonly currency: string; readonly withinDays: number } | null;
    });

const DAY_MS = 86_400_000;

/** In the order of the rules. `customer`: null where there is no card yet. */
export function customerWarnings(
  customer: Pick<Customer, 'grade' | 'orders'> | null,
  cases: readonly CustomerCase[],
  rules: readonly CustomerWarningRule[],
  now: Date,
): CustomerWarning[] {
  const standing = cases.filter(({ undone }) => !undone).toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  const warnings = rules.flatMap((rule) => warningsOf(rule, { customer, cases: standing, nowMs: now.getTime() }));
  return warnings.filter((warning) => !warnings.some((other) => saysMore(other, warning)));
}

/** What would be logged, as far as it is known. */
export type NextCase = Pick<CaseFields, 'category' | 'reason' | 'orderNumber'>;

/**
 * What logging one more case would be the first to bring up: said before, so that nobody learns of a
 * third claim only by having logged it. Nothing of what is said already.
 */
export function warningsOfNext(
  cases: readonly CustomerCase[],
  rules: readonly CustomerWarningRule[],
  next: NextCase,
  now: Date,
): CustomerWarning[] {
  const repeating = rules.filter(({ kind }) => kind === 'repeat');
  const known = { customer: null, cases: cases.filter(({ undone }) => !undone), nowMs: now.getTime() };
  const before = repeating.flatMap((rule) => warningsOf(rule, known)).map(nameOf);
  const added = { ...NOT_LOGGED, ...next, openedAt: now.toISOString() };
  const after = customerWarnings(null, [added, ...cases], repeating, now);
  return after.flatMap((warning) => {
    if (warning.kind !== 'repeat' || before.includes(nameOf(warning))) return [];
    return [{ ...warning, kind: 'repeat-next' as const, cases: warning.cases.filter((each) => each !== added) }];
  });
}

const NOT_LOGGED = { caseId: '', caseNumber: '', handling: '', status: 'open', reopenedAt: '', undone: false } as const;

function nameOf(warning: CustomerWarning): string {
  return JSON.stringify([warning.ruleId, 'of' in warning ? warning.of : '']);
}

interface Known {
  readonly customer: Pick<Customer, 'grade' | 'orders'> | null;
  readonly cases: readonly CustomerCase[];
  readonly nowMs: number;
}

function warningsOf(rule: CustomerWarningRule, known: Known): CustomerWarning[] {
  const { id: ruleId, kind } = rule;
  switch (kind) {
    case 'repeat':
      return repeats(rule, known);
    case 'share':
      return shares(rule, known);
    case 'open': {
      const cases = known.cases.filter(({ status }) => status !== 'closed');
      return cases.length === 0 ? [] : [{ kind, ruleId, cases, count: cases.length }];
    }
    case 'reopened': {
      const { withinDays } = rule;
      const cases = known.cases.filter(({ reopenedAt }) => isWithin(reopenedAt, withinDays, known.nowMs));
      return cases.length === 0 ? [] : [{ kind, ruleId, cases, count: cases.length, withinDays }];
    }
    case 'high-value':
      return highValue(rule, known);
  }
}

function repeats(rule: Extract<CustomerWarningRule, { kind: 'repeat' }>, { cases, nowMs }: Known): CustomerWarning[] {
  const { id: ruleId, kind, withinDays, of } = rule;
  const recent = cases.filter(({ openedAt }) => isWithin(openedAt, withinDays, nowMs));
  const groups: (readonly [CaseTopic['title'] | string, readonly CustomerCase[]])[] = of
    ? [[of.title, recent.filter((each) => isAbout(each, of))]]
    : [...Map.groupBy(recent, ({ category }) => category)].filter(([category]) => category !== '');
  return groups.flatMap(([name, found]) => {
    const count = ordersOf(found);
    return count < rule.count ? [] : [{ kind, ruleId, of: name, cases: found, count, withinDays }];
  });
}

function shares(rule: Extract<CustomerWarningRule, { kind: 'share' }>, { cases, nowMs }: Known): CustomerWarning[] {
  const { id: ruleId, kind, withinDays, of } = rule;
  const recent = cases.filter(({ openedAt }) => isWithin(openedAt, withinDays, nowMs));
  const found = recent.filter((each) => isAbout(each, of));
  const [count, total] = [ordersOf(found), ordersOf(recent)];
  const isEnough = total >= rule.minCases && count / total >= rule.share;
  return isEnough ? [{ kind, ruleId, of: of.title, cases: found, count, total, withinDays }] : [];
}

function highValue(
  rule: Extract<CustomerWarningRule, { kind: 'high-value' }>,
  { customer, nowMs }: Known,
): CustomerWarning[] {
  const { id: ruleId, kind, withinDays, currency, minMinor } = rule;
  if (customer?.grade === 'high-value') return [{ kind, ruleId, cases: [], sum: null }];
  const minor = (customer?.orders ?? []).reduce((sum, { amount, state, lastSeenAt }) => {
    // What was never paid, or was paid back, is no purchase.
    const counts = amount?.currency === currency && state !== 'awaiting-payment' && state !== 'closed';
    return counts && isWithin(lastSeenAt, withinDays, nowMs) ? sum + amount.minor : sum;
  }, 0);
  return minor < minMinor ? [] : [{ kind, ruleId, cases: [], sum: { minor, currency, withinDays } }];
}

/** From a clock that was ahead: counted as of now. */
function isWithin(iso: string, days: number, nowMs: number): boolean {
  const ms = Date.parse(iso);
  return !Number.isNaN(ms) && ms >= nowMs - days * DAY_MS;
}

function isAbout({ category, reason, handling }: CustomerCase, of: CaseTopic): boolean {
  return of.categories.includes(category) || of.reasons.includes(reason) || of.handlings.includes(handling);
}

/** One order that was logged twice is one claim; a case without an order is one of its own. */
function ordersOf(cases: readonly CustomerCase[]): number {
  return new Set(cases.map(({ orderNumber, caseId }) => orderNumber || caseId)).size;
}

/** The same cases under the supervisor's own name for them. */
function saysMore(other: CustomerWarning, warning: CustomerWarning): boolean {
  if (other === warning || other.kind !== 'repeat' || warning.kind !== 'repeat') return false;
  if (typeof other.of === 'string' || typeof warning.of !== 'string') return false;
  const named = new Set(other.cases);
  return warning.cases.every((each) => named.has(each));
}
