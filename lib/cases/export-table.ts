// A table on its way into a file, in whichever format: typed columns, rows in order, and
// where the bytes go. Written in steps, so that the page stays free between them and
// whoever waits can stop: what was given to the sink until then is simply let go.
import type { Money } from '../knowledge/terms.ts';

interface ColumnOf<Kind extends string, Row, Value> {
  readonly kind: Kind;
  readonly label: string;
  readonly widthPx: number;
  readonly value: (row: Row) => Value;
}

/** `time`: the wall clock, `2026-03-12T09:30`; empty for none. Numbers that are names (orders, parcels) are texts. */
export type ExportColumn<Row> =
  ColumnOf<'text', Row, string> | ColumnOf<'time', Row, string> | ColumnOf<'amount', Row, Money | null>;

export interface ExportTable<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly ExportColumn<Row>[];
}

export interface ExportSink {
  readonly part: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** How many rows are written so far. */
  readonly written: (rows: number) => void;
}

/** What the file holds, and what it could not. */
export interface ExportOutcome {
  readonly rows: number;
  /** Rows that the format has no room for. */
  readonly leftOut: number;
  /** Cells that were longer than the format allows; each ends with a mark. */
  readonly cutCells: number;
}

/** What an Excel sheet has room for beside its heading. */
export const SHEET_CASES = 1_048_575;

/** Of a step: at 21 columns about a third of a millisecond. */
export const ROWS_PER_STEP = 20;
