// What was kept to learn from is deleted by age. A clock that jumped must not empty it: two
// sightings a day apart have to agree (RELIABILITY.md T16).
import type { CasesDb } from './cases-db.ts';
import { KEPT } from './desk-picks.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

const DAY_MS = 86_400_000;
const SIGHTING = 'desk-expired-seen';

/** How many rows were deleted. Run now and then; it costs two lookups when nothing is due. */
export function expireDesk(store: Store, nowMs: number): Promise<StoreResult<number>> {
  return withDb(store.cases, 'write', (db) =>
    Promise.resolve(db.transaction('rw', [db.deskPicks, db.deskGaps, db.counters], () => expire(db, nowMs))),
  );
}

async function expire(db: CasesDb, nowMs: number): Promise<number> {
  const tables = [db.deskPicks, db.deskGaps] as const;
  const due = tables.map((table) => table.where('atMs').below(nowMs - KEPT.days * DAY_MS));
  const counts = await Promise.all(due.map((rows) => rows.count()));
  const seen = await db.counters.get(SIGHTING);
  if (counts.every((count) => count === 0)) {
    if (seen) await db.counters.delete(SIGHTING);
    return 0;
  }
  // Seen later than now: the clock went back, so the earlier sighting was of a wrong clock.
  if (!seen || seen.value > nowMs) {
    await db.counters.put({ key: SIGHTING, value: nowMs });
    return 0;
  }
  if (nowMs - seen.value < DAY_MS) return 0;
  await db.counters.delete(SIGHTING);
  const deleted = await Promise.all(due.map((rows) => rows.delete()));
  return deleted.reduce((sum, count) => sum + count, 0);
}
