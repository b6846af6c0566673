// Databases in memory that are filled, backed up and restored.
import { expect } from 'vitest';
import type { Portion } from '../../../lib/backup/portion.ts';
import type { CaseEvent } from '../../../lib/cases/case-event.ts';
import { deriveCases } from '../../../lib/cases/derive-case.ts';
import { backupPortions } from '../../../lib/store/backup-portions.ts';
import { allEvents } from '../../../lib/store/event-log.ts';
import { recordEvent } from '../../../lib/store/record-event.ts';
import { restorePortion } from '../../../lib/store/restore.ts';
import type { Store } from '../../../lib/store/store.ts';
import { memoryStore } from './memory-store.ts';

export async function backupOf(store: Store): Promise<Portion[]> {
  const { db } = await store.cases.open();
  const portions: Portion[] = [];
  for await (const portion of backupPortions(db)) portions.push(portion);
  return portions;
}

export async function restore(store: Store, portions: readonly Portion[]) {
  const total = { stored: 0, known: 0, unreadable: 0 };
  for (const portion of portions) {
    // As it comes over the channel and out of a file.
    const result = await restorePortion(store, JSON.parse(JSON.stringify(portion)) as Portion);
    if (!result.ok) throw new Error(result.detail);
    total.stored += result.value.stored;
    total.known += result.value.known;
    total.unreadable += result.value.unreadable;
  }
  return total;
}

/** What a person would see: rows by id, without what tells only the order of storing. */
export async function seen(store: Store) {
  const { db } = await store.cases.open();
  const rows = await db.cases.orderBy('caseId').toArray();
  const log = await allEvents(db);
  expect(rows).toEqual(deriveCases(log).toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1)));
  expect(log.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual([...new Set(log.map(({ seq }) => seq))]);
  return { rows };
}

export async function filled(events: readonly CaseEvent[]): Promise<Store> {
  const store = memoryStore();
  for (const event of events) await recordEvent(store, event, 0);
  return store;
}
