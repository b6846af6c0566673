import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Broadcast } from '../../../lib/channel/background-messages.ts';
import { sendWhenReady } from '../../../lib/channel/send-when-ready.ts';
import type { BackgroundLink } from '../../../lib/channel/links.ts';
import { createListeners } from '../../support/listeners.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function link(signal?: AbortSignal) {
  const state = { refusal: 'upgrading' as 'upgrading' | 'storage' | null };
  const asked: string[] = [];
  const broadcasts = createListeners<[Broadcast]>();
  // What is asked and answered is of no interest here, only whether and when.
  const raw = ((name: string, request: { n?: number }) => {
    asked.push(`${name} ${String(request.n)}`);
    const answer: Answer<object> = state.refusal
      ? { ok: false, refusal: state.refusal, detail: '' }
      : { ok: true, value: {} };
    return Promise.resolve(answer);
  }) as unknown as BackgroundLink['ask'];
  const ask = sendWhenReady(raw, broadcasts.add, signal) as unknown as (
    name: string,
    request: object,
  ) => Promise<Answer<object>>;
  return { state, asked, ask, tell: broadcasts.tell, listening: broadcasts.count };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

describe('what is done while the database is upgraded', () => {
  it('is kept, and sent in its order when the upgrade is over', async () => {
    const { state, asked, ask, tell, listening } = link();
    const answers = Promise.all([ask('case.record', { n: 1 }), ask('progress.save', { n: 2 })]);
    await settled();
    expect(asked).toEqual(['case.record 1', 'progress.save 2']);
    state.refusal = null;
    tell('storage-changed');
    expect((await answers).map(({ ok }) => ok)).toEqual([true, true]);
    expect(asked.slice(2)).toEqual(['case.record 1', 'progress.save 2']);
    expect([listening(), vi.getTimerCount()]).toEqual([0, 0]);
  });

  it('is sent also when the news of its end is missed', async () => {
    const { state, ask } = link();
    const answer = ask('case.record', { n: 1 });
    await vi.advanceTimersByTimeAsync(10_000);
    state.refusal = null;
    await vi.advanceTimersByTimeAsync(3_000);
    expect((await answer).ok).toBe(true);
  });

  it('is not kept when it is a question, or refused for another reason', async () => {
    const { state, ask } = link();
    expect(await ask('cases.of', {})).toMatchObject({ refusal: 'upgrading' });
    state.refusal = 'storage';
    expect(await ask('case.record', {})).toMatchObject({ refusal: 'storage' });
  });

  it('ends with the page', async () => {
    const page = new AbortController();
    const { ask } = link(page.signal);
    const answer = ask('case.record', { n: 1 });
    page.abort();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await answer).toMatchObject({ refusal: 'upgrading' });
  });
});
