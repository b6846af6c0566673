// Everything that has a deadline, for the badge and the reminders: waiting buyers, requests that
// the marketplace decides by itself, and what the shop promised in its cases.
import type { ClockKind } from '../knowledge/deadline.ts';
import { caseClocks } from './case-clocks.ts';
import type { TimedCase } from './case-clocks.ts';
import { autoApproval, ruleFor, soonAt, startClock } from './deadline.ts';
import type { Clock, TimeRules } from './deadline.ts';
import type { RunningClock } from './running-clock.ts';

export interface DueItem {
  readonly key: string;
  /** What it is about: a clock, somebody's next step, recurring work. */
  readonly about: ClockKind | 'follow-up' | 'recurring';
  readonly dueMs: number;
  /** When to remind somebody. */
  readonly soonMs: number;
  /** The buyer as the console shows them, the case's number, or the task's title. */
  readonly who: string;
  /** It hangs on a time that an agent told. */
  readonly isTold?: boolean;
}

export type OpenCase = TimedCase & {
  readonly caseId: string;
  readonly caseNumber: string;
  /** ISO 8601, or empty. */
  readonly nextFollowUpAt?: string;
};

/** A reply that is late by this much counts as such already; the buyer may have been answered elsewhere. */
const REPLY_OVER_MS = 3_600_000;
/** Whether it was granted shows on the order's page, which nobody opened since. */
const APPROVAL_OVER_MS = 24 * 3_600_000;

/** What an agent told of its beginning counts before what was seen of it. */
export function clockOf(running: RunningClock, rules: TimeRules): Clock | null {
  const { toldMs = null } = running;
  if (toldMs === null) return clockSeen(running, rules);
  const clock = clockSeen({ ...running, sinceMs: toldMs, isAtLeast: false }, rules);
  return clock && { ...clock, isTold: true };
}

function clockSeen(running: RunningClock, rules: TimeRules): Clock | null {
  const { clock, marketplace, orderState, sinceMs, isAtLeast } = running;
  if (clock === 'auto-approval') return autoApproval(running, rules);
  const rule = ruleFor(rules.deadlines, { clock, marketplace, orderState });
  return rule && startClock(rule, sinceMs, rules, isAtLeast);
}

/** Nobody will end it any more: so long over, without a rule, or begun under a clock that was ahead by more than a day. */
export function isForgotten(running: RunningClock, rules: TimeRules, nowMs: number): boolean {
  const clock = clockOf(running, rules);
  if (!clock || running.sinceMs > nowMs + 24 * 3_600_000) return true;
  // What was told as begun long ago was over before it was seen, and is on a page all the same.
  const overMs = Math.max(clock.dueMs, running.sinceMs);
  return nowMs > overMs + (running.clock === 'reply' ? REPLY_OVER_MS : APPROVAL_OVER_MS);
}

/** Soonest first. Of a case only its next deadline: the others come after it. */
export function dueItems(running: readonly RunningClock[], cases: readonly OpenCase[], rules: TimeRules): DueItem[] {
  const item = (key: string, who: string, clock: Clock): DueItem => {
    const { rule, dueMs, isTold } = clock;
    return { key, who, about: rule.clock, dueMs, soonMs: soonAt(clock, rules), ...(isTold && { isTold }) };
  };
  const ofPages = running.flatMap((each) => {
    const clock = clockOf(each, rules);
    return clock ? item(each.key, each.buyer || each.orderNumber, clock) : [];
  });
  const ofCases = cases.flatMap((each) => {
    const [next] = caseClocks(each, rules);
    return next ? item(`case:${each.caseId}:${next.rule.clock}`, each.caseNumber, next) : [];
  });
  return [...ofPages, ...ofCases, ...cases.flatMap(nextStep)].toSorted((a, b) => a.dueMs - b.dueMs);
}

/** Somebody chose that very minute: it is told then, not before. */
function nextStep({ caseId, caseNumber, nextFollowUpAt = '' }: OpenCase): DueItem[] {
  const dueMs = Date.parse(nextFollowUpAt);
  if (Number.isNaN(dueMs)) return [];
  return [{ key: `follow:${caseId}`, about: 'follow-up', dueMs, soonMs: dueMs, who: caseNumber }];
}

export interface Review {
  /** How many are due now. */
  readonly due: number;
  /** Those to remind of now: soon or due, and not reminded of before. */
  readonly remind: readonly DueItem[];
  /** When something changes next; null: nothing does. */
  readonly nextMs: number | null;
}

/** `reminded`: by key, of which deadline somebody was reminded; another deadline of the same key is a new one. */
export function review(items: readonly DueItem[], reminded: Readonly<Record<string, number>>, nowMs: number): Review {
  const moments = items.flatMap(({ soonMs, dueMs }) => [soonMs, dueMs]).filter((ms) => ms > nowMs);
  return {
    due: items.filter(({ dueMs }) => dueMs <= nowMs).length,
    remind: items.filter(({ key, soonMs, dueMs }) => soonMs <= nowMs && reminded[key] !== dueMs),
    nextMs: moments.length > 0 ? Math.min(...moments) : null,
  };
}
