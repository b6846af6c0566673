// Is the data that should be there still there? A wiped database looks like a new one:
// Dexie opens it empty without complaint (RELIABILITY.md F7). So the background keeps a
// marker in the browser's other storage and compares.
import { countsOf } from './case-queries.ts';
import type { CasesDb } from './cases-db.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

export interface PresenceMarker {
  /** Cases opened so far, undone and erased ones included: the number never falls. */
  readonly cases: number;
  /** Opening day (UTC) of the newest case; empty when there is none. */
  readonly day: string;
  /** They were found missing, and nobody has said since that they go on without. */
  readonly lost?: true;
}

export interface Presence {
  readonly state: 'ready' | 'data-missing';
  /** How many cases the marker knows of and the database does not. */
  readonly missing: number;
  /** What to keep from now on. While data is missing it stays the old marker, or the alarm would be forgotten. */
  readonly marker: PresenceMarker;
}

/**
 * `marker`: as kept last time, null on the very first start. Cases logged since a loss do not make
 * up for it: only restored ones do. (The browser drops a database as a whole, never a part.)
 */
export function checkPresence(store: Store, marker: PresenceMarker | null): Promise<StoreResult<Presence>> {
  return withDb(store.cases, 'read', async (db) => {
    const { opened: cases } = await countsOf(db);
    if (marker && (marker.lost || cases < marker.cases)) {
      const missing = marker.cases - (await restoredCases(db));
      if (missing > 0) return { state: 'data-missing', missing, marker: { ...marker, lost: true } };
    }
    const newest = await db.cases.orderBy('openedAt').last();
    return { state: 'ready', missing: 0, marker: { cases, day: newest?.openedAt.slice(0, 10) ?? '' } };
  });
}

async function restoredCases(db: CasesDb): Promise<number> {
  // A later version may keep its counts elsewhere; its rows are read all the same.
  if (!db.tables.some(({ name }) => name === 'counters')) return 0;
  return (await db.counters.get('restored'))?.value ?? 0;
}
