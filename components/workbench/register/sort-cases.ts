// The sorted column of the table, for lib/cases: a row's key is what its cell says,
// in the reader's language, unless the column has an order of its own.
import type { CaseOrder } from '../../../lib/cases/ranking.ts';
import type { CaseColumn } from './case-columns.ts';
import type { CaseWords } from './case-words.ts';

export interface ColumnSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** Newest first: what has just been logged is what one looks for. */
export const STANDARD_SORT: ColumnSort = { column: 'openedAt', direction: 'descending' };

export function orderOf(column: CaseColumn, words: CaseWords): CaseOrder {
  const collator = new Intl.Collator(words.language, { numeric: true });
  return {
    key: (item) => column.order?.(item) ?? column.text(item, words),
    compareText: collator.compare,
  };
}

/** What a click on a column's heading makes of the order. */
export function sortedBy(column: string, before: ColumnSort): ColumnSort {
  const isTurned = before.column === column && before.direction === 'ascending';
  return { column, direction: isTurned ? 'descending' : 'ascending' };
}
