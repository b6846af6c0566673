import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stayAwake } from '../../../entrypoints/background/upgrade.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a worker that runs an upgrade', () => {
  it('calls the browser at once and more often than every 30 s, until the upgrade is over', async () => {
    let calls = 0;
    let end: () => void = () => undefined;
    stayAwake(new Promise<void>((resolve) => (end = resolve)), () => Promise.resolve((calls += 1)));
    expect(calls).toBe(1);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(calls).toBe(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls).toBe(5);
    end();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(calls).toBe(5);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('goes on when the browser refuses the call', async () => {
    let calls = 0;
    stayAwake(new Promise(() => undefined), () => {
      calls += 1;
      return Promise.reject(new Error('no'));
    });
    await vi.advanceTimersByTimeAsync(41_000);
    expect(calls).toBe(3);
  });
});
