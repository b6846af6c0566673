// What the first page counts of the whole log.
import type { Case } from '../../../lib/cases/case.ts';

export interface TodayFigures {
  readonly openedToday: number;
  readonly closedToday: number;
}

export function isOpen(item: Case): boolean {
  return !item.undone && item.status !== 'closed';
}

/** Once through all of them: times of the log are UTC and compare as text. */
export function todayFigures(cases: readonly Case[], now: Date): TodayFigures {
  const [from, to] = [startOfDay(now, 0), startOfDay(now, 1)];
  const isToday = (at: string) => at >= from && at < to;
  let [openedToday, closedToday] = [0, 0];
  for (const item of cases) {
    if (item.undone) continue;
    if (isToday(item.openedAt)) openedToday += 1;
    if (isToday(item.closedAt)) closedToday += 1;
  }
  return { openedToday, closedToday };
}

function startOfDay(now: Date, plusDays: number): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + plusDays).toISOString();
}
