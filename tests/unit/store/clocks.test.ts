import { describe, expect, it } from 'vitest';
import { endClocks, openCases, readClocks, runClock } from '../../../lib/store/clocks.ts';
import { eraseCases } from '../../../lib/store/erase-cases.ts';
import { logTables } from '../../../lib/store/event-log.ts';
import { recordMany } from '../../../lib/store/record-many.ts';
import { restoreEvents } from '../../../lib/store/restore-events.ts';
import { recordEvent } from '../../../lib/store/record-event.ts';
import type { Case } from '../../../lib/cases/case.ts';
import type { RunningClock } from '../../../lib/procedure/running-clock.ts';
import { eventOf, memoryStore, uuid } from './memory-store.ts';
import { REPLY_CLOCK } from '../../support/example-clock.ts';

const CLOCK: RunningClock = { ...REPLY_CLOCK, sinceMs: 5_000 };

describe('clocks that pages started', () => {
  it('go on from what was kept, start anew with another message, and end', async () => {
    const store = memoryStore();
    expect(await runClock(store, CLOCK)).toEqual({ ok: true, value: { sinceMs: 5_000, isAtLeast: false } });
    const again = { ...CLOCK, sinceMs: 9_000, isAtLeast: true };
    expect(await runClock(store, again)).toEqual({ ok: true, value: { sinceMs: 5_000, isAtLeast: false } });
    const next = { ...again, startedBy: 'm-2' };
    expect(await runClock(store, next)).toEqual({ ok: true, value: { sinceMs: 9_000, isAtLeast: true } });
    expect(await readClocks(store)).toEqual({ ok: true, value: [next] });
    await endClocks(store, [CLOCK.key, 'never ran']);
    expect(await readClocks(store)).toEqual({ ok: true, value: [] });
  });

  it('a row that lost its shape is left out', async () => {
    const store = memoryStore();
    await runClock(store, CLOCK);
    const { db } = await store.cases.open();
    await db.table('clocks').put({ key: 'odd', clock: 'lunch' });
    expect(await readClocks(store)).toMatchObject({ ok: true, value: [{ key: CLOCK.key }] });
  });
});

describe('open cases', () => {
  it('are read in portions, and whoever logs one meanwhile does not wait for the last', async () => {
    const store = memoryStore();
    const { db } = await store.cases.open();
    await recordEvent(store, eventOf(1, 1));
    const [row] = await db.cases.toArray();
    const rows = Array.from({ length: 900 }, (_, n) => ({ ...row, caseId: `many-${String(n).padStart(4, '0')}` }));
    await db.cases.bulkPut(rows as Case[]);
    const ended: string[] = [];
    const reading = openCases(store).then((read) => {
      ended.push('read');
      return read;
    });
    // The reading has begun.
    await db.cases.count();
    await recordEvent(store, eventOf(2, 2)).then(() => ended.push('logged'));
    const read = await reading;
    expect(ended).toEqual(['logged', 'read']);
    expect(read.ok && read.value.length).toBeGreaterThanOrEqual(901);
  });

  it('are all that are not closed; each says since when', async () => {
    const store = memoryStore();
    await recordEvent(store, eventOf(1, 1));
    await recordEvent(store, eventOf(2, 2));
    await recordEvent(store, eventOf(3, 3));
    await recordEvent(store, eventOf(4, 2, { type: 'changed', fields: { status: 'waiting-buyer' } }));
    await recordEvent(store, eventOf(5, 2, { type: 'changed', fields: { notes: 'x' } }));
    await recordEvent(store, eventOf(6, 3, { type: 'changed', fields: { status: 'closed' } }));
    const open = await openCases(store);
    expect(open.ok && open.value.map(({ status, statusSince }) => [status, statusSince ?? null])).toEqual([
      ['open', '2026-01-21T08:00:01.000Z'],
      ['waiting-buyer', '2026-01-21T08:00:04.000Z'],
    ]);
  });

  it('are those of now after each way of writing, though they are not read again where nothing was written', async () => {
    const store = memoryStore();
    const { db } = await store.cases.open();
    const numbers = async () => {
      const open = await openCases(store);
      return open.ok ? open.value.map(({ caseId, notes }) => `${caseId.slice(-1)}${notes}`).sort() : open.reason;
    };
    expect(await numbers()).toEqual([]);
    await recordEvent(store, eventOf(1, 1));
    expect(await numbers()).toEqual(['1']);
    await recordMany(store, [eventOf(2, 2), eventOf(3, 1, { type: 'changed', fields: { notes: 'x' } })]);
    expect(await numbers()).toEqual(['1x', '2']);
    await restoreEvents(store, [{ event: eventOf(4, 3), caseNumber: 'A21-0001' }]);
    expect(await numbers()).toEqual(['1x', '2', '3']);
    const first = await db.cases.where('caseId').equals(uuid(2, 1)).toArray();
    await db.transaction('rw', [...logTables(db), db.cases, db.counters, db.gone, db.progress, db.clocks], async () =>
      eraseCases(db, first, 0),
    );
    expect(await numbers()).toEqual(['2', '3']);
    const reads: string[] = [];
    db.cases.hook('reading', (row) => (reads.push(row.caseId), row));
    expect(await numbers()).toEqual(['2', '3']);
    expect(reads).toEqual([]);
  });

  it('one that waits, in a row of before it was kept, says since when by its log', async () => {
    const store = memoryStore();
    await recordEvent(store, eventOf(2, 2));
    await recordEvent(store, eventOf(4, 2, { type: 'changed', fields: { status: 'waiting-buyer' } }));
    await recordEvent(store, eventOf(5, 2, { type: 'changed', fields: { notes: 'x' } }));
    const { db } = await store.cases.open();
    await db
      .table('cases')
      .toCollection()
      .modify((row: { statusSince?: string }) => void delete row.statusSince);
    const open = await openCases(store);
    expect(open.ok && open.value[0]?.statusSince).toBe('2026-01-21T08:00:04.000Z');
  });
});
