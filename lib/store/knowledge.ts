// The publication in use, the one before it, the news and the feed's status.
import { consoleDefinitionSchema } from '../knowledge/console-definition.ts';
import type { ConsoleDefinition } from '../knowledge/console-definition.ts';
import type { News } from '../knowledge/news.ts';
import type { FeedRecord, Generation, Replacement } from '../knowledge/generation.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

/** As many publications as "what's new" shows. */
const NEWS_KEPT = 20;

/** Null: nothing was ever fetched, the starter base stands alone. */
export function currentGeneration(store: Store): Promise<StoreResult<Generation | null>> {
  return withDb(store.knowledge, 'read', async (db) => (await db.generations.get('current')) ?? null);
}

/** Definitions of consoles in the publication in use. Rows of before there were any have none. */
export function feedConsoles(store: Store): Promise<StoreResult<ConsoleDefinition[]>> {
  return withDb(store.knowledge, 'read', async (db) => {
    const current: { readonly base?: { readonly consoles?: unknown } } | undefined =
      await db.generations.get('current');
    const list = current?.base?.consoles;
    return (Array.isArray(list) ? list : []).flatMap((each) => {
      const parsed = consoleDefinitionSchema.safeParse(each);
      return parsed.success ? [parsed.data] : [];
    });
  });
}

/**
 * Puts a publication in use, keeps the one before it, adds the news and the status: all
 * in one transaction, so a worker killed at any moment leaves the old state or the new.
 */
export function replaceKnowledge(store: Store, { next, news, record }: Replacement): Promise<StoreResult<null>> {
  return withDb(store.knowledge, 'write', async (db) => {
    await db.transaction('rw', [db.generations, db.news, db.status], async () => {
      const current = await db.generations.get('current');
      // A repeat after a lost connection must not push the real predecessor out.
      const repeated = current?.generation === next.generation && current.url === next.url;
      if (current && !repeated) await db.generations.put({ ...current, slot: 'previous' });
      await db.generations.put({ ...next, slot: 'current' });
      if (news && !repeated) await db.news.add(news);
      const old = await db.news.orderBy(':id').reverse().offset(NEWS_KEPT).primaryKeys();
      await db.news.bulkDelete(old);
      await db.status.put({ key: 'feed', ...record });
    });
    return null;
  });
}

/** Back to the starter base alone, for a feed that is no longer wanted. News stay readable. */
export function dropKnowledge(store: Store, record: FeedRecord): Promise<StoreResult<null>> {
  return withDb(store.knowledge, 'write', async (db) => {
    await db.transaction('rw', [db.generations, db.status], async () => {
      await db.generations.clear();
      await db.status.put({ key: 'feed', ...record });
    });
    return null;
  });
}

/** Newest first, at most 20. */
export function readNews(store: Store): Promise<StoreResult<News[]>> {
  return withDb(store.knowledge, 'read', async (db) => {
    const rows = await db.news.orderBy(':id').reverse().limit(NEWS_KEPT).toArray();
    return rows.map(({ version, receivedAt, title, added, changed, removed }) => ({
      version,
      receivedAt,
      title,
      added,
      changed,
      removed,
    }));
  });
}

/** Null before the first attempt. */
export function readFeedRecord(store: Store): Promise<StoreResult<FeedRecord | null>> {
  return withDb(store.knowledge, 'read', async (db) => {
    const row = await db.status.get('feed');
    return row ? { status: row.status, failures: row.failures, notBefore: row.notBefore } : null;
  });
}

export function saveFeedRecord(store: Store, record: FeedRecord): Promise<StoreResult<null>> {
  return withDb(store.knowledge, 'write', async (db) => {
    await db.status.put({ key: 'feed', ...record });
    return null;
  });
}

/** The store's side of a refresh: what `lib/feed` is given, since it may not know the store. */
export function feedSide(store: Store) {
  return {
    current: () => currentGeneration(store),
    record: () => readFeedRecord(store),
    replace: (replacement: Replacement) => replaceKnowledge(store, replacement),
    save: (record: FeedRecord) => saveFeedRecord(store, record),
  };
}
