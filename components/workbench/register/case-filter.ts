// The filter row as it is typed, made into lib/cases' filter: its selects say '' for
// "any", and its days are the agent's calendar's, where the log knows instants.
import type { CaseFilter } from '../../../lib/cases/filter-cases.ts';
import { CASE_STATUSES, MARKETPLACES } from '../../../lib/knowledge/terms.ts';

/** Empty string: no restriction. Days are `YYYY-MM-DD` in local time, both included. */
export interface RegisterFilter {
  readonly text: string;
  readonly category: string;
  readonly status: string;
  readonly marketplace: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly withUndone: boolean;
}

export const NO_FILTER: RegisterFilter = {
  text: '',
  category: '',
  status: '',
  marketplace: '',
  fromDay: '',
  toDay: '',
  withUndone: false,
};

export function isFiltered(filter: RegisterFilter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
}

export function asCaseFilter(filter: RegisterFilter): CaseFilter {
  return {
    text: filter.text,
    category: filter.category,
    status: CASE_STATUSES.find((status) => status === filter.status),
    marketplace: MARKETPLACES.find((marketplace) => marketplace === filter.marketplace),
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
