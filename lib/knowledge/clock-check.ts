// Whether the computer's clock can be right: deadlines, follow-ups and the log's times hang on it.

const DAY_MS = 86_400_000;
/** Nobody works for so long with a program and a knowledge base that nothing renewed. */
const AHEAD_MS = 3 * 365 * DAY_MS;
/** Before this there was no Sellerside. To be raised now and then: three years after it the clock is doubted. */
const RELEASED_MS = Date.UTC(2026, 0, 1);

/**
 * `publishedAt`: of the knowledge base in use (ISO 8601), which was made by another clock, and cannot
 * have been made tomorrow. Not the log's own times: those were written by the clock in question.
 * Null: nothing speaks against it.
 */
export function clockProblem(nowMs: number, publishedAt: string): 'behind' | 'ahead' | null {
  const publishedMs = Date.parse(publishedAt);
  const knownMs = Number.isNaN(publishedMs) ? RELEASED_MS : Math.max(publishedMs, RELEASED_MS);
  if (nowMs < knownMs - DAY_MS) return 'behind';
  return nowMs > knownMs + AHEAD_MS ? 'ahead' : null;
}
