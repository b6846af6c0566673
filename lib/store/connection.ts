// One database's connection: opened once, opened again when the browser lost it.
import { Dexie } from 'dexie';
import type { DexieOptions } from 'dexie';
import { watchRoom } from './disk-room.ts';
import type { DiskRoom, RoomOptions } from './disk-room.ts';
import { declareVersions, SCHEMA_EPOCH } from './schema-versions.ts';
import type { MetaRow, SchemaVersion } from './schema-versions.ts';
import { StoreFull, StoreTimeout, withDeadline } from './store-result.ts';
import { watchUpgrade } from './upgrade.ts';
import type { Upgrade, UpgradeWatch } from './upgrade.ts';
import { holdUpgradeLock, isUpgradedElsewhere } from './upgrade-lock.ts';
import type { Locks } from './upgrade-lock.ts';

export interface DatabaseDefinition {
  readonly name: string;
  readonly versions: readonly SchemaVersion[];
  /** Strict: "saved" means on the disk, not in the operating system's cache (RELIABILITY.md F9). */
  readonly durability: 'strict' | 'relaxed';
}

export interface StoreOptions extends RoomOptions {
  /** One for all databases: they share the disk, and the browser's log on it. */
  readonly room?: DiskRoom;
  readonly IDBKeyRange?: typeof IDBKeyRange;
  /** By which the contexts tell each other of an upgrade; the browser's own where there are any. */
  readonly locks?: Locks | null;
  /** Also how long somebody waits for an upgrade, before the answer that there is one. */
  readonly openDeadlineMs?: number;
  readonly upgradeDeadlineMs?: number;
  /** Told at the beginning of each upgrade that this context runs or waits for: a background has to stay awake. */
  readonly duringUpgrade?: (upgrade: Upgrade) => void;
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
  readonly options: Pick<Deadlines, 'workDeadlineMs' | 'retryDelaysMs'>;
  readonly room: DiskRoom;
  /**
   * Opens at the first call; later calls get the same connection. While an upgrade takes longer than an opening may,
   * it rejects with `StoreUpgrading`; the upgrade goes on, and who asks after it gets the connection.
   */
  open(): Promise<Opened<D>>;
  /** The upgrade under way; null while there is none. */
  upgrade(): Upgrade | null;
  /** The next `open` starts anew. */
  close(): void;
}

type Deadlines = Required<Pick<StoreOptions, 'openDeadlineMs' | 'upgradeDeadlineMs' | 'workDeadlineMs'>> & {
  readonly retryDelaysMs: readonly number[];
};

/**
 * An upgrade that runs is left to run: one that is given up begins from its start the next time and never ends. Measured
 * in Chromium 156, 50,000 cases and 150,000 events: version 6 (an index) 5.3 s, version 7 (two indexes and a table
 * dropped) 7.5 s; so 200,000 cases take a minute, and a slow disk several. The limit is for a browser that hangs.
 */
const UPGRADE_DEADLINE_MS = 600_000;
const DEADLINES = { openDeadlineMs: 4_000, upgradeDeadlineMs: UPGRADE_DEADLINE_MS, workDeadlineMs: 10_000 } as const;
const RETRY_DELAYS_MS = [50, 200, 800] as const;

interface Attempt<D extends Dexie> {
  readonly dexie: Dexie[];
  readonly opening: Promise<Opened<D>>;
  readonly watch: UpgradeWatch;
}

export function connect<D extends Dexie>(definition: DatabaseDefinition, given: StoreOptions = {}): Connection<D> {
  const options = { ...DEADLINES, retryDelaysMs: RETRY_DELAYS_MS, ...given };
  const { room = watchRoom(given) } = given;
  let current: Attempt<D> | null = null;

  const close = () => {
    const closing = current;
    current = null;
    for (const dexie of closing?.dexie ?? []) dexie.close();
  };
  const begin = (): Attempt<D> => {
    const dexie: Dexie[] = [];
    const watch = watchUpgrade(options.openDeadlineMs, (upgrade) => given.duringUpgrade?.(upgrade));
    const closeMine = () => {
      if (current === mine) close();
    };
    const opening = openDatabase<D>(definition, options, { dexie, watch, room, closeMine });
    const mine = { dexie, opening, watch };
    // A failed or hanging attempt must not be handed to the next caller.
    opening.then(watch.ended, () => {
      watch.ended();
      closeMine();
    });
    return mine;
  };
  const open = () => {
    current ??= begin();
    return Promise.race([current.opening, current.watch.tooLong]);
  };
  return { definition, options, room, open, upgrade: () => current?.watch.current() ?? null, close };
}

interface Making {
  /** What was made, to be closed. */
  readonly dexie: Dexie[];
  readonly watch: UpgradeWatch;
  readonly room: DiskRoom;
  readonly closeMine: () => void;
}

async function openDatabase<D extends Dexie>(
  definition: DatabaseDefinition,
  options: StoreOptions & Deadlines,
  { dexie: made, watch, room, closeMine }: Making,
): Promise<Opened<D>> {
  const { name, versions } = definition;
  const wanted = newestOf(versions);
  const locks = options.locks === undefined ? browserLocks() : options.locks;
  const isElsewhere = () => isUpgradedElsewhere(locks, name);
  // Both at once, since each asks another process; an upgrade that begins between the two is found by `openInTime`.
  const askedElsewhere = isElsewhere();
  const stored = versionOf(name, options.indexedDB ?? indexedDB);
  // A database that is not there yet counts as up to date: there is nothing to rewrite.
  const found = (await withDeadline(options.openDeadlineMs, 'versions', stored)) ?? wanted;
  const isOlder = found < wanted;
  if (isOlder) await needRoom(room);
  if (isOlder || (await askedElsewhere)) {
    watch.began();
    await holdUpgradeLock(locks, name, watch.over);
  }
  const dexie = new Dexie(name, dexieOptions(definition, options));
  made.push(dexie);
  dexie.on('blocked', watch.blocked);
  dexie.on('versionchange', ({ newVersion }) => letGo(newVersion, closeMine));
  // Without declared versions Dexie takes the tables as they are. With ours it would
  // "repair" a newer database by adding our older indexes to it.
  if (found <= wanted) declareVersions(dexie, versions, watch.began);
  await openInTime(Promise.resolve(dexie.open()), watch, options, isElsewhere);
  // The tables are those of `versions`, or what a newer version left of them.
  return { db: withTables(dexie) as D, newer: found > wanted || (await epochOf(dexie)) > SCHEMA_EPOCH };
}

function newestOf(versions: readonly SchemaVersion[]): number {
  return versions.at(-1)?.version ?? 1;
}

/** An upgrade writes every row anew: none is begun on a disk that is full. */
async function needRoom(room: DiskRoom): Promise<void> {
  const missing = await room.forWriting();
  if (missing !== null) throw new StoreFull(missing);
}

/**
 * A newer version of the product wants to upgrade, and nothing may stand in its way. Dexie closes by itself, but opens
 * again with the next use, over our `newer`, and would add our older indexes to it.
 */
function letGo(newVersion: number | null, closeMine: () => void): boolean {
  // Deleted, as by a person who clears the browser's data: Dexie closes, and the next use finds an empty database.
  if (newVersion === null || newVersion === 0) return true;
  closeMine();
  return false;
}

/**
 * An opening of which it turns out that it upgrades, because the context that did so before was ended, or that it waits
 * for another's upgrade which began just now, gets that time.
 */
async function openInTime(
  opening: Promise<unknown>,
  watch: UpgradeWatch,
  deadlines: Deadlines,
  isElsewhere: () => Promise<boolean>,
): Promise<void> {
  try {
    await withDeadline(deadlines.openDeadlineMs, 'open', opening);
  } catch (error) {
    if (!(error instanceof StoreTimeout)) throw error;
    if (!watch.current() && (await isElsewhere())) watch.began();
    if (!watch.current()) throw error;
  }
  if (watch.current()) await withDeadline(deadlines.upgradeDeadlineMs, 'upgrade', opening);
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

/** Node has none, and an old browser may have none. */
function browserLocks(): Locks | null {
  return (globalThis.navigator as { readonly locks?: Locks } | undefined)?.locks ?? null;
}

function dexieOptions(definition: DatabaseDefinition, options: StoreOptions): DexieOptions {
  return {
    chromeTransactionDurability: definition.durability,
    ...(options.indexedDB ? { indexedDB: options.indexedDB } : {}),
    ...(options.IDBKeyRange ? { IDBKeyRange: options.IDBKeyRange } : {}),
  };
}
