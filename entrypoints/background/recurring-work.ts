// What recurring work is in hand on this machine, by the base in use.
import { occurrences, taskDay } from '../../lib/procedure/follow-ups/recurring.ts';
import type { Occurrence } from '../../lib/procedure/follow-ups/recurring.ts';
import { beginTasks, readOccurrences } from '../../lib/store/follow-ups.ts';
import type { Store } from '../../lib/store/store.ts';
import type { Knowledge } from './knowledge.ts';

export async function taskRules(knowledge: Knowledge) {
  const { base } = await knowledge.inUse();
  const { calendar = null, recurring } = base;
  return { recurring, calendar, machineZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

/** What recurring work is in hand; empty where nothing can be read. */
export async function tasksInHand(store: Store, knowledge: Knowledge, nowMs: number): Promise<readonly Occurrence[]> {
  const { recurring, ...rules } = await taskRules(knowledge);
  const rows = await readOccurrences(store);
  return rows.ok ? occurrences(recurring, rows.value, rules, nowMs) : [];
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
