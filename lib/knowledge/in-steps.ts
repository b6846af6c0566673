// Long work in pieces, with a turn for whoever else wants the thread between them.

export interface Pace {
  /** How long the others may have to wait. */
  readonly pieceMs: number;
  /** A number that comes of it is how long the next piece may take, for a pause that knows. */
  readonly pause: () => Promise<unknown>;
}

/**
 * To be asked after each step: null while the piece has time left, otherwise what to wait for before the next one. It
 * does not say whether to go on: look at your signal after each wait.
 */
export function breather({ pieceMs, pause }: Pace): () => Promise<unknown> | null {
  let until = performance.now() + pieceMs;
  return () => {
    if (performance.now() < until) return null;
    return pause().then((leftMs) => (until = performance.now() + (typeof leftMs === 'number' ? leftMs : pieceMs)));
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
