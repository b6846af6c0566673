import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Replacement } from '../../../lib/knowledge/generation.ts';
import { newsBetween } from '../../../lib/knowledge/news.ts';
import {
  currentGeneration,
  dropKnowledge,
  readFeedRecord,
  readNews,
  replaceKnowledge,
} from '../../../lib/store/knowledge.ts';
import { base, STARTER } from '../knowledge-base/example-base.ts';
import { memoryStore } from './memory-store.ts';

function publication(version: number): Replacement {
  const next = base({ version, title: `Version ${version}` });
  const at = '2026-01-21T09:00:00Z';
  const status = {
    url: 'https://x.example/feed',
    lastTriedAt: at,
    lastGoodAt: at,
    version,
    title: next.title,
    error: null,
    refreshing: false,
  };
  return {
    next: { generation: `${version}-x`, base: next, etag: `"${version}"`, url: status.url, hash: 'x', fetchedAt: at },
    news: newsBetween(STARTER, next, at),
    record: { status, failures: 0, notBefore: null },
  };
}

const versions = async (store: ReturnType<typeof memoryStore>) => {
  const { db } = await store.knowledge.open();
  return (await db.generations.toArray()).map((row) => [row.slot, row.base.version]);
};

describe('the knowledge in the store', () => {
  it('keeps the generation before the current one, and the newest twenty news', async () => {
    const store = memoryStore();
    for (let version = 1; version <= 25; version++) await replaceKnowledge(store, publication(version));
    expect(await versions(store)).toEqual([
      ['current', 25],
      ['previous', 24],
    ]);
    const news = await readNews(store);
    expect(news.ok && news.value.map((one) => one.version)).toEqual(Array.from({ length: 20 }, (_, i) => 25 - i));
    const { db } = await store.knowledge.open();
    expect(await db.news.count()).toBe(20);
  });

  it('counts a repeat of the same replacement once', async () => {
    const store = memoryStore();
    for (const version of [1, 2, 2]) await replaceKnowledge(store, publication(version));
    expect(await versions(store)).toEqual([
      ['current', 2],
      ['previous', 1],
    ]);
    const news = await readNews(store);
    expect(news.ok && news.value).toHaveLength(2);
  });

  it.each(['generations', 'news', 'status'] as const)('is whole old when cut while writing %s', async (table) => {
    const factory = new IDBFactory();
    await replaceKnowledge(memoryStore(factory), publication(1));
    const store = memoryStore(factory, { retryDelaysMs: [] });
    const { db } = await store.knowledge.open();
    const cut = () => Dexie.currentTransaction.abort();
    db.table(table).hook('creating', cut);
    db.table(table).hook('updating', cut);
    expect(await replaceKnowledge(store, publication(2))).toMatchObject({ ok: false });
    const after = memoryStore(factory);
    expect(await versions(after)).toEqual([['current', 1]]);
    const [news, record] = [await readNews(after), await readFeedRecord(after)];
    expect(news.ok && news.value.map((one) => one.version)).toEqual([1]);
    expect(record.ok && record.value?.status.version).toBe(1);
  });

  it('goes back to nothing when the feed is no longer wanted', async () => {
    const store = memoryStore();
    await replaceKnowledge(store, publication(1));
    const { record } = publication(1);
    await dropKnowledge(store, { ...record, status: { ...record.status, url: '', version: null, title: null } });
    expect(await currentGeneration(store)).toEqual({ ok: true, value: null });
    expect(await readFeedRecord(store)).toMatchObject({ ok: true, value: { status: { version: null } } });
  });
});
