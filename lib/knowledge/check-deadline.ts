// What the schema cannot say of deadlines: two that would both decide, categories that are not
// there, a condition that its clock knows nothing of, hours beside days.
import type { ClockKind, DeadlineRule } from './deadline.ts';
import type { Problem } from './problem.ts';
import type { Lists } from './schema.ts';

/** `inUse`: with those of the starter that these stand beside. */
export function* deadlineProblems(
  deadlines: readonly DeadlineRule[],
  inUse: { readonly deadlines: readonly DeadlineRule[]; readonly lists: Lists },
): Generator<Problem> {
  const categories = new Set(inUse.lists.categories.map(({ id }) => id));
  const own = new Set(deadlines.map(({ id }) => id));
  const others = inUse.deadlines.filter(({ id }) => !own.has(id));
  const seen = new Map(others.flatMap((rule) => placesOf(rule).map((place) => [place, rule.id] as const)));
  for (const [index, rule] of deadlines.entries()) {
    const path = `deadlines.${index}`;
    for (const [at, id] of (rule.categories ?? []).entries())
      if (!categories.has(id)) yield { path: `${path}.categories.${at}`, problem: `"${id}" does not exist` };
    yield* misplaced(rule, path);
    for (const place of placesOf(rule)) {
      const other = seen.get(place);
      if (other !== undefined) yield { path, problem: `decides the same as "${other}" (${place})` };
      seen.set(place, rule.id);
    }
  }
}

const NOT_OF_CASES: ReadonlySet<ClockKind> = new Set(['reply', 'auto-approval']);

function* misplaced(rule: DeadlineRule, path: string): Generator<Problem> {
  const { clock, within, runs } = rule;
  if (rule.orderStates && clock !== 'auto-approval')
    yield { path: `${path}.orderStates`, problem: `"${clock}" has no state of the order` };
  if (rule.categories && NOT_OF_CASES.has(clock))
    yield { path: `${path}.categories`, problem: `"${clock}" has no category` };
  if (rule.robotAnswers && clock !== 'reply')
    yield { path: `${path}.robotAnswers`, problem: `"${clock}" is not ended by an answer` };
  if (within.unit.endsWith('days') && runs !== 'always')
    yield { path: `${path}.runs`, problem: 'days are counted as a whole' };
}

/** Every combination for which the rule decides, so that two of them show. */
function placesOf({ clock, marketplaces, orderStates, categories }: DeadlineRule): string[] {
  const where = marketplaces ?? ['everywhere else'];
  const what: readonly string[] = orderStates ?? categories ?? ['everything else'];
  return where.flatMap((marketplace) => what.map((each) => `${clock}, ${marketplace}, ${each}`));
}
