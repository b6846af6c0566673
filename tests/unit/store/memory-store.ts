// Stores on an IndexedDB in memory, and events to put into them.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { CaseChange, CaseEvent } from '../../../lib/cases/case-event.ts';
import type { StoreOptions } from '../../../lib/store/connection.ts';
import { openStore } from '../../../lib/store/store.ts';
import type { Store } from '../../../lib/store/store.ts';

export function memoryStore(indexedDB: globalThis.IDBFactory = new IDBFactory(), options: StoreOptions = {}): Store {
  return openStore({ indexedDB, IDBKeyRange, retryDelaysMs: [1, 1, 1], ...options });
}

/** A UUID of version 4 that ends in the given number. */
export function uuid(kind: number, count: number): string {
  return `0000000${kind}-0000-4000-8000-${String(count).padStart(12, '0')}`;
}

export const OPENED: CaseChange = {
  type: 'opened',
  fields: { marketplace: 'pinduoduo', category: 'quality', orderNumber: '260121-1', buyerId: 'b1' },
};

export function eventOf(count: number, caseCount: number, change: CaseChange = OPENED): CaseEvent {
  return {
    eventId: uuid(1, count),
    caseId: uuid(2, caseCount),
    at: new Date(Date.UTC(2026, 0, 21, 8, 0, count)).toISOString(),
    agentName: 'Lin',
    workNumber: '07',
    change,
  };
}
