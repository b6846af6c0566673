// A whole file, from its table's cells. What is written goes into blobs as it comes, which the
// browser keeps outside of the memory.
import { csvWriter } from './export-csv.ts';
import type { Cell, ExportFormat, ExportOutcome, PartSink, TablePlan, TableWriter } from './export-table.ts';
import { xlsxWriter } from './export-xlsx.ts';

const TYPES: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};
const BLOB_BYTES = 1_000_000;

export interface TableFile {
  readonly file: Blob;
  readonly outcome: ExportOutcome;
}

/** Somebody to whom a table's cells are given: in a thread of its own, or here. */
export interface TableScribe {
  /** Kept when more may be given; rejects when nothing will come of it any more. */
  readonly rows: (cells: readonly (readonly Cell[])[]) => Promise<void>;
  readonly end: () => Promise<TableFile>;
  /** Nothing more is wanted of it; also after its end. */
  readonly close: () => void;
}

export function writeTable(plan: TablePlan): Omit<TableWriter, 'end'> & { readonly end: () => TableFile } {
  const { part, file } = gathering(TYPES[plan.format]);
  const writer = plan.format === 'csv' ? csvWriter(plan.heads, part) : xlsxWriter(plan, part);
  return {
    rows: writer.rows,
    end: () => {
      const outcome = writer.end();
      return { file: file(), outcome };
    },
  };
}

function gathering(type: string): { readonly part: PartSink; readonly file: () => Blob } {
  const blobs: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const put = () => {
    blobs.push(new Blob(waiting));
    waiting = [];
    bytes = 0;
  };
  return {
    part: (part) => {
      waiting.push(part);
      bytes += part.length;
      if (bytes >= BLOB_BYTES) put();
    },
    file: () => new Blob([...blobs, ...waiting], { type }),
  };
}
