// The case that one click would log, as far as it is known: what the buyer's card says of it beforehand.
import type { NextCase } from '../../lib/cases/customer/warnings.ts';
import { openCases } from './open-case.ts';
import type { Cases } from './use-cases.ts';
import type { ProcedureState } from './use-procedure.ts';
import type { InView } from './use-reading.ts';

/** Null: no category is in view, or this order's case of it is open already, so that none would be logged. */
export function nextCaseOf(view: InView | null, procedure: ProcedureState, cases: Cases): NextCase | null {
  const { category, progress } = procedure;
  if (category === null) return null;
  const orderNumber = view?.order?.number?.value ?? '';
  if (openCases(cases.known, orderNumber).some((each) => each.category === category)) return null;
  return { category, orderNumber, reason: progress?.told?.reason ?? '' };
}
