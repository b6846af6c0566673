import { describe, expect, it } from 'vitest';
import { deadlineSchema } from '../../../lib/knowledge/deadline.ts';
import { newsBetween } from '../../../lib/knowledge/news.ts';
import { definitionOf } from '../../support/console-definitions.ts';
import { assemble } from '../../../lib/knowledge/assemble.ts';
import { base, procedureInput, replyInput, STARTER } from './example-base.ts';

const category = (id: string, title: string) => ({ id, title: { 'zh-CN': title, en: title } });

describe('the base in use', () => {
  it('is the starter when there is no publication', () => {
    expect(assemble(STARTER, null)).toBe(STARTER);
  });

  it('replaces entries of the same id, adds others and leaves out withdrawn ones', () => {
    const feed = base({
      version: 9,
      title: 'Shop',
      withdrawn: ['s.bye'],
      replies: [replyInput('s.hello', { title: 'Ours' }), replyInput('own')],
    });
    const inUse = assemble(STARTER, feed);
    expect(inUse.replies.map((reply) => [reply.id, reply.title])).toEqual([
      ['s.hello', 'Ours'],
      ['own', 'Title of own'],
    ]);
    expect([inUse.version, inUse.title, inUse.procedures.length]).toEqual([9, 'Shop', 1]);
  });

  it('takes a withdrawn reply out of the steps that propose it', () => {
    const starter = base({
      replies: [replyInput('s.bye'), replyInput('s.hello')],
      procedures: [procedureInput('p', { steps: [{ id: 'a', title: 'a', action: 'a', say: ['s.bye', 's.hello'] }] })],
    });
    const inUse = assemble(starter, base({ withdrawn: ['s.bye'] }));
    expect(inUse.procedures[0]?.steps[0]?.say).toEqual(['s.hello']);
    expect(starter.procedures[0]?.steps[0]?.say).toEqual(['s.bye', 's.hello']);
  });

  it("lets the shop's shortcut win over the starter's", () => {
    const inUse = assemble(STARTER, base({ replies: [replyInput('own', { shortcut: 'HI' })] }));
    expect(inUse.replies.filter((reply) => reply.shortcut !== undefined).map((reply) => reply.id)).toEqual(['own']);
  });

  it('merges lists by id', () => {
    const lists = { categories: [category('quality', 'Changed'), category('new', 'New')] };
    const inUse = assemble(STARTER, base({ lists }));
    expect(inUse.lists.categories.map((entry) => entry.title.en)).toEqual(['Changed', 'New']);
    expect(inUse.lists.reasons.map((entry) => entry.id)).toEqual(['r']);
  });

  it('lets the shop overrule a deadline by its id, take one away, and work by its own calendar', () => {
    const rule = { text: { 'zh-CN': '规则', en: 'The rule' }, source: 'shop', checkedOn: '2026-11-22' };
    const deadline = (id: string, amount: number) =>
      deadlineSchema.parse({ id, clock: 'reply', within: { amount, unit: 'minutes' }, rule });
    const calendar = { weekdays: [1], hours: { from: '09:00', to: '18:00' }, knownUntil: '2026-12-31', rule };
    const starter = base({ deadlines: [deadline('jd', 3), deadline('ebay', 60)], calendar });
    const own = { ...calendar, weekdays: [1, 2, 3, 4, 5, 6, 7] };
    const inUse = assemble(starter, base({ withdrawn: ['ebay'], deadlines: [deadline('jd', 1)], calendar: own }));
    expect(inUse.deadlines.map(({ id, within }) => [id, within.amount])).toEqual([['jd', 1]]);
    expect(inUse.calendar?.weekdays).toHaveLength(7);
    expect(assemble(starter, base({ basedOn: 'none' })).calendar?.weekdays).toEqual([1]);
    expect(assemble(starter, base({ basedOn: 'none' })).deadlines).toHaveLength(2);
  });

  it('is the publication alone when it says so, with the lists it leaves empty from the starter', () => {
    const lists = { categories: [category('only', 'Only')] };
    const inUse = assemble(STARTER, base({ basedOn: 'none', replies: [replyInput('own')], lists }));
    expect(inUse.replies.map((reply) => reply.id)).toEqual(['own']);
    expect(inUse.procedures).toEqual([]);
    expect(inUse.lists.categories.map((entry) => entry.id)).toEqual(['only']);
    expect(inUse.lists.handlings.map((entry) => entry.id)).toEqual(['refund']);
  });

  it.each(['starter', 'none'] as const)('has the consoles of the publication, based on %s', (basedOn) => {
    const consoles = [definitionOf()];
    expect(assemble(STARTER, base({ basedOn, consoles })).consoles).toEqual(consoles);
    expect(assemble(STARTER, base({ basedOn })).consoles).toEqual([]);
  });

  it('is told apart by its consoles too', () => {
    const [before, after] = [base({}), base({ consoles: [definitionOf()] })];
    const entry = { id: 'acme-desk', kind: 'console', title: 'Acme 商家后台' };
    expect(newsBetween(before, after, '2026-09-20T00:00:00Z')).toMatchObject({ added: [entry], changed: [] });
    expect(newsBetween(after, before, '2026-09-20T00:00:00Z')).toMatchObject({ removed: [entry] });
  });
});
