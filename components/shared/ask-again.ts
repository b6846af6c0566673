// When what was asked of the background is asked again by itself. No broadcast follows a question
// that was lost with its worker: nobody else would ask it, and the page would stay without it.
import { useEffect } from 'react';
import type { Refusal } from '../../lib/channel/background-messages.ts';
import type { BackgroundLink } from '../../lib/channel/links.ts';

/** Before the second, third… attempt; the last one goes for all that follow. */
const PAUSES_MS = [500, 1_500, 5_000, 15_000] as const;

/** A worker that ended or is busy answers the next time, and an upgrade ends; other refusals stay what they are. */
export const isPassing = (refusal: Refusal): boolean =>
  refusal === 'unreachable' || refusal === 'timeout' || refusal === 'upgrading';

/** How long to wait after so many attempts in a row were refused, counted from 1. In milliseconds. */
export const pauseMs = (refused: number): number =>
  PAUSES_MS[Math.min(Math.max(refused, 1), PAUSES_MS.length) - 1] ?? PAUSES_MS[0];

export interface Attempts {
  /** Why the newest attempt gave nothing. */
  readonly refusal: Refusal | null;
  /** How many in a row gave nothing. */
  readonly refused: number;
}

/** `attempts`: another object after each attempt, null before the first one was answered. */
export function useAskAgain(background: BackgroundLink, attempts: Attempts | null, again: () => void): void {
  useEffect(() => {
    if (attempts === null || attempts.refusal === null || !isPassing(attempts.refusal)) return undefined;
    const timer = setTimeout(again, pauseMs(attempts.refused));
    // The end of an upgrade is told; the timer is for whoever misses it.
    const stop = background.onBroadcast((broadcast) => broadcast === 'storage-changed' && again());
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [background, attempts, again]);
}
