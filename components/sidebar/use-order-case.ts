// The cases of the order in view, and what the procedure has to tell the open one.
import { useMemo } from 'react';
import type { CaseChange, CaseFields } from '../../lib/cases/case-event.ts';
import type { CaseSummary } from '../../lib/channel/background-messages.ts';
import type { Told } from '../../lib/procedure/eligibility.ts';
import type { Settings } from '../../lib/knowledge/settings.ts';
import { caseFacts } from './case-facts.ts';
import { openCaseFor } from './open-case.ts';
import { useCases } from './use-cases.ts';
import type { CaseSources, Cases } from './use-cases.ts';
import type { ProcedureState } from './use-procedure.ts';
import type { InView } from './use-reading.ts';
import { useUnlogged } from './use-unlogged.ts';
import type { CaseWriting } from './use-unlogged.ts';

type OrderCaseSources = Omit<CaseSources, 'subject' | 'facts'> & {
  readonly view: InView | null;
  readonly procedure: ProcedureState;
};

export interface OrderCase {
  readonly cases: Cases;
  /** Keeps with the order what the agent says of it, and brings it into the case. */
  readonly tell: (told: Told) => void;
  readonly writing: CaseWriting;
}

const NOTHING_TOLD: Told = {};

/** A new case begins with what was said already. */
function filledIn({ reason, responsibility }: Told): Partial<CaseFields> {
  return { ...(reason === undefined ? {} : { reason }), ...(responsibility === undefined ? {} : { responsibility }) };
}

/**
 * Null where the case has it already, or is not concerned. Kept also while there is no case:
 * the tab in which it is logged later may know nothing of this one.
 */
function noteFor(told: Told, openCase: CaseSummary | null): CaseChange | null {
  const fields: Partial<Pick<CaseFields, 'reason' | 'responsibility'>> = {};
  for (const field of ['reason', 'responsibility'] as const) {
    const isEmpty = openCase === null || (openCase[field] === '' && told[field] !== undefined);
    if (field in told && isEmpty) fields[field] = told[field] ?? '';
  }
  return Object.keys(fields).length === 0 ? null : { type: 'filled', fields };
}

function useFacts(view: InView | null, settings: Settings, told: Told) {
  return useMemo(
    () => (view ? { ...caseFacts(view.reading, view.order, settings), ...filledIn(told) } : null),
    [view, settings, told],
  );
}

/** Until the progress is known, so is not which of several cases the procedure belongs to. */
function caseToTell(procedure: ProcedureState, cases: Cases, view: InView | null): CaseSummary | null {
  if (procedure.progress === null) return null;
  return openCaseFor(cases.known, view?.order?.number?.value ?? '', procedure.category);
}

export function useOrderCase({ view, procedure, ...sources }: OrderCaseSources): OrderCase {
  const { background, settings } = sources;
  const subject = view?.subject ?? null;
  const facts = useFacts(view, settings, procedure.told ?? NOTHING_TOLD);
  const cases = useCases({ ...sources, subject, facts });
  const openCase = caseToTell(procedure, cases, view);
  const writing = useUnlogged({ background, subject, caseId: openCase?.caseId ?? null, turn: procedure.stored });
  return { cases, writing, tell: (told) => procedure.tell(told, noteFor(told, openCase)) };
}
