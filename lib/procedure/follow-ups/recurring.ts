// When recurring work is due, by what was kept of it. Of each task one occurrence is in hand: what
// was missed while the machine was off stands as overdue, once, however many days it was.
import type { RecurringTask } from '../../knowledge/recurring.ts';
import { z } from '../../knowledge/zod.ts';
import { dayAfter, dayIn } from '../calendar-day.ts';
import { workingHours } from '../deadline.ts';
import type { TimeRules } from '../deadline.ts';
import { instantOf } from '../open-time.ts';

export const occurrenceRowSchema = z.strictObject({
  taskId: z.string().min(1).max(64),
  /** YYYY-MM-DD where the task's time is. */
  day: z.iso.date(),
  state: z.enum(['open', 'done']),
  snoozedUntilMs: z.int().min(0).nullable(),
  /** Handed to; empty: whoever is there. */
  assignee: z.string().max(60),
  /** Who pressed last, and when. */
  by: z.string().max(60),
  atMs: z.int().min(0),
});
export type OccurrenceRow = z.infer<typeof occurrenceRowSchema>;

export const occurrenceKey = ({ taskId, day }: Pick<OccurrenceRow, 'taskId' | 'day'>): string => `${taskId}|${day}`;

export interface Occurrence {
  readonly task: RecurringTask;
  readonly day: string;
  readonly dueMs: number;
  /** `ahead`: its time comes, today or on a later day. */
  readonly state: 'overdue' | 'ahead' | 'done';
  /** Null: nobody touched it. */
  readonly row: OccurrenceRow | null;
  /** The next moment at which this task becomes due; null: it is due already. */
  readonly nextMs: number | null;
}

type Rules = Omit<TimeRules, 'deadlines'>;
/** Longer than any holiday. */
const LOOK_DAYS = 31;

/** The day it is now where the task's time is. */
export function taskDay(task: RecurringTask, rules: Rules, nowMs: number): string {
  return dayIn(task.zone ?? workingHours(rules).zone, new Date(nowMs));
}

/** One per task, in the order of their time. Work of days before the first row of a task is nobody's. */
export function occurrences(
  tasks: readonly RecurringTask[],
  rows: readonly OccurrenceRow[],
  rules: Rules,
  nowMs: number,
): readonly Occurrence[] {
  const found = tasks.flatMap((task) => {
    const own = rows.filter(({ taskId }) => taskId === task.id);
    return inHand(task, own, rules, nowMs) ?? [];
  });
  return found.toSorted((a, b) => (a.task.at < b.task.at ? -1 : 1));
}

function inHand(task: RecurringTask, own: readonly OccurrenceRow[], rules: Rules, nowMs: number): Occurrence | null {
  const open = workingHours(rules);
  const zone = task.zone ?? open.zone;
  const today = dayIn(zone, new Date(nowMs));
  const timeOf = (day: string) => instantOf(day, task.at, zone);
  const rowOf = (day: string) => own.find((row) => row.day === day) ?? null;
  const isDone = (day: string) => rowOf(day)?.state === 'done';
  const since = own.reduce((least, { day }) => (day < least ? day : least), today);
  const days = Array.from({ length: 2 * LOOK_DAYS + 1 }, (_, n) => dayAfter(today, n - LOOK_DAYS)).filter(
    (day) => task.every === 'day' || open.isOpenOn(day),
  );
  const past = days.findLast((day) => day >= since && timeOf(day) <= nowMs);
  if (past !== undefined && !isDone(past))
    return notDone({ task, day: past, row: rowOf(past), dueMs: timeOf(past) }, nowMs);
  const next = days.find((day) => timeOf(day) > nowMs && !isDone(day));
  const nextMs = next === undefined ? null : timeOf(next);
  if (isDone(today)) return { task, day: today, dueMs: timeOf(today), state: 'done', row: rowOf(today), nextMs };
  return next === undefined ? null : notDone({ task, day: next, row: rowOf(next), dueMs: timeOf(next) }, nowMs);
}

/** Put off, its time is another. */
function notDone(of: Pick<Occurrence, 'task' | 'day' | 'row' | 'dueMs'>, nowMs: number): Occurrence {
  const dueMs = of.row?.snoozedUntilMs ?? of.dueMs;
  const isAhead = dueMs > nowMs;
  return { ...of, dueMs, state: isAhead ? 'ahead' : 'overdue', nextMs: isAhead ? dueMs : null };
}
