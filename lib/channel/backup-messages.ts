// Copies and backups: what there is, and bringing them back. The file itself is written and
// read by the workbench; whatever of it goes into the database comes through here.
import { portionSchema, restoreCountSchema } from '../backup/portion.ts';
import { z } from '../knowledge/zod.ts';
import { requestKind } from './request-kind.ts';

/** `before`: as it was when the newest one of the day before was made. */
export const COPY_SLOTS = ['latest', 'before'] as const;
export type CopySlot = (typeof COPY_SLOTS)[number];

const count = z.int().min(0);
const nothing = z.strictObject({});

export const backupStatusSchema = z.strictObject({
  /** In this browser, newest first. `of`: cases that the log had then. */
  copies: z
    .array(z.strictObject({ slot: z.enum(COPY_SLOTS), atMs: z.number(), cases: count, of: count }))
    .max(COPY_SLOTS.length),
  /** The last file that was written on this machine. */
  lastFile: z.strictObject({ atMs: z.number(), cases: count }).nullable(),
});
export type BackupStatus = z.infer<typeof backupStatusSchema>;

export const BACKUP_REQUESTS = {
  'backup.status': requestKind(['workbench'], nothing, backupStatusSchema),
  /** A file was handed to the person. */
  'backup.made': requestKind(['workbench'], z.strictObject({ cases: count }), nothing),
  /** One portion, one transaction; sent again it changes nothing. */
  'backup.restore': requestKind(['workbench'], portionSchema, restoreCountSchema),
  /** Some portions of a local copy, from the `from`-th; `next` null: that was the last. */
  'backup.restore-copy': requestKind(
    ['workbench'],
    z.strictObject({ slot: z.enum(COPY_SLOTS), from: count }),
    z.strictObject({ next: count.nullable(), total: count, count: restoreCountSchema }),
  ),
  /** What is missing stays missing; the alarm ends and copies are made again. */
  'backup.go-on': requestKind(['workbench'], nothing, nothing),
} as const;
