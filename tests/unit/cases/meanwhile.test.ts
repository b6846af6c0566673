// Two editors of one case: whatever the order, every text that was typed is found again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseChange, CaseEvent, CaseFields } from '../../../lib/cases/case-event.ts';
import { historyOf } from '../../../lib/cases/case-history.ts';
import { deriveCases } from '../../../lib/cases/derive-case.ts';
import { settle } from '../../../lib/cases/meanwhile.ts';
import { recordEvent } from '../../../lib/store/record-event.ts';
import { eventOf, memoryStore, OPENED } from '../store/memory-store.ts';

const FIELDS = ['notes', 'evidence', 'nextStep', 'product', 'handling'] as const;

/** An editor looks at the case, and later saves over what it saw. */
const act = fc.record({
  editor: fc.constantFrom(0, 1),
  field: fc.constantFrom(...FIELDS),
  typed: fc.string({ minLength: 1, maxLength: 60 }).map((text) => text.trim() || 'x'),
  goesOn: fc.boolean(),
  looks: fc.boolean(),
});

describe('two editors of one case', () => {
  it('lose nothing that either of them typed, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const log: CaseEvent[] = [eventOf(1, 1)];
        const row = () => deriveCases(log.map((event) => ({ event, caseNumber: 'A' })))[0];
        const seen = [row(), row()];
        const typedTexts: string[] = [];
        for (const [index, { editor, field, typed, goesOn, looks }] of acts.entries()) {
          if (looks) seen[editor] = row();
          const before = seen[editor]?.[field] ?? '';
          const limit = field === 'nextStep' ? 200 : 300;
          const text = (goesOn ? `${before}${typed}` : typed).slice(-limit);
          typedTexts.push(text);
          const change: CaseChange = { type: 'changed', fields: { [field]: text }, before: { [field]: before } };
          log.push({ ...eventOf(index + 2, 1, change), agentName: `agent ${editor}` });
        }
        const told = JSON.stringify([row(), historyOf(log)]);
        for (const text of typedTexts) expect(told).toContain(JSON.stringify(text).slice(1, -1));
        const length = { notes: 4000, evidence: 1000, nextStep: 200, product: 300, handling: 64 };
        for (const field of FIELDS.slice(0, 3)) expect(row()?.[field]?.length ?? 0).toBeLessThanOrEqual(length[field]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('one field', () => {
  const of = (field: keyof CaseFields, before: string, current: string, typed: string) =>
    settle({ field, before, current, typed, author: '小林' });

  it.each([
    ['what both began with stands once', '旧', '旧，漏水', '旧，周五前', '旧，漏水\n[小林] ，周五前'],
    ['a text written anew stands below', '旧', '漏水', '周五前', '漏水\n[小林] 周五前'],
    ['a text that was emptied meanwhile is simply there', '旧', '', '周五前', '[小林] 周五前'],
  ])('of free text: %s', (...[, before, current, typed, value]) => {
    expect(of('notes', before, current, typed)).toEqual({ value, meanwhile: 'both' });
  });

  it('is simply replaced where nobody was there meanwhile, or to the same, or by both texts', () => {
    expect(of('notes', '旧', '旧', '新')).toEqual({ value: '新', meanwhile: null });
    expect(of('notes', '旧', '新', '新')).toEqual({ value: '新', meanwhile: null });
    expect(of('notes', '旧', '漏水', '漏水，周五前')).toEqual({ value: '漏水，周五前', meanwhile: null });
  });

  it('of a list keeps what came first; so does a text that would be too long', () => {
    expect(of('handling', '', 'refund', 'reship')).toEqual({ value: 'refund', meanwhile: 'kept' });
    const [a, b] = ['a'.repeat(120), 'b'.repeat(120)];
    expect(of('nextStep', '', a, b)).toEqual({ value: a, meanwhile: 'kept' });
  });

  it('of an amount compares figures, and says nothing of before where nobody knows', () => {
    const [five, six] = [500, 600].map((minor) => ({ minor, currency: 'CNY' }));
    const amount = { field: 'amount', author: '' } as const;
    expect(settle({ ...amount, before: null, current: { minor: 500, currency: 'CNY' }, typed: five })).toEqual({
      value: five,
      meanwhile: null,
    });
    expect(settle({ ...amount, before: null, current: five, typed: six })).toEqual({ value: five, meanwhile: 'kept' });
    expect(settle({ ...amount, before: undefined, current: five, typed: six })).toEqual({
      value: six,
      meanwhile: null,
    });
  });
});

describe('recording', () => {
  it('answers whom the editor met, and the same when it is sent again later', async () => {
    const store = memoryStore();
    await recordEvent(store, eventOf(1, 1, OPENED), 0);
    const theirs: CaseChange = { type: 'changed', fields: { handling: 'refund' }, before: { handling: '' } };
    await recordEvent(store, { ...eventOf(2, 1, theirs), agentName: '周岚' }, 0);
    const mine = eventOf(3, 1, { type: 'changed', fields: { handling: 'reship' }, before: { handling: '' } });
    const conflicts = [{ field: 'handling', outcome: 'kept', found: 'refund', by: '周岚' }];
    expect(await recordEvent(store, mine, 0)).toEqual({ ok: true, caseNumber: 'A21-0001', conflicts });
    const over: CaseChange = { type: 'changed', fields: { handling: 'reship' }, before: { handling: 'refund' } };
    expect(await recordEvent(store, eventOf(4, 1, over), 0)).toEqual({ ok: true, caseNumber: 'A21-0001' });
    expect(await recordEvent(store, mine, 0)).toEqual({ ok: true, caseNumber: 'A21-0001', conflicts });
  });
});
