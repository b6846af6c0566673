// What there is to do about the cases: by when, why then, and in which of the four quadrants
// urgent × important it stands. Urgent is what is due by the end of the shop's day.
import type { ClockKind } from '../../knowledge/deadline.ts';
import type { Money } from '../../knowledge/terms.ts';
import { dayAfter, dayIn } from '../calendar-day.ts';
import { caseClocks } from '../case-clocks.ts';
import { workingHours } from '../deadline.ts';
import type { TimeRules } from '../deadline.ts';
import { instantOf } from '../open-time.ts';
import { weightOf } from './importance.ts';
import type { WeighedCase, Weight } from './importance.ts';

export interface FollowUpCase extends WeighedCase {
  readonly caseId: string;
  /** ISO 8601, or empty. */
  readonly nextFollowUpAt: string;
  /** Empty or left out: who opened it. */
  readonly assignee?: string;
  /** Who opened it. */
  readonly agentName: string;
}

/** By when, and what says so: the next step's own time, or one of the case's clocks. */
export type Plan =
  | { readonly dueMs: number; readonly by: 'step' | ClockKind }
  /** Nobody set a time and nothing runs. */
  | { readonly dueMs: null; readonly by: null };

export type Urgency = 'overdue' | 'today' | 'later' | 'unplanned';

export const QUADRANTS = ['urgent-important', 'important', 'urgent', 'neither'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

export interface ToDo<Row extends FollowUpCase = FollowUpCase> {
  readonly row: Row;
  readonly plan: Plan;
  readonly urgency: Urgency;
  readonly weight: Weight;
}

export type ToDos<Row extends FollowUpCase> = Readonly<Record<Quadrant, readonly ToDo<Row>[]>>;

const UNPLANNED: Plan = { dueMs: null, by: null };

/** Not undone, not closed: something may be left to do. */
export function isUnfinished({ undone, status }: Pick<FollowUpCase, 'undone' | 'status'>): boolean {
  return !undone && status !== 'closed';
}

/** Whose it is: who it was handed to, else who opened it. */
export function ownerOf({ assignee = '', agentName }: Pick<FollowUpCase, 'assignee' | 'agentName'>): string {
  return assignee === '' ? agentName : assignee;
}

/**
 * The soonest of the next step and the case's own clocks. A row that did not change has the same plan by the same
 * rules, and an open case's clocks cost more than all the rest: each is counted once.
 */
export function planner(rules: TimeRules): (row: FollowUpCase) => Plan {
  const known = new WeakMap<FollowUpCase, Plan>();
  return (row) => {
    const kept = known.get(row);
    if (kept) return kept;
    const plan = planOf(row, rules);
    known.set(row, plan);
    return plan;
  };
}

function planOf(row: FollowUpCase, rules: TimeRules): Plan {
  const stepMs = row.nextFollowUpAt === '' ? NaN : Date.parse(row.nextFollowUpAt);
  const step: Plan = Number.isNaN(stepMs) ? UNPLANNED : { dueMs: stepMs, by: 'step' };
  const [clock] = caseClocks(row, rules);
  if (!clock || (step.dueMs !== null && step.dueMs <= clock.dueMs)) return step;
  return { dueMs: clock.dueMs, by: clock.rule.clock };
}

/** When the shop's day ends: midnight where the shop is. */
export function endOfDay(rules: Omit<TimeRules, 'deadlines'>, nowMs: number): number {
  const { zone } = workingHours(rules);
  return instantOf(dayAfter(dayIn(zone, new Date(nowMs)), 1), '00:00', zone);
}

export function urgencyOf({ dueMs }: Plan, nowMs: number, endOfDayMs: number): Urgency {
  if (dueMs === null) return 'unplanned';
  if (dueMs <= nowMs) return 'overdue';
  return dueMs < endOfDayMs ? 'today' : 'later';
}

interface Looking {
  readonly planOf: (row: FollowUpCase) => Plan;
  /** What an agent may grant alone. */
  readonly grant: Money;
  readonly nowMs: number;
  readonly endOfDayMs: number;
}

/** Every unfinished case in exactly one quadrant, the soonest first; without a time last, the longest open first. */
export function toDos<Row extends FollowUpCase>(rows: readonly Row[], looking: Looking): ToDos<Row> {
  const found: Record<Quadrant, ToDo<Row>[]> = { 'urgent-important': [], important: [], urgent: [], neither: [] };
  for (const row of rows) {
    if (!isUnfinished(row)) continue;
    const plan = looking.planOf(row);
    const urgency = urgencyOf(plan, looking.nowMs, looking.endOfDayMs);
    const weight = weightOf(row, looking.grant, looking.nowMs);
    found[quadrantOf(urgency, weight)].push({ row, plan, urgency, weight });
  }
  for (const list of Object.values(found)) list.sort(soonestFirst);
  return found;
}

export function quadrantOf(urgency: Urgency, { isImportant }: Weight): Quadrant {
  const isUrgent = urgency === 'overdue' || urgency === 'today';
  if (isUrgent) return isImportant ? 'urgent-important' : 'urgent';
  return isImportant ? 'important' : 'neither';
}

function soonestFirst(a: ToDo, b: ToDo): number {
  const [dueA, dueB] = [a.plan.dueMs ?? Infinity, b.plan.dueMs ?? Infinity];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  return a.row.openedAt < b.row.openedAt ? -1 : 1;
}
