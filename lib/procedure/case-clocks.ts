// What runs for a case that is not closed: the shop's own promises, and the next step that
// somebody set a time for. What the buyer waits for comes first.
import { ESCALATE } from '../knowledge/terms.ts';
import type { CaseStatus, Marketplace } from '../knowledge/terms.ts';
import { ruleFor, startClock } from './deadline.ts';
import type { Clock, TimeRules } from './deadline.ts';

export interface TimedCase {
  readonly marketplace: Marketplace;
  readonly category: string;
  readonly status: CaseStatus;
  readonly handling: string;
  /** ISO 8601. */
  readonly openedAt: string;
  readonly updatedAt: string;
  /** lib/cases/status-since.ts; left out: when anything last changed. */
  readonly statusSince?: string;
  readonly undone: boolean;
}

type CaseClock = 'first-reaction' | 'audit' | 'no-answer' | 'escalation';

/** What runs, and since when. */
function running({
  status,
  handling,
  openedAt,
  updatedAt,
  statusSince = updatedAt,
}: TimedCase): readonly (readonly [CaseClock, string])[] {
  if (status === 'waiting-buyer') return [['no-answer', statusSince]];
  // What others do beside that has no promised time.
  if (status === 'waiting-others' && handling === ESCALATE) return [['escalation', statusSince]];
  if (status !== 'open') return [];
  const untouched = updatedAt === openedAt ? ([['first-reaction', openedAt]] as const) : [];
  return handling === '' ? [...untouched, ['audit', openedAt]] : untouched;
}

/** Soonest first. */
export function caseClocks(row: TimedCase, rules: TimeRules): readonly Clock[] {
  if (row.undone) return [];
  const { marketplace, category } = row;
  const clocks = running(row).flatMap(([clock, since]) => {
    const rule = ruleFor(rules.deadlines, { clock, marketplace, category });
    const sinceMs = Date.parse(since);
    if (!rule || Number.isNaN(sinceMs)) return [];
    return startClock(rule, sinceMs, rules) ?? [];
  });
  return clocks.toSorted((a, b) => a.dueMs - b.dueMs);
}
