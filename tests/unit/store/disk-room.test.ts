// A full disk, as far as it can be played without one: the real one is in tests/browser/disk-full.test.ts.
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LEAST_FREE_BYTES } from '../../../lib/knowledge/disk-room.ts';
import type { RoomMark } from '../../../lib/store/disk-room.ts';
import type { StoreOptions } from '../../../lib/store/connection.ts';
import { openForReading } from '../../../lib/store/case-queries.ts';
import { recordEvent } from '../../../lib/store/record-event.ts';
import { storeStatus } from '../../../lib/store/store-status.ts';
import { eventOf, memoryStore } from './memory-store.ts';

const USED = 5_000_000;

/** A disk, its databases, and what the product remembers of it beyond a restart. */
function disk() {
  const factory = new IDBFactory();
  const marks: boolean[] = [];
  const state = { free: LEAST_FREE_BYTES, opensOfScratch: 0 };
  const roomMark: RoomMark = {
    read: () => Promise.resolve(marks.at(-1) ?? false),
    put: (doubtful) => {
      marks.push(doubtful);
      return Promise.resolve();
    },
  };
  const open = factory.open.bind(factory);
  factory.open = (name, version) => {
    if (name === 'sellerside-scratch') state.opensOfScratch += 1;
    return open(name, version);
  };
  const options: StoreOptions = {
    estimate: () => Promise.resolve({ usage: USED, quota: USED + state.free }),
    roomMark,
  };
  const start = (more: StoreOptions = {}) => memoryStore(factory, { ...options, ...more });
  return { factory, state, marks, start };
}

const put = IDBObjectStore.prototype.put;
afterEach(() => {
  IDBObjectStore.prototype.put = put;
});

/** As Chromium does when a record does not fit any more. */
function failWrites(name: string, times: number): void {
  let left = times;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
    if (left > 0 && this.transaction.db.name === 'sellerside-cases') {
      left -= 1;
      throw new DOMException('no', name);
    }
    return put.apply(this, given);
  };
}

describe('room on the disk', () => {
  it('is asked before each write: with too little nothing is written, and what is there can be read', async () => {
    const { state, start } = disk();
    const store = start();
    expect((await recordEvent(store, eventOf(1, 1), 0)).ok).toBe(true);
    state.free = LEAST_FREE_BYTES - 1;
    expect(await recordEvent(store, eventOf(2, 2), 0)).toEqual({
      ok: false,
      reason: 'full',
      detail: '31999999 bytes free',
    });
    expect(await storeStatus(store, null)).toMatchObject({ state: 'ready', cases: 1 });
    const open = await openForReading(store);
    expect(open.ok).toBe(true);
  });

  it('back again, the log begins anew before the next case is acknowledged, once', async () => {
    const { factory, state, marks, start } = disk();
    const store = start();
    state.free = 0;
    await recordEvent(store, eventOf(1, 1), 0);
    await recordEvent(store, eventOf(1, 1), 0);
    expect(marks).toEqual([true]);
    state.free = LEAST_FREE_BYTES;
    const both = await Promise.all([recordEvent(store, eventOf(1, 1), 0), recordEvent(store, eventOf(2, 2), 0)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(state.opensOfScratch).toBe(1);
    expect(marks).toEqual([true, false]);
    expect((await factory.databases()).map(({ name }) => name)).not.toContain('sellerside-scratch');
    await recordEvent(store, eventOf(3, 3), 0);
    expect(state.opensOfScratch).toBe(1);
  });

  it('is remembered beyond a restart of the browser', async () => {
    const { state, start } = disk();
    state.free = 0;
    await recordEvent(start(), eventOf(1, 1), 0);
    state.free = LEAST_FREE_BYTES;
    expect((await recordEvent(start(), eventOf(1, 1), 0)).ok).toBe(true);
    expect(state.opensOfScratch).toBe(1);
  });

  it.each(['QuotaExceededError', 'UnknownError', 'AbortError', 'DataError'])(
    'is doubted where the browser says nothing of it and a write fails with %s',
    async (name) => {
      const { state, start } = disk();
      const store = start({ estimate: () => Promise.resolve({}) });
      await recordEvent(store, eventOf(1, 1), 0);
      failWrites(name, 1);
      await recordEvent(store, eventOf(2, 2), 0);
      expect((await recordEvent(store, eventOf(2, 2), 0)).ok).toBe(true);
      expect(state.opensOfScratch).toBe(1);
    },
  );

  it('is not doubted for a read that fails, nor for a write that the store itself refuses', async () => {
    const { marks, start } = disk();
    const store = start();
    await recordEvent(store, eventOf(1, 1), 0);
    await recordEvent(store, eventOf(1, 1), 0);
    await openForReading(store);
    expect(marks).toEqual([]);
  });

  it('says “full” again while the log cannot be begun anew', async () => {
    const { state, start } = disk();
    const store = start();
    state.free = 0;
    await recordEvent(store, eventOf(1, 1), 0);
    state.free = LEAST_FREE_BYTES;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('still', 'QuotaExceededError');
    };
    expect(await recordEvent(store, eventOf(1, 1), 0)).toMatchObject({ ok: false, reason: 'full' });
    IDBObjectStore.prototype.put = put;
    expect((await recordEvent(store, eventOf(1, 1), 0)).ok).toBe(true);
    expect(state.opensOfScratch).toBe(2);
  });

  it('does not keep a case from being logged where the log cannot be begun anew for another reason', async () => {
    const { factory, state, start } = disk();
    state.free = 0;
    const store = start();
    await recordEvent(store, eventOf(1, 1), 0);
    state.free = LEAST_FREE_BYTES;
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    const open = factory.open.bind(factory);
    factory.open = (name, version) => {
      if (name === 'sellerside-scratch') throw new DOMException('not here', 'SecurityError');
      return open(name, version);
    };
    expect((await recordEvent(store, eventOf(1, 1), 0)).ok).toBe(true);
    expect(warn).toHaveBeenCalledWith(expect.stringMatching(/not begun anew: SecurityError/u));
  });

  it('begins it anew even if what it wrote for that cannot be dropped', async () => {
    const { factory, state, marks, start } = disk();
    state.free = 0;
    const store = start();
    await recordEvent(store, eventOf(1, 1), 0);
    state.free = LEAST_FREE_BYTES;
    factory.deleteDatabase = () => {
      throw new DOMException('no', 'UnknownError');
    };
    expect((await recordEvent(store, eventOf(1, 1), 0)).ok).toBe(true);
    expect(marks).toEqual([true, false]);
  });

  it.each<[string, StoreOptions]>([
    ['does not say', { estimate: () => Promise.resolve({}) }],
    ['refuses to say', { estimate: () => Promise.reject(new Error('no')) }],
    ['never answers', { estimate: () => new Promise(() => undefined) }],
  ])('does not keep a case from being logged by a browser that %s', async (_, options) => {
    expect((await recordEvent(disk().start(options), eventOf(1, 1), 0)).ok).toBe(true);
  });

  it('does not keep a case from being logged by a mark that cannot be read or kept', async () => {
    const { state, start } = disk();
    const roomMark = { read: () => Promise.reject(new Error('no')), put: () => Promise.reject(new Error('no')) };
    const store = start({ roomMark });
    state.free = 0;
    expect(await recordEvent(store, eventOf(1, 1), 0)).toMatchObject({ reason: 'full' });
    state.free = LEAST_FREE_BYTES;
    expect((await recordEvent(store, eventOf(1, 1), 0)).ok).toBe(true);
    expect(state.opensOfScratch).toBe(1);
  });
});
