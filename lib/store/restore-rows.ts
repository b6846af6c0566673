// Rows of the other tables out of a backup: what is here and newer stays, nothing is deleted.
import type { BackupTable, RestoreCount } from '../backup/portion.ts';
import type { CasesDb } from './cases-db.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

type Row = Readonly<Record<string, unknown>>;

interface Rule {
  /** The row's name of its own; where the database gave the key, another field or `whole`. */
  readonly by: string;
  /** Which of two rows is the newer, by a field that rises. Without it the one that is here stays. */
  readonly newer?: string;
}

const RULES: Readonly<Record<Exclude<BackupTable, 'events'>, Rule>> = {
  settings: { by: 'key' },
  layouts: { by: 'siteId' },
  counters: { by: 'key', newer: 'value' },
  noticesRead: { by: 'id' },
  consoles: { by: 'id' },
  consoleChoices: { by: 'id' },
  clocks: { by: 'key' },
  customers: { by: 'key', newer: 'updatedAt' },
  handovers: { by: 'handoverId' },
  recurring: { by: 'key', newer: 'atMs' },
  seenOrders: { by: 'key', newer: 'seenAtMs' },
  // Its rows have no name: one is known by all that it says.
  audit: { by: 'atMs' },
  gone: { by: 'caseId' },
  deskPicks: { by: 'pickId' },
  deskGaps: { by: 'gapId' },
  progress: { by: 'subject', newer: 'updatedAt' },
};

/** Given anew by the database that the row comes into. */
const GIVEN_KEY = 'seq';

export function restoreRows(
  store: Store,
  name: Exclude<BackupTable, 'events'>,
  rows: readonly unknown[],
): Promise<StoreResult<RestoreCount>> {
  return withDb(store.cases, 'write', (db) =>
    Promise.resolve(
      db.transaction('rw', db.table(name), async () => {
        const count = { stored: 0, known: 0, unreadable: 0 };
        for (const row of rows) count[await restoreRow(db, name, row)] += 1;
        return count;
      }),
    ),
  );
}

async function restoreRow(
  db: CasesDb,
  name: Exclude<BackupTable, 'events'>,
  row: unknown,
): Promise<keyof RestoreCount> {
  const rule = RULES[name];
  const key = isRow(row) ? row[rule.by] : undefined;
  if (!isRow(row) || !isKey(key)) return 'unreadable';
  // The log's own counters are kept by restoring events; of the others only those that number cases.
  if (name === 'counters' && !String(key).startsWith('day:')) return 'known';
  const table = db.table<Row>(name);
  const brought = table.schema.primKey.auto ? without(row, GIVEN_KEY) : row;
  const here = await table.where(rule.by).equals(key).toArray();
  if (here.some((each) => staysBefore(each, brought, rule, name === 'audit'))) return 'known';
  await table.put(brought);
  return 'stored';
}

function staysBefore(here: Row, brought: Row, { newer }: Rule, whole: boolean): boolean {
  if (whole) return JSON.stringify(sorted(without(here, GIVEN_KEY))) === JSON.stringify(sorted(brought));
  if (newer === undefined) return true;
  const [ours, theirs] = [here[newer], brought[newer]];
  if (typeof ours === 'number' && typeof theirs === 'number') return theirs <= ours;
  return !(typeof ours === 'string' && typeof theirs === 'string' && theirs > ours);
}

function isRow(row: unknown): row is Row {
  return typeof row === 'object' && row !== null && !Array.isArray(row);
}

function isKey(key: unknown): key is string | number {
  return typeof key === 'string' ? key !== '' && key.length <= 1_000 : typeof key === 'number' && Number.isFinite(key);
}

function without(row: Row, field: string): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== field));
}

function sorted(row: Row): unknown {
  return Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
