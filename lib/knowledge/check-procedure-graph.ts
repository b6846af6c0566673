// A procedure's steps as a graph: every way through it must come to an end.
import type { Problem } from './problem.ts';
import type { Procedure, ProcedureStep } from './schema.ts';

export function* procedureProblems(procedures: readonly Procedure[]): Generator<Problem> {
  for (const [index, procedure] of procedures.entries()) yield* graphProblems(procedure, `procedures.${index}`);
}

/** Steps that exist, lead on unambiguously, are all reached and never lead back. */
function* graphProblems(procedure: Procedure, path: string): Generator<Problem> {
  const steps = new Map<string, ProcedureStep>();
  for (const [index, step] of procedure.steps.entries()) {
    if (steps.has(step.id)) yield { path: `${path}.steps.${index}.id`, problem: `"${step.id}" is used twice` };
    steps.set(step.id, step);
  }
  if (!steps.has(procedure.start)) {
    yield { path: `${path}.start`, problem: `"${procedure.start}" does not exist` };
    return;
  }
  for (const [index, step] of procedure.steps.entries()) yield* stepProblems(step, steps, `${path}.steps.${index}`);
  const walked = walk(procedure.start, steps);
  if (walked.loop !== null) yield { path: `${path}.steps`, problem: `"${walked.loop}" leads back to itself` };
  for (const [index, { id }] of procedure.steps.entries()) {
    if (!walked.reached.has(id)) yield { path: `${path}.steps.${index}`, problem: `"${id}" is never reached` };
  }
}

function* stepProblems(
  step: ProcedureStep,
  steps: ReadonlyMap<string, ProcedureStep>,
  path: string,
): Generator<Problem> {
  if (step.question && step.next !== undefined)
    yield { path: `${path}.next`, problem: 'a step has a question or a next step, not both' };
  if (step.outcome !== undefined && nextOf(step).length > 0)
    yield { path: `${path}.outcome`, problem: 'only a step that ends the procedure has an outcome' };
  if (step.next !== undefined && !steps.has(step.next))
    yield { path: `${path}.next`, problem: `"${step.next}" does not exist` };
  yield* answerProblems(step, steps, path);
}

function* answerProblems(
  step: ProcedureStep,
  steps: ReadonlyMap<string, ProcedureStep>,
  path: string,
): Generator<Problem> {
  const answers = new Set<string>();
  for (const [index, answer] of (step.question?.answers ?? []).entries()) {
    const at = `${path}.question.answers.${index}`;
    if (answers.has(answer.id)) yield { path: `${at}.id`, problem: `"${answer.id}" is used twice` };
    answers.add(answer.id);
    if (!steps.has(answer.next)) yield { path: `${at}.next`, problem: `"${answer.next}" does not exist` };
  }
}

function nextOf(step: ProcedureStep): string[] {
  const answers = step.question?.answers.map((answer) => answer.next) ?? [];
  return step.next === undefined ? answers : [...answers, step.next];
}

/** Depth first; at most 60 steps, so recursion is safe. `loop`: a step on a way back to itself. */
function walk(
  start: string,
  steps: ReadonlyMap<string, ProcedureStep>,
): { readonly reached: ReadonlySet<string>; readonly loop: string | null } {
  const reached = new Set<string>();
  const onTheWay = new Set<string>();
  let loop: string | null = null;
  const visit = (id: string) => {
    if (onTheWay.has(id)) loop ??= id;
    const step = steps.get(id);
    if (!step || reached.has(id)) return;
    reached.add(id);
    onTheWay.add(id);
    for (const next of nextOf(step)) visit(next);
    onTheWay.delete(id);
  };
  visit(start);
  return { reached, loop };
}
