// Agents' picks and the gaps they met: scrubbed messages, kept for a while, never many.
import type { DeskPick } from '../suggest/suggestion.ts';
import type { CasesDb, GapRow, PickRow } from './cases-db.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

export const KEPT = { picks: 20_000, gaps: 2_000, days: 180 } as const;

/** Rows taken away at once when there are too many, so that counting is not all that is done. */
const SPARE = 100;

/** Storing the same pick again changes nothing and gives false. */
export function addPick(store: Store, row: PickRow): Promise<StoreResult<boolean>> {
  return withDb(store.cases, 'write', (db) =>
    Promise.resolve(
      db.transaction('rw', db.deskPicks, async () => {
        if ((await db.deskPicks.where('pickId').equals(row.pickId).count()) > 0) return false;
        await db.deskPicks.add(row);
        await dropOldest(db.deskPicks, KEPT.picks);
        return true;
      }),
    ),
  );
}

/**
 * The pick leaves its place and stands at the end as taken back, so that sidebars which
 * know it hear of it. False when there is none, or it was taken back before.
 */
export function undoPick(store: Store, pickId: string, atMs: number): Promise<StoreResult<boolean>> {
  return withDb(store.cases, 'write', (db) =>
    Promise.resolve(
      db.transaction('rw', db.deskPicks, async () => {
        const row = await db.deskPicks.where('pickId').equals(pickId).first();
        if (row?.seq === undefined || row.verdict === 'undone') return false;
        const { seq, ...pick } = row;
        await db.deskPicks.delete(seq);
        await db.deskPicks.add({ ...pick, verdict: 'undone', atMs });
        return true;
      }),
    ),
  );
}

export interface PicksAfter {
  readonly picks: DeskPick[];
  /** Where to go on next time; less than asked for when everything was cleared. */
  readonly last: number;
}

/** Oldest first; of more than `limit` the newest. From the beginning those taken back are left out. */
export function picksAfter(store: Store, after: number, limit: number): Promise<StoreResult<PicksAfter>> {
  return withDb(store.cases, 'read', async (db) => {
    const rows = await db.deskPicks.where(':id').above(after).reverse().limit(limit).toArray();
    const told = after === 0 ? rows.filter(({ verdict }) => verdict !== 'undone') : rows;
    const [last = 0] = await db.deskPicks.orderBy(':id').reverse().limit(1).primaryKeys();
    return { picks: told.reverse().map(pickOf), last };
  });
}

/** Storing the same gap again changes nothing and gives false. */
export function addGap(store: Store, row: GapRow): Promise<StoreResult<boolean>> {
  return withDb(store.cases, 'write', (db) =>
    Promise.resolve(
      db.transaction('rw', db.deskGaps, async () => {
        if ((await db.deskGaps.where('gapId').equals(row.gapId).count()) > 0) return false;
        await db.deskGaps.add(row);
        await dropOldest(db.deskGaps, KEPT.gaps);
        return true;
      }),
    ),
  );
}

/** Newest first. */
export function newestGaps(store: Store, limit: number): Promise<StoreResult<Required<GapRow>[]>> {
  return withDb(store.cases, 'read', async (db) => {
    const rows = await db.deskGaps.orderBy(':id').reverse().limit(limit).toArray();
    return rows.map((row) => ({ ...row, seq: row.seq ?? 0 }));
  });
}

export function clearDesk(store: Store): Promise<StoreResult<null>> {
  return withDb(store.cases, 'write', async (db) => {
    await db.transaction('rw', db.deskPicks, db.deskGaps, async () => {
      await db.deskPicks.clear();
      await db.deskGaps.clear();
    });
    return null;
  });
}

async function dropOldest(table: CasesDb['deskPicks'] | CasesDb['deskGaps'], most: number): Promise<void> {
  const excess = (await table.count()) - most;
  if (excess <= 0) return;
  const oldest = await table
    .orderBy(':id')
    .limit(excess + SPARE)
    .primaryKeys();
  await table.bulkDelete(oldest);
}

function pickOf({ replyId, message, verdict, atMs, agent, shop, edition }: PickRow): DeskPick {
  return { replyId, message, verdict, atMs, agent, shop, edition };
}
