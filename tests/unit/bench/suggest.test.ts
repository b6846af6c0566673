// The bench of the suggestion engine: its bases are what they claim, its ratios right.
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { askedMessages, benchReplies, changedReplies } from '../../bench/suggest/bench-data.ts';
import { createBenchRun } from '../../bench/suggest/bench-run.ts';
import { suggestFigure } from '../../bench/suggest/measured.ts';
import { madeMessages } from '../../bench/suggest/pool.ts';
import { createLocalSuggestLink } from '../../../lib/suggest/local-link.ts';

const POOL = Array.from({ length: 3_000 }, (_, n) => `消息${n}`);

test('no two replies of a base larger than the pool are the same, and no asked message is in it', () => {
  const replies = benchReplies(POOL, 5_000);
  expect(new Set(replies.map(({ title, questions }) => [title, ...questions].join('|'))).size).toBe(5_000);
  const asked = new Set(askedMessages(POOL));
  expect(asked.size).toBe(1_000);
  expect(replies.some(({ title, questions }) => [title, ...questions].some((text) => asked.has(text)))).toBe(false);
});

test('a change concerns a hundred replies in their places', () => {
  const replies = benchReplies(POOL, 2_000);
  const { all, changed } = changedReplies(replies, 3);
  expect(changed).toHaveLength(100);
  expect(all.filter((reply, n) => !isDeepStrictEqual(reply, replies[n]))).toEqual(changed);
  // As they arrive: a sidebar never gets the objects that it has.
  expect(all.filter((reply) => replies.includes(reply))).toEqual([]);
  expect(all.map(({ id }) => id)).toEqual(replies.map(({ id }) => id));
});

test('without the pool, messages are made of the starter base, the same ones each time', async () => {
  const made = await madeMessages();
  expect(made).toEqual(await madeMessages());
  expect(new Set(made).size).toBeGreaterThan(15_000);
});

test('a figure says how many times longer a library takes', () => {
  const measured = (ms: number) => ({
    buildMs: ms,
    memoryBytes: ms * 1e6,
    alone: { calls: [ms, ms, ms * 2], quickest: [ms] },
    withEarlier: null,
    changeMs: [],
  });
  const ours = suggestFigure({ in: 'node', replies: 200, engine: 'ours' }, measured(2), null);
  expect(ours).toMatchObject({ medianMs: 2, p99Ms: 4, quietP99Ms: 2, memoryMb: 2, calls: 3, changeMs: null });
  expect(ours.ratio).toBeNull();
  const theirs = suggestFigure({ in: 'node', replies: 200, engine: 'fuse' }, measured(50), ours);
  expect(theirs.ratio).toEqual({ build: 25, memory: 25, median: 25, p99: 25 });
});

test('every library and ours finds something, and takes changes', async () => {
  for (const engine of ['ours', 'fuse', 'minisearch', 'orama'] as const) {
    const run = createBenchRun({ engine, size: 100 }, POOL, createLocalSuggestLink);
    expect(await run.build()).toBeGreaterThan(0);
    expect(await run.change()).toHaveLength(5);
  }
});
