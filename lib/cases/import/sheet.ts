// A sheet as the import sees it: rows of plain text, whatever file they came from.

export const SHEET_LIMITS = {
  fileBytes: 40_000_000,
  /** What an XLSX may hold unpacked: a small file can unpack to gigabytes. */
  unpackedBytes: 400_000_000,
  rows: 100_000,
  columns: 100,
  /** The longest field of a case; what is longer is cut, and said. */
  cellChars: 4_000,
} as const;

export const SHEET_PROBLEMS = [
  'too-large',
  'empty',
  'not-a-sheet',
  'old-excel',
  'password',
  'broken',
  'encoding',
  'too-many-rows',
  'no-headings',
] as const;
export type SheetProblem = (typeof SHEET_PROBLEMS)[number];

export interface Sheet {
  /** Trimmed; a blank cell is empty. Rows may differ in length. */
  readonly rows: readonly (readonly string[])[];
  /** Cells that were longer than `cellChars`. */
  readonly cutCells: number;
}

/** Of a workbook of which more than one sheet has rows. */
export interface Workbook {
  /** Name of the sheet that was read. */
  readonly chosen: string;
  /** Those in which headings were found, in the workbook's order; `chosen` is one of them. */
  readonly names: readonly string[];
  /** How many have rows and no headings: notes, sums, cover pages. */
  readonly leftOut: number;
}

export type SheetRead =
  | { readonly ok: true; readonly sheet: Sheet; readonly workbook?: Workbook }
  | { readonly ok: false; readonly problem: SheetProblem };

/** Within the limits; blank rows stay, so that a row keeps its number. */
export function boundedSheet(rows: readonly (readonly string[])[]): SheetRead {
  if (rows.every((row) => row.every((cell) => cell.trim() === ''))) return { ok: false, problem: 'empty' };
  if (rows.length > SHEET_LIMITS.rows) return { ok: false, problem: 'too-many-rows' };
  let cutCells = 0;
  const bounded = rows.map((row) =>
    row.slice(0, SHEET_LIMITS.columns).map((cell) => {
      if (cell.length <= SHEET_LIMITS.cellChars) return cell.trim();
      cutCells += 1;
      return cell.slice(0, SHEET_LIMITS.cellChars).toWellFormed().trim();
    }),
  );
  return { ok: true, sheet: { rows: bounded, cutCells } };
}
