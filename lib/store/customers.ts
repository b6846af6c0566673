// Customers' cards, and the cases of one buyer. Everything that one buyer has here is found by
// `customersOf` and goes with `eraseCustomer`.
import { reopenedAt } from '../cases/customer/reopened.ts';
import { changeCustomer, withSeenOrders } from '../cases/customer/change-customer.ts';
import type { Changed, CustomerChange, OrderLook } from '../cases/customer/change-customer.ts';
import { customerKey, customerSchema, isOfBuyer, isUnwritten, newCustomer } from '../cases/customer/customer.ts';
import type { Buyer, Customer } from '../cases/customer/customer.ts';
import type { CustomerCase } from '../cases/customer/warnings.ts';
import type { CasesDb } from './cases-db.ts';
import { eventsOf, logTables } from './event-log.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

/** Cases of one buyer that the card shows; warnings rest on these. */
export const CASES_SHOWN = 40;
/** Cards on which nobody wrote anything; of more, the longest unseen go. */
export const UNWRITTEN_KEPT = 20_000;
/** Taken away at once when there are too many, so that counting is not all that is done. */
const SPARE = 500;

export interface KnownCustomer {
  /** Null: no card yet, or one that cannot be read. */
  readonly customer: Customer | null;
  /** Newest first, at most 40, without undone ones. */
  readonly cases: CustomerCase[];
  /** Cases beyond those. */
  readonly more: number;
}

export function readCustomer(store: Store, buyer: Buyer): Promise<StoreResult<KnownCustomer>> {
  return withDb(store.cases, 'read', (db) =>
    Promise.resolve(
      db.transaction('r', [db.customers, db.cases, ...logTables(db)], async () => {
        const key = customerKey(buyer);
        if (key === null) return { customer: null, cases: [], more: 0 };
        const rows = await db.cases.where('buyerId').equals(buyer.buyerId).toArray();
        const standing = rows.filter((row) => !row.undone && isOfBuyer(row, buyer));
        standing.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
        const shown = standing.slice(0, CASES_SHOWN);
        const reopened = await Promise.all(shown.map(({ caseId }) => lastReopened(db, caseId)));
        return {
          customer: await storedCustomer(db, key),
          cases: shown.map((row, at): CustomerCase => {
            const { caseId, caseNumber, category, reason, handling, status, orderNumber, openedAt, undone } = row;
            const line = { caseId, caseNumber, category, reason, handling, status, orderNumber, openedAt, undone };
            return { ...line, reopenedAt: reopened[at] ?? '' };
          }),
          more: standing.length - shown.length,
        };
      }),
    ),
  );
}

async function lastReopened(db: CasesDb, caseId: string): Promise<string> {
  const rows = await eventsOf(db, [{ caseId }]);
  return reopenedAt(rows.map(({ event }) => event));
}

async function storedCustomer(db: CasesDb, key: string): Promise<Customer | null> {
  const parsed = customerSchema.safeParse(await db.customers.get(key));
  return parsed.success ? parsed.data : null;
}

/** Null: nothing identifies this buyer. */
export function saveCustomer(
  store: Store,
  { buyer, change }: { readonly buyer: Buyer; readonly change: CustomerChange },
  at: string,
): Promise<StoreResult<Changed | null>> {
  return changing(store, buyer, at, (card) => changeCustomer(card, change, at));
}

/** False: it was known already, or nothing identifies this buyer. */
export async function noteOrders(
  store: Store,
  { buyer, orders }: { readonly buyer: Buyer; readonly orders: readonly OrderLook[] },
  at: string,
): Promise<StoreResult<boolean>> {
  let isNew = false;
  const noted = await changing(store, buyer, at, (card) => {
    const customer = withSeenOrders(card, orders, at);
    isNew = customer !== card;
    return { customer };
  });
  return noted.ok ? { ok: true, value: isNew } : noted;
}

function changing<C extends { readonly customer: Customer }>(
  store: Store,
  buyer: Buyer,
  at: string,
  change: (card: Customer) => C,
): Promise<StoreResult<C | null>> {
  return withDb(store.cases, 'write', (db) =>
    Promise.resolve(
      db.transaction('rw', db.customers, async () => {
        const blank = newCustomer(buyer, at);
        if (!blank) return null;
        const stored = await storedCustomer(db, blank.key);
        const card = stored ? { ...stored, buyerName: buyer.buyerName || stored.buyerName } : blank;
        const changed = change(card);
        if (changed.customer !== card) await db.customers.put(changed.customer);
        if (!stored) await dropUnwritten(db);
        return changed;
      }),
    ),
  );
}

async function dropUnwritten(db: CasesDb): Promise<void> {
  const excess = (await db.customers.count()) - UNWRITTEN_KEPT;
  if (excess <= 0) return;
  const oldest = db.customers.orderBy('updatedAt').filter((row) => isUnwritten(row));
  await db.customers.bulkDelete(await oldest.limit(excess + SPARE).primaryKeys());
}

/** Marked as special, newest changed first. Looks at every card: for the moment in which a hand-over is made. */
export function specialCustomers(store: Store, limit: number): Promise<StoreResult<Customer[]>> {
  return withDb(store.cases, 'read', async (db) => {
    const rows = await db.customers
      .orderBy('updatedAt')
      .reverse()
      .filter(({ special }) => special)
      .limit(limit)
      .toArray();
    return rows.flatMap((row) => {
      const parsed = customerSchema.safeParse(row);
      return parsed.success ? [parsed.data] : [];
    });
  });
}

/**
 * Every card of this id on this marketplace, in whichever shop, readable or not. Inside a transaction of the
 * caller's or without one. A blank id has none.
 */
export async function customersOf(db: CasesDb, buyer: Pick<Buyer, 'marketplace' | 'buyerId'>): Promise<Customer[]> {
  const buyerId = buyer.buyerId.trim();
  if (buyerId === '') return [];
  const rows = await db.customers.where('buyerId').equals(buyerId).toArray();
  return rows.filter(({ marketplace }) => marketplace === buyer.marketplace);
}

/** Whole, with notes and orders seen. One that is not there is no error. */
export async function eraseCustomer(db: CasesDb, key: string): Promise<void> {
  await db.customers.delete(key);
}
