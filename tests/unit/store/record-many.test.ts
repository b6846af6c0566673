// From rows to the log and back: what importing does to cases that are there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../lib/cases/case-history.ts';
import type { Case } from '../../../lib/cases/case.ts';
import type { CaseEvent, CaseFields } from '../../../lib/cases/case-event.ts';
import { deriveCases } from '../../../lib/cases/derive-case.ts';
import { findHeadings } from '../../../lib/cases/import/headings.ts';
import { casesByOrder, judgeRows } from '../../../lib/cases/import/judge-rows.ts';
import type { ImportTerms } from '../../../lib/cases/import/judge-rows.ts';
import { readRow } from '../../../lib/cases/import/read-row.ts';
import { statusSince } from '../../../lib/cases/status-since.ts';
import { listsSchema } from '../../../lib/knowledge/schema.ts';
import { caseById, caseLog, countsOf, newestCases, openForReading } from '../../../lib/store/case-queries.ts';
import { recordMany, loggedEvents } from '../../../lib/store/record-many.ts';
import { recordEvent } from '../../../lib/store/record-event.ts';
import type { Store } from '../../../lib/store/store.ts';
import { eventOf, memoryStore, uuid } from './memory-store.ts';

const NOW = new Date(2026, 2, 12, 14, 20);
const TERMS: ImportTerms = {
  from: '售后.xlsx',
  marketplace: 'pinduoduo',
  status: 'open',
  agentName: 'Lin',
  workNumber: '07',
  at: NOW.toISOString(),
};
const LISTS = listsSchema.parse({ categories: [{ id: 'quality', title: { 'zh-CN': '质量问题', en: 'Quality' } }] });

async function reading(store: Store) {
  const opened = await openForReading(store);
  if (!opened.ok) throw new Error(opened.detail);
  return opened.value;
}

function finished<T>(steps: Iterator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** As the workbench does it: read, ask the log, judge. */
async function judged(store: Store, rows: readonly (readonly string[])[], terms = TERMS) {
  const headings = findHeadings(rows);
  if (!headings) throw new Error('no headings');
  const about = { ...headings, lists: LISTS, now: NOW, currency: 'CNY' };
  const reads = rows
    .slice(headings.dataFrom)
    .flatMap((row, at) => readRow(row, headings.dataFrom + at + 1, about) ?? []);
  const logged = await loggedEvents(
    store,
    reads.flatMap((read) => (read.ok ? read.row.eventId : [])),
  );
  const cases = await newestCases(await reading(store), 10_000);
  const known = { byOrder: finished(casesByOrder(cases)), imported: logged.ok ? logged.value : new Set<string>() };
  return finished(judgeRows(reads, known, terms));
}

async function bringIn(store: Store, rows: readonly (readonly string[])[], terms = TERMS): Promise<string[]> {
  const verdicts = await judged(store, rows, terms);
  const events: CaseEvent[] = verdicts.flatMap(({ event }) => event ?? []);
  if (events.length > 0) expect(await recordMany(store, events, () => 0)).toMatchObject({ ok: true });
  return verdicts.map(({ verdict }) => verdict);
}

const all = async (store: Store): Promise<Case[]> => newestCases(await reading(store), 10_000);

const HEAD = ['订单号', '问题', '日期', '金额', '备注', '状态', '客服'];

describe('importing a register', () => {
  it('opens cases as old as the sheet says, by whom it says', async () => {
    const store = memoryStore();
    const rows = [
      HEAD,
      ['o1', '质量问题', '2026-01-05', '12.5', '', '已完成', '周岚'],
      ['o2', '漏液', '', '', '', '', ''],
    ];
    expect(await bringIn(store, rows)).toEqual(['new', 'new']);
    const [second, first] = await all(store);
    expect(first).toMatchObject({
      ...{ orderNumber: 'o1', category: 'quality', status: 'closed', agentName: '周岚', marketplace: 'pinduoduo' },
      ...{ openedAt: new Date(2026, 0, 5).toISOString(), amount: { minor: 1_250, currency: 'CNY' } },
      ...{ closedAt: new Date(2026, 0, 5).toISOString(), updatedAt: NOW.toISOString() },
    });
    expect(second).toMatchObject({ category: '漏液', status: 'open', agentName: 'Lin', openedAt: NOW.toISOString() });
    expect(await countsOf(await reading(store))).toMatchObject({ cases: 2, events: 2 });
  });

  it('fills what is empty, keeps what differs, and its history says both', async () => {
    const store = memoryStore();
    const fields = { marketplace: 'jd', category: 'quality', orderNumber: 'o1', notes: '买家急' } as const;
    await recordEvent(store, {
      ...eventOf(1, 1, { type: 'opened', fields }),
      at: new Date(2026, 2, 1, 9).toISOString(),
    });
    const rows = [HEAD, ['o1', '质量问题', '3月1日', '20', '买家不急', '', '']];
    expect(await bringIn(store, rows)).toEqual(['conflict']);
    const read = await caseById(store, uuid(2, 1));
    const found = read.ok ? read.value : null;
    expect(found?.item).toMatchObject({ notes: '买家急', amount: { minor: 2_000 }, marketplace: 'jd' });
    const lines = historyOf(found?.events ?? []).slice(-3);
    expect(lines).toMatchObject([
      { kind: 'imported', from: '售后.xlsx' },
      { kind: 'field', field: 'amount' },
      { kind: 'differs', field: 'notes', kept: '买家急', said: '买家不急' },
    ]);
    expect(await bringIn(store, rows)).toEqual(['same']);
  });

  it('takes another problem or another day of an order for another case, a repeated row for one', async () => {
    const store = memoryStore();
    const one = ['o1', '质量问题', '2026-01-05', '', '', '', ''];
    const rows = [
      HEAD,
      one,
      one,
      ['o1', '少发', '2026-01-05', '', '', '', ''],
      ['o1', '质量问题', '2026-01-06', '', '', '', ''],
    ];
    expect(await bringIn(store, rows)).toEqual(['new', 'same', 'new', 'new']);
    const more = [HEAD, ['o1', '质量问题', '2026-01-05', '3', '', '', ''], ['o1', '', '', '9', '', '', '']];
    expect(await bringIn(store, more)).toEqual(['adds', 'refused']);
    expect(await all(store)).toHaveLength(3);
  });

  it('refuses rows without a whole order number', async () => {
    const rows = [
      HEAD,
      ['', '质量问题', '', '', '', '', ''],
      ['2.60309E+17', '', '', '', '', '', ''],
      ['x'.repeat(65)],
    ];
    expect((await judged(memoryStore(), rows)).map(({ reason }) => reason)).toEqual([
      'no-order-number',
      'rounded-number',
      'long-order-number',
    ]);
  });

  it('keeps unreadable cells in the notes and hides names', async () => {
    const store = memoryStore();
    await bringIn(store, [
      [...HEAD, '买家'],
      ['o1', '', '上周', '约三十', '急', '', '', '王小明'],
    ]);
    const [item] = await all(store);
    expect(item).toMatchObject({ notes: '急\n日期: 上周\n金额: 约三十', buyerName: '王**', amount: null });
  });

  it('opens nothing again after the import was taken back', async () => {
    const store = memoryStore();
    const rows = [HEAD, ['o1', '质量问题', '', '', '', '', '']];
    await bringIn(store, rows);
    const [item] = await all(store);
    await recordEvent(store, { ...eventOf(5, 5, { type: 'undone' }), caseId: item?.caseId ?? '' });
    expect(await bringIn(store, rows)).toEqual(['same']);
    expect(await all(store)).toMatchObject([{ undone: true }]);
  });

  it('says since when an imported case has its status', async () => {
    const store = memoryStore();
    await bringIn(store, [HEAD, ['o1', '', '2026-01-05', '', '', '办结', '']]);
    const log = await caseLog(await reading(store));
    expect(statusSince(log.map(({ event }) => event))).toBe(new Date(2026, 0, 5).toISOString());
  });

  it('stores once what the log has under another case, and the rest of the portion with it', async () => {
    const store = memoryStore();
    const rows = [HEAD, ['o1', '质量问题', '2026-01-05', '', '', '', ''], ['o2', '', '2026-01-05', '', '', '', '']];
    const events = (await judged(store, rows)).flatMap(({ event }) => event ?? []);
    const [first] = events;
    if (!first) throw new Error('nothing to bring in');
    // Found with a case that was there already, whose order number was mended since.
    await recordEvent(store, eventOf(1, 1), 0);
    await recordMany(store, [{ ...first, caseId: uuid(2, 1) }], () => 0);
    const again = await recordMany(store, events, () => 0);
    expect(again).toEqual({ ok: true, value: { recorded: 1, known: 1 } });
    expect((await all(store)).map(({ orderNumber }) => orderNumber).toSorted()).toEqual(['260121-1', 'o2']);
  });

  it('fills one case that is here among many that are not', async () => {
    // Wherever in the portion it stands: not every case is looked for.
    for (let place = 0; place < 20; place += 1) {
      const store = memoryStore();
      await recordEvent(store, { ...eventOf(1, 1), at: '2026-01-05T08:00:00Z' }, 0);
      const rows = [HEAD, ...Array.from({ length: 20 }, (_, n) => [`o${n}`, '', '2026-01-05 12:00', '', 'x', '', ''])];
      const events = (await judged(store, rows))
        .flatMap(({ event }) => event ?? [])
        .map((event, at) => (at === place ? { ...event, caseId: uuid(2, 1) } : event));
      expect(await recordMany(store, events, () => 0)).toEqual({ ok: true, value: { recorded: 20, known: 0 } });
      const cases = await all(store);
      expect(cases.find(({ caseId }) => caseId === uuid(2, 1))).toMatchObject({ orderNumber: '260121-1', notes: 'x' });
      const numbers = cases.map(({ caseNumber }) => caseNumber).toSorted();
      expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([20, 'A05-0001', 'A05-0020']);
      expect(await countsOf(await reading(store))).toMatchObject({ cases: 20, events: 21 });
    }
  });

  it('changes the case that is left when the others of the portion were erased', async () => {
    const store = memoryStore();
    await recordEvent(store, eventOf(1, 20), 0);
    const changes = Array.from({ length: 20 }, (_, n) =>
      eventOf(100 + n, n + 1, { type: 'changed', fields: { notes: 'x' } }),
    );
    expect(await recordMany(store, changes, () => 0)).toEqual({ ok: true, value: { recorded: 1, known: 19 } });
    expect(await all(store)).toMatchObject([{ notes: 'x' }]);
  });

  it('stores a portion once that is sent twice, and numbers days without gaps', async () => {
    const store = memoryStore();
    const rows = [HEAD, ...Array.from({ length: 40 }, (_, n) => [`o${n}`, '', '2026-01-05 12:00', '', '', '', ''])];
    const events = (await judged(store, rows)).flatMap(({ event }) => event ?? []);
    const both = await Promise.all([recordMany(store, events, () => 0), recordMany(store, events, () => 0)]);
    expect(both.map((count) => count.ok && count.value.recorded).toSorted()).toEqual([0, 40]);
    await recordEvent(store, { ...eventOf(1, 1), at: '2026-01-05T13:00:00Z' }, 0);
    const numbers = (await all(store)).map(({ caseNumber }) => caseNumber).toSorted();
    expect([numbers[0], numbers.at(-1), new Set(numbers).size]).toEqual(['A05-0001', 'A05-0041', 41]);
    const db = await reading(store);
    expect([(await caseLog(db)).length, (await countsOf(db)).events]).toEqual([41, 41]);
  });
});

describe('for any sheet', () => {
  const cell = fc.constantFrom(
    '',
    '1',
    '2',
    '质量问题',
    '少发',
    '2026-01-05',
    '2026-01-06',
    '12.5',
    '完成',
    '=x',
    '王小明',
  );
  const row = fc.tuple(fc.constantFrom('', 'o1', 'o2', 'o3', '1.2E+17'), cell, cell, cell, cell, cell, cell);
  const sheet = fc.array(fc.oneof(row), { maxLength: 14 }).map((rows) => [HEAD, ...rows]);

  it('a second import changes nothing, whatever was there before', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, sheet, async (earlier, first) => {
        const store = memoryStore();
        await bringIn(store, earlier);
        await bringIn(store, first);
        const before = await caseLog(await reading(store));
        const later = { ...TERMS, at: new Date(2026, 5, 1).toISOString(), from: 'b.csv', agentName: 'Zhou' };
        const verdicts = await bringIn(store, first, later);
        expect(verdicts.filter((verdict) => verdict !== 'same' && verdict !== 'refused')).toEqual([]);
        const after = await caseLog(await reading(store));
        expect(after).toEqual(before);
        // The rows are what the log adds up to.
        const byId = (cases: readonly Case[]) => cases.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1));
        expect(byId(await all(store))).toEqual(byId(deriveCases(after)));
      }),
      { numRuns: 60 },
    );
  });

  it('nothing that a case says is ever overwritten', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, sheet, async (first, other) => {
        const store = memoryStore();
        await bringIn(store, first);
        const before = new Map((await all(store)).map((item) => [item.caseId, item]));
        await bringIn(store, other);
        const after = new Map((await all(store)).map((item) => [item.caseId, item]));
        for (const [caseId, item] of before) {
          for (const [field, value] of Object.entries(item)) {
            if (field === 'updatedAt' || value === '' || value === null) continue;
            expect(after.get(caseId)?.[field as keyof CaseFields], field).toEqual(value);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
