// An export from beginning to end, a piece at a time. What is written goes into blobs as it
// comes, which the browser keeps outside the page's memory; stopping lets go of them.
import type { Case } from '../../../lib/cases/case.ts';
import { writeCsv } from '../../../lib/cases/export-csv.ts';
import type { ExportOutcome, ExportSink, ExportTable } from '../../../lib/cases/export-table.ts';
import type { SheetWords } from '../../../lib/cases/export-xlsx.ts';
import { inSteps, PACE } from './in-steps.ts';

export type ExportFormat = 'xlsx' | 'csv';

const TYPES: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};
const BLOB_BYTES = 1_000_000;

export interface ExportRun {
  readonly format: ExportFormat;
  readonly table: ExportTable<Case>;
  readonly words: SheetWords;
}

export interface Exported {
  readonly file: Blob;
  readonly outcome: ExportOutcome;
}

/** Null when it was stopped. Rejects when the writer cannot be loaded: the extension was updated meanwhile. */
export async function runExport(
  { format, table, words }: ExportRun,
  written: (rows: number) => void,
  signal: AbortSignal,
): Promise<Exported | null> {
  const { sink, file } = gathering(TYPES[format], written);
  const steps = format === 'csv' ? writeCsv(table, sink) : await xlsxSteps(table, words, sink);
  const outcome = await inSteps(steps, PACE.wanted, signal);
  return outcome && { file: file(), outcome };
}

/** Loaded when somebody asks for a workbook, never before. */
async function xlsxSteps(table: ExportTable<Case>, words: SheetWords, sink: ExportSink) {
  const { writeXlsx } = await import('../../../lib/cases/export-xlsx.ts');
  return writeXlsx(table, words, sink);
}

function gathering(type: string, written: (rows: number) => void) {
  const blobs: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const put = () => {
    blobs.push(new Blob(waiting));
    waiting = [];
    bytes = 0;
  };
  const sink: ExportSink = {
    part: (part) => {
      waiting.push(part);
      bytes += part.length;
      if (bytes >= BLOB_BYTES) put();
    },
    written,
  };
  return { sink, file: () => new Blob([...blobs, ...waiting], { type }) };
}
