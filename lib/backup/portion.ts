// What a backup is made of: rows of one table at a time, as many as one request takes.
import { z } from '../knowledge/zod.ts';

/**
 * The agent's own tables, in the order of the file. Not `cases`: its rows are made from the
 * events. Not what is fetched or
 * counted again: the feed's database, `consoleHealth`, `meta`.
 */
export const BACKUP_TABLES = [
  'settings',
  'layouts',
  'counters',
  'noticesRead',
  'consoles',
  'consoleChoices',
  'clocks',
  'customers',
  'handovers',
  'recurring',
  'seenOrders',
  'gone',
  'audit',
  'deskPicks',
  'deskGaps',
  'progress',
  'events',
] as const;
export type BackupTable = (typeof BACKUP_TABLES)[number];

/** Aimed at; the events of one case stay together, so there may be more of them. */
export const PORTION_ROWS = 250;
/** A case with more events than this comes in several portions. */
export const MOST_ROWS = 2_000;

export const portionSchema = z.strictObject({
  table: z.enum(BACKUP_TABLES),
  rows: z.array(z.unknown()).max(MOST_ROWS),
});
export interface Portion {
  readonly table: BackupTable;
  readonly rows: readonly unknown[];
}

/** The first line of a backup's contents. */
export const contentsSchema = z.strictObject({ cases: z.int().min(0), events: z.int().min(0) });
export type BackupContents = z.infer<typeof contentsSchema>;

/** Rows stored, rows that were there already (or are newer here), rows that this version cannot read. */
export interface RestoreCount {
  readonly stored: number;
  readonly known: number;
  readonly unreadable: number;
}
export const restoreCountSchema = z.strictObject({
  stored: z.int().min(0),
  known: z.int().min(0),
  unreadable: z.int().min(0),
});
