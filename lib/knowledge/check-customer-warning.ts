// What the schema cannot say of customer warnings: a topic that names nothing, or what is not there.
import type { CustomerWarningRule } from './customer-warning.ts';
import type { Problem } from './problem.ts';
import type { Lists } from './schema.ts';

export function* customerWarningProblems(rules: readonly CustomerWarningRule[], lists: Lists): Generator<Problem> {
  for (const [index, rule] of rules.entries()) {
    if (!('of' in rule) || !rule.of) continue;
    const path = `customerWarnings.${index}.of`;
    const { categories, reasons, handlings } = rule.of;
    if (categories.length + reasons.length + handlings.length === 0) yield { path, problem: 'names nothing' };
    for (const [name, ids] of Object.entries({ categories, reasons, handlings })) {
      const known = new Set(lists[name as keyof Lists].map(({ id }) => id));
      for (const [at, id] of ids.entries())
        if (!known.has(id)) yield { path: `${path}.${name}.${at}`, problem: `"${id}" does not exist` };
    }
  }
}
