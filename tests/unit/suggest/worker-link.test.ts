// One contract for both links: the worker's (over a real MessageChannel, served by the
// worker's own code) and the one without a worker.
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { deltaBetween, withDelta } from '../../../lib/suggest/base-delta.ts';
import { createSuggestEngine } from '../../../lib/suggest/engine.ts';
import { createLocalSuggestLink } from '../../../lib/suggest/local-link.ts';
import { serve } from '../../../lib/suggest/serve.ts';
import type { SuggestLink } from '../../../lib/suggest/suggestion.ts';
import { createSuggestLink } from '../../../lib/suggest/worker-link.ts';
import { isToWorker } from '../../../lib/suggest/worker-messages.ts';
import { query, reply } from './reply.ts';

const FIRST = [reply({ id: 'old', title: '怎么开发票', questions: ['可以开发票吗'] })];
const SECOND = [reply({ id: 'new', title: '怎么开发票', questions: ['可以开发票吗'] })];
const asked = query(['可以开发票吗']);

const lifetimes: AbortController[] = [];
afterEach(() => lifetimes.splice(0).forEach((lifetime) => lifetime.abort()));

function workerLink(): { link: SuggestLink; lifetime: AbortController; far: MessagePort } {
  const lifetime = new AbortController();
  lifetimes.push(lifetime);
  const { port1, port2 } = new MessageChannel();
  const engine = createSuggestEngine({ pause: () => sleep(0), clock: () => performance.now() });
  port2.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isToWorker(data)) void serve(engine, data).then((answer) => port2.postMessage(answer));
  });
  port1.start();
  port2.start();
  lifetime.signal.addEventListener('abort', () => port1.close());
  return { link: createSuggestLink(port1, lifetime.signal), lifetime, far: port2 };
}

describe.each([
  ['worker', () => workerLink().link],
  ['local', createLocalSuggestLink],
])('%s link', (_, open) => {
  test('knows nothing before the first load', async () => {
    const link = open();
    expect(await link.suggest(asked)).toEqual({ suggestions: [], abstained: true, closest: [], smallTalk: false });
    expect(await link.search('发票', 5)).toEqual([]);
  });

  test('answers and searches what was loaded last', async () => {
    const link = open();
    await link.load('1', FIRST);
    expect((await link.suggest(asked)).suggestions[0]?.replyId).toBe('old');
    await link.load('2', SECOND);
    expect((await link.suggest(asked)).suggestions[0]?.replyId).toBe('new');
    expect(await link.search('发票', 5)).toEqual(['new']);
  });

  test('forgets what it learnt, also what it was still reading, and learns anew', async () => {
    const link = open();
    const base = [reply({ id: 'gift', title: '有礼物吗' }), reply({ id: 'ship', title: '几时发货' })];
    const odd = query(['窗台有点窄怕摆不下']);
    const pick = (message: string) => {
      return { replyId: 'gift', message, verdict: 'picked' as const, atMs: Date.parse(odd.now), agent: 'a', shop: '' };
    };
    const like = pick('窗台有点窄怕摆不下');
    const first = async () => (await link.suggest(odd)).suggestions[0]?.replyId;
    await link.load('1', base);
    link.learn([like]);
    expect(await first()).toBe('gift');
    // The last of them is read after a pause.
    link.learn([...Array.from({ length: 900 }, (_, n) => pick(`${String.fromCodePoint(0x4e00 + n)}发货`)), like]);
    link.forget();
    await sleep(20);
    expect(await first()).toBeUndefined();
    link.learn([like]);
    expect(await first()).toBe('gift');
  });

  test('the same generation is built once, a newer load overtakes an older', async () => {
    const link = open();
    await Promise.all([link.load('1', FIRST), link.load('1', FIRST), link.load('2', SECOND)]);
    expect((await link.suggest(asked)).suggestions[0]?.replyId).toBe('new');
  });

  test('answers from the old index while a large one is built', async () => {
    const link = open();
    await link.load('1', FIRST);
    const large = Array.from({ length: 2_000 }, (_unused, n) => reply({ id: `r${n}`, title: `商品说明 ${n}` }));
    const loading = link.load('2', [...large, ...SECOND]);
    expect((await link.suggest(asked)).suggestions[0]?.replyId).toBe('old');
    await loading;
    expect((await link.suggest(asked)).suggestions[0]?.replyId).toBe('new');
  });
});

describe('a base that changed', () => {
  const many = Array.from({ length: 600 }, (_unused, n) => reply({ id: `r${n}`, title: `商品说明 ${n}` }));
  const next = [...many.slice(5, 300), ...FIRST, ...many.slice(300), reply({ id: 'late', title: '保修多久' })];

  function watched() {
    const { link, far } = workerLink();
    const sent: unknown[] = [];
    far.addEventListener('message', ({ data }: MessageEvent<unknown>) => sent.push(data));
    return { link, sent };
  }

  test('crosses as its differences, and is answered and searched as a whole', async () => {
    const { link, sent } = watched();
    await link.load('1', many);
    await link.load('2', structuredClone(next));
    expect(sent[1]).toMatchObject({ kind: 'change', from: '1', delta: { fresh: [{ id: 'old' }, { id: 'late' }] } });
    expect((await link.suggest(asked)).suggestions[0]?.replyId).toBe('old');
    expect((await link.search('保修多久', 3))[0]).toBe('late');
    expect(await link.search('商品说明 2', 600)).not.toContain('r2');
  });

  test('is sent whole while an earlier load is not confirmed, and not at all when it is there already', async () => {
    const { link, sent } = watched();
    await Promise.all([link.load('1', many), link.load('2', next)]);
    await link.load('2', next);
    expect(sent).toMatchObject([{ kind: 'load' }, { kind: 'load' }]);
    expect((await link.suggest(asked)).suggestions[0]?.replyId).toBe('old');
  });

  test('is sent whole when the worker does not know what it changed from', async () => {
    const { port1, port2 } = new MessageChannel();
    const lifetime = new AbortController();
    lifetimes.push(lifetime);
    lifetime.signal.addEventListener('abort', () => port1.close());
    const kinds: string[] = [];
    port2.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!isToWorker(data)) return;
      kinds.push(data.kind);
      port2.postMessage({ id: data.id, kind: data.kind === 'change' ? 'unknown-base' : 'loaded' });
    });
    port1.start();
    port2.start();
    const link = createSuggestLink(port1, lifetime.signal);
    await link.load('1', many);
    await link.load('2', next);
    expect(kinds).toEqual(['load', 'change', 'load']);
  });

  test('differences put together again are the new base', () => {
    const position = fc.array(fc.nat(20), { maxLength: 12 });
    fc.assert(
      fc.property(position, position, (before, after) => {
        const base = (ids: readonly number[]) => ids.map((n) => many[n] ?? reply({ id: 'none' }));
        const delta = deltaBetween(base(before), structuredClone(base(after)));
        expect(withDelta(base(before), delta)).toEqual(base(after));
        expect(delta.fresh.every(({ id }) => base(before).every((known) => known.id !== id))).toBe(true);
      }),
    );
    expect(withDelta([], { kept: Int32Array.of(4), fresh: [] })).toBeNull();
  });
});

describe('a worker that misbehaves', () => {
  test('nonsense from it is passed over', async () => {
    const { link, far } = workerLink();
    for (const nonsense of [null, 7, { id: 1 }, { id: 1, kind: 'suggested', answer: 3 }]) far.postMessage(nonsense);
    await link.load('1', FIRST);
    expect((await link.suggest(asked)).suggestions[0]?.replyId).toBe('old');
  });

  test('a request that cannot be carried out is answered as failed', async () => {
    const engine = createSuggestEngine({ pause: () => sleep(0), clock: () => performance.now() });
    const broken = { id: 4, kind: 'load', generation: '1', replies: [null] };
    if (!isToWorker(broken)) expect.unreachable();
    expect(await serve(engine, broken)).toEqual({ id: 4, kind: 'failed', detail: 'RangeError' });
    await engine.load('1', FIRST);
    expect(engine.suggest(asked).suggestions[0]?.replyId).toBe('old');
  });

  test('after the end every question gets an empty answer that claims nothing', async () => {
    const { link, lifetime } = workerLink();
    const waiting = link.suggest(asked);
    lifetime.abort();
    expect(await waiting).toEqual({ suggestions: [], abstained: false, closest: [], smallTalk: false });
    expect(await link.search('发票', 5)).toEqual([]);
    await link.load('1', FIRST);
  });

  test('requests of an unknown form are not carried out', () => {
    for (const request of [
      undefined,
      {},
      { id: 1, kind: 'change', generation: '1', delta: { kept: [], fresh: [] } },
      { id: 1, kind: 'eval' },
      { id: 1, kind: 'suggest', query: {} },
      { id: '1' },
    ])
      expect(isToWorker(request)).toBe(false);
  });
});
