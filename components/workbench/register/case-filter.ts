// The filter row as it is typed, made into lib/cases' filter: its selects say '' for
// "any", and its days are the agent's calendar's, where the log knows instants.
import type { RegisterFilter } from '../../../lib/cases/case-views.ts';
import type { Registers } from '../../../lib/cases/registers.ts';
import type { CaseFilter } from '../../../lib/cases/filter-cases.ts';
import type { RegisterId } from '../../../lib/knowledge/terms.ts';
import { CASE_STATUSES } from '../../../lib/knowledge/terms.ts';

/** What the row offers of the status; the first is what is left to do. */
export const STATUS_CHOICES = ['unfinished', ...CASE_STATUSES] as const;

export const NO_FILTER: RegisterFilter = {
  text: '',
  category: '',
  status: '',
  marketplace: '',
  fromDay: '',
  toDay: '',
  withUndone: false,
};

export function isSameFilter(a: RegisterFilter, b: RegisterFilter): boolean {
  return Object.entries(a).every(([name, value]) => value === Reflect.get(b, name));
}

export function asCaseFilter(register: RegisterId, filter: RegisterFilter, registers: Registers): CaseFilter {
  return {
    register,
    registers,
    text: filter.text,
    category: filter.category,
    status: filter.status === '' ? undefined : filter.status,
    marketplace: filter.marketplace === '' ? undefined : filter.marketplace,
    openedFrom: startOfDay(filter.fromDay, 0),
    openedBefore: startOfDay(filter.toDay, 1),
    withUndone: filter.withUndone,
  };
}

/** The instant at which the day (or the day after it) begins here; half-typed days restrict nothing. */
function startOfDay(day: string, plusDays: number): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day);
  if (!match) return undefined;
  return new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3]) + plusDays).toISOString();
}
