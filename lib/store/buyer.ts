// Everything about one buyer: found, exported, erased.
import { buyersIn, isNobody, isOfBuyer, withId } from '../cases/buyer.ts';
import type { Buyer } from '../cases/buyer.ts';
import type { AuditEntry } from '../cases/audit.ts';
import type { Case } from '../cases/case.ts';
import { auditedAs } from './audit.ts';
import { BUYER_TABLES } from './buyer-data.ts';
import type { FoundBuyer } from './buyer-data.ts';
import type { CasesDb } from './cases-db.ts';
import { noteGone } from './erase-cases.ts';
import { eventsOf } from './event-log.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

/** How many rows each table has of the buyer; a table without any is left out. */
export type Holdings = Readonly<Record<string, number>>;

export interface BuyerPreview {
  readonly buyer: Buyer;
  readonly holdings: Holdings;
  /** Cases of the same buyer in other shops, which are not meant. */
  readonly elsewhere: number;
}

/** Who may be meant by an id or an order number. */
export function findBuyers(store: Store, typed: string): Promise<StoreResult<Buyer[]>> {
  return withDb(store.cases, 'read', async (db) => buyersIn(await named(db, [typed], [typed]), typed));
}

export function previewBuyer(store: Store, buyer: Buyer): Promise<StoreResult<BuyerPreview>> {
  return withDb(store.cases, 'read', async (db) => {
    const [resolved, wide] = await Promise.all([resolve(db, buyer), resolve(db, { ...buyer, shop: '' })]);
    const rows = await contents(db, resolved.found);
    const counts = Object.entries(rows).map(([table, list]) => [table, list.length] as const);
    return {
      buyer: resolved.buyer,
      holdings: Object.fromEntries(counts.filter(([, count]) => count > 0)),
      elsewhere: wide.found.cases.length - resolved.found.cases.length,
    };
  });
}

export interface BuyerContents {
  readonly buyer: Buyer;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

/** Noted in the audit list before anything is handed out; `entry` as `noteAudit` has it, but for the count. */
export function exportBuyer(
  store: Store,
  buyer: Buyer,
  entry: Omit<AuditEntry, 'cases'>,
): Promise<StoreResult<BuyerContents>> {
  return withDb(store.cases, 'write', (db) =>
    Promise.resolve(
      db.transaction('rw', db.tables, async () => {
        const resolved = await resolve(db, buyer);
        const rows = await contents(db, resolved.found);
        if (!(await auditedAs(db, entry.noteId))) await db.audit.add({ ...entry, cases: resolved.found.cases.length });
        return { buyer: resolved.buyer, rows };
      }),
    ),
  );
}

/** In one transaction all of it or, when it fails, nothing. Sent again it erases nothing more and says the same. */
export function eraseBuyer(
  store: Store,
  buyer: Buyer,
  entry: Omit<AuditEntry, 'cases'>,
): Promise<StoreResult<{ readonly cases: number }>> {
  return withDb(store.cases, 'write', (db) =>
    Promise.resolve(
      db.transaction('rw', db.tables, async () => {
        const known = await auditedAs(db, entry.noteId);
        if (known) return { cases: known.cases };
        const { found } = await resolve(db, buyer);
        const { cases, events } = found;
        for (const { erase } of BUYER_TABLES) await erase(db, found);
        const caseIds = cases.map(({ caseId }) => caseId);
        await noteGone(db, caseIds, { events: events.length, atMs: entry.atMs });
        await db.audit.add({ ...entry, cases: cases.length });
        return { cases: cases.length };
      }),
    ),
  );
}

async function contents(db: CasesDb, found: FoundBuyer): Promise<Record<string, readonly unknown[]>> {
  const rows: Record<string, readonly unknown[]> = {};
  for (const { table, find } of BUYER_TABLES) rows[table] = await find(db, found);
  return rows;
}

/** The buyer's orders are learned from their cases: another case of such an order may name nobody. */
async function resolve(db: CasesDb, asked: Buyer): Promise<{ readonly buyer: Buyer; readonly found: FoundBuyer }> {
  const buyer = isNobody(asked) ? asked : withId(asked, await named(db, [], asked.orderNumbers));
  const first = (await named(db, [buyer.buyerId], buyer.orderNumbers)).filter((row) => isOfBuyer(row, buyer));
  const orders = first.map(({ orderNumber }) => orderNumber).filter((order) => order !== '');
  const whole = { ...buyer, orderNumbers: [...new Set([...buyer.orderNumbers, ...orders])] };
  const more = (await named(db, [], whole.orderNumbers)).filter((row) => isOfBuyer(row, whole));
  const cases = [...new Map([...first, ...more].map((row) => [row.caseId, row])).values()];
  const names = {
    marketplace: whole.marketplace,
    buyerId: whole.buyerId,
    orderNumbers: new Set(await theirOrders(db, whole)),
    caseIds: new Set(cases.map(({ caseId }) => caseId)),
  };
  return { buyer: whole, found: { cases, events: await eventsOf(db, cases), names } };
}

/** An order that another buyer's case has as well says nothing: what is kept of it may be theirs. */
async function theirOrders(db: CasesDb, buyer: Buyer): Promise<string[]> {
  const rows = await named(db, [], buyer.orderNumbers);
  const others = rows.filter((row) => row.marketplace === buyer.marketplace && !isOfBuyer(row, buyer));
  const theirs = new Set(others.map(({ orderNumber }) => orderNumber));
  return buyer.orderNumbers.filter((order) => !theirs.has(order));
}

async function named(db: CasesDb, ids: readonly string[], orders: readonly string[]): Promise<Case[]> {
  const wanted = { buyerId: ids, orderNumber: orders } as const;
  const rows: Case[] = [];
  for (const key of ['buyerId', 'orderNumber'] as const) {
    const values = wanted[key].filter((value) => value !== '');
    if (values.length > 0) rows.push(...(await db.cases.where(key).anyOf(values).toArray()));
  }
  return rows;
}
