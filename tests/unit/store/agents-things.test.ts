import { Dexie, liveQuery } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../../lib/knowledge/settings.ts';
import { newestCases, openForReading } from '../../../lib/store/case-queries.ts';
import { readLayout, readSettings, saveLayout, saveSettings } from '../../../lib/store/preferences.ts';
import { checkPresence } from '../../../lib/store/presence.ts';
import { markNoticeRead, readNotices, readProgress, saveProgress } from '../../../lib/store/progress.ts';
import { recordEvent } from '../../../lib/store/record-event.ts';
import { storeStatus } from '../../../lib/store/store-status.ts';
import { eventOf, memoryStore } from './memory-store.ts';

describe('settings and layouts', () => {
  it('are the standard ones until saved, and survive a restart', async () => {
    const factory = new IDBFactory();
    const store = memoryStore(factory);
    expect(await readSettings(store)).toEqual({ ok: true, value: settingsSchema.parse({}) });
    const mine = settingsSchema.parse({ agentName: 'Lin', theme: 'dark' });
    await saveSettings(store, mine);
    await saveLayout(store, 'jd', { side: 'left', widthPx: 420, collapsed: true });
    const later = memoryStore(factory);
    expect(await readSettings(later)).toEqual({ ok: true, value: mine });
    expect(await readLayout(later, 'jd')).toMatchObject({ ok: true, value: { side: 'left', widthPx: 420 } });
    expect(await readLayout(later, 'shopee')).toMatchObject({ ok: true, value: { side: 'right', widthPx: 360 } });
  });

  it('are the standard ones where what was saved has lost its shape', async () => {
    const store = memoryStore();
    const { db } = await store.cases.open();
    await db.table('settings').put({ key: 'settings', value: { theme: 'purple' } });
    await db.layouts.put({ siteId: 'jd', layout: 7 });
    await db.table('progress').put({ subject: 's', path: 'broken' });
    expect(await readSettings(store)).toEqual({ ok: true, value: settingsSchema.parse({}) });
    expect(await readLayout(store, 'jd')).toMatchObject({ ok: true, value: { side: 'right' } });
    expect(await readProgress(store, 's')).toEqual({ ok: true, value: null });
  });
});

describe('progress and notices', () => {
  it('are kept per order and notice', async () => {
    const store = memoryStore();
    const progress = {
      subject: 'jd:1',
      procedureId: 'p',
      path: [],
      ticked: ['a/0'],
      updatedAt: '2026-01-21T09:00:00Z',
    };
    await saveProgress(store, progress);
    await saveProgress(store, { ...progress, ticked: ['a/0', 'a/1'] });
    expect(await readProgress(store, 'jd:1')).toMatchObject({ ok: true, value: { ticked: ['a/0', 'a/1'] } });
    expect(await readProgress(store, 'jd:2')).toEqual({ ok: true, value: null });
    await markNoticeRead(store, 'n2');
    await markNoticeRead(store, 'n2');
    expect(await readNotices(store)).toEqual({ ok: true, value: ['n2'] });
  });
});

describe('the presence of data', () => {
  it('is what the marker of last time says', async () => {
    const store = memoryStore();
    expect(await checkPresence(store, null)).toEqual({
      ok: true,
      value: { state: 'ready', missing: 0, marker: { cases: 0, day: '' } },
    });
    await recordEvent(store, eventOf(1, 1), 0);
    await recordEvent(store, eventOf(2, 1, { type: 'undone' }), 0);
    const marker = { cases: 1, day: '2026-01-21' };
    expect(await checkPresence(store, { cases: 0, day: '' })).toEqual({
      ok: true,
      value: { state: 'ready', missing: 0, marker },
    });
    expect(await storeStatus(store, marker)).toEqual({ state: 'ready', detail: '', cases: 1, events: 2 });
  });

  it('is missed after a wipe, until it is there again', async () => {
    const marker = { cases: 3, day: '2026-01-20' };
    const wiped = memoryStore();
    expect(await checkPresence(wiped, marker)).toMatchObject({
      ok: true,
      value: { state: 'data-missing', missing: 3, marker: { ...marker, lost: true } },
    });
    await recordEvent(wiped, eventOf(1, 1), 0);
    expect(await storeStatus(wiped, marker)).toEqual({ state: 'data-missing', detail: '3', cases: 1, events: 1 });
  });

  it('is still missed when as many were logged since as were lost', async () => {
    const wiped = memoryStore();
    const first = await checkPresence(wiped, { cases: 2, day: '2026-01-20' });
    if (!first.ok) throw new Error(first.detail);
    for (const count of [1, 2, 3]) await recordEvent(wiped, eventOf(count, count), 0);
    expect(await checkPresence(wiped, first.value.marker)).toMatchObject({
      value: { state: 'data-missing', missing: 2, marker: { cases: 2, lost: true } },
    });
  });
});

describe('a live query', () => {
  it('sees a case that another connection stored', async () => {
    const factory = new IDBFactory();
    const [background, page] = [memoryStore(factory), memoryStore(factory)];
    // Live queries run only where Dexie finds a database of the browser's.
    Dexie.dependencies.indexedDB = factory;
    const reading = await openForReading(page);
    if (!reading.ok) throw new Error(reading.detail);
    const seen = new Promise<string[]>((resolve) => {
      const subscription = liveQuery(() => newestCases(reading.value, 1_000)).subscribe((rows) => {
        if (rows.length === 0) return;
        subscription.unsubscribe();
        resolve(rows.map((row) => row.caseNumber));
      });
    });
    await recordEvent(background, eventOf(1, 1), 0);
    expect(await seen).toEqual(['A21-0001']);
  });
});
