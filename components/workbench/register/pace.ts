// How much of the page's time the register's long work takes at once.
import type { Pace } from '../../../lib/knowledge/in-steps.ts';
import { nextTurn } from '../../../lib/knowledge/next-turn.ts';

/** Somebody waits for it; and nobody does: only while the page has nothing else to do. */
export const PACE = {
  wanted: { pieceMs: 10, pause: nextTurn },
  ahead: { pieceMs: 6, pause: idle },
} as const satisfies Record<string, Pace>;

/** Where no frame is due the page is left alone for 50 ms at a time: of which a click that comes may have to wait so long. */
const LONGEST_MS = 16;
/** Kept free before the next frame: the last step of a piece goes over its end. */
const SPARE_MS = 1;

/** Resolves with how long the page has nothing to do: while it scrolls that is less than a piece, and a frame would be late. */
function idle(): Promise<number | undefined> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback !== 'function') setTimeout(() => resolve(undefined), 16);
    else
      requestIdleCallback(
        (deadline) => resolve(Math.min(Math.max(deadline.timeRemaining() - SPARE_MS, 0), LONGEST_MS)),
        { timeout: 1_000 },
      );
  });
}
