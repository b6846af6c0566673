// What the schema cannot say about a base: ids that are used twice, references that lead
// nowhere, procedures in which an agent would get stuck, markup where plain text belongs.
import { assemble, shortcutKey } from './assemble.ts';
import { customerWarningProblems } from './check-customer-warning.ts';
import { deadlineProblems } from './check-deadline.ts';
import { plainTextProblems } from './check-plain-text.ts';
import { procedureProblems } from './check-procedure-graph.ts';
import { limitProblems } from './check-procedure-limits.ts';
import { policyProblems } from './check-policy.ts';
import type { Problem } from './problem.ts';
import type { Conditions, KnowledgeBase } from './schema.ts';

/** Enough to mend a base by; a hostile one must not cost more. */
export const MAX_PROBLEMS = 50;

/**
 * Checks a publication, or the starter itself when `starter` is null. References count as
 * good when they lead to something in the base that the agents would get.
 */
export function checkBase(base: KnowledgeBase, starter: KnowledgeBase | null): Problem[] {
  const inUse = starter ? assemble(starter, base) : base;
  return firstOf([
    plainTextProblems(base),
    duplicateIds(base),
    duplicateShortcuts(base),
    validityProblems(base),
    referenceProblems(base, inUse),
    consoleProblems(base),
    procedureProblems(base.procedures),
    limitProblems(base.procedures),
    policyProblems(base.policies, inUse.lists),
    deadlineProblems(base.deadlines, inUse),
    customerWarningProblems(base.customerWarnings, inUse.lists),
  ]);
}

/** Stops asking for more once there are enough. */
function firstOf(checks: readonly Iterable<Problem>[]): Problem[] {
  const problems: Problem[] = [];
  for (const check of checks) {
    for (const problem of check) {
      problems.push(problem);
      if (problems.length === MAX_PROBLEMS) return problems;
    }
  }
  return problems;
}

function* duplicateIds(base: KnowledgeBase): Generator<Problem> {
  const { replies, procedures, notices, forbidden, consoles, policies, deadlines, customerWarnings, recurring, lists } =
    base;
  const all = Object.entries({
    replies,
    procedures,
    notices,
    forbidden,
    consoles,
    policies,
    deadlines,
    customerWarnings,
    recurring,
  }) as [string, readonly { id: string }[]][];
  for (const [name, list] of Object.entries(lists)) all.push([`lists.${name}`, list]);
  for (const [path, entries] of all) {
    const seen = new Set<string>();
    for (const [index, { id }] of entries.entries()) {
      if (seen.has(id)) yield { path: `${path}.${index}.id`, problem: `"${id}" is used twice` };
      seen.add(id);
    }
  }
}

function* duplicateShortcuts(base: KnowledgeBase): Generator<Problem> {
  const seen = new Set<string>();
  for (const [index, { shortcut }] of base.replies.entries()) {
    const key = shortcutKey(shortcut);
    if (key === undefined) continue;
    if (seen.has(key)) yield { path: `replies.${index}.shortcut`, problem: `"${key}" is used twice` };
    seen.add(key);
  }
}

/** Ranges that can never hold: the entry would silently never be offered. */
function* validityProblems(base: KnowledgeBase): Generator<Problem> {
  for (const [index, reply] of base.replies.entries()) {
    if (isReversed(reply.validFrom, reply.validUntil))
      yield { path: `replies.${index}.validUntil`, problem: 'is before validFrom' };
    yield* conditionProblems(reply.when, `replies.${index}`);
  }
  for (const [index, procedure] of base.procedures.entries())
    yield* conditionProblems(procedure.when, `procedures.${index}`);
  for (const [index, notice] of base.notices.entries()) {
    if (isReversed(notice.from, notice.until)) yield { path: `notices.${index}.until`, problem: 'is before from' };
  }
}

function isReversed(from: string | undefined, until: string | undefined): boolean {
  return from !== undefined && until !== undefined && Date.parse(until) < Date.parse(from);
}

function* conditionProblems(when: Conditions | undefined, path: string): Generator<Problem> {
  const { min, max } = when?.daysSinceReceipt ?? {};
  if (min !== undefined && max !== undefined && max < min)
    yield { path: `${path}.when.daysSinceReceipt`, problem: 'max is below min' };
}

function* referenceProblems(base: KnowledgeBase, inUse: KnowledgeBase): Generator<Problem> {
  const categories = idsOf(inUse.lists.categories);
  const handlings = idsOf(inUse.lists.handlings);
  // Withdrawn replies are known: `assemble` takes them out of every step.
  const replies = idsOf([...inUse.replies, ...base.withdrawn.map((id) => ({ id }))]);
  for (const [index, { category }] of base.replies.entries())
    yield* unknown(category, categories, `replies.${index}.category`);
  for (const [index, procedure] of base.procedures.entries()) {
    const path = `procedures.${index}`;
    yield* unknown(procedure.category, categories, `${path}.category`);
    for (const [at, step] of procedure.steps.entries()) {
      yield* unknown(step.outcome, handlings, `${path}.steps.${at}.outcome`);
      for (const [place, id] of step.say.entries()) yield* unknown(id, replies, `${path}.steps.${at}.say.${place}`);
    }
  }
}

/** A definition that says nothing would be taken for one that does: a supervisor forgot its pages. */
function* consoleProblems({ consoles }: KnowledgeBase): Generator<Problem> {
  for (const [index, { off, pages, states, orderNumber, hosts }] of consoles.entries()) {
    const isEmpty = !off && pages.length === 0 && Object.keys(states).length === 0 && !orderNumber;
    if (isEmpty) yield { path: `consoles.${index}.pages`, problem: 'says nothing of the console' };
    for (const [place, host] of hosts.entries())
      if (hosts.indexOf(host) < place)
        yield { path: `consoles.${index}.hosts.${place}`, problem: `"${host}" is named twice` };
  }
}

function idsOf(entries: readonly { readonly id: string }[]): Set<string> {
  return new Set(entries.map((entry) => entry.id));
}

function* unknown(id: string | undefined, known: ReadonlySet<string>, path: string): Generator<Problem> {
  if (id !== undefined && !known.has(id)) yield { path, problem: `"${id}" does not exist` };
}
