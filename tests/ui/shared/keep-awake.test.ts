// A hand that moves in our page wakes the worker, and no more often than needed.
import { describe, expect, it } from 'vitest';
import { keepAwake } from '../../../lib/channel/keep-awake.ts';
import { backgroundInMemory } from '../../support/background-in-memory.ts';
import { sampleBase } from '../sidebar/sample-base.ts';

/** An event so many ms after the page began. */
function signAt(kind: string, timeStamp: number): Event {
  const event = new Event(kind, { bubbles: true });
  Object.defineProperty(event, 'timeStamp', { value: timeStamp });
  return event;
}

function awake() {
  const background = backgroundInMemory('sidebar', sampleBase());
  const page = new EventTarget();
  const ending = new AbortController();
  keepAwake(page, background, ending.signal);
  return { page, ending, asked: () => background.asked.map(({ name }) => name) };
}

describe('a hand in our page', () => {
  it.each(['pointermove', 'pointerdown', 'keydown', 'focusin'])('wakes the worker: %s', (kind) => {
    const { page, asked } = awake();
    page.dispatchEvent(signAt(kind, 5));
    expect(asked()).toEqual(['settings.get']);
  });

  it('asks at its first sign and then every 20 s while it goes on', () => {
    const { page, asked } = awake();
    for (let ms = 0; ms < 60_000; ms += 16) page.dispatchEvent(signAt('pointermove', ms));
    expect(asked()).toHaveLength(3);
  });

  it('asks nothing once the page is gone', () => {
    const { page, ending, asked } = awake();
    ending.abort();
    page.dispatchEvent(signAt('keydown', 5));
    expect(asked()).toEqual([]);
  });
});
