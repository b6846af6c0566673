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
  /** When the parcel that the buyer sends back reached the warehouse: ISO 8601; empty or left out: not yet. */
  readonly returnArrivedAt?: string;
  readonly undone: boolean;
}

type CaseClock = 'first-reaction' | 'audit' | 'no-answer' | 'escalation' | 'inspection';

type Runs = readonly (readonly [CaseClock, string])[];

/**
 * A parcel is back and nobody has dealt with it. That it was inspected is said by what follows from it: the case is
 * closed, or moved on since to wait for the buyer or somebody else. An open case is the desk's own, and so is the
 * parcel. Where the row does not say since when it waits, the parcel counts: a look too many harms nobody.
 */
function inspection({ status, statusSince, returnArrivedAt = '' }: TimedCase): Runs {
  const arrivedMs = Date.parse(returnArrivedAt);
  if (Number.isNaN(arrivedMs) || status === 'closed') return [];
  const hasMovedOn = status !== 'open' && statusSince !== undefined && Date.parse(statusSince) > arrivedMs;
  return hasMovedOn ? [] : [['inspection', returnArrivedAt]];
}

/** What runs beside that, and since when. */
function waiting({ status, handling, openedAt, updatedAt, statusSince = updatedAt }: TimedCase): Runs {
  if (status === 'waiting-buyer') return [['no-answer', statusSince]];
  // What others do beside that has no promised time.
  if (status === 'waiting-others' && handling === ESCALATE) return [['escalation', statusSince]];
  if (status !== 'open') return [];
  const untouched = updatedAt === openedAt ? ([['first-reaction', openedAt]] as const) : [];
  return handling === '' ? [...untouched, ['audit', openedAt]] : untouched;
}

function running(row: TimedCase): Runs {
  const inspecting = inspection(row);
  // The parcel was the buyer's answer.
  return inspecting.length > 0 && row.status === 'waiting-buyer' ? inspecting : [...inspecting, ...waiting(row)];
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
