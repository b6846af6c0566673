// The register, or another table, as a CSV that Excel opens in Chinese and that cannot run a formula.
// A cell that a spreadsheet would read as a formula gets a leading apostrophe, which
// spreadsheets show as text; spaces before the trigger do not protect, so they count too.
import Papa from 'papaparse';
import type { Case } from './case.ts';
import { amountFormat } from './amount-format.ts';
import type { AmountFormat } from './amount-format.ts';
import type { Cell, ColumnHead, PartSink, TableWriter } from './export-table.ts';

/** A column: its heading and what stands in it. Labels and wording are the caller's. */
export interface CsvColumn<Row = Case> {
  readonly label: string;
  readonly value: (row: Row) => string;
}

/** Half- and full-width signs, after any blanks; tab, CR and LF are triggers of their own. */
const TRIGGER = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]|^[\s\u200b\ufeff]*[\t\r\n]/u;
/** Excel turns long digit strings into 1.23E+17, 007 into 7 and 12E34 into a power: numbers that name things must stay text. */
const NUMBER_THAT_IS_NAME = /^(?:\d{12,}|0\d+|\d+(?:\.\d+)?[eE][+\-]?\d+)$/u;
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

/** As the sheet has it: times to the minute without a zone, amounts as plain digits (`12.50`). */
function csvText(kind: ColumnHead['kind'], cell: Cell, amounts: AmountFormat): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return amounts.number(cell);
  return kind === 'time' ? cell.replace('T', ' ') : cell;
}

/** The same file as `exportCsv` makes, row by row: at 200,000 rows its text alone is 100 MB. */
export function csvWriter(heads: readonly ColumnHead[], part: PartSink): TableWriter {
  const encoder = new TextEncoder();
  const amounts = amountFormat('en');
  const line = (row: readonly Cell[]) =>
    heads.map(({ kind }, place) => safeCell(csvText(kind, row[place] ?? null, amounts)));
  let rows = 0;
  part(encoder.encode(BOM + Papa.unparse([heads.map(({ label }) => safeCell(label))], { quotes: true })));
  return {
    rows: (cells) => {
      rows += cells.length;
      const lines = Papa.unparse(cells.map(line), { quotes: true, newline: '\r\n' });
      if (cells.length > 0) part(encoder.encode(`\r\n${lines}`));
    },
    end: () => ({ rows, leftOut: 0, cutCells: 0 }),
  };
}
