// What stands on the first page: only what the case log itself knows.
import type { Case } from '../../../lib/cases/case.ts';

export interface TodayFigures {
  readonly open: number;
  readonly openedToday: number;
  readonly closedToday: number;
  readonly overdue: number;
  /** Open cases to be followed up by the end of today, the longest overdue first. */
  readonly due: readonly Case[];
  /** Open cases that nobody has given a time to, oldest first. */
  readonly unplanned: readonly Case[];
}

export function isOpen(item: Case): boolean {
  return !item.undone && item.status !== 'closed';
}

export function todayFigures(cases: readonly Case[], now: Date): TodayFigures {
  const counted = cases.filter((item) => !item.undone);
  const open = counted.filter(isOpen);
  const tomorrow = startOfDay(now, 1).getTime();
  const due = open
    .filter((item) => item.nextFollowUpAt !== '' && Date.parse(item.nextFollowUpAt) < tomorrow)
    .toSorted((a, b) => Date.parse(a.nextFollowUpAt) - Date.parse(b.nextFollowUpAt));
  return {
    open: open.length,
    openedToday: counted.filter((item) => isToday(item.openedAt, now)).length,
    closedToday: counted.filter((item) => item.closedAt !== '' && isToday(item.closedAt, now)).length,
    overdue: due.filter((item) => Date.parse(item.nextFollowUpAt) < now.getTime()).length,
    due,
    unplanned: open
      .filter((item) => item.nextFollowUpAt === '')
      .toSorted((a, b) => a.openedAt.localeCompare(b.openedAt)),
  };
}

function isToday(iso: string, now: Date): boolean {
  const time = Date.parse(iso);
  return time >= startOfDay(now, 0).getTime() && time < startOfDay(now, 1).getTime();
}

function startOfDay(now: Date, plusDays: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + plusDays);
}
