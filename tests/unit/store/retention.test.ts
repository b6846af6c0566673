// What is deleted by age, under clocks that are right and wrong.
import { describe, expect, it } from 'vitest';
import type { CaseChange } from '../../../lib/cases/case-event.ts';
import type { Case } from '../../../lib/cases/case.ts';
import { DUE_COUNTED } from '../../../lib/cases/retention.ts';
import { readAudit } from '../../../lib/store/audit.ts';
import { recordEvent } from '../../../lib/store/record-event.ts';
import { retentionStatus, runRetention } from '../../../lib/store/retention.ts';
import { runClock } from '../../../lib/store/clocks.ts';
import { saveProgress } from '../../../lib/store/progress.ts';
import type { Store } from '../../../lib/store/store.ts';
import { REPLY_CLOCK } from '../../support/example-clock.ts';
import { eventOf, memoryStore, OPENED, uuid } from './memory-store.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 9, 1, 9);
const daysAgo = (days: number) => new Date(NOW - days * DAY).toISOString();

/** Cases closed so many days before now; null: open. */
async function closed(...ages: readonly (number | null)[]): Promise<Store> {
  const store = memoryStore();
  for (const [index, age] of ages.entries()) {
    const at = daysAgo(age ?? 400);
    const fields = { ...(OPENED.type === 'opened' ? OPENED.fields : {}), orderNumber: `O-${index}` };
    await recordEvent(store, { ...eventOf(index * 2 + 1, index + 1, { type: 'opened', fields } as CaseChange), at }, 0);
    const closing: CaseChange = { type: 'changed', fields: { status: 'closed' } };
    if (age !== null) await recordEvent(store, { ...eventOf(index * 2 + 2, index + 1, closing), at }, 0);
  }
  return store;
}

let notes = 0;
const look = (store: Store, nowMs: number, more: { days?: number; knownMs?: number } = {}) =>
  runRetention(store, { nowMs, days: 180, knownMs: 0, ...more }, uuid(5, ++notes));
const left = async (store: Store) =>
  (await (await store.cases.open()).db.cases.toArray()).map(({ orderNumber }) => orderNumber);

/** One look an hour, as the alarm does. */
async function looks(store: Store, fromMs: number, hours: number): Promise<void> {
  for (let hour = 0; hour <= hours; hour += 1) await look(store, fromMs + hour * HOUR);
}

describe('retention', () => {
  it('deletes what was closed longer ago, after the date was seen for a day, and notes how many', async () => {
    const store = await closed(200, 181, 179, null);
    const subject = 'pinduoduo:O-0';
    await saveProgress(store, { subject, procedureId: 'p', path: [], ticked: [], updatedAt: daysAgo(200) });
    await runClock(store, { ...REPLY_CLOCK, orderNumber: 'O-1' });
    await looks(store, NOW - 12 * HOUR, 23);
    expect(await left(store)).toHaveLength(4);
    await look(store, NOW + 12 * HOUR);
    expect(await left(store)).toEqual(['O-2', 'O-3']);
    const { db } = await store.cases.open();
    expect([await db.events.count(), await db.progress.count(), await db.clocks.count()]).toEqual([3, 0, 0]);
    expect(await readAudit(store, 9)).toMatchObject({
      ok: true,
      value: { entries: [{ kind: 'retention', cases: 2, who: '' }], total: 1 },
    });
  });

  it('goes on in portions, noted as one', async () => {
    const store = await closed(...Array.from({ length: 130 }, () => 300));
    await look(store, NOW - 30 * HOUR);
    const deleted: number[] = [];
    for (let count = 1; count > 0; deleted.push(count)) {
      const result = await look(store, NOW);
      count = result.ok ? result.value : 0;
    }
    expect(deleted).toEqual([100, 30, 0]);
    expect(await readAudit(store, 9)).toMatchObject({ ok: true, value: { entries: [{ cases: 130 }], total: 1 } });
  });

  it.each<readonly [string, readonly (readonly [fromMs: number, hours: number])[]]>([
    [
      'stood in 2031 for a day and came back',
      [
        [NOW, 30],
        [Date.UTC(2031, 5, 1), 30],
        [NOW + 3 * DAY, 3],
      ],
    ],
    ['stood in 2031 for ten days of work', Array.from({ length: 10 }, (_, day) => [Date.UTC(2031, 5, 1 + day, 9), 9])],
    [
      'stood in 2031 with a weekend between',
      [
        [NOW, 30],
        [Date.UTC(2031, 5, 1), 30],
        [Date.UTC(2031, 5, 4), 30],
      ],
    ],
    ['stood in 2019', [[Date.UTC(2019, 5, 1), 60]]],
    [
      'jumps to and fro',
      [
        [NOW + 90 * DAY, 20],
        [NOW, 20],
        [NOW + 90 * DAY, 20],
        [NOW, 20],
      ],
    ],
  ])('deletes nothing under a clock that %s', async (_name, spans) => {
    const store = await closed(170, 100);
    await looks(store, NOW - 20 * DAY, 2);
    for (const [fromMs, hours] of spans) await looks(store, fromMs, hours);
    expect(await left(store)).toHaveLength(2);
  });

  it('waits for a second sighting, a day later and not a week, of a machine that was off', async () => {
    const store = await closed(300);
    for (const week of [0, 7, 14]) await look(store, NOW + week * DAY);
    expect(await left(store)).toHaveLength(1);
    await look(store, NOW + 15 * DAY);
    expect(await left(store)).toHaveLength(0);
  });

  it('deletes nothing while the clock is behind what was published', async () => {
    const store = await closed(300);
    for (let hour = 0; hour < 40; hour += 1) await look(store, NOW + hour * HOUR, { knownMs: NOW + 10 * DAY });
    expect(await left(store)).toHaveLength(1);
    expect(await retentionStatus(store, { nowMs: NOW, days: 180, knownMs: NOW + 10 * DAY })).toMatchObject({
      ok: true,
      value: { state: 'clock-behind', due: 1, nextMs: null },
    });
  });

  it('keeps everything where the days are 0, also what was taken back', async () => {
    const store = await closed(3_000);
    for (const hour of [0, 12, 24, 36]) await look(store, NOW + hour * HOUR, { days: 0 });
    expect(await left(store)).toHaveLength(1);
    expect(await retentionStatus(store, { nowMs: NOW, days: 0, knownMs: 0 })).toMatchObject({
      ok: true,
      value: { state: 'off' },
    });
  });

  it('takes what was undone along, counted from when it was', async () => {
    const store = await closed(null);
    await recordEvent(store, { ...eventOf(9, 1, { type: 'undone' }), at: daysAgo(190) }, 0);
    await looks(store, NOW, 24);
    expect(await left(store)).toEqual([]);
  });

  it('keeps a closed case of which something is still to be done', async () => {
    const store = await closed(200);
    const later: CaseChange = { type: 'changed', fields: { nextFollowUpAt: new Date(NOW + 9 * DAY).toISOString() } };
    await recordEvent(store, { ...eventOf(9, 1, later), at: daysAgo(199) }, 0);
    await looks(store, NOW, 24);
    expect(await left(store)).toHaveLength(1);
  });

  it('counts what is to go as far as it is worth, not through a whole database', async () => {
    const store = await closed(200);
    const { db } = await store.cases.open();
    const [row] = await db.cases.toArray();
    const rows = Array.from({ length: DUE_COUNTED + 50 }, (_, n) => ({ ...row, caseId: `old-${String(n)}` }));
    await db.cases.bulkPut(rows as Case[]);
    await look(store, NOW);
    expect(await retentionStatus(store, { nowMs: NOW + HOUR, days: 180, knownMs: 0 })).toMatchObject({
      ok: true,
      value: { state: 'first-day', due: DUE_COUNTED },
    });
  });

  it('says what it waits for', async () => {
    const store = await closed(200);
    const status = (nowMs: number) => retentionStatus(store, { nowMs, days: 180, knownMs: 0 });
    await look(store, NOW);
    expect(await status(NOW + HOUR)).toMatchObject({
      ok: true,
      value: { state: 'first-day', due: 1, nextMs: NOW + DAY },
    });
    const leapt = NOW + 1_000 * DAY;
    expect(await status(leapt)).toMatchObject({ ok: true, value: { state: 'clock-jumped', nextMs: leapt + 14 * DAY } });
  });

  it('starts anew where what it kept is not readable', async () => {
    const store = await closed(200);
    const { db } = await store.cases.open();
    await db.settings.put({ key: 'retention', value: { sighting: 'yesterday' } });
    await look(store, NOW);
    expect(await left(store)).toHaveLength(1);
  });
});
