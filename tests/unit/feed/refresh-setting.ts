// A server, a store and the refresh between them, new for every test.
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach } from 'vitest';
import { FEED_LIMITS } from '../../../lib/feed/read-body.ts';
import { refreshFeed } from '../../../lib/feed/refresh.ts';
import type { RefreshOptions } from '../../../lib/feed/refresh.ts';
import type { FeedStatus } from '../../../lib/knowledge/feed-status.ts';
import { currentGeneration, feedSide } from '../../../lib/store/knowledge.ts';
import type { Store } from '../../../lib/store/store.ts';
import { baseInput, replyInput, STARTER } from '../knowledge-base/example-base.ts';
import { memoryStore } from '../store/memory-store.ts';
import { startServer } from './feed-server.ts';
import type { FeedServer } from './feed-server.ts';

export const NOW = Date.UTC(2026, 0, 21, 9);
export const GOOD = baseInput({ version: 7, replies: [replyInput('own.one')] });

export let server: FeedServer;
export let store: Store;
export let statuses: FeedStatus[];

/** Called by each file of tests: one that only imports this would take over what another has stopped. */
export function newForEachTest(): void {
  beforeEach(async () => {
    server = await startServer();
    store = memoryStore(new IDBFactory());
    statuses = [];
  });
  afterEach(() => server.stop());
}

export function options(more: Partial<RefreshOptions> = {}): RefreshOptions {
  return {
    fetch,
    limits: FEED_LIMITS,
    now: () => NOW,
    store: feedSide(store),
    starter: STARTER,
    onStatus: (status) => statuses.push(status),
    ...more,
  };
}

export function refresh(more: Partial<RefreshOptions> = {}, url = server.url) {
  return refreshFeed(url, options(more), new AbortController().signal);
}

export async function inUse() {
  const current = await currentGeneration(store);
  if (!current.ok) throw new Error(current.detail);
  return current.value;
}
