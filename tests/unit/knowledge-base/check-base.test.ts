import { describe, expect, it } from 'vitest';
import { checkBase, MAX_PROBLEMS } from '../../../lib/knowledge/check-base.ts';
import { definitionOf } from '../../support/console-definitions.ts';
import { base, procedureInput, replyInput, STARTER } from './example-base.ts';
import type { BaseInput, ProcedureInput } from './example-base.ts';

const steps = procedureInput('x').steps;
const withSteps = (change: (all: ProcedureInput['steps']) => ProcedureInput['steps']): Partial<BaseInput> => ({
  procedures: [procedureInput('p', { steps: change(structuredClone(steps)) })],
});
const step = (index: number, more: object) =>
  withSteps((all) => all.map((s, i) => (i === index ? { ...s, ...more } : s)));

const consoleInput = (part: Record<string, unknown> = {}) => ({ ...definitionOf(), ...part });

const BAD: [string, Partial<BaseInput>, string, RegExp][] = [
  ['two consoles with one id', { consoles: [consoleInput(), consoleInput()] }, 'consoles.1.id', /twice/],
  ['a console of which nothing is said', { consoles: [consoleInput({ pages: [] })] }, 'consoles.0.pages', /nothing/],
  [
    'a host named twice',
    { consoles: [consoleInput({ hosts: ['a.example', 'b.example', 'a.example'] })] },
    'consoles.0.hosts.2',
    /twice/,
  ],
  [
    'markup in a console’s words',
    { consoles: [consoleInput({ states: { shipped: ['<b>x</b>'] } })] },
    'consoles.0.states.shipped.0',
    /markup/,
  ],
  ['two replies with one id', { replies: [replyInput('a'), replyInput('a')] }, 'replies.1.id', /twice/],
  [
    'two procedures with one id',
    { procedures: [procedureInput('a'), procedureInput('a')] },
    'procedures.1.id',
    /twice/,
  ],
  [
    'one shortcut for two, whatever its case and width',
    { replies: [replyInput('a', { shortcut: 'Hi' }), replyInput('b', { shortcut: 'ｈi' })] },
    'replies.1.shortcut',
    /twice/,
  ],
  ['a category that is nowhere', { replies: [replyInput('a', { category: 'zz' })] }, 'replies.0.category', /"zz"/],
  [
    'a procedure of an unknown category',
    { procedures: [procedureInput('p', { category: 'zz' })] },
    'procedures.0.category',
    /"zz"/,
  ],
  [
    'validity that ends before it begins',
    { replies: [replyInput('a', { validFrom: '2026-02-01T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' })] },
    'replies.0.validUntil',
    /before/,
  ],
  [
    'days that no order can have',
    { replies: [replyInput('a', { when: { daysSinceReceipt: { min: 8, max: 7 } } })] },
    'replies.0.when.daysSinceReceipt',
    /below/,
  ],
  ['a start that is no step', { procedures: [procedureInput('p', { start: 'zz' })] }, 'procedures.0.start', /"zz"/],
  ['a next step that is none', step(1, { next: 'zz' }), 'procedures.0.steps.1.next', /"zz"/],
  ['a loop without a way out', step(1, { next: 'b' }), 'procedures.0.steps.1', /"b" leads in a circle/],
  ['a question and a next step', step(0, { next: 'b' }), 'procedures.0.steps.0.next', /not both/],
  ['an outcome in the middle', step(1, { outcome: 'refund' }), 'procedures.0.steps.1.outcome', /ends/],
  ['an outcome that is nowhere', step(2, { outcome: 'zz' }), 'procedures.0.steps.2.outcome', /"zz"/],
  ['a reply to say that is nowhere', step(1, { say: ['s.hello', 'zz'] }), 'procedures.0.steps.1.say.1', /"zz"/],
  [
    'a step that is never reached',
    withSteps((all) => [...all, { id: 'd', title: 'd', action: 'd' }]),
    'procedures.0.steps.3',
    /never/,
  ],
  [
    'two steps with one id',
    withSteps((all) => [...all, { id: 'c', title: 'c', action: 'c' }]),
    'procedures.0.steps.3.id',
    /twice/,
  ],
  ['markup in a nested text', step(1, { action: 'do <b>this</b>' }), 'procedures.0.steps.1.action', /<b>/],
  ['a comment', { replies: [replyInput('a', { wordings: ['x <!-- y'] })] }, 'replies.0.wordings.0', /<!--/],
];

describe('the check of a base', () => {
  it('finds nothing wrong with a good one, laid over the starter or alone', () => {
    const good = base({ replies: [replyInput('own')], procedures: [procedureInput('own.p')] });
    expect(checkBase(good, STARTER)).toEqual([]);
    expect(checkBase(STARTER, null)).toEqual([]);
    expect(checkBase({ ...good, basedOn: 'none' }, STARTER)).toEqual([]);
  });

  it.each(BAD)('names the place of %s', (_name, more, path, problem) => {
    const found = checkBase(base(more), STARTER);
    expect(found.map((one) => one.path)).toContain(path);
    expect(found.find((one) => one.path === path)?.problem).toMatch(problem);
  });

  it('lets a step say a starter reply that the shop withdraws: it is taken out', () => {
    expect(checkBase(base({ withdrawn: ['s.hello'], ...step(1, { say: ['s.hello'] }) }), STARTER)).toEqual([]);
  });

  it('does not count starter replies for a base that stands alone', () => {
    const alone = base({ basedOn: 'none', ...step(1, { say: ['s.hello'] }) });
    expect(checkBase(alone, STARTER).map((one) => one.path)).toEqual(['procedures.0.steps.1.say.0']);
  });

  it.each(['size < 40', '<3', '订单号<请填写>', 'a <- b', '1 << 2', 'x<5 and y>3'])(
    'takes "%s" for plain text',
    (wording) => {
      expect(checkBase(base({ replies: [replyInput('a', { wordings: [wording] })] }), STARTER)).toEqual([]);
    },
  );

  it('stops after as many problems as anybody reads', () => {
    const replies = Array.from({ length: 500 }, () => replyInput('same'));
    expect(checkBase(base({ replies }), STARTER)).toHaveLength(MAX_PROBLEMS);
  });
});
