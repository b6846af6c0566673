// How much a case matters: the agent's own word first, else what can be told from the case, with
// the reason, so that nobody has to wonder why a line stands where it stands.
import { ESCALATE } from '../../knowledge/terms.ts';
import type { Money } from '../../knowledge/terms.ts';
import type { TimedCase } from '../case-clocks.ts';

export interface WeighedCase extends TimedCase {
  readonly amount: Money | null;
  /** The agent's own word; empty or left out: not said. */
  readonly importance?: '' | 'important' | 'ordinary';
}

/** `said`: by the agent. `days`: whole days for which the shop owes something. */
export type Weight =
  | { readonly isImportant: true; readonly because: 'said' | 'escalated' | 'category' | 'amount' }
  | { readonly isImportant: true; readonly because: 'waiting'; readonly days: number }
  | { readonly isImportant: false; readonly because: 'said' | 'nothing' };

/** Ids of the starter's list: the marketplace or the public looks on. */
export const GRAVE_CATEGORIES: readonly string[] = ['complaint', 'negative-review'];
/** So many days without a decision turn a question into a dispute. */
export const LONG_WAIT_DAYS = 3;
const DAY_MS = 86_400_000;

/** `grant`: what an agent may grant alone. An amount in another currency is not held against it. */
export function weightOf(row: WeighedCase, grant: Money, nowMs: number): Weight {
  if (row.importance === 'important') return { isImportant: true, because: 'said' };
  if (row.importance === 'ordinary') return { isImportant: false, because: 'said' };
  if (row.handling === ESCALATE) return { isImportant: true, because: 'escalated' };
  if (GRAVE_CATEGORIES.includes(row.category)) return { isImportant: true, because: 'category' };
  if (row.amount && row.amount.currency === grant.currency && row.amount.minor > grant.minor)
    return { isImportant: true, because: 'amount' };
  const days = daysOwed(row, nowMs);
  return days >= LONG_WAIT_DAYS
    ? { isImportant: true, because: 'waiting', days }
    : { isImportant: false, because: 'nothing' };
}

/** While the case waits for somebody else, the shop owes nothing. */
function daysOwed({ status, statusSince, openedAt }: WeighedCase, nowMs: number): number {
  if (status !== 'open') return 0;
  const sinceMs = Date.parse(statusSince ?? openedAt);
  return Number.isNaN(sinceMs) ? 0 : Math.floor((nowMs - sinceMs) / DAY_MS);
}
