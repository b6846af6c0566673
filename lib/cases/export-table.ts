// A table on its way into a file, in whichever format: typed columns, rows in order. Who has the rows
// takes their cells out of them; who writes the file is given cells alone, in a thread of its own.
import type { Money } from '../knowledge/terms.ts';

interface HeadOf<Kind extends string> {
  readonly kind: Kind;
  readonly label: string;
  readonly widthPx: number;
}

/** `time`: the wall clock, `2026-03-12T09:30`; empty for none. Numbers that are names (orders, parcels) are texts. */
export type ColumnHead = HeadOf<'text'> | HeadOf<'time'> | HeadOf<'amount'>;

export type ExportColumn<Row> =
  | (HeadOf<'text' | 'time'> & { readonly value: (row: Row) => string })
  | (HeadOf<'amount'> & { readonly value: (row: Row) => Money | null });

/** Of a text or a time the text, of an amount the money. */
export type Cell = string | Money | null;

export interface ExportTable<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly ExportColumn<Row>[];
}

export type ExportFormat = 'xlsx' | 'csv';

export interface SheetWords {
  readonly sheetName: string;
  /** Stands at the end of a cell that was cut. */
  readonly cutMark: string;
  /** BCP 47; decides where a currency's sign stands. */
  readonly language: string;
  /** For the dates of the files within the file. */
  readonly now: Date;
}

/** What is known of a table before its first row. */
export interface TablePlan {
  readonly format: ExportFormat;
  readonly heads: readonly ColumnHead[];
  /** How many rows will come. */
  readonly count: number;
  readonly words: SheetWords;
}

/** What the file holds, and what it could not. */
export interface ExportOutcome {
  readonly rows: number;
  /** Rows that the format has no room for. */
  readonly leftOut: number;
  /** Cells that were longer than the format allows; each ends with a mark. */
  readonly cutCells: number;
}

/** Takes a table's rows as they come; its bytes go to whoever made it. */
export interface TableWriter {
  readonly rows: (cells: readonly (readonly Cell[])[]) => void;
  /** Once, after the last row. */
  readonly end: () => ExportOutcome;
}

export type PartSink = (bytes: Uint8Array<ArrayBuffer>) => void;

/** What an Excel sheet has room for beside its heading. */
export const SHEET_CASES = 1_048_575;

export function headOf<Row>({ kind, label, widthPx }: ExportColumn<Row>): ColumnHead {
  return { kind, label, widthPx };
}

export function cellsOf<Row>(columns: readonly ExportColumn<Row>[], row: Row): Cell[] {
  return columns.map((column) => column.value(row));
}
