// The state of the storage in one look, for the workbench and the sidebar's footer.
import { countsOf } from './case-queries.ts';
import { checkPresence } from './presence.ts';
import type { PresenceMarker } from './presence.ts';
import type { Store } from './store.ts';
import { withDb } from './with-db.ts';

export interface StoreStatus {
  readonly state: 'ready' | 'newer-data' | 'data-missing' | 'upgrading' | 'failed';
  readonly detail: string;
  readonly cases: number;
  readonly events: number;
  /** Only while it is being brought up to the new version. */
  readonly upgrade?: { readonly runningMs: number; readonly isBlocked: boolean };
}

/** Opens the database if need be; never fails, says so in `state` instead. */
export async function storeStatus(store: Store, marker: PresenceMarker | null): Promise<StoreStatus> {
  const counts = await withDb(store.cases, 'read', async (db) => {
    const { cases, events } = await countsOf(db);
    return { cases, events };
  });
  if (!counts.ok && counts.reason === 'upgrading') return upgrading(store);
  if (!counts.ok) return { state: 'failed', detail: `${counts.reason}: ${counts.detail}`, cases: 0, events: 0 };
  const presence = await checkPresence(store, marker);
  if (!presence.ok) return { state: 'failed', detail: `${presence.reason}: ${presence.detail}`, ...counts.value };
  const opened = await withDb(store.cases, 'write', () => Promise.resolve(null));
  // Without room on the disk everything can be read.
  if (!opened.ok && opened.reason !== 'full')
    return { state: opened.reason === 'newer-data' ? opened.reason : 'failed', detail: opened.detail, ...counts.value };
  const { state, missing } = presence.value;
  return { state, detail: missing > 0 ? String(missing) : '', ...counts.value };
}

function upgrading(store: Store): StoreStatus {
  const upgrade = store.cases.upgrade();
  const said = { runningMs: Math.round(upgrade?.runningMs() ?? 0), isBlocked: upgrade?.isBlocked() ?? false };
  return { state: 'upgrading', detail: '', cases: 0, events: 0, upgrade: said };
}
