// Which procedure is for the order in view.
import { type ConditionFacts, type ConditionVerdict, meetsConditions } from '../knowledge/conditions.ts';
import { editionFit } from '../knowledge/message-language.ts';
import type { Procedure } from '../knowledge/schema.ts';

export interface ProcedureWish {
  readonly procedures: readonly Procedure[];
  /** Id of the recognised or chosen category; null: none yet. */
  readonly category: string | null;
  /** The language the agent works in; other editions are the fall-back. */
  readonly language: string;
  readonly facts: ConditionFacts;
}

interface Candidate {
  readonly procedure: Procedure;
  readonly verdict: ConditionVerdict;
}

/** Null when none fits, or when the order's state alone would have to choose between several. */
export function chooseProcedure({ procedures, category, language, facts }: ProcedureWish): Procedure | null {
  const candidates = procedures
    .filter((procedure) => category === null || procedure.category === category)
    .map((procedure): Candidate => ({ procedure, verdict: meetsConditions(procedure.when, facts) }))
    .filter(({ verdict }) => verdict.verdict !== 'violated')
    .sort((a, b) => rank(b, language) - rank(a, language));
  return category === null ? onlyOneForState(candidates, language) : (candidates[0]?.procedure ?? null);
}

/** Language first, then how much of what it asks for is known to be so. */
function rank({ procedure, verdict }: Candidate, language: string): number {
  return editionFit(procedure.lang, language) * 100 + verdict.matched.length * 10 - verdict.unknown.length;
}

function onlyOneForState(candidates: readonly Candidate[], language: string): Procedure | null {
  const forState = candidates.filter(({ verdict }) => verdict.matched.includes('order-state'));
  const bestFit = Math.max(...forState.map(({ procedure }) => editionFit(procedure.lang, language)));
  const inLanguage = forState.filter(({ procedure }) => editionFit(procedure.lang, language) === bestFit);
  return inLanguage.length === 1 ? (inLanguage[0]?.procedure ?? null) : null;
}
