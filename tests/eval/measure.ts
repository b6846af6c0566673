// Asks the engine every row of a task and counts.
import type { Reply } from '../../lib/knowledge/schema.ts';
import { createLocalSuggestLink } from '../../lib/suggest/local-link.ts';
import type { SuggestAnswer, SuggestLink, SuggestQuery } from '../../lib/suggest/suggestion.ts';
import type { TaskData } from './dev-tasks.ts';

export interface Measured {
  readonly queries: number;
  /** Shares, 0 to 1, of the messages with an acceptable reply among the first 1, 3, 5. */
  readonly top: readonly [number, number, number];
  /** Share of the answerable messages for which nothing was offered. */
  readonly abstained: number;
  /** Share of the messages without a reply in the base for which nothing was offered; null if there are none. */
  readonly rightlyAbstained: number | null;
  readonly buildMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const UNKNOWN: Omit<SuggestQuery, 'buyerMessages'> = {
  marketplace: null,
  orderState: null,
  daysSinceReceipt: null,
  product: null,
  justInserted: [],
  now: '2026-01-01T00:00:00.000Z',
};

export async function measure({ replies, rows, none }: TaskData): Promise<Measured> {
  const { link, buildMs } = await loaded(replies);
  const answers: SuggestAnswer[] = [];
  const timesMs: number[] = [];
  for (const { q, ctx } of rows) {
    const started = performance.now();
    answers.push(await link.suggest({ ...UNKNOWN, buyerMessages: [...(ctx ?? []), q] }));
    timesMs.push(performance.now() - started);
  }
  const unanswerable: SuggestAnswer[] = [];
  for (const { q } of none) unanswerable.push(await link.suggest({ ...UNKNOWN, buyerMessages: [q] }));
  timesMs.sort((a, b) => a - b);
  const hits = (among: number) =>
    share(answers, (answer, n) => answer.suggestions.slice(0, among).some((s) => rows[n]?.ids.includes(s.replyId)));
  return {
    queries: rows.length,
    top: [hits(1), hits(3), hits(5)],
    abstained: share(answers, (answer) => answer.abstained),
    rightlyAbstained: none.length > 0 ? share(unanswerable, (answer) => answer.abstained) : null,
    buildMs,
    p50Ms: timesMs[Math.floor(timesMs.length * 0.5)] ?? 0,
    p99Ms: timesMs[Math.floor(timesMs.length * 0.99)] ?? 0,
  };
}

async function loaded(replies: readonly Reply[]): Promise<{ link: SuggestLink; buildMs: number }> {
  const link = createLocalSuggestLink();
  const started = performance.now();
  await link.load('eval', replies);
  return { link, buildMs: performance.now() - started };
}

function share<T>(items: readonly T[], holds: (item: T, n: number) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}
