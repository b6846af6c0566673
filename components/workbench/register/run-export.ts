// An export from beginning to end. The page takes the cells out of its rows, a piece at a time; what makes a
// file of them works in a thread of its own (lib/cases/write-table.ts).
import { breather } from '../../../lib/knowledge/in-steps.ts';
import type { Case } from '../../../lib/cases/case.ts';
import { cellsOf, headOf } from '../../../lib/cases/export-table.ts';
import type { ExportFormat, ExportTable, SheetWords, TablePlan } from '../../../lib/cases/export-table.ts';
import type { TableFile, TableScribe } from '../../../lib/cases/write-table.ts';
import { PACE } from './pace.ts';

/** Handed over at once: a few milliseconds of the page. */
const PORTION = 100;

export interface ExportRun {
  readonly format: ExportFormat;
  readonly table: ExportTable<Case>;
  readonly words: SheetWords;
}

/** Null when it was stopped. Rejects when nothing can be written: the extension was updated meanwhile. */
export async function runExport(
  { format, table: { rows, columns }, words }: ExportRun,
  openScribe: (plan: TablePlan) => TableScribe,
  written: (rows: number) => void,
  signal: AbortSignal,
): Promise<TableFile | null> {
  const scribe = openScribe({ format, heads: columns.map(headOf), count: rows.length, words });
  // Somebody may stop it while a portion is on its way.
  signal.addEventListener('abort', scribe.close, { once: true });
  const breath = breather(PACE.wanted);
  try {
    for (let from = 0; from < rows.length; from += PORTION) {
      await scribe.rows(rows.slice(from, from + PORTION).map((row) => cellsOf(columns, row)));
      await breath();
      // Of what was stopped nobody is told any more.
      if (signal.aborted) return null;
      written(Math.min(from + PORTION, rows.length));
    }
    return await scribe.end();
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  } finally {
    scribe.close();
  }
}
