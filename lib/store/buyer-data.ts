// Which table holds what of a buyer, how it is found and how it is erased: one entry per
// table, and for every other table the reason why it has none. A new table has to be in
// one of the two (tests/unit/store/buyer-data.test.ts).
import type { Table } from 'dexie';
import { keyNamesBuyer, namesBuyer, withoutBuyer } from '../cases/buyer-mentions.ts';
import type { BuyerNames } from '../cases/buyer-mentions.ts';
import type { Case } from '../cases/case.ts';
import type { CasesDb, EventRow } from './cases-db.ts';
import { eraseEventsOf } from './event-log.ts';

/** The buyer as found: all of their cases, and what these are called elsewhere. */
export interface FoundBuyer {
  readonly cases: readonly Case[];
  readonly events: readonly EventRow[];
  readonly names: BuyerNames;
}

interface BuyerTable {
  readonly table: string;
  /** A table in which more of the same is, found and erased with it. */
  readonly with?: string;
  /** What the table holds of the buyer, as it goes into an export. */
  readonly find: (db: CasesDb, found: FoundBuyer) => Promise<readonly unknown[]>;
  /** Within the transaction: leaves nothing that `find` would find. */
  readonly erase: (db: CasesDb, found: FoundBuyer) => Promise<void>;
}

/** Rows of any table, whatever their shape: tables are small beside the log, and this is done seldom. */
async function rowsOf(table: Table<unknown>): Promise<{ readonly key: never; readonly row: unknown }[]> {
  const collected: { key: never; row: unknown }[] = [];
  // Dexie knows the key's type by the table's; here any is right that the cursor gives.
  await table.toCollection().each((row, { primaryKey }) => collected.push({ key: primaryKey as never, row }));
  return collected;
}

/** A table each of whose rows is about one buyer, order or case. */
function oneEach(table: string): BuyerTable {
  const theirs = async (db: CasesDb, { names }: FoundBuyer) => {
    const rows = await rowsOf(db.table(table));
    return rows.filter(({ key, row }) => namesBuyer(row, names) || keyNamesBuyer(key, names));
  };
  return {
    table,
    find: async (db, found) => (await theirs(db, found)).map(({ row }) => row),
    erase: async (db, found) => db.table(table).bulkDelete((await theirs(db, found)).map(({ key }) => key)),
  };
}

/** A table whose rows list many buyers' cases or orders: the row stays, its entries of this buyer go. */
function listed(table: string): BuyerTable {
  const all = async (db: CasesDb, { names }: FoundBuyer) => {
    return (await rowsOf(db.table(table))).map(({ row }) => withoutBuyer(row, names));
  };
  return {
    table,
    find: async (db, found) => (await all(db, found)).flatMap(({ taken }) => taken),
    erase: async (db, found) => {
      const changed = (await all(db, found)).filter(({ taken }) => taken.length > 0);
      await db.table(table).bulkPut(changed.map(({ rest }) => rest));
    },
  };
}

export const BUYER_TABLES: readonly BuyerTable[] = [
  {
    table: 'cases',
    find: (_db, { cases }) => Promise.resolve(cases),
    erase: (db, { cases }) => db.cases.bulkDelete(cases.map(({ caseId }) => caseId)),
  },
  {
    table: 'events',
    with: 'lots',
    find: (_db, { events }) => Promise.resolve(events),
    erase: async (db, { cases }) => {
      const caseIds = cases.map(({ caseId }) => caseId);
      await eraseEventsOf(db, caseIds);
    },
  },
  oneEach('progress'),
  oneEach('clocks'),
  oneEach('customers'),
  oneEach('seenOrders'),
  listed('handovers'),
];

/** Every other table, and why nothing of a buyer is in it. */
export const NOTHING_OF_A_BUYER: Readonly<Record<string, string>> = {
  meta: 'versions of the schema',
  counters: 'numbers',
  noticesRead: 'ids of notices',
  settings: 'the agent’s own',
  layouts: 'where the sidebar stands',
  deskPicks:
    'messages scrubbed of numbers, names and addresses before they are kept; no buyer and no order beside them',
  deskGaps: 'as deskPicks',
  consoles: 'how pages are read',
  consoleChoices: 'which consoles are switched on',
  consoleHealth: 'how well pages are read',
  gone: 'random ids of cases that are no more',
  audit: 'who exported or erased how much, never whose',
  recurring: 'which work of the day is done, and by whom of the desk',
};
