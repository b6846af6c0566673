// Asks the engine every message and counts.
import type { Reply } from '../../lib/knowledge/schema.ts';
import { createLocalSuggestLink } from '../../lib/suggest/local-link.ts';
import type { SuggestAnswer, SuggestQuery } from '../../lib/suggest/suggestion.ts';
import type { TaskData } from './dev-tasks.ts';

export interface Asked {
  readonly query: SuggestQuery;
  /** Acceptable replies; empty: the base has none. */
  readonly ids: readonly string[];
}

export interface Measured {
  /** Messages to which the base has a reply. */
  readonly queries: number;
  /** Shares, 0 to 1, of those with an acceptable reply among the first 1, 3, 5. */
  readonly top: readonly [number, number, number];
  /** Share of those for which nothing was offered. */
  readonly abstained: number;
  /** Share of the other messages for which nothing was offered; null if there are none. */
  readonly rightlyAbstained: number | null;
  readonly buildMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** No public data has order context; what is not known says nothing. */
const NOTHING_KNOWN: Omit<SuggestQuery, 'buyerMessages'> = {
  marketplace: null,
  orderState: null,
  daysSinceReceipt: null,
  product: null,
  category: null,
  justInserted: [],
  agent: '',
  shop: '',
  now: '2026-01-01T00:00:00.000Z',
};

export function askedOf({ rows, none }: TaskData): Asked[] {
  const asked = (messages: readonly string[], ids: readonly string[]): Asked => ({
    query: { ...NOTHING_KNOWN, buyerMessages: messages },
    ids,
  });
  return [...rows.map(({ q, ctx, ids }) => asked([...(ctx ?? []), q], ids)), ...none.map(({ q }) => asked([q], []))];
}

export async function measure(replies: readonly Reply[], asked: readonly Asked[]): Promise<Measured> {
  const link = createLocalSuggestLink();
  const startedMs = performance.now();
  await link.load('eval', replies);
  const buildMs = performance.now() - startedMs;
  const answered: { readonly ids: readonly string[]; readonly answer: SuggestAnswer }[] = [];
  const timesMs: number[] = [];
  for (const { query, ids } of asked) {
    const askedMs = performance.now();
    const answer = await link.suggest(query);
    timesMs.push(performance.now() - askedMs);
    answered.push({ ids, answer });
  }
  timesMs.sort((a, b) => a - b);
  const answerable = answered.filter(({ ids }) => ids.length > 0);
  const others = answered.filter(({ ids }) => ids.length === 0);
  const hits = (among: number) =>
    share(answerable, ({ ids, answer }) => answer.suggestions.slice(0, among).some((one) => ids.includes(one.replyId)));
  return {
    queries: answerable.length,
    top: [hits(1), hits(3), hits(5)],
    abstained: share(answerable, ({ answer }) => answer.abstained),
    rightlyAbstained: others.length > 0 ? share(others, ({ answer }) => answer.abstained) : null,
    buildMs,
    p50Ms: timesMs[Math.floor(timesMs.length * 0.5)] ?? 0,
    p99Ms: timesMs[Math.floor(timesMs.length * 0.99)] ?? 0,
  };
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}
