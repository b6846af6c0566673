// The path through a procedure: which entries still fit the procedure as it is now.
import type { Procedure, ProcedureStep } from '../knowledge/schema.ts';

export interface PathEntry {
  stepId: string;
  answerId?: string | undefined;
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
 * finished last one. An unusable path gives the first step; a procedure whose start is
 * missing begins with its first step.
 */
export function fittingPath(procedure: Procedure, path: readonly PathEntry[]): PathEntry[] {
  const fitting: PathEntry[] = [];
  let expected = firstStepId(procedure);
  for (const entry of path) {
    const step = entry.stepId === expected ? stepById(procedure, entry.stepId) : null;
    if (!step || isOn(fitting, step.id)) break;
    const kept = keptEntry(procedure, step, entry.answerId);
    fitting.push(kept);
    expected = leadsTo(procedure, step, kept.answerId ?? null);
  }
  const isOpen = fitting.length > 0 && fitting.at(-1)?.answerId === undefined;
  return isOpen || expected === null ? fitting : openedAt(fitting, expected);
}

function firstStepId(procedure: Procedure): string | null {
  return (stepById(procedure, procedure.start) ?? procedure.steps[0])?.id ?? null;
}

/** Appends a step as the open one; a step walked before is returned to, not walked twice. */
export function openedAt(path: readonly PathEntry[], stepId: string): PathEntry[] {
  const earlier = path.findIndex((entry) => entry.stepId === stepId);
  return [...(earlier === -1 ? path : path.slice(0, earlier)), { stepId }];
}

function isOn(path: readonly PathEntry[], stepId: string): boolean {
  return path.some((entry) => entry.stepId === stepId);
}

function keptEntry(procedure: Procedure, step: ProcedureStep, answerId: string | undefined): PathEntry {
  if (answerId === undefined) return { stepId: step.id };
  const kept = step.question
    ? step.question.answers.some((answer) => answer.id === answerId)
    : answerId === LAST_STEP_DONE && leadsTo(procedure, step, null) === null;
  return kept ? { stepId: step.id, answerId } : { stepId: step.id };
}
