import { Dexie } from 'dexie';
import { IDBDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { connect } from '../../../lib/store/connection.ts';
import { openForReading } from '../../../lib/store/case-queries.ts';
import { recordEvent } from '../../../lib/store/record-event.ts';
import { storeStatus } from '../../../lib/store/store-status.ts';
import { CASES_VERSIONS, SCHEMA_EPOCH } from '../../../lib/store/schema-versions.ts';
import { openStore } from '../../../lib/store/store.ts';
import { withDb } from '../../../lib/store/with-db.ts';
import { eventOf, memoryStore } from './memory-store.ts';

/** A factory whose first opens fail; Dexie itself tries a failing open four times. */
function flaky(failures: number, name: string): { factory: IDBFactory; opens: () => number } {
  const factory = new IDBFactory();
  const open = factory.open.bind(factory);
  let opens = 0;
  factory.open = (...given) => {
    opens++;
    if (opens <= failures) throw new DOMException('Internal error opening backing store', name);
    return open(...given);
  };
  return { factory, opens: () => opens };
}

function neverSettling(): IDBFactory {
  const factory = new IDBFactory();
  factory.open = () => Object.assign(new EventTarget(), {}) as unknown as IDBOpenDBRequest;
  return factory;
}

describe('a connection', () => {
  it('asks for strict durability for cases and relaxed for what can be fetched again', async () => {
    const asked: [string, string | undefined][] = [];
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given) {
      if (given[1] === 'readwrite') asked.push([this.name, given[2]?.durability]);
      return transaction.apply(this, given);
    };
    try {
      const store = memoryStore();
      await recordEvent(store, eventOf(1, 1), 0);
      await withDb(store.knowledge, 'write', (db) => db.meta.put({ key: 'x', value: 1 }));
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(asked).toEqual([
      ['sellerside-cases', 'strict'],
      ['sellerside-knowledge', 'relaxed'],
    ]);
  });

  it.each([1, 2, 3])('heals when the first %i opens are refused', async (failures) => {
    const { factory } = flaky(failures, 'InvalidStateError');
    expect(await recordEvent(memoryStore(factory), eventOf(1, 1), 0)).toEqual({ ok: true, caseNumber: 'A21-0001' });
  });

  it('gives up after three more attempts, and tries anew when it is asked again', async () => {
    const { factory, opens } = flaky(4, 'InvalidStateError');
    const store = memoryStore(factory);
    expect(await recordEvent(store, eventOf(1, 1), 0)).toMatchObject({ ok: false, reason: 'failed' });
    expect(opens()).toBe(4);
    expect((await recordEvent(store, eventOf(1, 1), 0)).ok).toBe(true);
  });

  it('heals an UnknownError, whose first tries Dexie makes itself', async () => {
    const { factory } = flaky(5, 'UnknownError');
    expect((await recordEvent(memoryStore(factory), eventOf(1, 1), 0)).ok).toBe(true);
  });

  it('does not try again when the disk is full', async () => {
    const { factory, opens } = flaky(100, 'QuotaExceededError');
    expect(await recordEvent(memoryStore(factory), eventOf(1, 1), 0)).toMatchObject({ ok: false, reason: 'full' });
    expect(opens()).toBe(1);
  });

  it('gives up an open that never settles, and says so', async () => {
    const store = memoryStore(neverSettling(), { openDeadlineMs: 20 });
    expect(await recordEvent(store, eventOf(1, 1), 0)).toMatchObject({ ok: false, reason: 'timeout' });
    expect(await storeStatus(store, null)).toMatchObject({ state: 'failed', cases: 0 });
  });

  it('gives up work that never ends', async () => {
    const store = memoryStore(new IDBFactory(), { workDeadlineMs: 20 });
    const hanging = await withDb(store.cases, 'read', () => new Promise<never>(() => undefined));
    expect(hanging).toMatchObject({ ok: false, reason: 'timeout' });
  });

  it('opens again after it was closed behind our back', async () => {
    const store = memoryStore();
    await recordEvent(store, eventOf(1, 1), 0);
    (await store.cases.open()).db.close();
    expect(await recordEvent(store, eventOf(2, 2), 0)).toEqual({ ok: true, caseNumber: 'A21-0002' });
  });

  it('is opened once for callers who ask at the same time', async () => {
    const { factory, opens } = flaky(0, 'UnknownError');
    const store = memoryStore(factory);
    await Promise.all([1, 2, 3].map((count) => recordEvent(store, eventOf(count, count), 0)));
    expect(opens()).toBe(1);
  });
});

describe('data written by a newer version', () => {
  it.each(['of a later epoch', 'of a later schema'])('%s is read and never written', async (which) => {
    const factory = new IDBFactory();
    const writer = memoryStore(factory);
    await recordEvent(writer, eventOf(1, 1), 0);
    if (which === 'of a later epoch') {
      await withDb(writer.cases, 'write', (db) => db.meta.put({ key: 'schemaEpoch', value: SCHEMA_EPOCH + 1 }));
      writer.cases.close();
    } else {
      writer.cases.close();
      const later = new Dexie('sellerside-cases', { indexedDB: factory, IDBKeyRange });
      // A later version dropped an index and a table and added others.
      const newest = CASES_VERSIONS.at(-1)?.version ?? 0;
      later
        .version(newest + 1)
        .stores({ meta: 'key', events: 'eventId, &seq', cases: 'caseId, openedAt, grade', cards: 'id' });
      await later.open();
      later.close();
    }
    const shape = await shapeOf(factory);
    const older = openStore({ indexedDB: factory, IDBKeyRange, retryDelaysMs: [] });
    expect(await recordEvent(older, eventOf(2, 2), 0)).toMatchObject({ ok: false, reason: 'newer-data' });
    expect(await storeStatus(older, null)).toMatchObject({ state: 'newer-data', cases: 1, events: 1 });
    const reading = await openForReading(older);
    expect(reading.ok && (await reading.value.cases.toArray()).map((row) => row.caseNumber)).toEqual(['A21-0001']);
    older.cases.close();
    expect(await shapeOf(factory)).toEqual(shape);
  });

  async function shapeOf(factory: IDBFactory) {
    const raw = new Dexie('sellerside-cases', { indexedDB: factory, IDBKeyRange });
    await raw.open();
    const tables = await Promise.all(
      raw.tables.map(async (table) => [
        table.name,
        table.schema.indexes.map((index) => index.src),
        await table.toArray(),
      ]),
    );
    const shape = { version: raw.verno, tables };
    raw.close();
    return shape;
  }
});

describe('migrations', () => {
  const first = { version: 1, stores: { meta: 'key', rows: 'id' } };
  const definition = { name: 'x', durability: 'relaxed' } as const;
  const second = {
    version: 2,
    stores: {},
    migrate: async (transaction: { table: Dexie['table'] }) => {
      await transaction.table('rows').toCollection().modify({ migrated: true });
    },
  };

  it('run once, and are noted after their work', async () => {
    const options = { indexedDB: new IDBFactory(), IDBKeyRange };
    const before = connect<Dexie>({ ...definition, versions: [first] }, options);
    await (await before.open()).db.table('rows').add({ id: 1 });
    before.close();
    const after = connect<Dexie>({ ...definition, versions: [first, second] }, options);
    const { db } = await after.open();
    expect(await db.table('rows').toArray()).toEqual([{ id: 1, migrated: true }]);
    expect(await db.table('meta').get('migrated:2')).toEqual({ key: 'migrated:2', value: 2 });
  });

  it('that fail keep the data, and nothing runs on it', async () => {
    const options = { indexedDB: new IDBFactory(), IDBKeyRange, retryDelaysMs: [] };
    const before = connect<Dexie>({ ...definition, versions: [first] }, options);
    await (await before.open()).db.table('rows').add({ id: 1 });
    before.close();
    const failing = {
      ...second,
      migrate: async (transaction: { table: Dexie['table'] }) => {
        await second.migrate(transaction);
        throw new Error('cannot');
      },
    };
    const broken = connect<Dexie>({ ...definition, versions: [first, failing] }, options);
    expect(await withDb(broken, 'read', (db) => db.table('rows').toArray())).toMatchObject({
      ok: false,
      reason: 'failed',
    });
    const again = connect<Dexie>({ ...definition, versions: [first] }, options);
    const { db, newer } = await again.open();
    expect([newer, await db.table('rows').toArray()]).toEqual([false, [{ id: 1 }]]);
    expect(await db.table('meta').get('migrated:2')).toBeUndefined();
  });
});
