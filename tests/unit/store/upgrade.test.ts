// A database of an older version that takes longer to upgrade than an opening may.
import { Dexie } from 'dexie';
import type { Transaction } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openForReading } from '../../../lib/store/case-queries.ts';
import { connect } from '../../../lib/store/connection.ts';
import type { StoreOptions } from '../../../lib/store/connection.ts';
import { followCases } from '../../../lib/store/follow-cases.ts';
import { recordEvent } from '../../../lib/store/record-event.ts';
import { CASES_VERSIONS, declareVersions } from '../../../lib/store/schema-versions.ts';
import { storeStatus } from '../../../lib/store/store-status.ts';
import type { Upgrade } from '../../../lib/store/upgrade.ts';
import type { Locks } from '../../../lib/store/upgrade-lock.ts';
import { withDb } from '../../../lib/store/with-db.ts';
import { eventOf, memoryStore } from './memory-store.ts';

const OPEN_MS = 250;
const first = { version: 1, stores: { meta: 'key', rows: 'id' } };

/** An upgrade that goes on until it is let go. */
function slowVersion() {
  let letGo = () => undefined as void;
  let isLet = false;
  const gate = new Promise<void>((resolve) => {
    letGo = () => {
      isLet = true;
      resolve();
    };
  });
  let runs = 0;
  const migrate = async (transaction: Transaction) => {
    runs += 1;
    // Only requests keep an upgrade's transaction alive.
    while (!isLet) await transaction.table('rows').get(1);
    await transaction.table('rows').toCollection().modify({ migrated: true });
  };
  return { version: { version: 2, stores: {}, migrate }, letGo, gate, runs: () => runs };
}

async function olderDatabase() {
  const options: StoreOptions = {
    indexedDB: new IDBFactory(),
    IDBKeyRange,
    retryDelaysMs: [1],
    openDeadlineMs: OPEN_MS,
  };
  const before = connect<Dexie>({ name: 'x', durability: 'relaxed', versions: [first] }, options);
  await (await before.open()).db.table('rows').add({ id: 1 });
  before.close();
  return options;
}

const rowsOf = (db: Dexie) => db.table('rows').toArray();

describe('an upgrade that takes longer than an opening may', () => {
  it('refuses who waits, goes on by itself, and is run once', async () => {
    const options = await olderDatabase();
    const slow = slowVersion();
    const connection = connect<Dexie>({ name: 'x', durability: 'relaxed', versions: [first, slow.version] }, options);
    const refused = { ok: false, reason: 'upgrading' };
    const both = await Promise.all([withDb(connection, 'read', rowsOf), withDb(connection, 'write', rowsOf)]);
    expect(both).toMatchObject([refused, refused]);
    expect(await withDb(connection, 'read', rowsOf)).toMatchObject(refused);
    const upgrade = connection.upgrade();
    expect(upgrade?.isBlocked()).toBe(false);
    slow.letGo();
    await upgrade?.ended;
    expect(connection.upgrade()).toBeNull();
    expect(await withDb(connection, 'read', rowsOf)).toEqual({ ok: true, value: [{ id: 1, migrated: true }] });
    expect(slow.runs()).toBe(1);
  });

  it('is not begun on a full disk, and is once there is room', async () => {
    const options = await olderDatabase();
    let quota = 1_000_000;
    const estimate = () => Promise.resolve({ usage: 0, quota });
    const versions = [first, { version: 2, stores: { rows: 'id, more' } }];
    const connection = connect<Dexie>({ name: 'x', durability: 'relaxed', versions }, { ...options, estimate });
    expect(await withDb(connection, 'read', rowsOf)).toMatchObject({ ok: false, reason: 'full' });
    const [stored] = (await options.indexedDB?.databases()) ?? [];
    expect(stored?.version).toBe(10);
    quota = 1_000_000_000;
    expect(await withDb(connection, 'read', rowsOf)).toEqual({ ok: true, value: [{ id: 1 }] });
  });

  it('that is done in time is waited for, and nobody is refused', async () => {
    const options = await olderDatabase();
    const slow = slowVersion();
    slow.letGo();
    const definition = { name: 'x', durability: 'relaxed', versions: [first, slow.version] } as const;
    const connection = connect<Dexie>(definition, { ...options, openDeadlineMs: 4_000 });
    expect(await withDb(connection, 'read', rowsOf)).toMatchObject({ ok: true });
  });

  it('that does not end is given up in the end, keeps the data, and may be tried again', async () => {
    const options = await olderDatabase();
    const slow = slowVersion();
    const definition = { name: 'x', durability: 'relaxed', versions: [first, slow.version] } as const;
    const connection = connect<Dexie>(definition, { ...options, upgradeDeadlineMs: 500 });
    expect(await withDb(connection, 'read', rowsOf)).toMatchObject({ reason: 'upgrading' });
    await connection.upgrade()?.ended;
    slow.letGo();
    expect(await withDb(connection, 'read', rowsOf)).toEqual({ ok: true, value: [{ id: 1, migrated: true }] });
    expect(slow.runs()).toBe(2);
  });

  it('is told of once, and of its end', async () => {
    const options = await olderDatabase();
    const slow = slowVersion();
    const told: Upgrade[] = [];
    const definition = { name: 'x', durability: 'relaxed', versions: [first, slow.version] } as const;
    const connection = connect<Dexie>(definition, { ...options, duringUpgrade: (upgrade) => told.push(upgrade) });
    await withDb(connection, 'read', rowsOf);
    await withDb(connection, 'read', rowsOf);
    expect(told).toHaveLength(1);
    slow.letGo();
    await expect(told[0]?.ended).resolves.toBeUndefined();
  });

  it('is not told of where there is none', async () => {
    const options = await olderDatabase();
    const told: Upgrade[] = [];
    const connection = connect<Dexie>(
      { name: 'x', durability: 'relaxed', versions: [first] },
      { ...options, duringUpgrade: (upgrade) => told.push(upgrade) },
    );
    expect((await withDb(connection, 'read', rowsOf)).ok).toBe(true);
    expect(told).toEqual([]);
  });
});

/** Locks as the browser's contexts share them. */
function sharedLocks(): Locks {
  const held: { readonly name: string }[] = [];
  return {
    query: () => Promise.resolve({ held: [...held] }),
    request: async (name, _options, run) => {
      const mine = { name };
      held.push(mine);
      await run();
      held.splice(held.indexOf(mine), 1);
    },
  };
}

describe('two contexts', () => {
  it('the one that finds the new version already, because the other is at it, waits as long', async () => {
    const options = await olderDatabase();
    const slow = slowVersion();
    const shared = { ...options, locks: sharedLocks() };
    const definition = { name: 'x', durability: 'relaxed', versions: [first, slow.version] } as const;
    const worker = connect<Dexie>(definition, shared);
    expect(await withDb(worker, 'read', rowsOf)).toMatchObject({ reason: 'upgrading' });
    // As Chromium does: the number is the new one from the first moment on.
    const inUpgrade = { ...shared, indexedDB: sayingVersion(options.indexedDB, 20) };
    const page = connect<Dexie>(definition, inUpgrade);
    expect(await withDb(page, 'read', rowsOf)).toMatchObject({ reason: 'upgrading' });
    slow.letGo();
    await Promise.all([worker.upgrade()?.ended, page.upgrade()?.ended]);
    expect(await withDb(page, 'read', rowsOf)).toEqual({ ok: true, value: [{ id: 1, migrated: true }] });
    expect(slow.runs()).toBe(1);
  });

  it('the one that asked just before the other began waits as long', async () => {
    const options = await olderDatabase();
    const slow = slowVersion();
    const locks = sharedLocks();
    const definition = { name: 'x', durability: 'relaxed', versions: [first, slow.version] } as const;
    const worker = connect<Dexie>(definition, { ...options, locks });
    expect(await withDb(worker, 'read', rowsOf)).toMatchObject({ reason: 'upgrading' });
    // Its first question is answered with what was so a moment ago, its version with what is.
    let asked = 0;
    const late = { ...locks, query: () => (asked++ === 0 ? Promise.resolve({ held: [] }) : locks.query()) };
    const inUpgrade = { ...options, locks: late, indexedDB: sayingVersion(options.indexedDB, 20) };
    const page = connect<Dexie>(definition, inUpgrade);
    expect(await withDb(page, 'read', rowsOf)).toMatchObject({ reason: 'upgrading' });
    const ended = page.upgrade()?.ended;
    slow.letGo();
    await ended;
    expect(await withDb(page, 'read', rowsOf)).toEqual({ ok: true, value: [{ id: 1, migrated: true }] });
    expect(asked).toBeGreaterThan(1);
  });

  it('an older page that is open lets go, and neither reads nor changes the newer database as if it were old', async () => {
    const factory = new IDBFactory();
    const older = connect<Dexie>(
      { name: 'sellerside-cases', durability: 'strict', versions: CASES_VERSIONS.slice(0, 6) },
      { indexedDB: factory, IDBKeyRange, retryDelaysMs: [] },
    );
    expect((await withDb(older, 'read', (db) => db.table('cases').count())).ok).toBe(true);
    const held = await older.open();
    const store = memoryStore(factory);
    expect(await recordEvent(store, eventOf(1, 1), 0)).toMatchObject({ ok: true });
    await expect(held.db.table('cases').count()).rejects.toThrow();
    expect(await withDb(older, 'write', (db) => db.table('cases').count())).toMatchObject({ reason: 'newer-data' });
    const names = await openForReading(store);
    expect(names.ok && names.value.tables.map(({ name }) => name)).not.toContain('outbox');
    const versions = await factory.databases();
    expect(versions.map(({ version }) => version)).toEqual([(CASES_VERSIONS.at(-1)?.version ?? 0) * 10]);
  });

  it('a page that does not let go blocks it, which is said, and ends with that page', async () => {
    const factory = new IDBFactory();
    const holding = await casesOfVersion6(factory);
    const store = memoryStore(factory, { openDeadlineMs: OPEN_MS });
    expect(await recordEvent(store, eventOf(1, 1), 0)).toMatchObject({ ok: false, reason: 'upgrading' });
    const status = await storeStatus(store, null);
    expect(status).toMatchObject({ state: 'upgrading', cases: 0, upgrade: { isBlocked: true } });
    const seen: string[] = [];
    const following = new AbortController();
    const complete = new Promise<void>((resolve) => {
      const follower = {
        portion: (rows: readonly { caseNumber: string }[]) => {
          seen.push(...rows.map(({ caseNumber }) => caseNumber));
          return Promise.resolve();
        },
        counted: () => undefined,
        complete: resolve,
        changed: () => undefined,
        gone: () => undefined,
        failed: () => resolve(seen.push('failed') as unknown as undefined),
      };
      followCases(store, follower, following.signal);
    });
    holding.close();
    await complete;
    following.abort();
    expect(seen).toEqual(['A20-0001']);
    expect(await recordEvent(store, eventOf(1, 1), 0)).toMatchObject({ ok: true });
    expect(await storeStatus(store, null)).toMatchObject({ state: 'ready', cases: 2 });
  });
});

/** With one case, and a connection that does not close when it is asked to. */
async function casesOfVersion6(factory: IDBFactory): Promise<IDBDatabase> {
  const old = new Dexie('sellerside-cases', { indexedDB: factory, IDBKeyRange });
  declareVersions(old, CASES_VERSIONS.slice(0, 6));
  await old.open();
  await old
    .table('cases')
    .add({ caseId: 'c1', caseNumber: 'A20-0001', openedAt: '2026-01-20T08:00:00.000Z', closedAt: '' });
  await old.table('counters').put({ key: 'cases', value: 1 });
  old.close();
  return new Promise((resolve, reject) => {
    const request = factory.open('sellerside-cases');
    request.onsuccess = () => resolve(request.result as unknown as IDBDatabase);
    request.onerror = () => reject(new Error('not opened'));
  });
}

function sayingVersion(factory: globalThis.IDBFactory | undefined, version: number): globalThis.IDBFactory {
  return new Proxy(factory ?? new IDBFactory(), {
    get: (target, key) => {
      if (key === 'databases') return () => Promise.resolve([{ name: 'x', version }]);
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
