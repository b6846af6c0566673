// Where orders stand in their procedures, and which notices were read.
import { progressSchema } from '../cases/procedure-progress.ts';
import type { ProcedureProgress } from '../cases/procedure-progress.ts';
import { boundedUnlogged, stillUnlogged, withUnlogged } from '../cases/unlogged.ts';
import type { LoggedUnder } from '../cases/unlogged.ts';
import type { CasesDb } from './cases-db.ts';
import { eventsWith, logTables } from './event-log.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

/**
 * Null for a subject without progress, and for a row that no longer has its shape.
 * Its `unlogged` is what no standing case has at this moment.
 */
export function readProgress(store: Store, subject: string): Promise<StoreResult<ProcedureProgress | null>> {
  return withDb(store.cases, 'read', (db) =>
    Promise.resolve(
      db.transaction('r', [db.progress, ...logTables(db), db.cases], async () => {
        const progress = await storedProgress(db, subject);
        if (!progress?.unlogged) return progress;
        return { ...progress, unlogged: await stillUnlogged(progress.unlogged, loggedIn(db)) };
      }),
    ),
  );
}

/** The newest place wins; what was not logged yet is added to what is there, never replaced. */
export function saveProgress(store: Store, progress: ProcedureProgress): Promise<StoreResult<null>> {
  return withDb(store.cases, 'write', (db) =>
    Promise.resolve(
      db.transaction('rw', [db.progress, ...logTables(db), db.cases], async () => {
        const before = (await storedProgress(db, progress.subject))?.unlogged ?? [];
        const unlogged = await boundedUnlogged(withUnlogged(before, progress.unlogged ?? []), loggedIn(db));
        await db.progress.put(unlogged.length === 0 ? progress : { ...progress, unlogged });
        return null;
      }),
    ),
  );
}

async function storedProgress(db: CasesDb, subject: string): Promise<ProcedureProgress | null> {
  const parsed = progressSchema.safeParse(await db.progress.get(subject));
  return parsed.success ? parsed.data : null;
}

function loggedIn(db: CasesDb): LoggedUnder {
  return async (eventId) => {
    const [row] = await eventsWith(db, [eventId]);
    if (!row) return null;
    const { caseId } = row;
    return { caseId, undone: (await db.cases.get(caseId))?.undone ?? false };
  };
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
