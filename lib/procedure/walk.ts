// Walking through a procedure. The path is data that outlives a reload and a new
// edition of the knowledge base, so every reading of it fits it to the procedure
// as it is now and cuts it where the two part.
import type { Procedure, ProcedureStep } from '../knowledge/schema.ts';
import type { Told } from './eligibility.ts';
import { fittingPath, isFull, LAST_STEP_DONE, leadsTo, type PathEntry, stepById } from './path.ts';

/** What walking needs of the stored progress; the record of lib/cases fits it. */
export interface Progress {
  readonly subject: string;
  readonly procedureId: string;
  readonly path: PathEntry[];
  readonly ticked: string[];
  readonly told?: Told | undefined;
  readonly updatedAt: string;
}

const MOST_TICKS = 300;

/** `told`: what is known of the order stays known, whichever procedure is walked. */
export function startProgress(procedure: Procedure, subject: string, nowIso: string, told: Told = {}): Progress {
  return { subject, procedureId: procedure.id, path: fittingPath(procedure, []), ticked: [], told, updatedAt: nowIso };
}

/** Of a procedure's id it has not even the shape. */
const NO_PROCEDURE = '-';

/** What is said of an order of which no procedure is walked, kept where one would stand. */
export function toldOnly(subject: string, told: Told, nowIso: string): Progress {
  return { subject, procedureId: NO_PROCEDURE, path: [], ticked: [], told, updatedAt: nowIso };
}

/** The step to do now; null when the procedure has been walked to an end. */
export function openStep(procedure: Procedure, progress: Progress): ProcedureStep | null {
  const last = pathOf(procedure, progress).at(-1);
  return last && last.answerId === undefined ? stepById(procedure, last.stepId) : null;
}

/** Steps walked, oldest first, with the answers given; the open one is the last. */
export function walkedSteps(procedure: Procedure, progress: Progress): { step: ProcedureStep; answerId?: string }[] {
  return pathOf(procedure, progress).flatMap((entry) => {
    const step = stepById(procedure, entry.stepId);
    return step ? [{ ...entry, step }] : [];
  });
}

export function isFinished(procedure: Procedure, progress: Progress): boolean {
  return pathOf(procedure, progress).at(-1)?.answerId !== undefined;
}

/** The open step leads on, but the path holds no more: nothing but going back or starting anew is left. */
export function isAtLimit(procedure: Procedure, progress: Progress): boolean {
  const step = openStep(procedure, progress);
  return step !== null && isFull(pathOf(procedure, progress)) && leadsOn(procedure, step);
}

/**
 * Leaves the open step: by one of its answers, or with null where it asks nothing. An answer
 * that the step does not have changes nothing, nor does one that leads beyond the longest path.
 */
export function answerStep(
  procedure: Procedure,
  progress: Progress,
  answerId: string | null,
  nowIso: string,
): Progress {
  const path = pathOf(procedure, progress);
  const step = openStep(procedure, progress);
  if (!step || !mayLeaveBy(step, answerId)) return progress;
  if (isFull(path) && leadsTo(procedure, step, answerId) !== null) return progress;
  const done: PathEntry[] = [...path.slice(0, -1), answered(step, answerId)];
  const next = leadsTo(procedure, step, answerId);
  if (next === null) {
    const end: PathEntry = { stepId: step.id, answerId: answerId ?? LAST_STEP_DONE };
    return { ...progress, path: [...path.slice(0, -1), end], updatedAt: nowIso };
  }
  return { ...progress, path: [...done, { stepId: next }], updatedAt: nowIso };
}

/** Opens the step before; on the first step nothing changes. What was ticked stays ticked. */
export function backStep(procedure: Procedure, progress: Progress, nowIso: string): Progress {
  const path = pathOf(procedure, progress);
  const last = path.at(-1);
  const kept = last?.answerId === undefined ? path.slice(0, -1) : path;
  const reopened = kept.at(-1);
  if (!reopened) return progress;
  return { ...progress, path: [...kept.slice(0, -1), { stepId: reopened.stepId }], updatedAt: nowIso };
}

/** Key: the step's id, or `<stepId>/<n>` for a line within it. */
export function toggleTick(progress: Progress, key: string, nowIso: string): Progress {
  if (progress.ticked.includes(key))
    return { ...progress, ticked: progress.ticked.filter((ticked) => ticked !== key), updatedAt: nowIso };
  if (progress.ticked.length >= MOST_TICKS || key.length === 0 || key.length > 80) return progress;
  return { ...progress, ticked: [...progress.ticked, key], updatedAt: nowIso };
}

/** Of another procedure nothing fits: the walk begins anew. */
function pathOf(procedure: Procedure, progress: Progress): PathEntry[] {
  return fittingPath(procedure, progress.procedureId === procedure.id ? progress.path : []);
}

function leadsOn(procedure: Procedure, step: ProcedureStep): boolean {
  return step.question !== undefined || leadsTo(procedure, step, null) !== null;
}

function mayLeaveBy(step: ProcedureStep, answerId: string | null): boolean {
  if (!step.question) return answerId === null;
  return step.question.answers.some((answer) => answer.id === answerId);
}

function answered(step: ProcedureStep, answerId: string | null): PathEntry {
  return answerId === null ? { stepId: step.id } : { stepId: step.id, answerId };
}
