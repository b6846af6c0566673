// The list of exports and erasures. Rows are added, never changed: only a purge that goes on
// adds to the count of its own row.
import { AUDIT_DAYS, auditEntrySchema } from '../cases/audit.ts';
import type { AuditEntry } from '../cases/audit.ts';
import { z } from '../knowledge/zod.ts';
import type { CasesDb } from './cases-db.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

/** The row's own place in the table is nobody's business. */
const withoutPlace = z.object(auditEntrySchema.shape);

const DAY_MS = 86_400_000;

/** Noting the same again changes nothing. */
export function noteAudit(store: Store, entry: AuditEntry): Promise<StoreResult<null>> {
  return withDb(store.cases, 'write', (db) =>
    Promise.resolve(
      db.transaction('rw', db.audit, async () => {
        if (!(await auditedAs(db, entry.noteId))) await db.audit.add(entry);
        return null;
      }),
    ),
  );
}

/** Within a transaction that has the table. */
export async function auditedAs(db: CasesDb, noteId: string): Promise<AuditEntry | undefined> {
  return db.audit.where('noteId').equals(noteId).first();
}

export interface AuditPage {
  /** Newest first. */
  readonly entries: AuditEntry[];
  readonly total: number;
}

/** Rows that lost their shape are left out. */
export function readAudit(store: Store, limit: number): Promise<StoreResult<AuditPage>> {
  return withDb(store.cases, 'read', async (db) => {
    const rows = await db.audit.orderBy(':id').reverse().limit(limit).toArray();
    const entries = rows.flatMap((row) => {
      const parsed = withoutPlace.safeParse(row);
      return parsed.success ? [parsed.data] : [];
    });
    return { entries, total: await db.audit.count() };
  });
}

/** Within a transaction that has the table, and only where the date is certain: rows older than two years go. */
export async function forgetOldAudit(db: CasesDb, nowMs: number): Promise<void> {
  await db.audit
    .where('atMs')
    .below(nowMs - AUDIT_DAYS * DAY_MS)
    .delete();
}
