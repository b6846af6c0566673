// Long work in pieces, with a turn for the page between them.

export interface Pace {
  /** How long the page may have to wait. */
  readonly pieceMs: number;
  readonly pause: () => Promise<unknown>;
}

/** Somebody waits for it; and nobody does: only while the page has nothing else to do. */
export const PACE = {
  wanted: { pieceMs: 10, pause: turn },
  ahead: { pieceMs: 6, pause: idle },
} as const satisfies Record<string, Pace>;

/** Behind what waits already, a click or a frame. Timers that follow each other are held back for 4 ms each. */
function turn(): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(null);
  });
}

function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(resolve, { timeout: 1_000 });
    else setTimeout(resolve, 16);
  });
}

/** Null when it was told to stop. */
export async function inSteps<T>(
  steps: Iterator<undefined, T>,
  { pieceMs, pause }: Pace,
  signal: AbortSignal,
): Promise<T | null> {
  while (!signal.aborted) {
    const until = performance.now() + pieceMs;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await pause();
  }
  return null;
}
