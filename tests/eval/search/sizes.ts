// The same search at three sizes: time to build, memory kept, time per state of the field.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pinyin } from 'pinyin-pro';
import type { Reply } from '../../../lib/knowledge/schema.ts';
import { searchSteps } from '../../../lib/suggest/search.ts';
import type { Find, Finder } from './finders.ts';
import { measureHits } from './hits.ts';
import { fragmentsOf, type Random } from './typos.ts';

export const SIZES = [200, 2_000, 20_000] as const;
const FRAGMENTS = 120;
/** States of the field that are timed; the slowest finder takes a quarter of a second for one. */
const TIMED = 300;
/** Each is timed thrice and the least counts: others use this machine too. */
const ROUNDS = 3;
const ROUNDS_END_MS = 10_000;

export interface SizeFigures {
  readonly buildMs: number;
  /** The longest that a waiting question had to wait; null where building cannot be interrupted. */
  readonly longestStepMs: number | null;
  readonly memoryMb: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly first: number;
  readonly topFive: number;
}

export async function measureSize(
  finder: Finder,
  pool: readonly string[],
  size: number,
  random: Random,
): Promise<SizeFigures> {
  const replies = largeBase(pool, size);
  const before = await memoryMb();
  const startedMs = performance.now();
  const find = finder.build(replies);
  const buildMs = performance.now() - startedMs;
  const memory = (await memoryMb()) - before;
  const fragments = fragmentsOf(pool.slice(0, size), FRAGMENTS, random);
  const states = statesOf(fragments.map(({ asked }) => asked));
  const timesMs = timed(find, states);
  const { first, topFive } = measureHits(find, replies, fragments);
  const longestStepMs = finder.name === 'search box' ? longestStep(replies) : null;
  const at = (share: number) => timesMs[Math.floor(timesMs.length * share)] ?? 0;
  return { buildMs, longestStepMs, memoryMb: memory, p50Ms: at(0.5), p99Ms: at(0.99), first, topFive };
}

/** A title, two phrasings and a wording of a few sentences each. */
export function largeBase(pool: readonly string[], size: number): Reply[] {
  const line = (at: number) => pool[at % pool.length] ?? '';
  return Array.from({ length: size }, (_, at) => ({
    id: `r${at}`,
    title: line(at),
    stage: 'dialogue',
    lang: 'zh-CN',
    wordings: [[1, 2, 3, 4].map((step) => line(at + step * 37)).join('，')],
    questions: [line(at * 7 + 11), line(at * 13 + 5)],
    tags: [],
  }));
}

/** What stands in the field after each key, for the fragments and for their spelling. */
function statesOf(asked: readonly string[]): string[] {
  const whole = asked.flatMap((text) => [
    text,
    pinyin(text, { toneType: 'none', type: 'array', v: true }).join(''),
    pinyin(text, { toneType: 'none', type: 'array', pattern: 'first' }).join(''),
  ]);
  const states = whole.flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1)));
  const every = Math.max(1, Math.floor(states.length / TIMED));
  return states.filter((_, at) => at % every === 0);
}

function timed(find: Find, states: readonly string[]): number[] {
  for (const state of states.slice(0, 20)) find(state, 8);
  const timesMs = states.map(() => Infinity);
  const startedMs = performance.now();
  for (let round = 0; round < ROUNDS && (round === 0 || performance.now() - startedMs < ROUNDS_END_MS); round += 1)
    for (const [at, state] of states.entries()) {
      const askedMs = performance.now();
      find(state, 8);
      timesMs[at] = Math.min(timesMs[at] ?? Infinity, performance.now() - askedMs);
    }
  return timesMs.sort((a, b) => a - b);
}

function longestStep(replies: readonly Reply[]): number {
  const steps = searchSteps(replies);
  let longest = 0;
  for (let done = false; !done;) {
    const startedMs = performance.now();
    done = steps.next().done === true;
    longest = Math.max(longest, performance.now() - startedMs);
  }
  return longest;
}

/** Collected first; the command is started without the flag that offers this. */
async function memoryMb(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  for (let round = 0; round < 3; round += 1) {
    if (typeof collect === 'function') collect();
    await new Promise((resume) => setTimeout(resume, 0));
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}
