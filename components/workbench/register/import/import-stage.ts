// The states of an import: a file is chosen, looked at, brought in, or refused.
import type { Mapping } from '../../../../lib/cases/import/headings.ts';
import type { ImportPlan, SheetOpened, SheetView } from '../../../../lib/cases/import/importer.ts';
import type { Judged } from '../../../../lib/cases/import/judge-rows.ts';
import type { SheetProblem } from '../../../../lib/cases/import/sheet.ts';
import type { OpenImporter } from '../../tools.ts';
import type { Outcome } from './run-import.ts';

export interface Chosen {
  /** Kept for its other sheets. */
  readonly file: File;
  readonly importer: OpenImporter;
  readonly sheet: SheetView;
  /** As it was found, or as a person has said since. */
  readonly mapping: Mapping;
}

export type Stage =
  | { readonly name: 'choose'; readonly problem: SheetProblem | null; readonly fileName: string }
  | { readonly name: 'reading'; readonly fileName: string }
  /** `reading`: the sheet that was chosen instead and is being read; null: none. */
  | { readonly name: 'preview'; readonly chosen: Chosen; readonly reading: string | null }
  | { readonly name: 'importing'; readonly done: number; readonly total: number }
  | {
      readonly name: 'done';
      readonly outcome: Outcome;
      readonly plan: ImportPlan;
      readonly refused: readonly Judged[];
      readonly fileName: string;
    };

export const NOTHING: Stage = { name: 'choose', problem: null, fileName: '' };

/** Its thread has ended: there is no more to be had of this file. */
export function brokenOff({ name: fileName }: File): Stage {
  return { name: 'choose', problem: 'broken', fileName };
}

export function afterOpening(file: File, importer: OpenImporter, opened: SheetOpened): Stage {
  if (!opened.ok) return { name: 'choose', problem: opened.problem, fileName: file.name };
  const { sheet } = opened;
  return { name: 'preview', chosen: { file, importer, sheet, mapping: sheet.headings.mapping }, reading: null };
}
