// The register, or another table, as a CSV that Excel opens in Chinese and that cannot run a formula.
// A cell that a spreadsheet would read as a formula gets a leading apostrophe, which
// spreadsheets show as text; spaces before the trigger do not protect, so they count too.
import Papa from 'papaparse';
import type { Case } from './case.ts';

/** A column: its heading and what stands in it. Labels and wording are the caller's. */
export interface CsvColumn<Row = Case> {
  readonly label: string;
  readonly value: (row: Row) => string;
}

/** Half- and full-width signs, after any blanks; tab, CR and LF are triggers of their own. */
const TRIGGER = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]|^[\s\u200b\ufeff]*[\t\r\n]/u;
/** Excel turns long digit strings into 1.23E+17 and 007 into 7: order and work numbers must stay text. */
const NUMBER_THAT_IS_NAME = /^(?:\d{12,}|0\d+)$/u;
/** Excel reads the file as UTF-8 only with this mark. */
const BOM = '\ufeff';

/** A cell's text as it may stand in a file; a plain cell is unchanged. */
export function safeCell(text: string): string {
  return TRIGGER.test(text) || NUMBER_THAT_IS_NAME.test(text) || text.startsWith("'") ? `'${text}` : text;
}

/** The text that `safeCell` was given. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** One heading row, then the given ones in their order. Lines end with CRLF. */
export function exportCsv<Row>(table: readonly Row[], columns: readonly CsvColumn<Row>[]): string {
  const rows = table.map((row) => columns.map((column) => safeCell(column.value(row))));
  const heading = columns.map((column) => safeCell(column.label));
  return BOM + Papa.unparse([heading, ...rows], { quotes: true, newline: '\r\n' });
}
