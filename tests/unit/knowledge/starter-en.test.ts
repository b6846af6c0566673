// The English starter base is data written by hand: nothing but this file stands
// between a slip of the pen (a dead link, an endless loop) and an agent's screen.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Procedure, ProcedureStep } from '../../../lib/knowledge/schema.ts';
import { forbiddenWordingSchema, procedureSchema, replySchema } from '../../../lib/knowledge/schema.ts';
import { STAGES } from '../../../lib/knowledge/terms.ts';
import { fillWording } from '../../../lib/knowledge/variables.ts';
import { z } from '../../../lib/knowledge/zod.ts';

const CATEGORIES = [
  'transit-damage',
  'short-or-missing',
  'quality',
  'late-delivery',
  'not-as-imagined',
  'service',
  'return',
  'exchange',
  'refund-only',
  'complaint',
  'negative-review',
  'delivery-exception',
];
const HANDLINGS = ['refund', 'partial-refund', 'return', 'exchange', 'reship', 'coupon', 'explain', 'escalate'];

const folder = new URL('../../../public/knowledge/en/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
const paths = z.array(z.string()).min(1);
const parts = z.strictObject({ replies: paths, procedures: paths, forbidden: paths }).parse(read('parts.json'));

const replies = parts.replies.flatMap((path) => z.array(replySchema).parse(read(path)));
const procedures = parts.procedures.map((path) => procedureSchema.parse(read(path)));
const forbidden = parts.forbidden.flatMap((path) => z.array(forbiddenWordingSchema).parse(read(path)));
const replyIds = new Set(replies.map((reply) => reply.id));

/** Each value that occurs more than once; a list that names the culprits on failure. */
function doubles(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function nextIds(step: ProcedureStep): string[] {
  if (step.question) return step.question.answers.map((answer) => answer.next);
  return step.next === undefined ? [] : [step.next];
}

/** Steps on a circle, dead references and ends without an outcome, by walking every path. */
function faultsOf(procedure: Procedure): string[] {
  const steps = new Map(procedure.steps.map((step) => [step.id, step]));
  const faults = new Set<string>();
  const reached = new Set<string>();
  const walk = (id: string, path: readonly string[]): void => {
    const step = steps.get(id);
    if (!step) return void faults.add(`no step ${id}`);
    if (path.includes(id)) return void faults.add(`circle at ${id}`);
    reached.add(id);
    const followers = nextIds(step);
    if ((followers.length === 0) !== (step.outcome !== undefined)) faults.add(`end and outcome differ at ${id}`);
    for (const next of followers) walk(next, [...path, id]);
  };
  walk(procedure.start, []);
  for (const id of steps.keys()) if (!reached.has(id)) faults.add(`never reached: ${id}`);
  return [...faults];
}

describe('English replies', () => {
  it('cover all nine stages with at least 90 replies', () => {
    expect(replies.length).toBeGreaterThanOrEqual(90);
    for (const stage of STAGES) {
      expect(replies.filter((reply) => reply.stage === stage).length, stage).toBeGreaterThanOrEqual(5);
    }
  });

  it('have ids, shortcuts and titles of their own', () => {
    expect(doubles(replies.map((reply) => reply.id))).toEqual([]);
    expect(doubles(replies.map((reply) => reply.shortcut ?? reply.id))).toEqual([]);
    expect(doubles(replies.map((reply) => reply.title))).toEqual([]);
    expect(replies.filter((reply) => reply.title.length > 45).map((reply) => reply.id)).toEqual([]);
    expect(replies.filter((reply) => reply.lang !== 'en' || !reply.id.startsWith('en.'))).toEqual([]);
  });

  it('carry four or more questions, none of them under two replies', () => {
    expect(replies.filter((reply) => reply.questions.length < 4).map((reply) => reply.id)).toEqual([]);
    expect(doubles(replies.flatMap((reply) => reply.questions.map((question) => question.toLowerCase())))).toEqual([]);
  });

  it('name only categories of the shared list', () => {
    const named = replies.flatMap((reply) => (reply.category === undefined ? [] : [reply.category]));
    expect(named.filter((category) => !CATEGORIES.includes(category))).toEqual([]);
    expect(new Set(named)).toEqual(new Set(CATEGORIES));
  });

  it('contain no broken placeholder', () => {
    const loose = replies.flatMap((reply) =>
      reply.wordings.filter((wording) =>
        fillWording(wording, {}).some((segment) => segment.kind === 'text' && /[{}|]/u.test(segment.text)),
      ),
    );
    expect(loose).toEqual([]);
  });

  it('keep to the list of forbidden wordings themselves', () => {
    const words = forbidden.flatMap((entry) => entry.words.map((word) => word.toLowerCase()));
    const breaches = replies.flatMap((reply) =>
      reply.wordings.flatMap((wording) =>
        words.filter((word) => wording.toLowerCase().includes(word)).map((word) => `${reply.id}: ${word}`),
      ),
    );
    expect(breaches).toEqual([]);
  });
});

describe('English procedures', () => {
  it('exist once for every category', () => {
    expect(procedures.map((procedure) => procedure.category).toSorted()).toEqual(CATEGORIES.toSorted());
    expect(doubles(procedures.map((procedure) => procedure.id))).toEqual([]);
  });

  it.each(procedures.map((procedure) => [procedure.id, procedure] as const))(
    '%s ends on every path',
    (_, procedure) => {
      expect(doubles(procedure.steps.map((step) => step.id))).toEqual([]);
      expect(faultsOf(procedure)).toEqual([]);
    },
  );

  it('would not pass with a circle, a dead link or a step nobody reaches', () => {
    const step = (id: string, next?: string): ProcedureStep => ({
      id,
      title: id,
      action: id,
      say: [],
      evidence: [],
      next,
    });
    const broken = { ...procedures[0], id: 'x', title: 'x', summary: 'x', lang: 'en', category: 'return', start: 'a' };
    const steps = [step('a', 'b'), step('b', 'a'), step('c', 'gone')];
    expect(faultsOf({ ...broken, steps })).toEqual(['circle at a', 'never reached: c']);
    expect(faultsOf({ ...broken, start: 'c', steps: [step('c', 'gone')] })).toEqual(['no step gone']);
  });

  it('refer only to replies and handlings that exist', () => {
    const steps = procedures.flatMap((procedure) => procedure.steps);
    expect(steps.flatMap((step) => step.say).filter((id) => !replyIds.has(id))).toEqual([]);
    expect(steps.flatMap((step) => step.outcome ?? []).filter((id) => !HANDLINGS.includes(id))).toEqual([]);
  });
});

describe('English forbidden wordings', () => {
  it('give a reason and a better wording for each entry', () => {
    expect(forbidden.length).toBeGreaterThanOrEqual(12);
    expect(doubles(forbidden.map((entry) => entry.id))).toEqual([]);
    expect(forbidden.filter((entry) => entry.better === undefined).map((entry) => entry.id)).toEqual([]);
    expect(doubles(forbidden.flatMap((entry) => entry.words.map((word) => word.toLowerCase())))).toEqual([]);
  });
});
