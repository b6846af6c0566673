import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDraftSaver } from '../../../components/sidebar/draft-saver.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function saverWithLog() {
  const saved: [place: string, text: string | undefined][] = [];
  const saver = createDraftSaver((place, values) => saved.push([place, values.box]));
  return { saved, put: (place: string, box: string) => saver.put(place, { box }), saver };
}

it('sends the first change at once, and what is typed on four times a second, the newest each time', () => {
  const { saved, put } = saverWithLog();
  // Twenty keys a second, for a second.
  for (let key = 1; key <= 20; key += 1) {
    put('a', 'x'.repeat(key));
    vi.advanceTimersByTime(50);
  }
  expect(saved.map(([, text = '']) => text.length)).toEqual([1, 5, 10, 15, 20]);
  vi.advanceTimersByTime(10_000);
  expect(saved).toHaveLength(5);
});

it('after a rest the next change is a first one again', () => {
  const { saved, put } = saverWithLog();
  put('a', 'one');
  vi.advanceTimersByTime(250);
  put('a', 'two');
  expect(saved).toEqual([
    ['a', 'one'],
    ['a', 'two'],
  ]);
});

it('keeps places apart', () => {
  const { saved, put } = saverWithLog();
  put('a', 'one');
  put('b', 'two');
  put('a', 'three');
  vi.advanceTimersByTime(250);
  expect(saved).toEqual([
    ['a', 'one'],
    ['b', 'two'],
    ['a', 'three'],
  ]);
});

it('sends what is left when the page is hidden, once, and at the end', () => {
  const { saved, put, saver } = saverWithLog();
  put('a', 'one');
  put('a', 'two');
  saver.saveAll();
  saver.saveAll();
  expect(saved).toEqual([
    ['a', 'one'],
    ['a', 'two'],
  ]);
  put('a', 'three');
  saver.end();
  vi.advanceTimersByTime(10_000);
  expect(saved.slice(2)).toEqual([['a', 'three']]);
});
