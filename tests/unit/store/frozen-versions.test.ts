// Every released schema version has an example of what it wrote, frozen. Whoever adds a
// version adds `<database>-v<n>.json`; these tests fail until it is there and still read.
import { readFile } from 'node:fs/promises';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { deriveCases } from '../../../lib/cases/derive-case.ts';
import { readAudit } from '../../../lib/store/audit.ts';
import { caseLog, countsOf, newestCases, openForReading } from '../../../lib/store/case-queries.ts';
import { readConsoles, readHealth } from '../../../lib/store/consoles.ts';
import { readCustomer } from '../../../lib/store/customers.ts';
import { newestGaps, picksAfter } from '../../../lib/store/desk-picks.ts';
import { readOccurrences, seenOrders } from '../../../lib/store/follow-ups.ts';
import { currentGeneration, readFeedRecord, readNews } from '../../../lib/store/knowledge.ts';
import { readLayout, readSettings } from '../../../lib/store/preferences.ts';
import { readNotices, readProgress } from '../../../lib/store/progress.ts';
import { recordEvent } from '../../../lib/store/record-event.ts';
import { CASES_VERSIONS, KNOWLEDGE_VERSIONS } from '../../../lib/store/schema-versions.ts';
import type { Store } from '../../../lib/store/store.ts';
import { eventOf, memoryStore } from './memory-store.ts';

interface Frozen {
  readonly database: string;
  readonly version: number;
  /** As that version declared them: not taken from today's code. */
  readonly stores: Record<string, string>;
  readonly rows: Record<string, unknown[]>;
}

async function restored(
  file: string,
  alter: (frozen: Frozen) => void = () => undefined,
): Promise<{ store: Store; frozen: Frozen }> {
  const text = await readFile(new URL(`./frozen/${file}.json`, import.meta.url), 'utf8');
  const frozen = JSON.parse(text) as Frozen;
  alter(frozen);
  const indexedDB = new IDBFactory();
  const old = new Dexie(frozen.database, { indexedDB, IDBKeyRange });
  old.version(frozen.version).stores(frozen.stores);
  await old.open();
  for (const [table, rows] of Object.entries(frozen.rows)) await old.table(table).bulkAdd(rows);
  old.close();
  return { store: memoryStore(indexedDB), frozen };
}

const noted = (versions: readonly { version: number }[]) => versions.map(({ version }) => `migrated:${version}`);

describe.each(CASES_VERSIONS.map(({ version }) => version))('cases of schema version %i', (version) => {
  it('are migrated to the newest, and every migration is noted', async () => {
    const { store } = await restored(`cases-v${version}`);
    const { db, newer } = await store.cases.open();
    expect(newer).toBe(false);
    const keys = await db.meta.toCollection().primaryKeys();
    expect(keys.sort()).toEqual([...noted(CASES_VERSIONS), 'schemaEpoch'].sort());
  });

  it('are read whole, and their log still adds up to their rows', async () => {
    const { store } = await restored(`cases-v${version}`);
    const reading = await openForReading(store);
    if (!reading.ok) throw new Error(reading.detail);
    const rows = await newestCases(reading.value, 1_000);
    expect(rows).toMatchObject([
      { caseNumber: 'A21-0002', undone: true },
      { caseNumber: 'A21-0001', notes: '换一件', status: 'waiting-buyer', amount: { minor: 500, currency: 'CNY' } },
    ]);
    // Not toEqual: since when a case is in its status stands in the rows only since it is kept.
    expect(deriveCases(await caseLog(reading.value))).toMatchObject(rows.toReversed());
    expect(await readSettings(store)).toMatchObject({ ok: true, value: { agentName: '小林', refreshMinutes: 7 } });
    expect(await readLayout(store, 'pinduoduo')).toMatchObject({ ok: true, value: { side: 'left', widthPx: 400 } });
    expect(await readNotices(store)).toEqual({ ok: true, value: ['n1'] });
    expect(await readProgress(store, 'pinduoduo:1')).toMatchObject({ ok: true, value: { procedureId: 'p' } });
  });

  it('go on being counted', async () => {
    const { store } = await restored(`cases-v${version}`);
    expect(await recordEvent(store, eventOf(9, 9), 0)).toEqual({ ok: true, caseNumber: 'A21-0003' });
  });
});

describe('rows of schema version 4', () => {
  it('lose their events, keep the time of closing, and are counted', async () => {
    const { store } = await restored('cases-v4', ({ rows }) => {
      // The first case as if it had been closed by its last change but one, and stayed so.
      const [row] = (rows.cases ?? []) as { status: string; events: { at: string; change: object }[] }[];
      const event = row?.events[1];
      if (!row || !event) throw new Error('the example has changed');
      row.status = 'closed';
      event.change = { type: 'changed', fields: { status: 'closed' } };
    });
    const { db } = await store.cases.open();
    const rows = await db.cases.orderBy('openedAt').toArray();
    expect(rows.map(({ closedAt }) => closedAt)).toEqual(['2026-01-21T08:00:03.000Z', '']);
    expect(rows.some((row) => 'events' in row)).toBe(false);
    expect(await countsOf(db)).toMatchObject({ cases: 2, events: await db.events.count() });
  });
});

describe('picks and gaps of schema version 2', () => {
  it('are read whole, those taken back only by who knew them', async () => {
    const { store } = await restored('cases-v2');
    const picks = await picksAfter(store, 0, 10);
    expect(picks).toMatchObject({ ok: true, value: { last: 7 } });
    expect(picks.ok && picks.value.picks.map(({ replyId, verdict }) => [replyId, verdict])).toEqual([
      ['ship-when', 'picked'],
      ['refund', 'wrong'],
    ]);
    expect(await picksAfter(store, 4, 10)).toMatchObject({
      ok: true,
      value: { picks: [{ verdict: 'undone' }, { verdict: 'wrong' }] },
    });
    expect(await newestGaps(store, 5)).toMatchObject({ ok: true, value: [{ message: '能开专票吗' }] });
  });
});

describe('consoles of schema version 3', () => {
  it('are read whole, with what was switched and agreed to, and how well they are read', async () => {
    const { store } = await restored('cases-v3');
    const [page] = [{ kind: 'chat', paths: ['/inbox'], addressNamesConversation: true }];
    const definition = { id: 'acme-desk', version: 4, hosts: ['desk.acme.example'], currency: 'EUR', pages: [page] };
    const agreed = { id: 'team-desk', agreedHosts: ['desk.team.example'] };
    expect(await readConsoles(store)).toMatchObject({
      ok: true,
      value: { definitions: [definition], choices: [{ id: 'pinduoduo', switched: 'off' }, agreed] },
    });
    const found = { buyerName: { how: 'taught' } };
    expect(await readHealth(store)).toMatchObject({ ok: true, value: [{ day: '2026-09-21', found }] });
  });
});

describe('what schema version 6 noted of erasures', () => {
  it('is read whole', async () => {
    const { store } = await restored('cases-v6');
    expect(await readAudit(store, 10)).toMatchObject({
      ok: true,
      value: { total: 1, entries: [{ who: '小林 07', kind: 'buyer-erase', cases: 2 }] },
    });
    expect(await recordEvent(store, eventOf(9, 7), 0)).toMatchObject({ ok: false, reason: 'erased' });
  });
});

describe('customers and hand-overs of schema version 6', () => {
  it('are read whole', async () => {
    const { store } = await restored('cases-v6');
    const buyer = { marketplace: 'pinduoduo', shop: '小窑日用旗舰店', buyerId: 'b1', buyerName: '' } as const;
    const known = await readCustomer(store, buyer);
    const customer = {
      notes: '送货前请先联系',
      grade: 'high-value',
      special: true,
      orders: [{ orderNumber: '260121-1' }],
    };
    expect(known).toMatchObject({ ok: true, value: { customer, cases: [{ caseNumber: 'A21-0001' }] } });
    const { db } = await store.cases.open();
    expect(await db.handovers.toArray()).toMatchObject([{ from: '周岚', cases: 2, sentAt: '' }]);
  });
});

describe('follow-ups of schema version 6', () => {
  it('are read whole: who was urged stays urged', async () => {
    const { store } = await restored('cases-v6');
    expect(await readOccurrences(store)).toMatchObject({ ok: true, value: [{ day: '2026-01-21', state: 'done' }] });
    const urged = { atMs: 1_768_982_700_000, by: '小林' };
    expect(await seenOrders(store)).toMatchObject({ ok: true, value: [{ buyerId: 'b-7', urged, calledBack: null }] });
  });
});

describe.each(KNOWLEDGE_VERSIONS.map(({ version }) => version))('knowledge of schema version %i', (version) => {
  it('is migrated and read whole', async () => {
    const { store } = await restored(`knowledge-v${version}`);
    const { db } = await store.knowledge.open();
    const keys = await db.meta.toCollection().primaryKeys();
    expect(keys.sort()).toEqual([...noted(KNOWLEDGE_VERSIONS), 'schemaEpoch'].sort());
    expect(await currentGeneration(store)).toMatchObject({ ok: true, value: { generation: '7-ab', etag: '"a"' } });
    expect(await readNews(store)).toMatchObject({ ok: true, value: [{ version: 7 }] });
    expect(await readFeedRecord(store)).toMatchObject({ ok: true, value: { failures: 2, status: { version: 7 } } });
  });
});
