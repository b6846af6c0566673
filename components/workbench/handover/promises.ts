// What was promised until when: next steps with a time, the shop's clocks of its cases, and
// requests that a marketplace decides by itself. Soonest first.
import type { Case } from '../../../lib/cases/case.ts';
import type { HandedPromise } from '../../../lib/cases/hand-over/hand-over.ts';
import type { KnowledgeBase } from '../../../lib/knowledge/schema.ts';
import { caseClocks } from '../../../lib/procedure/case-clocks.ts';
import type { TimeRules } from '../../../lib/procedure/deadline.ts';
import { clockOf } from '../../../lib/procedure/due-items.ts';
import type { RunningClock } from '../../../lib/procedure/running-clock.ts';

export function rulesOf(base: KnowledgeBase | null): TimeRules {
  const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { deadlines: base?.deadlines ?? [], calendar: base?.calendar ?? null, machineZone };
}

function ofCase(item: Case, rules: TimeRules): HandedPromise[] {
  const { caseId, caseNumber: number, nextFollowUpAt, nextStep = '' } = item;
  const at = new Date(nextFollowUpAt);
  const step: HandedPromise[] = Number.isNaN(at.getTime())
    ? []
    : [{ what: 'follow-up', caseId, number, text: nextStep, dueAt: at.toISOString() }];
  const [clock] = caseClocks(item, rules);
  if (!clock) return step;
  const dueAt = new Date(clock.dueMs).toISOString();
  return [...step, { what: clock.rule.clock, caseId, number, text: '', dueAt }];
}

/** `asTold`: what stands beside a deadline that hangs on a time that an agent told. */
export function promisesOf(
  cases: readonly Case[],
  clocks: readonly RunningClock[],
  rules: TimeRules,
  asTold: string,
): HandedPromise[] {
  const decided = clocks.flatMap((running): HandedPromise[] => {
    const clock = clockOf(running, rules);
    const { clock: what, orderNumber: number } = running;
    if (!clock) return [];
    const text = clock.isTold ? asTold : '';
    return [{ what, caseId: null, number, text, dueAt: new Date(clock.dueMs).toISOString() }];
  });
  return [...cases.flatMap((item) => ofCase(item, rules)), ...decided].toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

/** The first of a case; an order of cases by what is due. */
export function dueByCase(promises: readonly HandedPromise[]): ReadonlyMap<string, HandedPromise> {
  const due = new Map<string, HandedPromise>();
  for (const promise of promises) {
    if (promise.caseId !== null && !due.has(promise.caseId)) due.set(promise.caseId, promise);
  }
  return due;
}
