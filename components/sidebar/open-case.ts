// Which case is that of the order in view.
import type { CaseSummary } from '../../lib/channel/background-messages.ts';

/** Open ones of the same order (or, where none is known, of the same buyer without one), newest first. */
export function openCases(known: readonly CaseSummary[], orderNumber: string): CaseSummary[] {
  return known.filter((entry) => entry.status !== 'closed' && entry.orderNumber === orderNumber);
}

/** The one that was logged for the category being worked on; else the newest. */
export function openCaseFor(
  known: readonly CaseSummary[],
  orderNumber: string,
  category: string | null,
): CaseSummary | null {
  const open = openCases(known, orderNumber);
  return open.find((entry) => entry.category === category) ?? open[0] ?? null;
}
