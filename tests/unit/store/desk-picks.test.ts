import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { PickRow } from '../../../lib/store/cases-db.ts';
import { newestCases, openForReading } from '../../../lib/store/case-queries.ts';
import { addGap, addPick, clearDesk, KEPT, newestGaps, picksAfter, undoPick } from '../../../lib/store/desk-picks.ts';
import { expireDesk } from '../../../lib/store/expire-desk.ts';
import { recordEvent } from '../../../lib/store/record-event.ts';
import { CASES_VERSIONS, declareVersions } from '../../../lib/store/schema-versions.ts';
import type { Store } from '../../../lib/store/store.ts';
import { eventOf, memoryStore, uuid } from './memory-store.ts';

const NOW_MS = Date.UTC(2026, 2, 1);
const DAY_MS = 86_400_000;

function pick(count: number, more: Partial<PickRow> = {}): PickRow {
  const made = { pickId: uuid(3, count), replyId: 'ship', message: `第${count}问`, verdict: 'picked' } as const;
  return { ...made, atMs: NOW_MS + count, agent: '小林', shop: '', ...more };
}

const gap = (count: number) => ({
  gapId: uuid(4, count),
  message: `缺${count}`,
  atMs: NOW_MS + count,
  agent: '',
  shop: '',
});

async function all(store: Store, after = 0) {
  const read = await picksAfter(store, after, KEPT.picks);
  if (!read.ok) throw new Error(read.detail);
  return read.value;
}

describe('picks', () => {
  it('are stored once however often they are sent', async () => {
    const store = memoryStore();
    expect(await addPick(store, pick(1))).toEqual({ ok: true, value: true });
    expect(await addPick(store, pick(1, { replyId: 'other' }))).toEqual({ ok: true, value: false });
    expect((await all(store)).picks).toMatchObject([{ replyId: 'ship', message: '第1问' }]);
  });

  it('are told after the last one known, oldest first, and at most so many of the newest', async () => {
    const store = memoryStore();
    for (const count of [1, 2, 3, 4]) await addPick(store, pick(count));
    const { last } = await all(store);
    expect((await all(store)).picks).toHaveLength(4);
    expect(await picksAfter(store, 0, 2)).toMatchObject({
      ok: true,
      value: { picks: [{ message: '第3问' }, { message: '第4问' }], last },
    });
    expect(await all(store, last)).toEqual({ picks: [], last });
    await addPick(store, pick(5));
    expect((await all(store, last)).picks).toMatchObject([{ message: '第5问' }]);
  });

  it('taken back are told to who knew them and to nobody else', async () => {
    const store = memoryStore();
    await addPick(store, pick(1, { verdict: 'wrong' }));
    const { last } = await all(store);
    expect(await undoPick(store, uuid(3, 1), NOW_MS)).toEqual({ ok: true, value: true });
    expect(await undoPick(store, uuid(3, 1), NOW_MS)).toEqual({ ok: true, value: false });
    expect(await undoPick(store, uuid(3, 9), NOW_MS)).toEqual({ ok: true, value: false });
    expect((await all(store, last)).picks).toMatchObject([{ verdict: 'undone', message: '第1问' }]);
    expect((await all(store)).picks).toEqual([]);
    // Sent again late, it stays taken back.
    expect(await addPick(store, pick(1, { verdict: 'wrong' }))).toEqual({ ok: true, value: false });
  });

  it('beyond the cap push the oldest out', async () => {
    const store = memoryStore();
    const { db } = await store.cases.open();
    await db.deskPicks.bulkAdd(Array.from({ length: KEPT.picks }, (_, count) => pick(count)));
    await addPick(store, pick(KEPT.picks));
    const { picks } = await all(store);
    expect(picks.length).toBeLessThanOrEqual(KEPT.picks);
    expect(picks.length).toBeGreaterThan(KEPT.picks * 0.98);
    expect(picks.at(-1)).toMatchObject({ message: `第${KEPT.picks}问` });
  });

  it('and gaps are cleared together, and what follows is heard of', async () => {
    const store = memoryStore();
    await addPick(store, pick(1));
    await addGap(store, gap(1));
    expect(await clearDesk(store)).toEqual({ ok: true, value: null });
    expect(await all(store, 1)).toEqual({ picks: [], last: 0 });
    expect(await newestGaps(store, 9)).toEqual({ ok: true, value: [] });
    await addPick(store, pick(2));
    expect((await all(store, 1)).picks).toHaveLength(1);
  });
});

describe('gaps', () => {
  it('are stored once, newest first, and at most so many', async () => {
    const store = memoryStore();
    const { db } = await store.cases.open();
    await db.deskGaps.bulkAdd(Array.from({ length: KEPT.gaps }, (_, count) => gap(count)));
    expect(await addGap(store, gap(KEPT.gaps))).toEqual({ ok: true, value: true });
    expect(await addGap(store, gap(KEPT.gaps))).toEqual({ ok: true, value: false });
    expect(await newestGaps(store, 2)).toMatchObject({
      ok: true,
      value: [{ message: `缺${KEPT.gaps}` }, { message: `缺${KEPT.gaps - 1}` }],
    });
    expect(await db.deskGaps.count()).toBeLessThanOrEqual(KEPT.gaps);
  });
});

describe('what is too old', () => {
  const laterMs = NOW_MS + (KEPT.days + 1) * DAY_MS;
  async function withOneOld(): Promise<Store> {
    const store = memoryStore();
    await addPick(store, pick(1));
    await addGap(store, gap(1));
    await addPick(store, pick(2, { atMs: laterMs - DAY_MS }));
    return store;
  }

  it('is deleted when two looks a day apart find it so', async () => {
    const store = await withOneOld();
    expect(await expireDesk(store, laterMs)).toEqual({ ok: true, value: 0 });
    expect(await expireDesk(store, laterMs + DAY_MS / 2)).toEqual({ ok: true, value: 0 });
    expect(await expireDesk(store, laterMs + DAY_MS)).toEqual({ ok: true, value: 2 });
    expect((await all(store)).picks).toMatchObject([{ message: '第2问' }]);
  });

  it('is not deleted by a clock that jumped forward and back', async () => {
    const store = await withOneOld();
    const jumpedMs = laterMs + 1_800 * DAY_MS;
    expect(await expireDesk(store, jumpedMs)).toEqual({ ok: true, value: 0 });
    expect(await expireDesk(store, NOW_MS + DAY_MS)).toEqual({ ok: true, value: 0 });
    expect(await expireDesk(store, jumpedMs + 5 * DAY_MS)).toEqual({ ok: true, value: 0 });
    expect((await all(store)).picks).toHaveLength(2);
  });
});

describe('a database of the version before', () => {
  it('with many cases in it loses none of them when picks come to it', async () => {
    const factory = new IDBFactory();
    const old = new Dexie('sellerside-cases', { indexedDB: factory, IDBKeyRange });
    declareVersions(old, CASES_VERSIONS.slice(0, 1));
    await old.open();
    // Cases as today's code writes them: version 1 had the same rows.
    const writer = memoryStore();
    for (let count = 1; count <= 60; count += 1) await recordEvent(writer, eventOf(count, count), 0);
    const { db } = await writer.cases.open();
    for (const name of ['events', 'cases', 'counters']) await old.table(name).bulkAdd(await db.table(name).toArray());
    old.close();

    const store = memoryStore(factory);
    expect(await addPick(store, pick(1))).toEqual({ ok: true, value: true });
    const reading = await openForReading(store);
    if (!reading.ok) throw new Error(reading.detail);
    expect(await newestCases(reading.value, 1_000)).toEqual(await newestCases(db, 1_000));
    expect(await reading.value.events.toArray()).toEqual(await db.events.toArray());
    expect(await recordEvent(store, eventOf(61, 61), 0)).toEqual({ ok: true, caseNumber: 'A21-0061' });
  });
});
