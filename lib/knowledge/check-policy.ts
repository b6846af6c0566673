// What the schema cannot say of policies: lists they name that are not there, and two that
// would both decide for one marketplace.
import type { Policy } from './policy.ts';
import type { Problem } from './problem.ts';
import type { Lists } from './schema.ts';

export function* policyProblems(policies: readonly Policy[], lists: Lists): Generator<Problem> {
  const reasons = new Set(lists.reasons.map(({ id }) => id));
  const responsibilities = new Set(lists.responsibilities.map(({ id }) => id));
  for (const [index, { refundOnly, freight }] of policies.entries()) {
    const path = `policies.${index}`;
    for (const [at, id] of (refundOnly?.reasons ?? []).entries())
      if (!reasons.has(id)) yield { path: `${path}.refundOnly.reasons.${at}`, problem: `"${id}" does not exist` };
    const seen = new Set<string>();
    for (const [at, { responsibility }] of freight.entries()) {
      const where = `${path}.freight.${at}.responsibility`;
      if (!responsibilities.has(responsibility)) yield { path: where, problem: `"${responsibility}" does not exist` };
      if (seen.has(responsibility)) yield { path: where, problem: `"${responsibility}" is named twice` };
      seen.add(responsibility);
    }
  }
  yield* doubleProblems(policies);
}

/** Null stands for everywhere else. */
function* doubleProblems(policies: readonly Policy[]): Generator<Problem> {
  const seen = new Set<string | null>();
  for (const [index, { marketplaces }] of policies.entries()) {
    for (const marketplace of marketplaces ?? [null]) {
      if (seen.has(marketplace))
        yield {
          path: `policies.${index}.marketplaces`,
          problem:
            marketplace === null ? 'a second policy for everywhere else' : `"${marketplace}" has a policy already`,
        };
      seen.add(marketplace);
    }
  }
}
