// What the table and its rows are told alike.
import type { Selection } from './bulk/use-selection.ts';
import type { CaseColumn } from './case-columns.ts';
import type { CaseWords } from './case-words.ts';
import type { ColumnSort } from './sort-cases.ts';

/** Of every row. */
export interface RowsProps {
  readonly columns: readonly CaseColumn[];
  readonly words: CaseWords;
}

/** Of the table, by whoever shows it. */
export interface TableProps extends RowsProps {
  readonly sort: ColumnSort;
  readonly openCaseId: string;
  readonly selection: Selection;
  readonly onSort: (sort: ColumnSort) => void;
  /** Enter on the open row: into its details. */
  readonly onEnter: () => void;
}
