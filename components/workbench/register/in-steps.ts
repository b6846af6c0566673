// Long work in pieces, with a turn for the page between them.
import { nextTurn } from '../../../lib/knowledge/next-turn.ts';

export interface Pace {
  /** How long the page may have to wait. */
  readonly pieceMs: number;
  readonly pause: () => Promise<unknown>;
}

/** Somebody waits for it; and nobody does: only while the page has nothing else to do. */
export const PACE = {
  wanted: { pieceMs: 10, pause: nextTurn },
  ahead: { pieceMs: 6, pause: idle },
} as const satisfies Record<string, Pace>;

function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(resolve, { timeout: 1_000 });
    else setTimeout(resolve, 16);
  });
}

/**
 * To be asked after each step: null while the piece has time left, otherwise what to wait for before the next one. It
 * does not say whether to go on: look at your signal after each wait.
 */
export function breather({ pieceMs, pause }: Pace): () => Promise<unknown> | null {
  let until = performance.now() + pieceMs;
  return () => {
    if (performance.now() < until) return null;
    return pause().then(() => (until = performance.now() + pieceMs));
  };
}

/** Null when it was told to stop. */
export async function inSteps<T>(steps: Iterator<undefined, T>, pace: Pace, signal: AbortSignal): Promise<T | null> {
  const breath = breather(pace);
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const pause = breath();
    if (pause) await pause;
  }
  return null;
}
