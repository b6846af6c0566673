// The sorted column of the table, for lib/cases: a row's key is what its cell says,
// in the reader's language, unless the column has an order of its own.
import type { Case } from '../../../lib/cases/case.ts';
import { sortCases } from '../../../lib/cases/filter-cases.ts';
import { CASE_COLUMNS } from './case-columns.ts';
import type { CaseWords } from './case-words.ts';

/** As the table component describes it. */
export interface ColumnSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** Newest first: what has just been logged is what one looks for. */
export const STANDARD_SORT: ColumnSort = { column: 'openedAt', direction: 'descending' };

export function sortByColumn(cases: readonly Case[], sort: ColumnSort, words: CaseWords): readonly Case[] {
  const column = CASE_COLUMNS.find((known) => known.id === sort.column);
  if (!column) return cases;
  const collator = new Intl.Collator(words.language, { numeric: true });
  return sortCases(cases, {
    key: (item) => column.order?.(item) ?? column.text(item, words),
    descending: sort.direction === 'descending',
    compareText: collator.compare,
  });
}
