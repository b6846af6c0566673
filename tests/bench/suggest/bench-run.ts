// One engine at one size, step by step, so that memory can be read in between. The same
// steps in Node and in the worker.
import type { Reply } from '../../../lib/knowledge/schema.ts';
import type { SuggestLink } from '../../../lib/suggest/suggestion.ts';
import { type LibraryName, LIBRARIES } from '../../eval/engines/all.ts';
import type { Searcher } from '../../eval/engines/engine.ts';
import { askedMessages, benchPicks, benchQuery, benchReplies, changedReplies } from './bench-data.ts';

export type EngineName = 'ours' | LibraryName;

export interface Wanted {
  readonly engine: EngineName;
  readonly size: number;
}

/** Milliseconds. */
export interface Asking {
  /** Of every call. */
  readonly calls: readonly number[];
  /** Of every message its quickest call: what it costs when nothing else runs on the machine. */
  readonly quickest: readonly number[];
}

export interface Times {
  readonly alone: Asking;
  /** With three earlier messages of the conversation; ours only. */
  readonly withEarlier: Asking | null;
}

export interface BenchRun {
  build(): Promise<number>;
  ask(): Promise<Times>;
  /** One change of 100 replies each; empty where only a new build does it. */
  change(): Promise<readonly number[]>;
}

const MESSAGES = 1_000;
const PASSES = 3;
/** A slow library is asked less often instead of longer. */
const ASKING_MS = 10_000;
const FEWEST_CALLS = 15;
const ASKING_FEWEST_MS = 30_000;
/** At least so many warm-up calls, but not for longer. */
const WARM_UP_CALLS = 300;
const WARM_UP_MS = 2_000;
const CHANGES = 5;
const CHANGING_MS = 10_000;

export function createBenchRun(
  { engine, size }: Wanted,
  pool: readonly string[],
  makeOurs: () => SuggestLink,
): BenchRun {
  const replies = benchReplies(pool, size);
  const messages = askedMessages(pool);
  return engine === 'ours' ? runOurs(makeOurs(), replies, messages) : runLibrary(engine, replies, messages);
}

function runOurs(link: SuggestLink, replies: readonly Reply[], messages: readonly string[]): BenchRun {
  let base = replies;
  const ask = (earlier: boolean) => timesOf((n) => link.suggest(benchQuery(messages, n, earlier)));
  return {
    build: () => timeOf(() => link.load('bench', replies)),
    async ask() {
      link.learn(benchPicks(replies));
      return { alone: await ask(false), withEarlier: await ask(true) };
    },
    change: () =>
      changes((round) => {
        base = changedReplies(base, round).all;
        return () => link.load(`bench-${round}`, base);
      }),
  };
}

function runLibrary(name: LibraryName, replies: readonly Reply[], messages: readonly string[]): BenchRun {
  let searcher: Searcher = { ask: () => [] };
  return {
    build: () =>
      timeOf(async () => {
        searcher = await LIBRARIES[name].build(replies);
      }),
    ask: async () => ({
      alone: await timesOf((n) => searcher.ask(messages[n % messages.length] ?? '')),
      withEarlier: null,
    }),
    change: () =>
      searcher.change
        ? changes((round) => {
            const { changed } = changedReplies(replies, round);
            return () => searcher.change?.(changed);
          })
        : Promise.resolve([]),
  };
}

async function timeOf(work: () => unknown): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

/** Warm first: a sidebar answers all day. */
async function timesOf(ask: (n: number) => unknown): Promise<Asking> {
  const warmUntilMs = performance.now() + WARM_UP_MS;
  for (let n = 0; n < WARM_UP_CALLS && performance.now() < warmUntilMs; n += 1) await ask(n);
  const startedMs = performance.now();
  const calls: number[] = [];
  const quickest: number[] = [];
  for (let n = 0; n < MESSAGES * PASSES; n += 1) {
    if (performance.now() - startedMs > (n < FEWEST_CALLS ? ASKING_FEWEST_MS : ASKING_MS)) break;
    const ms = await timeOf(() => ask(n % MESSAGES));
    calls.push(ms);
    quickest[n % MESSAGES] = Math.min(ms, quickest[n % MESSAGES] ?? Infinity);
  }
  return { calls, quickest };
}

async function changes(prepare: (round: number) => () => unknown): Promise<number[]> {
  const untilMs = performance.now() + CHANGING_MS;
  const times: number[] = [];
  for (let round = 1; round <= CHANGES && performance.now() < untilMs; round += 1)
    times.push(await timeOf(prepare(round)));
  return times;
}
