// What importing the sheet would do, worked out in pieces: the page stays quick meanwhile.
import type { Case } from '../../../../lib/cases/case.ts';
import type { Headings, Mapping } from '../../../../lib/cases/import/headings.ts';
import { casesByOrder, judgeRows } from '../../../../lib/cases/import/judge-rows.ts';
import type { ImportTerms, Judged } from '../../../../lib/cases/import/judge-rows.ts';
import { readRow } from '../../../../lib/cases/import/read-row.ts';
import type { RowRead, RowReading } from '../../../../lib/cases/import/read-row.ts';
import type { Sheet, Workbook } from '../../../../lib/cases/import/sheet.ts';
import type { WorkbenchTools } from '../../tools.ts';
import { inSteps, PACE } from '../in-steps.ts';

export interface Chosen {
  /** Kept for its other sheets. */
  readonly file: File;
  readonly fileName: string;
  readonly sheet: Sheet;
  /** Absent where there is nothing to choose. */
  readonly workbook?: Workbook;
  readonly headings: Headings;
  readonly mapping: Mapping;
}

export type Plan = { readonly ok: true; readonly judged: readonly Judged[] } | { readonly ok: false };

interface Planning {
  readonly cases: readonly Case[];
  readonly reading: RowReading;
  readonly terms: ImportTerms;
  readonly loggedEvents: WorkbenchTools['loggedEvents'];
}

/** Ids that the log is asked for at once: their answers come in one turn of the page. */
const IDS = 500;

/** Null when it was told to stop; not ok when the log could not be read. */
export async function makePlan(chosen: Chosen, planning: Planning, signal: AbortSignal): Promise<Plan | null> {
  const rows = await inSteps(readRows(chosen, planning.reading), PACE.wanted, signal);
  if (!rows) return null;
  const imported = new Set<string>();
  // An empty register's log is empty too.
  const ids = planning.cases.length === 0 ? [] : rows.flatMap((read) => (read.ok ? read.row.eventId : []));
  for (let at = 0; at < ids.length && !signal.aborted; at += IDS) {
    const logged = await planning.loggedEvents(ids.slice(at, at + IDS));
    if (!logged) return { ok: false };
    for (const id of logged) imported.add(id);
  }
  const byOrder = await inSteps(casesByOrder(planning.cases), PACE.wanted, signal);
  if (!byOrder) return null;
  const judged = await inSteps(judgeRows(rows, { byOrder, imported }, planning.terms), PACE.wanted, signal);
  return judged && { ok: true, judged };
}

function* readRows({ sheet, headings }: Chosen, reading: RowReading): Generator<undefined, RowRead[]> {
  const rows: RowRead[] = [];
  for (const [at, cells] of sheet.rows.slice(headings.dataFrom).entries()) {
    const read = readRow(cells, headings.dataFrom + at + 1, reading);
    if (read) rows.push(read);
    yield;
  }
  return rows;
}
