// The register as a CSV that Excel opens in Chinese and that cannot run a formula.
// A cell that a spreadsheet would read as a formula gets a leading apostrophe, which
// spreadsheets show as text; spaces before the trigger do not protect, so they count too.
import Papa from 'papaparse';
import type { Case } from './case.ts';

/** A column: its heading and what stands in it. Labels and wording are the caller's. */
export interface CsvColumn {
  readonly label: string;
  readonly value: (row: Case) => string;
}

/** Half- and full-width signs, after any blanks; tab, CR and LF are triggers of their own. */
const TRIGGER = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]|^[\s\u200b\ufeff]*[\t\r\n]/u;
/** Excel turns longer digit strings into 1.23E+17: order numbers must stay text. */
const LONG_NUMBER = /^\d{12,}$/u;
/** Excel reads the file as UTF-8 only with this mark. */
const BOM = '\ufeff';

/** A cell's text as it may stand in a file; a plain cell is unchanged. */
export function safeCell(text: string): string {
  return TRIGGER.test(text) || LONG_NUMBER.test(text) || text.startsWith("'") ? `'${text}` : text;
}

/** The text that `safeCell` was given. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** One heading row, then one row per case in the given order. Lines end with CRLF. */
export function exportCsv(cases: readonly Case[], columns: readonly CsvColumn[]): string {
  const rows = cases.map((row) => columns.map((column) => safeCell(column.value(row))));
  const fields = columns.map((column) => safeCell(column.label));
  return BOM + Papa.unparse({ fields, data: rows }, { quotes: true, newline: '\r\n' });
}
