// A procedure is a graph of steps; people read it as an outline. Each step is
// printed where it is first reached; a way back to it becomes a reference.
import type { Procedure, ProcedureStep } from '../../../lib/knowledge/schema.ts';

export interface OutlineStep {
  readonly kind: 'step';
  readonly number: number;
  readonly step: ProcedureStep;
  readonly branches: readonly OutlineBranch[];
}
export interface OutlineReference {
  readonly kind: 'reference';
  readonly number: number;
  readonly title: string;
}
export interface OutlineBranch {
  readonly id: string;
  readonly label: string;
  readonly path: readonly OutlineEntry[];
}
export type OutlineEntry = OutlineStep | OutlineReference;

export function procedureOutline(procedure: Procedure): OutlineEntry[] {
  const steps = new Map(procedure.steps.map((step) => [step.id, step]));
  const numbers = new Map<string, number>();

  const walk = (from: string | undefined): OutlineEntry[] => {
    const path: OutlineEntry[] = [];
    let id = from;
    while (id !== undefined) {
      const step = steps.get(id);
      // A step that is named but not there ends the path; the feed's own check reports it.
      if (!step) break;
      const known = numbers.get(step.id);
      if (known !== undefined) {
        path.push({ kind: 'reference', number: known, title: step.title });
        break;
      }
      const number = numbers.size + 1;
      numbers.set(step.id, number);
      path.push({ kind: 'step', number, step, branches: branchesOf(step) });
      id = step.question ? undefined : step.next;
    }
    return path;
  };
  const branchesOf = (step: ProcedureStep): OutlineBranch[] =>
    (step.question?.answers ?? []).map((answer) => ({ id: answer.id, label: answer.label, path: walk(answer.next) }));

  return walk(procedure.start);
}
