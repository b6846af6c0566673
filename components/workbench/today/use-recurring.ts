// Today's recurring work, and what is done with it.
import { useMemo, useState } from 'react';
import type { OccurrenceRow } from '../../../lib/procedure/follow-ups/recurring.ts';
import { occurrences } from '../../../lib/procedure/follow-ups/recurring.ts';
import type { Occurrence } from '../../../lib/procedure/follow-ups/recurring.ts';
import { workingHours } from '../../../lib/procedure/deadline.ts';
import { endOfDay } from '../../../lib/procedure/follow-ups/follow-ups.ts';
import type { Refusal } from '../../../lib/channel/background-messages.ts';
import type { Case } from '../../../lib/cases/case.ts';
import { useRules } from '../follow-up/use-rules.ts';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import { contentOf } from '../../../lib/procedure/follow-ups/task-lists.ts';
import type { TaskContent } from '../../../lib/procedure/follow-ups/task-lists.ts';
import { STANDARD_SETTINGS } from './use-my-day.ts';

export interface TaskInHand extends Occurrence {
  readonly content: TaskContent<Case>;
}

type Part = Partial<Pick<OccurrenceRow, 'state' | 'snoozedUntilMs' | 'assignee'>>;

/** A press that was not stored: what was pressed is still as it was before. */
export interface RefusedMark {
  readonly taskId: string;
  readonly day: string;
  readonly part: Part;
  readonly refusal: Refusal;
}

export interface RecurringWork {
  readonly tasks: readonly TaskInHand[];
  readonly mark: (of: Occurrence, part: Part) => void;
  /** The newest one; null once it was stored after all. */
  readonly refused: RefusedMark | null;
}

const DAY_MS = 86_400_000;

export function useRecurring(desk: Desk, unfinished: readonly Case[], { background }: WorkbenchTools): RecurringWork {
  const rules = useRules(desk.knowledge.base);
  const nowMs = desk.now.getTime();
  const rows = desk.recurring.value?.rows;
  const orders = desk.orders.value?.orders;
  const { base } = desk.knowledge;
  const tasks = useMemo(() => {
    if (!rows || !base) return [];
    const { zone } = workingHours(rules);
    const dayStartMs = endOfDay(rules, nowMs - DAY_MS);
    const sources = { unfinished, orders: orders ?? [], dayStartMs, zone, nowMs };
    return occurrences(base.recurring, rows, rules, nowMs).map((each) => ({
      ...each,
      content: contentOf(each.task, sources),
    }));
  }, [rows, orders, base, rules, unfinished, nowMs]);
  const [refused, setRefused] = useState<RefusedMark | null>(null);
  const by = (desk.settings.value ?? STANDARD_SETTINGS).agentName;
  const mark = async ({ task, day, row }: Occurrence, part: Part) => {
    const before = { state: 'open', snoozedUntilMs: null, assignee: '' } as const;
    const place = { taskId: task.id, day };
    const answer = await background.ask('recurring.mark', { ...before, ...row, ...part, ...place, by, atMs: nowMs });
    if (!answer.ok) return setRefused({ ...place, part, refusal: answer.refusal });
    // What another line was refused is still to be said.
    setRefused((last) => (last?.taskId === task.id && last.day === day ? null : last));
  };
  return { tasks, mark: (of, part) => void mark(of, part), refused };
}
