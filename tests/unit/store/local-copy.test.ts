// What is said of a backup before it is brought in, and what the browser's own copy holds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packPortions, unpackPortions } from '../../../lib/backup/pack.ts';
import { compareEvents } from '../../../lib/store/compare-backup.ts';
import { localCopy } from '../../../lib/store/local-copy.ts';
import { eventOf, memoryStore, OPENED } from './memory-store.ts';
import { backupOf, filled, restore, seen } from './play-backup.ts';

describe('the preview of a backup', () => {
  it('tells new cases from known ones and those that went on here', async () => {
    const store = await filled([
      eventOf(1, 1),
      eventOf(2, 2),
      { ...eventOf(3, 2, { type: 'undone' }), at: '2026-02-01T00:00:00.000Z' },
    ]);
    const there = await filled([eventOf(1, 1), eventOf(2, 2), eventOf(4, 4), eventOf(5, 1, { type: 'undone' })]);
    const { db } = await store.cases.open();
    const rows = (await backupOf(there)).filter(({ table }) => table === 'events').flatMap((portion) => portion.rows);
    expect(await compareEvents(db, rows)).toEqual({ fresh: 1, added: 1, known: 1, newerHere: 1 });
  });
});

describe('a local copy', () => {
  it('holds the open cases and the newest ones whole, within its limits', async () => {
    const closed = (count: number) => eventOf(100 + count, count, { type: 'changed', fields: { status: 'closed' } });
    const store = await filled([
      ...[1, 2, 3, 4].map((count) => eventOf(count, count, OPENED)),
      ...[1, 2, 4].map(closed),
    ]);
    const limits = { rows: 10, openCases: 10, newestEvents: 1, events: 100 };
    const copied = await localCopy(store, limits);
    if (!copied.ok) throw new Error(copied.detail);
    expect(copied.value).toMatchObject({ cases: 2, of: 4, events: 7 });
    const packed = await packPortions(copied.value.portions);
    const emptied = memoryStore();
    await restore(emptied, (await unpackPortions(packed)) ?? []);
    expect((await seen(emptied)).rows).toMatchObject([{ status: 'open' }, { status: 'closed' }]);
    const small = await localCopy(store, { ...limits, events: 1 });
    expect(small).toMatchObject({ value: { cases: 1 } });
  });

  it('that was damaged is none', async () => {
    const packed = await packPortions([{ table: 'settings', rows: [{ key: 'k' }] }]);
    expect(await unpackPortions(packed)).toHaveLength(1);
    await fc.assert(
      fc.asyncProperty(fc.nat(packed.replace(/=+$/u, '').length - 1), async (length) => {
        expect(await unpackPortions(packed.slice(0, length))).toBe(null);
      }),
    );
    expect(await unpackPortions('no base64 {')).toBe(null);
  });
});
