// Clocks that pages started, and the open cases whose own clocks run.
import { statusSince } from '../cases/status-since.ts';
import type { Case } from '../cases/case.ts';
import { goOn, runningClockSchema } from '../procedure/running-clock.ts';
import type { RunningClock, Since } from '../procedure/running-clock.ts';
import { countsOf, openRows } from './case-queries.ts';
import type { LogCounts } from './case-queries.ts';
import type { CasesDb } from './cases-db.ts';
import { eventsOf } from './event-log.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

/** Goes on with the one that is kept, where the same thing started it. */
export function runClock(store: Store, clock: RunningClock): Promise<StoreResult<Since>> {
  return withDb(store.cases, 'write', (db) =>
    Promise.resolve(
      db.transaction('rw', db.clocks, async () => {
        const since = goOn(await db.clocks.get(clock.key), clock);
        await db.clocks.put({ ...clock, ...since });
        return since;
      }),
    ),
  );
}

export function endClocks(store: Store, keys: readonly string[]): Promise<StoreResult<null>> {
  return withDb(store.cases, 'write', async (db) => {
    await db.clocks.bulkDelete([...keys]);
    return null;
  });
}

/** Rows that lost their shape are left out. */
export function readClocks(store: Store): Promise<StoreResult<RunningClock[]>> {
  return withDb(store.cases, 'read', async (db) => {
    const rows = await db.clocks.toArray();
    return rows.flatMap((row) => {
      const parsed = runningClockSchema.safeParse(row);
      return parsed.success ? [parsed.data] : [];
    });
  });
}

async function sinceOf(db: CasesDb, caseId: string): Promise<string | null> {
  const rows = await eventsOf(db, [{ caseId }]);
  return statusSince(rows.map(({ event }) => event));
}

/** Since when, by the row as it was then: asked every minute, a log of which nothing changed is not read again. */
const known = new WeakMap<CasesDb, Map<string, { readonly updatedAt: string; readonly since: string | null }>>();

/** A case that waits for the buyer, in a row that does not say since when, has its log read; the others' rows say it all. */
async function timed(db: CasesDb, row: Case): Promise<Case> {
  if (row.status !== 'waiting-buyer' || row.statusSince !== undefined) return row;
  const of = known.get(db) ?? new Map<string, { updatedAt: string; since: string | null }>();
  known.set(db, of);
  const kept = of.get(row.caseId);
  const since = kept?.updatedAt === row.updatedAt ? kept.since : await sinceOf(db, row.caseId);
  of.set(row.caseId, { updatedAt: row.updatedAt, since });
  return since === null ? row : { ...row, statusSince: since };
}

interface OpenThen {
  readonly counts: LogCounts;
  readonly rows: readonly Case[];
}

/** As they were read last, and what the log counted before that: it counts otherwise after each change. */
const openThen = new WeakMap<CasesDb, OpenThen>();

/** Looked at every minute: thousands of rows are read only when something was written since. */
export function openCases(store: Store): Promise<StoreResult<readonly Case[]>> {
  return withDb(store.cases, 'read', async (db) => {
    const counts = await countsOf(db);
    const then = openThen.get(db);
    if (then && isSame(then.counts, counts)) return then.rows;
    const found = await openRows(db);
    const rows = await Promise.all(found.map((row) => timed(db, row)));
    openThen.set(db, { counts, rows });
    return rows;
  });
}

function isSame(a: LogCounts, b: LogCounts): boolean {
  return a.lastSeq === b.lastSeq && a.cases === b.cases && a.events === b.events && a.opened === b.opened;
}
