// A procedure's steps as a graph: from every step an end can be reached. A way may lead back
// (no photos yet: ask again), as long as there is a way out of it.
import type { Problem } from './problem.ts';
import type { Procedure, ProcedureStep } from './schema.ts';

export function* procedureProblems(procedures: readonly Procedure[]): Generator<Problem> {
  for (const [index, procedure] of procedures.entries()) yield* graphProblems(procedure, `procedures.${index}`);
}

/** Steps that exist, lead on unambiguously, are all reached and can all come to an end. */
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
  const reached = closure([procedure.start], (id) => nextIds(steps, id));
  const ending = canEnd(steps);
  for (const [index, { id }] of procedure.steps.entries()) {
    if (!reached.has(id)) yield { path: `${path}.steps.${index}`, problem: `"${id}" is never reached` };
    else if (!ending.has(id)) yield { path: `${path}.steps.${index}`, problem: `"${id}" leads in a circle for ever` };
  }
}

function* stepProblems(step: ProcedureStep, steps: Steps, path: string): Generator<Problem> {
  if (step.question && step.next !== undefined)
    yield { path: `${path}.next`, problem: 'a step has a question or a next step, not both' };
  if (step.outcome !== undefined && nextOf(step).length > 0)
    yield { path: `${path}.outcome`, problem: 'only a step that ends the procedure has an outcome' };
  if (step.next !== undefined && !steps.has(step.next))
    yield { path: `${path}.next`, problem: `"${step.next}" does not exist` };
  yield* answerProblems(step, steps, path);
}

function* answerProblems(step: ProcedureStep, steps: Steps, path: string): Generator<Problem> {
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

type Steps = ReadonlyMap<string, ProcedureStep>;

function nextIds(steps: Steps, id: string): string[] {
  const step = steps.get(id);
  return step ? nextOf(step) : [];
}

/** Ends, and steps that lead to one. A step that is named but not there counts as an end: it is a problem already. */
function canEnd(steps: Steps): ReadonlySet<string> {
  const ledFrom = new Map<string, string[]>();
  const ends: string[] = [];
  for (const [id, step] of steps) {
    const next = nextOf(step);
    if (next.length === 0) ends.push(id);
    for (const to of next) {
      ledFrom.set(to, [...(ledFrom.get(to) ?? []), id]);
      if (!steps.has(to)) ends.push(to);
    }
  }
  return closure(ends, (id) => ledFrom.get(id) ?? []);
}

function closure(from: readonly string[], onward: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(from);
  // A set gives what is added while it is walked through.
  for (const id of found) for (const next of onward(id)) found.add(next);
  return found;
}
