// Exports, erasures and retention: what the workbench asks for, and the list of what was done.
import { AUDIT_KINDS, auditEntrySchema } from '../cases/audit.ts';
import { buyerSchema } from '../cases/buyer.ts';
import { z } from '../knowledge/zod.ts';
import { requestKind } from './request-kind.ts';

/** What the settings show; the file of them has all. */
export const AUDIT_SHOWN = 5_000;

const noteId = auditEntrySchema.shape.noteId;
const typed = z.string().trim().min(1).max(120);

export const RETENTION_STATES = ['off', 'first-day', 'on', 'clock-behind', 'clock-jumped'] as const;

export const PRIVACY_REQUESTS = {
  /** Newest first. */
  'audit.list': requestKind(
    ['workbench'],
    z.strictObject({}),
    z.strictObject({ entries: z.array(auditEntrySchema).max(AUDIT_SHOWN), total: z.int().min(0) }),
  ),
  /** Something that the workbench does itself. When and who, the background knows. */
  'audit.note': requestKind(
    ['workbench'],
    auditEntrySchema.omit({ atMs: true, who: true }).extend({ kind: z.enum(AUDIT_KINDS) }),
    z.strictObject({}),
  ),
  /** Who may be meant by a buyer's id or an order number, whole. */
  'buyer.find': requestKind(
    ['workbench'],
    z.strictObject({ typed }),
    z.strictObject({ buyers: z.array(buyerSchema).max(20) }),
  ),
  /** `holdings`: rows per table of the store. */
  'buyer.preview': requestKind(
    ['workbench'],
    z.strictObject({ buyer: buyerSchema }),
    z.strictObject({
      buyer: buyerSchema,
      holdings: z.record(z.string(), z.int().min(0)),
      elsewhere: z.int().min(0),
    }),
  ),
  /** Everything of the buyer as a document; masked unless `full`. */
  'buyer.export': requestKind(
    ['workbench'],
    z.strictObject({ buyer: buyerSchema, noteId, full: z.boolean() }),
    z.strictObject({ document: z.string() }),
  ),
  'buyer.erase': requestKind(
    ['workbench'],
    z.strictObject({ buyer: buyerSchema, noteId }),
    z.strictObject({ cases: z.int().min(0) }),
  ),
  /** `due`: closed cases that would go now; `nextMs`: not before; null where nothing is to go. */
  'retention.status': requestKind(
    ['workbench'],
    z.strictObject({}),
    z.strictObject({
      state: z.enum(RETENTION_STATES),
      days: z.int().min(0),
      due: z.int().min(0),
      nextMs: z.int().nullable(),
    }),
  ),
} as const;
