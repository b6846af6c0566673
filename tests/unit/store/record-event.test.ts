import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveCases } from '../../../lib/cases/derive-case.ts';
import { newestCases, caseById, caseLog, casesOf, openForReading } from '../../../lib/store/case-queries.ts';
import { recordEvent } from '../../../lib/store/record-event.ts';
import type { Store } from '../../../lib/store/store.ts';
import { eventOf, memoryStore, uuid } from './memory-store.ts';

async function reading(store: Store) {
  const opened = await openForReading(store);
  if (!opened.ok) throw new Error(opened.detail);
  return opened.value;
}

describe('recording an event', () => {
  it('stores event, row and counters, and gives the day its numbers', async () => {
    const store = memoryStore();
    expect(await recordEvent(store, eventOf(1, 1), 0)).toEqual({ ok: true, caseNumber: 'A21-0001' });
    expect(await recordEvent(store, eventOf(2, 2), 0)).toEqual({ ok: true, caseNumber: 'A21-0002' });
    expect(await recordEvent(store, { ...eventOf(3, 3), at: '2026-02-01T00:00:00Z' }, 0)).toEqual({
      ok: true,
      caseNumber: 'B01-0001',
    });
    const db = await reading(store);
    expect(await db.events.count()).toBe(3);
    expect((await db.events.orderBy('seq').toArray()).map((row) => row.seq)).toEqual([1, 2, 3]);
    expect((await newestCases(db, 1_000)).map((row) => row.caseNumber)).toEqual(['B01-0001', 'A21-0002', 'A21-0001']);
  });

  it('counts the day where the desk works', async () => {
    const late = { ...eventOf(1, 1), at: '2026-01-21T17:00:00Z' };
    expect(await recordEvent(memoryStore(), late, -480)).toEqual({ ok: true, caseNumber: 'A22-0001' });
  });

  it('stores a repeated event once and gives the same number', async () => {
    const store = memoryStore();
    await recordEvent(store, eventOf(1, 1), 0);
    await recordEvent(store, eventOf(2, 2), 0);
    const { eventId, ...rest } = eventOf(1, 1);
    expect(await recordEvent(store, { ...rest, eventId }, 0)).toEqual({ ok: true, caseNumber: 'A21-0001' });
    const db = await reading(store);
    expect([await db.events.count(), await db.cases.count()]).toEqual([2, 2]);
  });

  it('stores the same event once when it is sent many times at once', async () => {
    const store = memoryStore();
    const answers = await Promise.all(Array.from({ length: 8 }, () => recordEvent(store, eventOf(1, 1), 0)));
    expect(new Set(answers.map((answer) => answer.ok && answer.caseNumber))).toEqual(new Set(['A21-0001']));
    expect(await (await reading(store)).events.count()).toBe(1);
  });

  it.each([
    ['a change', { type: 'changed', fields: { notes: 'x' } }],
    ['an undo', { type: 'undone' }],
    ['a step', { type: 'step', procedureId: 'p', stepId: 's' }],
  ] as const)('refuses %s of an unknown case and writes nothing', async (_name, change) => {
    const store = memoryStore();
    expect(await recordEvent(store, eventOf(1, 1, change), 0)).toMatchObject({ ok: false, reason: 'unknown-case' });
    const db = await reading(store);
    expect([await db.events.count(), await db.counters.count()]).toEqual([0, 0]);
  });

  it('refuses a second opening of a case and another event under a used id', async () => {
    const store = memoryStore();
    await recordEvent(store, eventOf(1, 1), 0);
    expect(await recordEvent(store, eventOf(2, 1), 0)).toMatchObject({ ok: false, reason: 'already-open' });
    const reused = { ...eventOf(1, 1), agentName: 'somebody else' };
    expect(await recordEvent(store, reused, 0)).toMatchObject({ ok: false, reason: 'event-id-reused' });
    expect(await (await reading(store)).events.count()).toBe(1);
  });

  it('keeps an undone case in the log and out of the order in view', async () => {
    const store = memoryStore();
    await recordEvent(store, eventOf(1, 1), 0);
    await recordEvent(store, eventOf(2, 1, { type: 'undone' }), 0);
    expect(await casesOf(store, { orderNumber: '260121-1', buyerId: '' })).toEqual({ ok: true, value: [] });
    expect(await caseById(store, uuid(2, 1))).toMatchObject({ ok: true, value: { item: { undone: true } } });
  });

  it('leaves nothing behind when the transaction is cut in the middle', async () => {
    const factory = new IDBFactory();
    const store = memoryStore(factory);
    await recordEvent(store, eventOf(1, 1), 0);
    const db = await reading(store);
    db.cases.hook('creating', () => {
      Dexie.currentTransaction.abort();
    });
    expect((await recordEvent(store, eventOf(2, 2), 0)).ok).toBe(true);
    // The first attempt was cut; the retry ran on a new connection, without the hook.
    expect(await (await reading(store)).events.count()).toBe(2);
    const dead = memoryStore(factory, { retryDelaysMs: [] });
    (await reading(dead)).cases.hook('creating', () => {
      Dexie.currentTransaction.abort();
    });
    expect(await recordEvent(dead, eventOf(3, 3), 0)).toMatchObject({ ok: false, reason: 'failed' });
    const after = await reading(memoryStore(factory));
    expect([await after.events.count(), await after.cases.count()]).toEqual([2, 2]);
    expect(await recordEvent(memoryStore(factory), eventOf(3, 3), 0)).toEqual({ ok: true, caseNumber: 'A21-0003' });
  });

  it('keeps the rows equal to what the log adds up to', { timeout: 60_000 }, async () => {
    const step = fc.record({
      caseCount: fc.integer({ min: 1, max: 4 }),
      what: fc.constantFrom('opened', 'changed', 'undone', 'repeat'),
      notes: fc.string({ maxLength: 10 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const store = memoryStore();
        for (const [index, { caseCount, what, notes }] of steps.entries()) {
          const count = what === 'repeat' ? index : index + 1;
          const change = { type: 'changed', fields: { notes } } as const;
          const event = what === 'opened' ? eventOf(count, caseCount) : eventOf(count, caseCount, change);
          await recordEvent(store, what === 'undone' ? { ...event, change: { type: 'undone' } } : event, 0);
        }
        const db = await reading(store);
        const rows = (await newestCases(db, 1_000)).sort((a, b) => (a.caseNumber < b.caseNumber ? -1 : 1));
        expect(rows).toEqual(deriveCases(await caseLog(db)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the cases of an order or buyer', () => {
  it('are the newest twenty, found by either, each once', async () => {
    const store = memoryStore();
    for (let count = 1; count <= 23; count++) await recordEvent(store, eventOf(count, count), 0);
    const other = { type: 'opened', fields: { marketplace: 'jd', category: 'late', orderNumber: 'z', buyerId: 'b1' } };
    await recordEvent(store, eventOf(24, 24, other as Parameters<typeof eventOf>[2]), 0);
    const both = await casesOf(store, { orderNumber: 'z', buyerId: 'b1' });
    if (!both.ok) throw new Error(both.detail);
    expect(both.value).toHaveLength(20);
    expect(both.value[0]).toMatchObject({ caseNumber: 'A21-0024', orderNumber: 'z', category: 'late', status: 'open' });
    expect(await casesOf(store, { orderNumber: '', buyerId: '' })).toEqual({ ok: true, value: [] });
  });
});
