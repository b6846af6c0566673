// A clock that a console's page started, kept so that it runs on while nobody looks: through
// reloads, a stopped worker and a machine that was off.
import { MARKETPLACES, ORDER_STATES } from '../knowledge/terms.ts';
import { z } from '../knowledge/zod.ts';

export const runningClockSchema = z.strictObject({
  /** Which clock of which conversation or order. */
  key: z.string().min(1).max(640),
  clock: z.enum(['reply', 'auto-approval']),
  marketplace: z.enum(MARKETPLACES),
  /** Of `auto-approval`: where the order was when it was asked for; null: not known. */
  orderState: z.enum(ORDER_STATES).nullable(),
  /** As the console shows it. */
  buyer: z.string().max(120),
  orderNumber: z.string().max(64),
  /** A message's id, or the order's state: the same one goes on, another one starts anew. */
  startedBy: z.string().max(400),
  sinceMs: z.int().min(0),
  isAtLeast: z.boolean(),
  /**
   * Of `auto-approval`: since when, as an agent told it; it counts before what was seen. Null: nobody told it;
   * left out: whoever says that it runs does not know yet.
   */
  toldMs: z.int().min(0).nullable().optional(),
});
export type RunningClock = z.infer<typeof runningClockSchema>;

export const sinceSchema = runningClockSchema.pick({ sinceMs: true, isAtLeast: true, toldMs: true });
export type Since = z.infer<typeof sinceSchema>;

/**
 * Since when it runs, by what was kept and what a page says now. The earlier one counts: a reload sees an old
 * message as new. Kept under a clock that was ahead, it would be the later one, and is not believed.
 */
export function goOn(kept: RunningClock | undefined, now: RunningClock): Since {
  const isSame = kept?.startedBy === now.startedBy;
  const { sinceMs, isAtLeast } = isSame && kept.sinceMs <= now.sinceMs ? kept : now;
  const toldMs = now.toldMs === undefined && isSame ? kept.toldMs : now.toldMs;
  return { sinceMs, isAtLeast, ...(toldMs !== undefined && { toldMs }) };
}
