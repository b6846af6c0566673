// The case log in memory, with the answers of lib/store: stored once, however often
// it is sent, and refused where it does not fit what was stored before.
import { caseNumber } from '../../lib/cases/case-number.ts';
import type { Case, CaseFollower, CaseWithEvents } from '../../lib/cases/case.ts';
import type { CaseEvent } from '../../lib/cases/case-event.ts';
import { applyEvent, conflictsOf } from '../../lib/cases/derive-case.ts';
import type { LoggedUnder } from '../../lib/cases/unlogged.ts';
import type { Answer, AnswerOf, CaseSummary } from '../../lib/channel/background-messages.ts';

export interface CaseLog {
  cases: readonly Case[];
  /** What was stored since the start, oldest first. */
  readonly events: CaseEvent[];
  /** What was stored before. */
  readonly earlier: readonly CaseEvent[];
}

export function recordInMemory(log: CaseLog, event: CaseEvent): Answer<AnswerOf<'case.record'>> {
  const before = log.cases.find(({ caseId }) => caseId === event.caseId) ?? null;
  const stored = [...log.earlier, ...log.events].find(({ eventId }) => eventId === event.eventId);
  if (stored) {
    const same = before !== null && JSON.stringify(stored) === JSON.stringify(event);
    return same
      ? { ok: true, value: { caseNumber: before.caseNumber } }
      : { ok: false, refusal: 'storage', detail: 'event-id-reused' };
  }
  // The day in UTC: a test reads the same number wherever it runs.
  const day = event.at.slice(0, 10);
  const ofDay = log.cases.filter(({ openedAt }) => openedAt.startsWith(day)).length;
  const applied = applyEvent(before, { event, caseNumber: before?.caseNumber ?? caseNumber(day, ofDay + 1) });
  if (!applied.ok) return { ok: false, refusal: 'storage', detail: applied.reason };
  log.cases = [...log.cases.filter((item) => item !== before), applied.case];
  const by = lastAgent(log, event.caseId);
  const conflicts = before ? conflictsOf(before, event).map((conflict) => ({ ...conflict, by })) : [];
  log.events.push(event);
  const { caseNumber: number } = applied.case;
  return { ok: true, value: { caseNumber: number, ...(conflicts.length > 0 && { conflicts }) } };
}

function lastAgent({ earlier, events }: CaseLog, caseId: string): string {
  return [...earlier, ...events].findLast((each) => each.caseId === caseId)?.agentName ?? '';
}

export function isLogged(log: CaseLog, eventId: string): boolean {
  return [...log.earlier, ...log.events].some((event) => event.eventId === eventId);
}

export function loggedIn(log: CaseLog): LoggedUnder {
  return async (eventId) => {
    const logged = [...log.earlier, ...log.events].find((event) => event.eventId === eventId);
    const of = log.cases.find(({ caseId }) => caseId === logged?.caseId);
    return of ? { caseId: of.caseId, undone: of.undone } : null;
  };
}

/** As the workbench reads it from the store. */
export function caseInMemory(log: CaseLog, caseId: string): CaseWithEvents | null {
  const item = log.cases.find((each) => each.caseId === caseId);
  return item ? { item, events: [...log.earlier, ...log.events].filter((event) => event.caseId === caseId) } : null;
}

/** Tells of everything at once, and again of all of it, and of what is gone, when anything changes. */
export function followInMemory(
  log: CaseLog,
  onChange: (changed: () => void) => () => void,
  follower: CaseFollower,
  signal: AbortSignal,
): void {
  void follower.portion(log.cases.toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1)));
  follower.complete();
  let known = log.cases;
  const tell = () => {
    const ids = new Set(log.cases.map(({ caseId }) => caseId));
    const gone = known.map(({ caseId }) => caseId).filter((caseId) => !ids.has(caseId));
    known = log.cases;
    follower.changed(log.cases);
    if (gone.length > 0) follower.gone(gone);
  };
  signal.addEventListener('abort', onChange(tell));
}

/** Newest first, at most 20, without undone ones; blank values match nothing. */
export function casesOfInMemory(cases: readonly Case[], orderNumber: string, buyerId: string): CaseSummary[] {
  const same = (item: Case) =>
    (orderNumber !== '' && item.orderNumber === orderNumber) || (buyerId !== '' && item.buyerId === buyerId);
  return cases
    .filter((item) => !item.undone && same(item))
    .toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
    .slice(0, 20)
    .map((item) => ({
      caseId: item.caseId,
      caseNumber: item.caseNumber,
      category: item.category,
      status: item.status,
      handling: item.handling,
      reason: item.reason,
      responsibility: item.responsibility,
      openedAt: item.openedAt,
      updatedAt: item.updatedAt,
      ...(item.statusSince === undefined ? {} : { statusSince: item.statusSince }),
      ...(item.returnArrivedAt ? { returnArrivedAt: item.returnArrivedAt } : {}),
      orderNumber: item.orderNumber,
    }));
}
