// How much of the page's time the register's long work takes at once.
import type { Pace } from '../../../lib/knowledge/in-steps.ts';
import { nextTurn } from '../../../lib/knowledge/next-turn.ts';

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
