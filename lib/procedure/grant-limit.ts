// How much an agent may grant at a step without asking a supervisor.
import type { ProcedureStep } from '../knowledge/schema.ts';
import type { Money } from '../knowledge/terms.ts';

/**
 * In the order's smallest unit: the least of the step's amount, its share of the order, the
 * shop's limit per case, and the order itself. Null where nothing can be stated: the step
 * grants nothing, or allows a share of an order whose amount is unknown.
 */
export function grantLimit(step: ProcedureStep, orderAmount: Money | null, settingsLimitMinor: number): number | null {
  if (!step.limit) return null;
  const { maxMinor, maxShareOfOrder } = step.limit;
  const bounds = [settingsLimitMinor];
  if (maxMinor !== undefined) bounds.push(maxMinor);
  if (maxShareOfOrder !== undefined) {
    if (!orderAmount) return null;
    // Rounded down: a limit is never exceeded by a fen.
    bounds.push(Math.floor(orderAmount.minor * maxShareOfOrder + 1e-6));
  }
  if (orderAmount) bounds.push(orderAmount.minor);
  return Math.max(0, Math.min(...bounds));
}
