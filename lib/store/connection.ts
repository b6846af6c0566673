// One database's connection: opened once, opened again when the browser lost it.
import { Dexie } from 'dexie';
import type { DexieOptions } from 'dexie';
import { declareVersions, SCHEMA_EPOCH } from './schema-versions.ts';
import type { MetaRow, SchemaVersion } from './schema-versions.ts';
import { withDeadline } from './store-result.ts';

export interface DatabaseDefinition {
  readonly name: string;
  readonly versions: readonly SchemaVersion[];
  /** Strict: "saved" means on the disk, not in the operating system's cache (RELIABILITY.md F9). */
  readonly durability: 'strict' | 'relaxed';
}

export interface StoreOptions {
  /** The browser's by default; tests bring their own. */
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
  readonly openDeadlineMs?: number;
  /** An upgrade rewrites rows and may take its time. */
  readonly upgradeDeadlineMs?: number;
  readonly workDeadlineMs?: number;
  /** Before the second, third… attempt. */
  readonly retryDelaysMs?: readonly number[];
}

export interface Opened<D extends Dexie> {
  readonly db: D;
  /** Written by a newer version of the product: nothing may be changed. */
  readonly newer: boolean;
}

export interface Connection<D extends Dexie> {
  readonly definition: DatabaseDefinition;
  readonly options: Required<Omit<StoreOptions, 'indexedDB' | 'IDBKeyRange'>>;
  /** Opens at the first call; later calls get the same connection. */
  open(): Promise<Opened<D>>;
  /** The next `open` starts anew. */
  close(): void;
}

export function connect<D extends Dexie>(definition: DatabaseDefinition, given: StoreOptions = {}): Connection<D> {
  const options = { openDeadlineMs: 4_000, upgradeDeadlineMs: 30_000, workDeadlineMs: 10_000, ...given };
  const retryDelaysMs = given.retryDelaysMs ?? [50, 200, 800];
  let current: { readonly dexie: Dexie[]; readonly opening: Promise<Opened<D>> } | null = null;

  const close = () => {
    const closing = current;
    current = null;
    for (const dexie of closing?.dexie ?? []) dexie.close();
  };
  const open = () => {
    if (current) return current.opening;
    const dexie: Dexie[] = [];
    const opening = openDatabase<D>(definition, options, dexie);
    const mine = { dexie, opening };
    current = mine;
    // A failed or hanging attempt must not be handed to the next caller.
    opening.catch(() => {
      if (current === mine) close();
    });
    return opening;
  };
  return { definition, options: { ...options, retryDelaysMs }, open, close };
}

type Deadlines = StoreOptions & { readonly openDeadlineMs: number; readonly upgradeDeadlineMs: number };

async function openDatabase<D extends Dexie>(
  definition: DatabaseDefinition,
  options: Deadlines,
  made: Dexie[],
): Promise<Opened<D>> {
  const wanted = definition.versions.at(-1)?.version ?? 1;
  const stored = versionOf(definition.name, options.indexedDB ?? indexedDB);
  // A database that is not there yet counts as up to date: there is nothing to rewrite.
  const found = (await withDeadline(options.openDeadlineMs, 'versions', stored)) ?? wanted;
  const dexie = new Dexie(definition.name, dexieOptions(definition, options));
  made.push(dexie);
  // Without declared versions Dexie takes the tables as they are. With ours it would
  // "repair" a newer database by adding our older indexes to it.
  if (found <= wanted) declareVersions(dexie, definition.versions);
  const deadlineMs = found < wanted ? options.upgradeDeadlineMs : options.openDeadlineMs;
  await withDeadline(deadlineMs, 'open', Promise.resolve(dexie.open()));
  // The tables are those of `versions`, or what a newer version left of them.
  return { db: withTables(dexie) as D, newer: found > wanted || (await epochOf(dexie)) > SCHEMA_EPOCH };
}

/** `db.cases` for the table `cases`; Dexie does this itself only where versions were declared. */
function withTables(dexie: Dexie): Dexie {
  for (const table of dexie.tables) {
    if (!(table.name in dexie)) Object.defineProperty(dexie, table.name, { value: table });
  }
  return dexie;
}

async function epochOf(dexie: Dexie): Promise<number> {
  const row = await dexie.table<MetaRow, string>('meta').get('schemaEpoch');
  return row?.value ?? 0;
}

/** The stored version in Dexie's count, or null when there is no database yet. */
async function versionOf(name: string, factory: IDBFactory): Promise<number | null> {
  const all = await factory.databases();
  const native = all.find((database) => database.name === name)?.version;
  // Dexie stores its version times ten, plus one for each repair.
  return native === undefined ? null : Math.floor(native / 10);
}

function dexieOptions(definition: DatabaseDefinition, options: StoreOptions): DexieOptions {
  return {
    chromeTransactionDurability: definition.durability,
    ...(options.indexedDB ? { indexedDB: options.indexedDB } : {}),
    ...(options.IDBKeyRange ? { IDBKeyRange: options.IDBKeyRange } : {}),
  };
}
