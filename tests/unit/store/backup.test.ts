// What a backup holds of a database, and what becomes of one into which it is brought.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Portion } from '../../../lib/backup/portion.ts';
import type { CaseEvent } from '../../../lib/cases/case-event.ts';
import { settingsSchema } from '../../../lib/knowledge/settings.ts';
import { backupPortions } from '../../../lib/store/backup-portions.ts';
import { allEvents } from '../../../lib/store/event-log.ts';
import { readSettings, saveSettings } from '../../../lib/store/preferences.ts';
import { checkPresence } from '../../../lib/store/presence.ts';
import { recordEvent } from '../../../lib/store/record-event.ts';
import { recordMany } from '../../../lib/store/record-many.ts';
import type { Store } from '../../../lib/store/store.ts';
import { eventOf, memoryStore } from './memory-store.ts';
import { backupOf, filled, restore, seen } from './play-backup.ts';

/** Openings of three cases and changes of them; a change of a case that is not open yet is refused by the log. */
const events = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(60)), { maxLength: 10 }).map((steps) => [
  ...[1, 2, 3].map((count) => eventOf(count, count)),
  ...steps.map(([caseCount, minute], place) => ({
    ...eventOf(10 + place, caseCount, { type: 'changed', fields: { notes: `n${String(place)}` } } as const),
    at: new Date(Date.UTC(2026, 0, 21, 9, minute)).toISOString(),
  })),
]);

/** Two machines that saw different parts of it. */
const twoParts = events.chain((all) => {
  const part = fc.subarray(all.slice(3)).map((changes) => [...all.slice(0, 3), ...changes]);
  return fc.tuple(part, part);
});

describe('a restored backup', () => {
  it('brings everything back into an empty database, settings and numbers too', async () => {
    const store = await filled([eventOf(1, 1), eventOf(2, 2), eventOf(3, 1, { type: 'undone' })]);
    await saveSettings(store, settingsSchema.parse({ agentName: '小林' }));
    const { db } = await store.cases.open();
    await db.table('customers').put({ key: 'pinduoduo:b1', updatedAt: '2026-01-21T08:00:00Z', note: '急' });
    await db.table('audit').add({ atMs: 5, what: 'exported' });
    await db.deskPicks.add({
      pickId: 'p',
      replyId: 'r',
      message: 'm',
      verdict: 'picked',
      agent: '',
      shop: '',
      atMs: 3,
    });
    const emptied = memoryStore();
    await restore(emptied, await backupOf(store));
    expect(await seen(emptied)).toEqual(await seen(store));
    expect(await readSettings(emptied)).toMatchObject({ value: { agentName: '小林' } });
    const restored = await emptied.cases.open();
    expect(await restored.db.table('customers').toArray()).toHaveLength(1);
    expect(await restored.db.table('audit').toArray()).toMatchObject([{ atMs: 5, what: 'exported' }]);
    expect(await restored.db.deskPicks.toArray()).toMatchObject([{ pickId: 'p' }]);
    // The day's count goes on where it was.
    expect(await recordEvent(emptied, eventOf(9, 9), 0)).toEqual({ ok: true, caseNumber: 'A21-0003' });
  });

  it('changes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(twoParts, async ([here, brought]) => {
        const store = await filled(here);
        const portions = await backupOf(await filled(brought));
        await restore(store, portions);
        const { db } = await store.cases.open();
        const once = await allEvents(db);
        expect(await restore(store, portions)).toMatchObject({ stored: 0, unreadable: 0 });
        expect(await allEvents(db)).toEqual(once);
      }),
      { numRuns: 30 },
    );
  });

  it('ends with the same cases whichever of two machines it is brought to', async () => {
    await fc.assert(
      fc.asyncProperty(twoParts, async ([a, b]) => {
        const [one, other] = [await filled(a), await filled(b)];
        const [ofOne, ofOther] = [await backupOf(one), await backupOf(other)];
        await restore(one, ofOther);
        await restore(other, ofOne);
        const [left, right] = [await seen(one), await seen(other)];
        expect(left.rows).toEqual(right.rows);
      }),
      { numRuns: 30 },
    );
  });

  it('that ends anywhere leaves whole cases', async () => {
    const log = Array.from({ length: 130 }, (_, count) => count + 1).flatMap((count) => [
      eventOf(count, count),
      eventOf(1_000 + count, count, { type: 'changed', fields: { status: 'closed' } }),
      eventOf(2_000 + count, count, { type: 'changed', fields: { notes: 'n' } }),
    ]);
    const portions = (await backupOf(await filled(log))).filter(({ table }) => table === 'events');
    expect(portions.length).toBeGreaterThan(1);
    const store = memoryStore();
    await restore(store, portions.slice(0, 1));
    const { rows } = await seen(store);
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) expect(row).toMatchObject({ status: 'closed', notes: 'n' });
  });

  it('keeps a case with more events than a portion together', async () => {
    const changes = Array.from({ length: 300 }, (_, count) =>
      eventOf(100 + count, 1, { type: 'changed', fields: { notes: `n${String(count)}` } }),
    );
    const portions = await backupOf(await filled([eventOf(1, 1), ...changes, eventOf(2, 2)]));
    const sizes = portions.filter(({ table }) => table === 'events').map(({ rows }) => rows.length);
    expect(sizes).toEqual([301, 1]);
  });

  it('holds each case once and whole, whether its events came one by one, by the thousand or as both', async () => {
    const opened = Array.from({ length: 300 }, (_, count) => eventOf(count + 1, count + 1));
    const change = { type: 'changed', fields: { notes: 'n' } } as const;
    // The first hundred one by one, the others at once; of both some were worked on since, one by one and at once.
    const store = await filled(opened.slice(0, 100));
    await recordMany(store, opened.slice(100), () => 0);
    for (const count of [1, 150, 151]) await recordEvent(store, eventOf(1_000 + count, count, change), 0);
    const later = Array.from({ length: 80 }, (_, count) => eventOf(2_000 + count, 60 + count, change));
    await recordMany(store, later, () => 0);
    const portions = (await backupOf(store)).filter(({ table }) => table === 'events');
    const caseIds = portions.map(({ rows }) => [
      ...new Set((rows as { event: CaseEvent }[]).map((row) => row.event.caseId)),
    ]);
    expect(caseIds.flat()).toHaveLength(300);
    expect(new Set(caseIds.flat()).size).toBe(300);
    const emptied = memoryStore();
    expect(await restore(emptied, portions)).toEqual({ stored: 383, known: 0, unreadable: 0 });
    expect(await seen(emptied)).toEqual(await seen(store));
    // Once more, to a machine where it is in lots, and to one that has half of it.
    expect(await restore(emptied, portions)).toEqual({ stored: 0, known: 383, unreadable: 0 });
    const half = await filled(opened.slice(50, 120));
    await restore(half, portions);
    // Its own numbers stay.
    const unnumbered = async (of: Store) => (await seen(of)).rows.map((row) => ({ ...row, caseNumber: '' }));
    expect(await unnumbered(half)).toEqual(await unnumbered(store));
  });

  it('has no case without its beginning, though many come while it is made', async () => {
    const store = await filled(Array.from({ length: 600 }, (_, count) => eventOf(count + 1, count + 1)));
    const { db } = await store.cases.open();
    const portions: Portion[] = [];
    for await (const portion of backupPortions(db)) {
      if (portion.table === 'events' && portions.every(({ table }) => table !== 'events')) {
        const many = Array.from({ length: 60 }, (_, count) => eventOf(1_000 + count, 1_000 + count));
        await recordMany(store, many, () => 0);
        for (const { caseId } of many)
          await recordEvent(
            store,
            { ...eventOf(2_000, 0, { type: 'changed', fields: { notes: 'n' } }), caseId, eventId: crypto.randomUUID() },
            0,
          );
      }
      portions.push(portion);
    }
    expect(await restore(memoryStore(), portions)).toMatchObject({ unreadable: 0 });
  });

  it('leaves what is newer here, and takes what is newer there', async () => {
    const store = memoryStore();
    await saveSettings(store, settingsSchema.parse({ agentName: '现在' }));
    const { db } = await store.cases.open();
    await db.table('customers').bulkPut([
      { key: 'a', updatedAt: '2026-02-02T00:00:00Z', note: 'here' },
      { key: 'b', updatedAt: '2026-02-01T00:00:00Z', note: 'here' },
    ]);
    await restore(store, [
      { table: 'settings', rows: [{ key: 'settings', value: { agentName: '以前' } }] },
      {
        table: 'customers',
        rows: [
          { key: 'a', updatedAt: '2026-02-01T00:00:00Z', note: 'there' },
          { key: 'b', updatedAt: '2026-02-02T00:00:00Z', note: 'there' },
        ],
      },
    ]);
    expect(await readSettings(store)).toMatchObject({ value: { agentName: '现在' } });
    expect(await db.table('customers').toArray()).toMatchObject([{ note: 'here' }, { note: 'there' }]);
  });

  it('joins what went on here, wherever in a portion of others it stands', async () => {
    // Not every case is looked for: those that stand before, between and behind the ones that are.
    const there = await filled(Array.from({ length: 20 }, (_, count) => eventOf(count + 1, count + 1)));
    const brought = (await backupOf(there)).filter(({ table }) => table === 'events');
    for (let place = 1; place <= 20; place += 1) {
      const own = eventOf(100, place, { type: 'changed', fields: { notes: '这里记的' } });
      const store = await filled([eventOf(place, place), own]);
      expect(await restore(store, brought)).toMatchObject({ stored: 19, unreadable: 0 });
      const { rows } = await seen(store);
      expect(rows).toHaveLength(20);
      expect(rows.filter(({ notes }) => notes === '这里记的')).toHaveLength(1);
    }
  });

  it('counts what it cannot read and stores the rest', async () => {
    const store = memoryStore();
    const good = { event: eventOf(1, 1), caseNumber: 'A21-0001' };
    const orphan = { event: eventOf(5, 5, { type: 'undone' }), caseNumber: 'A21-0005' };
    const broken = { event: { ...eventOf(2, 2), change: { type: 'invented' } }, caseNumber: 'x' };
    expect(await restore(store, [{ table: 'events', rows: [good, orphan, broken, null, 'x'] }])).toEqual({
      stored: 1,
      known: 0,
      unreadable: 4,
    });
    expect(await restore(store, [{ table: 'customers', rows: [null, {}, { key: 7 }, { key: '' }] }])).toEqual({
      stored: 1,
      known: 0,
      unreadable: 3,
    });
  });

  it('ends the alarm when all is back, not when as many are new', async () => {
    const marker = { cases: 2, day: '2026-01-21' };
    const portions = await backupOf(await filled([eventOf(1, 1), eventOf(2, 2)]));
    const emptied = memoryStore();
    await recordEvent(emptied, eventOf(7, 7), 0);
    const events = portions.filter(({ table }) => table === 'events');
    await restore(emptied, [{ table: 'events', rows: events[0]?.rows.slice(0, 1) ?? [] }]);
    expect(await checkPresence(emptied, marker)).toMatchObject({ value: { state: 'ready' } });
    expect(await checkPresence(emptied, { ...marker, lost: true })).toMatchObject({ value: { missing: 1 } });
    await restore(emptied, events);
    expect(await checkPresence(emptied, { ...marker, lost: true })).toMatchObject({
      value: { state: 'ready', marker: { cases: 3 } },
    });
  });
});
