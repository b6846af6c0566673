// One portion of a backup, whatever it holds.
import type { Portion, RestoreCount } from '../backup/portion.ts';
import { restoreEvents } from './restore-events.ts';
import { restoreRows } from './restore-rows.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';

export function restorePortion(store: Store, { table, rows }: Portion): Promise<StoreResult<RestoreCount>> {
  return table === 'events' ? restoreEvents(store, rows) : restoreRows(store, table, rows);
}
