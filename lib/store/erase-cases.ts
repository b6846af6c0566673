// Taking cases out of the log. What counts them learns of it in the same transaction, so that
// nobody takes them for lost, and every open register drops them.
import type { Case } from '../cases/case.ts';
import type { CasesDb } from './cases-db.ts';
import { eraseEventsOf } from './event-log.ts';

/**
 * Within a transaction that has these tables: the cases, their log, and what is kept of orders
 * that no other case has. Of the buyer nothing else is touched.
 */
export async function eraseCases(db: CasesDb, cases: readonly Case[], atMs: number): Promise<void> {
  const caseIds = cases.map(({ caseId }) => caseId);
  await db.cases.bulkDelete(caseIds);
  const events = await eraseEventsOf(db, caseIds);
  await forgetOrders(db, await withoutCase(db, cases));
  await noteGone(db, caseIds, { events, atMs });
}

async function withoutCase(db: CasesDb, cases: readonly Case[]): Promise<Set<string>> {
  const orders = new Set(cases.map(({ orderNumber }) => orderNumber).filter((order) => order !== ''));
  const counts = await Promise.all([...orders].map((order) => db.cases.where('orderNumber').equals(order).count()));
  return new Set([...orders].filter((_, place) => counts[place] === 0));
}

/** Where an order stood in its procedure, and its clocks. */
async function forgetOrders(db: CasesDb, orders: ReadonlySet<string>): Promise<void> {
  const subjects = await db.progress.toCollection().primaryKeys();
  await db.progress.bulkDelete(subjects.filter((subject) => orders.has(subject.slice(subject.indexOf(':') + 1))));
  const clocks = await db.clocks.toArray();
  await db.clocks.bulkDelete(clocks.filter(({ orderNumber }) => orders.has(orderNumber)).map(({ key }) => key));
}

/** Within a transaction that has `counters` and `gone`; the rows themselves are deleted by whoever asks. */
export async function noteGone(
  db: CasesDb,
  caseIds: readonly string[],
  { events, atMs }: { readonly events: number; readonly atMs: number },
): Promise<void> {
  if (caseIds.length === 0) return;
  await db.gone.bulkAdd(caseIds.map((caseId) => ({ caseId, atMs })));
  await add(db, 'gone', caseIds.length);
  await add(db, 'goneEvents', events);
}

async function add(db: CasesDb, key: string, count: number): Promise<void> {
  const before = (await db.counters.get(key))?.value ?? 0;
  await db.counters.put({ key, value: before + count });
}

/**
 * Of these, the cases that were erased here: whoever brings them once more brings nothing.
 * Within a transaction that has `counters` and `gone`.
 */
export async function goneAmong(db: CasesDb, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (!(await db.counters.get('gone'))?.value) return new Set();
  // All at once: a cursor that goes from one id to the next waits for each of them.
  const ids = [...new Set(caseIds)];
  const found = await Promise.all(ids.map((caseId) => db.gone.where('caseId').equals(caseId).primaryKeys()));
  return new Set(ids.filter((_, place) => (found[place]?.length ?? 0) > 0));
}
