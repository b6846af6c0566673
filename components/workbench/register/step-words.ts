// A walked step of a procedure as people read it in the history and in reports.
import type { HistoryEntry } from '../../../lib/cases/case-history.ts';
import type { KnowledgeBase, ProcedureStep } from '../../../lib/knowledge/schema.ts';
import type { CaseWords } from './case-words.ts';

export type StepEntry = Extract<HistoryEntry, { readonly kind: 'step' }>;

/** Names of a step that the base no longer has stay readable as their ids. */
export function stepText(entry: StepEntry, { text }: Pick<CaseWords, 'text'>, base: KnowledgeBase | null): string {
  const procedure = base?.procedures.find(({ id }) => id === entry.procedureId);
  const step = procedure?.steps.find(({ id }) => id === entry.stepId);
  const title = step?.title ?? entry.stepId;
  const words = entry.answer === null ? title : `${title} · ${answerLabel(step, entry.answer)}`;
  return text('workbench_history_step', procedure?.title ?? entry.procedureId, words);
}

function answerLabel(step: ProcedureStep | undefined, id: string): string {
  return step?.question?.answers.find((answer) => answer.id === id)?.label ?? id;
}
