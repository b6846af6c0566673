// The browser ends a worker that had nothing to do for 30 s, and the next request waits until it is started and has
// its database open again: 0.3 s and more, just when a case is logged. A hand that moves in our page is on its way
// to ask for something, so the worker is woken by it.
import type { BackgroundLink } from './links.ts';

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;
/** Less than the browser's patience: while somebody works here the worker stays. */
const PAUSE_MS = 20_000;

export function keepAwake(target: EventTarget, background: Pick<BackgroundLink, 'ask'>, signal: AbortSignal): void {
  let wokenMs = Number.NEGATIVE_INFINITY;
  const wake = ({ timeStamp }: Event) => {
    if (timeStamp - wokenMs < PAUSE_MS) return;
    wokenMs = timeStamp;
    // Of all that may be asked the least that opens the database.
    void background.ask('settings.get', {});
  };
  for (const sign of SIGNS) target.addEventListener(sign, wake, { signal, passive: true, capture: true });
}
