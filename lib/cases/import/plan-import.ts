// What bringing a sheet in would do, worked out in pieces.
import type { Case } from '../case.ts';
import { inSteps } from '../../knowledge/in-steps.ts';
import { nextTurn } from '../../knowledge/next-turn.ts';
import { casesByOrder, judgeRows } from './judge-rows.ts';
import type { ImportTerms, Judged } from './judge-rows.ts';
import { readRow } from './read-row.ts';
import type { RowRead, RowReading } from './read-row.ts';

/** What the register has of a sheet's rows. Asked for a portion at a time: answers may come from another thread. */
export interface KnownHere {
  /** Cases of these orders, without those that were taken back. */
  readonly casesOf: (orderNumbers: readonly string[]) => Promise<readonly Case[]>;
  /** Those of these events that the log has; null when it cannot be read. */
  readonly logged: (eventIds: readonly string[]) => Promise<ReadonlySet<string> | null>;
}

export interface Planning {
  readonly reading: RowReading;
  readonly terms: ImportTerms;
  /** The register has no case at all: it need not be asked. */
  readonly isEmpty: boolean;
}

export interface SheetRows {
  readonly rows: readonly (readonly string[])[];
  /** Index of the first row of data. */
  readonly dataFrom: number;
}

/** Who asks for another plan is heard between two pieces. */
const PACE = { pieceMs: 50, pause: nextTurn } as const;
/** Asked for at once. */
const PORTION = 500;

/** Null when it was told to stop; `unreadable` when the log could not be read. */
export async function planImport(
  sheet: SheetRows,
  { reading, terms, isEmpty }: Planning,
  here: KnownHere,
  signal: AbortSignal,
): Promise<readonly Judged[] | 'unreadable' | null> {
  const rows = await inSteps(readRows(sheet, reading), PACE, signal);
  if (!rows) return null;
  const said = isEmpty ? [] : rows.flatMap((read) => (read.ok ? [read.row] : []));
  const imported = new Set<string>();
  for (const ids of portions(said.map(({ eventId }) => eventId))) {
    const logged = await here.logged(ids);
    if (signal.aborted) return null;
    if (!logged) return 'unreadable';
    for (const id of logged) imported.add(id);
  }
  const cases: Case[] = [];
  for (const orders of portions([...new Set(said.map(({ fields }) => fields.orderNumber))])) {
    cases.push(...(await here.casesOf(orders)));
    if (signal.aborted) return null;
  }
  const byOrder = await inSteps(casesByOrder(cases), PACE, signal);
  return byOrder && inSteps(judgeRows(rows, { byOrder, imported }, terms), PACE, signal);
}

function* portions(all: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < all.length; at += PORTION) yield all.slice(at, at + PORTION);
}

function* readRows({ rows, dataFrom }: SheetRows, reading: RowReading): Generator<undefined, RowRead[]> {
  const reads: RowRead[] = [];
  for (const [at, cells] of rows.slice(dataFrom).entries()) {
    const read = readRow(cells, dataFrom + at + 1, reading);
    if (read) reads.push(read);
    yield;
  }
  return reads;
}
