// Where orders stand in their procedures, and which notices were read.
import { progressSchema } from '../cases/procedure-progress.ts';
import type { ProcedureProgress } from '../cases/procedure-progress.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

/** Null for a subject without progress, and for a row that no longer has its shape. */
export function readProgress(store: Store, subject: string): Promise<StoreResult<ProcedureProgress | null>> {
  return withDb(store.cases, 'read', async (db) => {
    const parsed = progressSchema.safeParse(await db.progress.get(subject));
    return parsed.success ? parsed.data : null;
  });
}

export function saveProgress(store: Store, progress: ProcedureProgress): Promise<StoreResult<null>> {
  return withDb(store.cases, 'write', async (db) => {
    await db.progress.put(progress);
    return null;
  });
}

/** Ids of the notices that were confirmed as read. */
export function readNotices(store: Store): Promise<StoreResult<string[]>> {
  return withDb(store.cases, 'read', async (db) => db.noticesRead.toCollection().primaryKeys());
}

export function markNoticeRead(store: Store, id: string): Promise<StoreResult<null>> {
  return withDb(store.cases, 'write', async (db) => {
    await db.noticesRead.put({ id });
    return null;
  });
}
