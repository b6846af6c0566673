// Is the data that should be there still there? A wiped database looks like a new one:
// Dexie opens it empty without complaint (RELIABILITY.md F7). So the background keeps a
// marker in the browser's other storage and compares.
import { countsOf } from './case-queries.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

export interface PresenceMarker {
  /** Cases opened so far, undone and erased ones included: the number never falls. */
  readonly cases: number;
  /** Opening day (UTC) of the newest case; empty when there is none. */
  readonly day: string;
}

export interface Presence {
  readonly state: 'ready' | 'data-missing';
  /** How many cases the marker knows of and the database does not. */
  readonly missing: number;
  /** What to keep from now on. While data is missing it stays the old marker, or the alarm would be forgotten. */
  readonly marker: PresenceMarker;
}

/** `marker`: as kept last time, null on the very first start. */
export function checkPresence(store: Store, marker: PresenceMarker | null): Promise<StoreResult<Presence>> {
  return withDb(store.cases, 'read', async (db) => {
    const { opened: cases } = await countsOf(db);
    const newest = await db.cases.orderBy('openedAt').last();
    const missing = Math.max(0, (marker?.cases ?? 0) - cases);
    if (marker && missing > 0) return { state: 'data-missing', missing, marker };
    return { state: 'ready', missing: 0, marker: { cases, day: newest?.openedAt.slice(0, 10) ?? '' } };
  });
}
