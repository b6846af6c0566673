// What a procedure says of amounts and hours must not contradict itself. Ranges of single
// numbers are the schema's; here is what only several steps together, or a step and the
// procedure's marketplaces, can get wrong.
import type { Problem } from './problem.ts';
import type { Procedure, ProcedureStep } from './schema.ts';
import { HOME_CURRENCY } from './settings.ts';
import { YUAN_MARKETPLACES } from './terms.ts';

export function* limitProblems(procedures: readonly Procedure[]): Generator<Problem> {
  for (const [index, procedure] of procedures.entries()) {
    const steps = new Map(procedure.steps.map((step) => [step.id, step]));
    for (const [at, step] of procedure.steps.entries()) {
      const path = `procedures.${index}.steps.${at}`;
      yield* currencyProblems(step, procedure, path);
      yield* raiseProblems(step, steps, path);
      yield* hourProblems(step, steps, path);
    }
  }
}

/** An amount that names no currency is in yuan; of orders that never are it would say nothing. */
function* currencyProblems({ id, limit }: ProcedureStep, { when }: Procedure, path: string): Generator<Problem> {
  if (limit?.maxMinor === undefined) {
    if (limit?.currency !== undefined)
      yield { path: `${path}.limit.currency`, problem: `"${id}" names a currency without an amount` };
    return;
  }
  const abroad = when?.marketplaces?.every((marketplace) => !YUAN_MARKETPLACES.includes(marketplace)) ?? false;
  if (limit.currency === undefined && abroad)
    yield {
      path: `${path}.limit`,
      problem: `the amount of "${id}" needs its currency: it would count as ${HOME_CURRENCY}`,
    };
}

/**
 * A step allows more than the one before it, and nothing was decided in between: which of
 * the two holds? After an answer it is another grant (no voucher wanted, so money).
 */
function* raiseProblems(step: ProcedureStep, steps: Steps, path: string): Generator<Problem> {
  for (const before of undecidedBefore(step, steps))
    if (raises(before.limit, step.limit))
      yield {
        path: `${path}.limit`,
        problem: `"${step.id}" grants more than "${before.id}" before it, with no question between`,
      };
}

type Steps = ReadonlyMap<string, ProcedureStep>;
type Limit = ProcedureStep['limit'];

function raises(before: Limit, after: Limit): boolean {
  if (!before || !after) return false;
  return (
    isMore(amountIn(before, after.currency), after.maxMinor) || isMore(before.maxShareOfOrder, after.maxShareOfOrder)
  );
}

/** Amounts of two currencies are not compared. */
function amountIn({ maxMinor, currency = HOME_CURRENCY }: NonNullable<Limit>, other = HOME_CURRENCY) {
  return currency === other ? maxMinor : undefined;
}

function isMore(before: number | undefined, after: number | undefined): boolean {
  return before !== undefined && after !== undefined && after > before;
}

/** Steps from which `next` alone leads here. */
function undecidedBefore(step: ProcedureStep, steps: Steps): ReadonlySet<ProcedureStep> {
  const found = new Set([step]);
  for (const one of found) for (const other of steps.values()) if (other.next === one.id) found.add(other);
  found.delete(step);
  return found;
}

/** Hours count from the case's opening, so what comes after a step cannot be due before it. */
function* hourProblems(step: ProcedureStep, steps: Steps, path: string): Generator<Problem> {
  const { withinHours } = step;
  if (withinHours === undefined) return;
  for (const after of leadingTo(step, steps))
    if (after.withinHours !== undefined && after.withinHours > withinHours && !leadingTo(after, steps).has(step))
      yield { path: `${path}.withinHours`, problem: `"${step.id}" is due before "${after.id}", which leads to it` };
}

/** All steps from which there is a way here. */
function leadingTo(step: ProcedureStep, steps: Steps): ReadonlySet<ProcedureStep> {
  const found = new Set<ProcedureStep>();
  const from = (id: string) => {
    for (const other of steps.values()) if (leadsTo(other, id)) found.add(other);
  };
  from(step.id);
  for (const one of found) from(one.id);
  return found;
}

function leadsTo({ next, question }: ProcedureStep, id: string): boolean {
  return next === id || (question?.answers.some((answer) => answer.next === id) ?? false);
}
