// What the browser gives back for a message, and what of it counts as an answer.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBackgroundLink } from '../../../lib/channel/background-link.ts';

type Reply = () => Promise<unknown>;
const NOTHING: Reply = () => Promise.resolve(undefined);
const NULL: Reply = () => Promise.resolve(null);
const CLOSED: Reply = () => Promise.reject(new Error('The message channel closed before a response was received.'));
const NEVER: Reply = () => new Promise(() => undefined);
const ANSWER: Reply = () => Promise.resolve({ ok: true, value: { ids: ['n-1'] } });

/** A browser that replies in this order, and then with the last of them. */
function browserReplies(...replies: readonly Reply[]) {
  let sent = 0;
  const runtime = {
    sendMessage: () => (replies[Math.min(sent++, replies.length - 1)] ?? NOTHING)(),
    onMessage: { addListener: () => undefined, removeListener: () => undefined },
  };
  Object.assign((globalThis as unknown as { chrome: { runtime: object } }).chrome.runtime, runtime);
  const link = createBackgroundLink(new AbortController().signal);
  const ask = async () => {
    const answered = link.ask('notices.read', {});
    await vi.runAllTimersAsync();
    return answered;
  };
  return { ask, sent: () => sent };
}

describe('asking the background', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    const { runtime } = (globalThis as unknown as { chrome: { runtime: Record<string, unknown> } }).chrome;
    delete runtime.sendMessage;
    delete runtime.onMessage;
  });

  it.each([
    ['nothing, as by a worker that was stopped while it worked', NOTHING],
    ['null', NULL],
    ['that its channel was closed', CLOSED],
  ])('asks again where the browser gives %s', async (_name, lost) => {
    const { ask, sent } = browserReplies(lost, lost, lost, ANSWER);
    expect(await ask()).toEqual({ ok: true, value: { ids: ['n-1'] } });
    expect(sent()).toBe(4);
  });

  it('says that nobody was reached where it stays so', async () => {
    const { ask, sent } = browserReplies(NOTHING);
    expect(await ask()).toMatchObject({ ok: false, refusal: 'unreachable' });
    expect(sent()).toBe(4);
  });

  it('does not send again what somebody may be working on', async () => {
    const { ask, sent } = browserReplies(NEVER);
    expect(await ask()).toMatchObject({ ok: false, refusal: 'timeout' });
    expect(sent()).toBe(1);
  });

  it.each([
    ['a refusal', { ok: false, refusal: 'disk-full', detail: 'x' }, 'disk-full'],
    ['one that it does not know', { ok: false, refusal: 'lunch' }, 'failed'],
    ['a value of another shape', { ok: true, value: { ids: 3 } }, 'failed'],
    ['no answer of ours', 'hello', 'failed'],
  ])('passes on %s', async (_name, reply, refusal) => {
    const { ask, sent } = browserReplies(() => Promise.resolve(reply));
    expect(await ask()).toMatchObject({ ok: false, refusal });
    expect(sent()).toBe(1);
  });
});
