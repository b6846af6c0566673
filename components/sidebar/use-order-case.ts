// The cases of the order in view, and what the procedure has to tell the open one.
import { useMemo } from 'react';
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
  readonly writing: CaseWriting;
}

export function useOrderCase({ view, procedure, ...sources }: OrderCaseSources): OrderCase {
  const { background, settings } = sources;
  const subject = view?.subject ?? null;
  const facts = useMemo(() => (view ? caseFacts(view.reading, view.order, settings) : null), [view, settings]);
  const cases = useCases({ ...sources, subject, facts });
  const openCase = openCaseFor(cases.known, view?.order?.number?.value ?? '', procedure.category);
  // Until the progress is known, so is not which of several cases the procedure belongs to.
  const caseId = procedure.progress === null ? null : (openCase?.caseId ?? null);
  const writing = useUnlogged({ background, subject, caseId, turn: procedure.stored });
  return { cases, writing };
}
