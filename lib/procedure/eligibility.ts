// What a buyer may have, from what the page gave and what the agent said; and which fact
// is missing where it cannot be told. Nothing is guessed: an unknown fact is asked for.
import { foldText } from '../knowledge/fold.ts';
import type { ExcludedGoods, FreightPayer, Policy, Rule } from '../knowledge/policy.ts';
import type { Marketplace, Money, OrderState } from '../knowledge/terms.ts';
import type { ProcedureStep } from '../knowledge/schema.ts';
import { dayAfter, dayIn, daysFromTo } from './calendar-day.ts';
import { grantLimit } from './grant-limit.ts';
import type { Grant, GrantTerms } from './grant-limit.ts';
import type { ToldRequest } from './told-request.ts';

/** What the agent said of a case where the page did not. */
export interface Told {
  /** YYYY-MM-DD in the shop's calendar. */
  readonly receivedOn?: string | undefined;
  /** The goods are of a kind that is not taken back without a reason. */
  readonly isExcluded?: boolean | undefined;
  /** Ids from the knowledge base's lists. */
  readonly reason?: string | undefined;
  readonly responsibility?: string | undefined;
  /** What the order comes to; a share of it is what may be granted (grant-limit.ts). */
  readonly orderAmount?: Money | undefined;
  /** Since when what the order is in is asked for (told-request.ts). */
  readonly requested?: ToldRequest | undefined;
}

export interface EligibilityFacts {
  /** ISO 8601 with offset, from the page. */
  readonly receivedAt: string | null;
  readonly orderState: OrderState | null;
  readonly product: string | null;
  /** When this buyer's other cases were opened, ISO 8601. */
  readonly earlierCases: readonly string[];
  readonly told: Told;
}

/** What has to be known first. */
export type Ask = 'received-on' | 'is-excluded' | 'reason' | 'responsibility';

interface Common {
  /** Null: none of the policy, but a limit of the step or of the settings. */
  readonly rule: Rule | null;
  readonly ask: Ask | null;
}

export type Verdict = Common &
  (
    | {
        readonly about: 'no-reason';
        /** `later`: the parcel is not with the buyer yet, the period has not begun. */
        readonly answer: 'yes' | 'no' | 'later' | 'unknown';
        readonly days: number;
        /** The last day on which it may be asked for; null while the receipt is unknown. */
        readonly lastDay: string | null;
        /** Days left after today; negative: over since. */
        readonly daysLeft: number | null;
        /** The kind of goods that keeps it from being one, or may. */
        readonly excluded: ExcludedGoods | null;
      }
    | { readonly about: 'refund-only'; readonly answer: 'yes' | 'no' | 'unknown'; readonly reasons: readonly string[] }
    | { readonly about: 'freight'; readonly answer: FreightPayer | 'unknown' }
    | {
        readonly about: 'earlier-cases';
        readonly answer: 'few' | 'many';
        readonly count: number;
        readonly withinDays: number;
      }
    | {
        /** What this agent may grant now, without a supervisor. */
        readonly about: 'grant';
        readonly answer: 'up-to' | 'unknown';
        readonly grant: Grant;
        /** As the open step puts it. */
        readonly stepSays: string | null;
      }
  );

export function grantVerdict(step: ProcedureStep | null, terms: GrantTerms): Verdict {
  const grant = grantLimit(step, terms);
  const answer = grant.amount === null ? 'unknown' : 'up-to';
  return { about: 'grant', answer, ask: null, rule: null, grant, stepSays: step?.limit?.text ?? null };
}

/** The one that names the marketplace, else the one that names none. */
export function policyFor(policies: readonly Policy[], marketplace: Marketplace | null): Policy | null {
  const named = policies.find(({ marketplaces }) => marketplace !== null && marketplaces?.includes(marketplace));
  return named ?? policies.find(({ marketplaces }) => marketplaces === undefined) ?? null;
}

export function eligibility(policy: Policy, facts: EligibilityFacts, now: Date): readonly Verdict[] {
  const verdicts = [
    noReason(policy, facts, now),
    refundOnly(policy, facts),
    freight(policy, facts),
    earlierCases(policy, facts, now),
  ];
  return verdicts.filter((verdict) => verdict !== null);
}

/** What the title names; the agent may know better. */
function excludedIn(excluded: readonly ExcludedGoods[], product: string | null): ExcludedGoods | null {
  if (product === null) return null;
  const title = foldText(product);
  return excluded.find(({ words }) => words.some((word) => title.includes(foldText(word)))) ?? null;
}

/** Of what the page says, and of what the agent says, the agent. */
function receivedOn({ told, receivedAt }: EligibilityFacts, zone: string | undefined): string | null {
  if (told.receivedOn !== undefined) return told.receivedOn;
  const at = new Date(receivedAt ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? null : dayIn(zone, at);
}

const ON_THE_WAY: ReadonlySet<OrderState | null> = new Set(['awaiting-payment', 'awaiting-shipment', 'shipped']);

type NoReason = Extract<Verdict, { about: 'no-reason' }>;

function noReason({ noReason: policy, zone }: Policy, facts: EligibilityFacts, now: Date): Verdict | null {
  if (!policy) return null;
  const { days, rule } = policy;
  const received = receivedOn(facts, zone);
  const lastDay = received === null ? null : dayAfter(received, days);
  const daysLeft = lastDay === null ? null : daysFromTo(dayIn(zone, now), lastDay);
  const excluded = facts.told.isExcluded === false ? null : excludedIn(policy.excluded, facts.product);
  return { about: 'no-reason', days, lastDay, daysLeft, excluded, rule, ...decided(daysLeft, excluded, facts) };
}

function decided(
  daysLeft: number | null,
  excluded: ExcludedGoods | null,
  { told, orderState }: EligibilityFacts,
): Pick<NoReason, 'answer' | 'ask'> {
  if (told.isExcluded || (daysLeft !== null && daysLeft < 0)) return { answer: 'no', ask: null };
  if (excluded) return { answer: 'unknown', ask: 'is-excluded' };
  if (daysLeft !== null) return { answer: 'yes', ask: null };
  return ON_THE_WAY.has(orderState) ? { answer: 'later', ask: null } : { answer: 'unknown', ask: 'received-on' };
}

function refundOnly({ refundOnly: policy }: Policy, { told }: EligibilityFacts): Verdict | null {
  if (!policy) return null;
  const { reasons, rule } = policy;
  const answer = told.reason === undefined ? 'unknown' : reasons.includes(told.reason) ? 'yes' : 'no';
  return { about: 'refund-only', answer, ask: answer === 'unknown' ? 'reason' : null, reasons, rule };
}

function freight({ freight: rows }: Policy, { told }: EligibilityFacts): Verdict | null {
  const [first] = rows;
  if (!first) return null;
  const row = rows.find(({ responsibility }) => responsibility === told.responsibility);
  if (row) return { about: 'freight', answer: row.payer, ask: null, rule: row.rule };
  return { about: 'freight', answer: 'unknown', ask: 'responsibility', rule: first.rule };
}

const DAY_MS = 86_400_000;

function earlierCases({ earlierCases: policy }: Policy, facts: EligibilityFacts, now: Date): Verdict | null {
  if (!policy) return null;
  const { withinDays, rule } = policy;
  const since = now.getTime() - withinDays * DAY_MS;
  const count = facts.earlierCases.filter((openedAt) => Date.parse(openedAt) >= since).length;
  return { about: 'earlier-cases', answer: count >= policy.count ? 'many' : 'few', ask: null, count, withinDays, rule };
}
