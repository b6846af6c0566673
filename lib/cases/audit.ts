// What left the register or was deleted from it: who, when, what kind, how much. Nothing of
// a buyer stands here, which is why the list outlives the buyer's data.
import { z } from '../knowledge/zod.ts';

export const AUDIT_KINDS = [
  'register-export',
  'register-print',
  'buyer-export',
  'buyer-erase',
  /** Closed cases that were older than the set time. */
  'retention',
  'import',
  'backup',
  'restore',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** Two years: as long as an agreement with a marketplace commonly asks to see it. */
export const AUDIT_DAYS = 730;

export const auditEntrySchema = z.strictObject({
  /** Made where it began (UUID), so that a repeated send is noted once. */
  noteId: z.uuid(),
  atMs: z.int().min(0),
  /** Name and work number as the settings had them; empty: the desk itself, or nobody has said. */
  who: z.string().max(100),
  kind: z.enum(AUDIT_KINDS),
  /** The file's form; empty: none was made, or it is not known. */
  form: z.enum(['', 'xlsx', 'csv', 'json', 'paper']),
  cases: z.int().min(0),
  /** With phone and address as they are. */
  full: z.boolean(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export function whoOf({ agentName, workNumber }: { readonly agentName: string; readonly workNumber: string }): string {
  return [agentName, workNumber].filter((part) => part !== '').join(' ');
}
