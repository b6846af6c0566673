// What is told after many portions, and when.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterMany } from '../../../entrypoints/background/after-many.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A portion that is being written until it is let go. */
function portion() {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return { written: () => promise, letGo: () => resolve(undefined) };
}

describe('after many portions', () => {
  it('is told once, of all of them', async () => {
    const told: number[] = [];
    const many = afterMany((imported) => told.push(imported));
    for (let n = 0; n < 3; n += 1) {
      await many.during(() => Promise.resolve());
      many.stored(500);
      await vi.advanceTimersByTimeAsync(400);
    }
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(told).toEqual([1_500]);
    many.stored(0);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(told).toEqual([1_500, 0]);
  });

  it('waits for a portion in hand, however long it takes, and tells although that one failed', async () => {
    const told: number[] = [];
    const many = afterMany((imported) => told.push(imported));
    many.stored(500);
    const slow = portion();
    const writing = many
      .during(slow.written)
      .then(() => Promise.reject(new Error('disk')))
      .catch(() => undefined);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([]);
    slow.letGo();
    await writing;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(told).toEqual([500]);
  });

  it('tells nothing where nothing was stored', async () => {
    const told: number[] = [];
    const many = afterMany((imported) => told.push(imported));
    await expect(many.during(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(told).toEqual([]);
  });
});
