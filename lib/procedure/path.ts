// The path through a procedure: which entries still fit the procedure as it is now.
import type { Procedure, ProcedureStep } from '../knowledge/schema.ts';

export interface PathEntry {
  stepId: string;
  answerId?: string | undefined;
}

/** A loop may be walked again and again: as many entries as a procedure has steps at most. */
export const MOST_PATH = 60;

export function isFull(path: readonly PathEntry[]): boolean {
  return path.length >= MOST_PATH;
}

/** Stands as the answer of a last step that asks nothing, once it is done. */
export const LAST_STEP_DONE = 'done';

export function stepById(procedure: Procedure, stepId: string): ProcedureStep | null {
  return procedure.steps.find((step) => step.id === stepId) ?? null;
}

/** The step after; null at an end, and where the procedure names a step that it does not have. */
export function leadsTo(procedure: Procedure, step: ProcedureStep, answerId: string | null): string | null {
  const next = step.question ? step.question.answers.find((answer) => answer.id === answerId)?.next : step.next;
  return next !== undefined && stepById(procedure, next) ? next : null;
}

/**
 * As much of a path as still leads from step to step, ending in one open step or in a
 * finished last one; a loop brings the same step again. An unusable path gives the first step; a procedure whose start is
 * missing begins with its first step.
 */
export function fittingPath(procedure: Procedure, path: readonly PathEntry[]): PathEntry[] {
  const fitting: PathEntry[] = [];
  let expected = firstStepId(procedure);
  for (const entry of path) {
    const step = entry.stepId === expected ? stepById(procedure, entry.stepId) : null;
    if (!step) break;
    const kept = keptEntry(procedure, step, entry.answerId);
    fitting.push(kept);
    expected = leadsTo(procedure, step, kept.answerId ?? null);
  }
  const last = fitting.at(-1);
  const isOpen = last !== undefined && last.answerId === undefined;
  if (isOpen || expected === null) return fitting;
  // A finished last step that leads on since: there is no room for what it leads to.
  if (last && isFull(fitting)) return [...fitting.slice(0, -1), { stepId: last.stepId }];
  return [...fitting, { stepId: expected }];
}

function firstStepId(procedure: Procedure): string | null {
  return (stepById(procedure, procedure.start) ?? procedure.steps[0])?.id ?? null;
}

function keptEntry(procedure: Procedure, step: ProcedureStep, answerId: string | undefined): PathEntry {
  if (answerId === undefined) return { stepId: step.id };
  const kept = step.question
    ? step.question.answers.some((answer) => answer.id === answerId)
    : answerId === LAST_STEP_DONE && leadsTo(procedure, step, null) === null;
  return kept ? { stepId: step.id, answerId } : { stepId: step.id };
}
