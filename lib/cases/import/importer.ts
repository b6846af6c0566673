// One sheet on its way into the register: read, judged, and handed out in portions. It is made to live in a thread of
// its own: tens of thousands of rows in the page's memory would hold up the page whenever that is tidied.
import type { CaseEvent } from '../case-event.ts';
import { findHeadings } from './headings.ts';
import type { Headings } from './headings.ts';
import type { Judged, Verdict } from './judge-rows.ts';
import { planImport } from './plan-import.ts';
import type { KnownHere, Planning } from './plan-import.ts';
import { readSheetFile } from './read-sheet.ts';
import { countVerdicts, refusedRows } from './refused-rows.ts';
import type { SheetProblem, Workbook } from './sheet.ts';

/** Rows that a person is shown to see what the columns hold; and to see what became of rows. */
const SAMPLE_ROWS = 6;
const SHOWN_NOTES = 100;

/** Of a sheet what a person looks at. */
export interface SheetView {
  readonly headings: Headings;
  /** The first rows of data. */
  readonly sample: readonly (readonly string[])[];
  /** Cells that were too long and are cut. */
  readonly cutCells: number;
  /** Absent where there is nothing to choose. */
  readonly workbook?: Workbook;
}

export type SheetOpened =
  { readonly ok: true; readonly sheet: SheetView } | { readonly ok: false; readonly problem: SheetProblem };

export interface PlanAsked extends Planning {
  /** Index of the first row of data. */
  readonly dataFrom: number;
}

/** Of what importing would do, what a person looks at. */
export interface ImportPlan {
  /** By which its rows are asked for: they are to be of what the person has seen, or none. */
  readonly planId: number;
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Rows that have something to bring. */
  readonly writes: number;
  /** The first of those that a person should know of: refused ones, then those that say something else than the case. */
  readonly notes: readonly Judged[];
}

export interface Importer {
  /** Reads the file; `sheetName`: which sheet of a workbook, null for the first that a register can be read from. */
  readonly open: (bytes: ArrayBuffer, sheetName: string | null) => Promise<SheetOpened>;
  /**
   * Works out what importing would do; what was worked out before counts no more. `unreadable`: the log could not be
   * read. Null: another sheet or another plan was asked for meanwhile.
   */
  readonly plan: (asked: PlanAsked, here: KnownHere) => Promise<ImportPlan | 'unreadable' | null>;
  /** Of the plan's events those from this place on, at most `count`; null: something else was worked out since. */
  readonly events: (planId: number, from: number, count: number) => Promise<readonly CaseEvent[] | null>;
  /** The plan's refused rows; null as with the events. */
  readonly refused: (planId: number) => Promise<readonly Judged[] | null>;
}

export function createImporter(): Importer {
  let rows: readonly (readonly string[])[] = [];
  let made: Made | null = null;
  let [opened, planned] = [0, 0];
  let planning = new AbortController();
  const restart = () => {
    planning.abort();
    planning = new AbortController();
    made = null;
    return planning.signal;
  };
  const ofPlan = (planId: number) => (made?.planId === planId ? made : null);
  return {
    open: async (bytes, sheetName) => {
      const mine = ++opened;
      const read = await readSheetFile(new Uint8Array(bytes), sheetName);
      if (!read.ok) return read;
      const headings = findHeadings(read.sheet.rows);
      if (!headings) return { ok: false, problem: 'no-headings' };
      // Of two sheets the one that was asked for last. What was worked out is of the one before.
      if (mine === opened) {
        restart();
        rows = read.sheet.rows;
      }
      const sample = read.sheet.rows.slice(headings.dataFrom, headings.dataFrom + SAMPLE_ROWS);
      const { cutCells } = read.sheet;
      return { ok: true, sheet: { headings, sample, cutCells, ...(read.workbook && { workbook: read.workbook }) } };
    },
    plan: async ({ dataFrom, ...asked }, here) => {
      const found = await planImport({ rows, dataFrom }, asked, here, restart());
      if (found === null || found === 'unreadable') return found;
      const planId = ++planned;
      made = { planId, events: found.flatMap(({ event }) => event ?? []), refused: refusedRows(found) };
      return { planId, counts: countVerdicts(found), writes: made.events.length, notes: notesOf(found) };
    },
    events: (planId, from, count) => Promise.resolve(ofPlan(planId)?.events.slice(from, from + count) ?? null),
    refused: (planId) => Promise.resolve(ofPlan(planId)?.refused ?? null),
  };
}

interface Made {
  readonly planId: number;
  readonly events: readonly CaseEvent[];
  readonly refused: readonly Judged[];
}

function notesOf(judged: readonly Judged[]): readonly Judged[] {
  const differing = judged.filter(({ verdict }) => verdict === 'conflict');
  return [...refusedRows(judged), ...differing].slice(0, SHOWN_NOTES);
}
