import type { Case } from '../../../lib/cases/case.ts';
import { CASE_COLUMNS } from './case-columns.ts';
import type { CaseWords } from './case-words.ts';

export interface CaseSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** Newest first: what has just been logged is what one looks for. */
export const STANDARD_SORT: CaseSort = { column: 'openedAt', direction: 'descending' };

/** Sorted copy. Values are read once per case: with 5,000 rows a collator per comparison would be felt. */
export function sortCases(cases: readonly Case[], sort: CaseSort, words: CaseWords): readonly Case[] {
  const column = CASE_COLUMNS.find((known) => known.id === sort.column);
  if (!column) return cases;
  const collator = new Intl.Collator(words.language, { numeric: true });
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const keyed = cases.map((item) => ({ item, key: column.order?.(item) ?? column.text(item, words) }));
  keyed.sort((a, b) => {
    // Cases without a value stand at the end, whichever way the column is sorted.
    const blank = Number(isBlank(a.key)) - Number(isBlank(b.key));
    if (blank !== 0) return blank;
    const order =
      typeof a.key === 'number' && typeof b.key === 'number'
        ? a.key - b.key
        : collator.compare(String(a.key), String(b.key));
    return order === 0 ? b.item.openedAt.localeCompare(a.item.openedAt) : sign * order;
  });
  return keyed.map(({ item }) => item);
}

function isBlank(key: string | number): boolean {
  return key === '' || key === -1;
}
