// Building gives way by the clock, and a build that nobody wants any more ends.
import { expect, test } from 'vitest';
import { createSuggestEngine } from '../../../lib/suggest/engine.ts';
import { WEIGHTS } from '../../../lib/suggest/weights.ts';
import { query, reply } from './reply.ts';

const OLD = [reply({ id: 'old', title: '怎么开发票', questions: ['可以开发票吗'] })];
const LARGE = Array.from({ length: 2_000 }, (_, n) => reply({ id: `r${n}`, title: `怎么开发票 ${n}` }));
const asked = query(['可以开发票吗']);

/** A clock by which every look at it takes as long. */
function slowClock(stepMs: number) {
  let nowMs = 0;
  return () => (nowMs += stepMs);
}

test('a question is answered in every pause, from the old index until the new one is whole', async () => {
  const answers: (string | undefined)[] = [];
  const pause = async () => void answers.push(engine.suggest(asked).suggestions[0]?.replyId);
  const engine = createSuggestEngine({ pause, clock: slowClock(1) });
  await engine.load('1', OLD);
  answers.length = 0;
  await engine.load('2', LARGE);
  expect(answers.length).toBeGreaterThan(3);
  expect(new Set(answers)).toEqual(new Set(['old']));
  expect(engine.suggest(asked).suggestions[0]?.replyId).not.toBe('old');
});

test('a fast machine pauses less', async () => {
  const pausesAt = async (stepMs: number) => {
    let pauses = 0;
    await createSuggestEngine({ pause: async () => void (pauses += 1), clock: slowClock(stepMs) }).load('1', LARGE);
    return pauses;
  };
  expect(await pausesAt(0)).toBe(0);
  expect(await pausesAt(1)).toBeGreaterThan(await pausesAt(0.1));
});

test('an overtaken build stops at its next pause', async () => {
  let pauses = 0;
  const pause = async () => void (pauses += 1);
  const engine = createSuggestEngine({ pause, clock: slowClock(100) });
  const large = engine.load('1', LARGE);
  const small = engine.load('2', OLD);
  await Promise.all([large, small]);
  expect(pauses).toBeLessThan(20);
  expect(engine.suggest(asked).suggestions.map(({ replyId }) => replyId)).toEqual(['old']);
});

test('other weights change the answer and nothing else does', async () => {
  const ask = async (weights: typeof WEIGHTS | { [K in keyof typeof WEIGHTS]: (typeof WEIGHTS)[K] }) => {
    const engine = createSuggestEngine({ pause: async () => {}, clock: () => 0 }, { weights });
    await engine.load('1', OLD);
    return engine.suggest(query(['可以开电子票据吗'])).suggestions[0]?.score ?? 0;
  };
  expect(await ask({ ...WEIGHTS })).toBe(await ask(WEIGHTS));
  expect(await ask({ ...WEIGHTS, share: 0 as never })).toBeLessThan(await ask(WEIGHTS));
});

test('a search that came before the base finds what is in it as soon as it is loaded', async () => {
  const engine = createSuggestEngine({ pause: async () => {}, clock: slowClock(1) });
  expect(await engine.search('发票', 5)).toEqual([]);
  await engine.load('1', OLD);
  expect(await engine.search('发票', 5)).toEqual(['old']);
  // Asked while the next base is being read: of the one or of the other, never of neither.
  const loading = engine.load('2', LARGE);
  expect(await engine.search('发票', 5)).not.toEqual([]);
  await loading;
  expect(await engine.search('发票 1999', 5)).toContain('r1999');
});
