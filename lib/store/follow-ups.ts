// Recurring work and orders that were seen: kept while they matter.
import { z } from '../knowledge/zod.ts';
import { maskName } from '../cases/mask.ts';
import { occurrenceKey, occurrenceRowSchema } from '../procedure/follow-ups/recurring.ts';
import type { OccurrenceRow } from '../procedure/follow-ups/recurring.ts';
import { afterSight, KEPT_MS, marked, orderKey, seenOrderSchema } from '../procedure/follow-ups/seen-orders.ts';
import type { Marked, MarkTerms, SeenOrder, Sight } from '../procedure/follow-ups/seen-orders.ts';
import type { CasesDb } from './cases-db.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

/** Rows that lost their shape are left out. */
async function ordersOf(db: CasesDb): Promise<SeenOrder[]> {
  const rows = await db.seenOrders.toArray();
  return rows.flatMap((row) => {
    const parsed = seenOrderSchema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Everything but when it was seen last; parts of amounts and marks too. */
const SHOWN = ['key', 'shop', 'buyerName', 'buyerId', 'state', 'receivedAt', 'amount', 'minor', 'currency'] as const;

export interface SightsKept {
  /** Those that are kept, after this look. */
  readonly orders: readonly SeenOrder[];
  /** Something that a list shows is another than before. */
  readonly isNews: boolean;
}

const shown = (order: SeenOrder): string => JSON.stringify(order, [...SHOWN]);

/** Keeps what is worth it, in one transaction; rows of long ago go. */
export function keepSights(store: Store, sights: readonly Sight[], nowMs: number): Promise<StoreResult<SightsKept>> {
  return withDb(store.cases, 'write', (db) =>
    Promise.resolve(
      db.transaction('rw', db.seenOrders, async () => {
        await db.seenOrders
          .where('seenAtMs')
          .below(nowMs - KEPT_MS)
          .delete();
        const before = await db.seenOrders.bulkGet(sights.map(orderKey));
        const kept = sights.flatMap((sight, place) => {
          const old = before[place] ?? null;
          const order = afterSight(old, { ...sight, buyerName: maskName(sight.buyerName) }, nowMs);
          return order ? [{ order, isNews: !old || shown(old) !== shown(order) }] : [];
        });
        await db.seenOrders.bulkPut(kept.map(({ order }) => order));
        return { orders: kept.map(({ order }) => order), isNews: kept.some(({ isNews }) => isNews) };
      }),
    ),
  );
}

export function seenOrders(store: Store): Promise<StoreResult<SeenOrder[]>> {
  return withDb(store.cases, 'read', ordersOf);
}

/** Null: no such order is kept. Looked up and decided in one transaction, so that of two agents one is refused. */
export function markOrder(
  store: Store,
  of: Pick<Sight, 'marketplace' | 'orderNumber'>,
  terms: MarkTerms,
): Promise<StoreResult<Marked | null>> {
  return withDb(store.cases, 'write', (db) =>
    Promise.resolve(
      db.transaction('rw', db.seenOrders, async () => {
        const all = await ordersOf(db);
        const order = all.find(({ key }) => key === orderKey(of));
        if (!order) return null;
        const outcome = marked(order, all, terms);
        if (outcome.ok) await db.seenOrders.put(outcome.order);
        return outcome;
      }),
    ),
  );
}

/** The key says nothing that the row does not. */
const storedOccurrence = occurrenceRowSchema.extend({ key: z.string() }).transform(({ taskId, day, ...row }) => {
  const { state, snoozedUntilMs, assignee, by, atMs } = row;
  return { taskId, day, state, snoozedUntilMs, assignee, by, atMs };
});

export function readOccurrences(store: Store): Promise<StoreResult<OccurrenceRow[]>> {
  return withDb(store.cases, 'read', async (db) => {
    const rows = await db.recurring.toArray();
    return rows.flatMap((row) => {
      const parsed = storedOccurrence.safeParse(row);
      return parsed.success ? [parsed.data] : [];
    });
  });
}

/** Replaces what was kept of the same task and day. */
export function keepOccurrence(store: Store, row: OccurrenceRow): Promise<StoreResult<null>> {
  return withDb(store.cases, 'write', async (db) => {
    await db.recurring.put({ key: occurrenceKey(row), ...row });
    return null;
  });
}

/** A task that was never seen begins on its day: what lay before was nobody's work. */
export function beginTasks(
  store: Store,
  tasks: readonly { taskId: string; day: string }[],
): Promise<StoreResult<null>> {
  return withDb(store.cases, 'write', (db) =>
    Promise.resolve(
      db.transaction('rw', db.recurring, async () => {
        const known = new Set((await db.recurring.toArray()).map(({ taskId }) => taskId));
        const fresh = tasks.filter(({ taskId }) => !known.has(taskId));
        const untouched = { state: 'open', snoozedUntilMs: null, assignee: '', by: '', atMs: 0 } as const;
        await db.recurring.bulkPut(fresh.map((task) => ({ key: occurrenceKey(task), ...task, ...untouched })));
        return null;
      }),
    ),
  );
}
