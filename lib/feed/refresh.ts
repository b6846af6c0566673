// One refresh of the feed from beginning to end. See feed.design.md.
import type { FeedStatus } from '../knowledge/feed-status.ts';
import { assemble } from '../knowledge/assemble.ts';
import type { FeedRecord, Generation, Replacement } from '../knowledge/generation.ts';
import { newsBetween } from '../knowledge/news.ts';
import type { News } from '../knowledge/news.ts';
import type { KnowledgeBase } from '../knowledge/schema.ts';
import { failedRecord, goodRecord, iso, statusOf, untouchedRecord } from './feed-record.ts';
import type { Attempt, Failure } from './feed-record.ts';
import { fetchFeed } from './fetch-feed.ts';
import type { Fetch, FetchOutcome } from './fetch-feed.ts';
import { parseFeed } from './parse-feed.ts';
import type { FeedLimits } from './read-body.ts';

type Stored<T> = Promise<
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string; readonly detail: string }
>;

/** The store's side; each call is a transaction of its own. */
export interface FeedStore {
  current(): Stored<Generation | null>;
  record(): Stored<FeedRecord | null>;
  replace(replacement: Replacement): Stored<null>;
  save(record: FeedRecord): Stored<null>;
}

export interface RefreshOptions {
  readonly fetch: Fetch;
  readonly limits: FeedLimits;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly store: FeedStore;
  readonly starter: KnowledgeBase;
  /** Told at the beginning (`refreshing`) and at the end of every attempt. */
  readonly onStatus: (status: FeedStatus) => void;
}

/** `aborted`: nothing was recorded, as if it had not been tried. */
export interface Refreshed {
  readonly kind: 'replaced' | 'unchanged' | 'failed' | 'aborted';
  readonly record: FeedRecord;
}

/** As many entries of a kind as "what's new" keeps of one publication. */
const NEWS_ENTRIES = 1_000;

export async function refreshFeed(url: string, options: RefreshOptions, signal: AbortSignal): Promise<Refreshed> {
  const atMs = options.now();
  const [current, before] = await Promise.all([options.store.current(), options.store.record()]);
  const attempt: Attempt = {
    url: url.trim(),
    current: current.ok ? current.value : null,
    before: before.ok ? before.value : null,
    atMs,
  };
  options.onStatus({ ...statusOf(attempt), refreshing: true });
  const refreshed = current.ok
    ? await fetchAndSettle(attempt, options, signal)
    : await failed(attempt, options, { code: 'storage', detail: current.detail });
  options.onStatus(refreshed.record.status);
  return refreshed;
}

async function fetchAndSettle(attempt: Attempt, options: RefreshOptions, signal: AbortSignal): Promise<Refreshed> {
  const etag = sameFeed(attempt)?.etag ?? null;
  const outcome = await fetchFeed({ ...options, url: attempt.url, etag, signal });
  if (outcome.kind === 'aborted') return aborted(attempt);
  if (outcome.kind === 'failed') return failed(attempt, options, outcome);
  if (outcome.kind === 'not-modified') return unchanged(attempt, options, etag);
  return settle(attempt, outcome, options, signal);
}

async function settle(
  attempt: Attempt,
  document: Extract<FetchOutcome, { kind: 'document' }>,
  options: RefreshOptions,
  signal: AbortSignal,
): Promise<Refreshed> {
  const hash = await sha256(document.bytes);
  const known = sameFeed(attempt);
  // The hash decides, not the ETag: some servers change or keep it at random (RELIABILITY.md F13).
  if (known?.hash === hash) return unchanged(attempt, options, document.etag);
  // The signature over these bytes is checked here, before anything reads them.
  const parsed = parseFeed(document.bytes, options.starter);
  if (!parsed.ok) return failed(attempt, options, parsed);
  const old = known ? olderThan(parsed.base, known) : null;
  if (old !== null) return failed(attempt, options, { code: 'older', detail: old });
  if (signal.aborted) return aborted(attempt);
  const { base } = parsed;
  return replaced(attempt, options, {
    generation: `${base.version}-${hash.slice(0, 16)}`,
    base,
    etag: document.etag,
    url: attempt.url,
    hash,
    fetchedAt: iso(attempt.atMs),
  });
}

async function replaced(attempt: Attempt, options: RefreshOptions, next: Generation): Promise<Refreshed> {
  const { starter, store } = options;
  const inUse = assemble(starter, attempt.current?.base ?? null);
  const news = bounded(newsBetween(inUse, assemble(starter, next.base), next.fetchedAt));
  const record = goodRecord({ ...attempt, current: next });
  const stored = await store.replace({ next, news, record });
  if (!stored.ok) return failed(attempt, options, { code: 'storage', detail: stored.detail });
  return { kind: 'replaced', record };
}

/** A new ETag for the same content is kept, or every further request would bring it all again. */
async function unchanged(attempt: Attempt, options: RefreshOptions, etag: string | null): Promise<Refreshed> {
  const record = goodRecord(attempt);
  const { current } = attempt;
  const stored =
    current && etag !== current.etag
      ? await options.store.replace({ next: { ...current, etag }, news: null, record })
      : await options.store.save(record);
  if (!stored.ok) return failed(attempt, options, { code: 'storage', detail: stored.detail });
  return { kind: 'unchanged', record };
}

/** What is in use stays in use. If even the record cannot be stored, it is still told. */
async function failed(attempt: Attempt, { store }: RefreshOptions, failure: Failure): Promise<Refreshed> {
  const record = failedRecord(attempt, failure);
  await store.save(record);
  return { kind: 'failed', record };
}

function aborted(attempt: Attempt): Refreshed {
  return { kind: 'aborted', record: untouchedRecord(attempt) };
}

/** Versions and ETags of another address say nothing about this one. */
function sameFeed({ url, current }: Attempt): Generation | null {
  return current?.url === url ? current : null;
}

function olderThan(base: KnowledgeBase, current: Generation): string | null {
  if (base.version < current.base.version) return `version ${base.version}, in use ${current.base.version}`;
  // Two contents under one number: nobody could say which one an agent has.
  return base.version === current.base.version ? `version ${base.version} again, with other content` : null;
}

function bounded(news: News): News {
  const { added, changed, removed } = news;
  return {
    ...news,
    added: added.slice(0, NEWS_ENTRIES),
    changed: changed.slice(0, NEWS_ENTRIES),
    removed: removed.slice(0, NEWS_ENTRIES),
  };
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
