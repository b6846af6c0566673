// What recurring work is in hand on this machine, by the base in use.
import type { Case } from '../../lib/cases/case.ts';
import { workingHours } from '../../lib/procedure/deadline.ts';
import { endOfDay, isUnfinished } from '../../lib/procedure/follow-ups/follow-ups.ts';
import { occurrences, taskDay } from '../../lib/procedure/follow-ups/recurring.ts';
import type { Occurrence } from '../../lib/procedure/follow-ups/recurring.ts';
import { contentOf, sizeOf } from '../../lib/procedure/follow-ups/task-lists.ts';
import { beginTasks, readOccurrences, seenOrders } from '../../lib/store/follow-ups.ts';
import type { Store } from '../../lib/store/store.ts';
import type { Knowledge } from './knowledge.ts';

const DAY_MS = 86_400_000;

export async function taskRules(knowledge: Knowledge) {
  const { base } = await knowledge.inUse();
  const { calendar = null, recurring } = base;
  return { recurring, calendar, machineZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

/**
 * What recurring work is in hand; empty where nothing can be read. Without what is late and has
 * nothing in its list: nobody waits for it, and a count on the button would say that somebody did.
 */
export async function tasksInHand(
  store: Store,
  knowledge: Knowledge,
  cases: readonly Case[],
  nowMs: number,
): Promise<readonly Occurrence[]> {
  const { recurring, ...rules } = await taskRules(knowledge);
  const [rows, seen] = await Promise.all([readOccurrences(store), seenOrders(store)]);
  if (!rows.ok) return [];
  const sources = {
    unfinished: cases.filter(isUnfinished),
    orders: seen.ok ? seen.value : [],
    dayStartMs: endOfDay(rules, nowMs - DAY_MS),
    zone: workingHours(rules).zone,
    nowMs,
  };
  const isForNobody = ({ task, state }: Occurrence) => state === 'overdue' && sizeOf(contentOf(task, sources)) === 0;
  return occurrences(recurring, rows.value, rules, nowMs).filter((each) => !isForNobody(each));
}

/** At the start of the worker: a task's first day is the first on which this machine knew of it. */
export async function beginRecurring(store: Store, knowledge: Knowledge): Promise<void> {
  const { recurring, ...rules } = await taskRules(knowledge);
  const nowMs = Date.now();
  await beginTasks(
    store,
    recurring.map((task) => ({ taskId: task.id, day: taskDay(task, rules, nowMs) })),
  );
}
