// What two made of one field, until somebody decides it; on whichever machine, in whichever order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseEventSchema } from '../../../lib/cases/case-event.ts';
import type { CaseChange, CaseEvent, CaseFields } from '../../../lib/cases/case-event.ts';
import { historyOf } from '../../../lib/cases/case-history.ts';
import { deriveCases } from '../../../lib/cases/derive-case.ts';
import { makeHandOver } from '../../../lib/cases/hand-over/make-hand-over.ts';
import { decidedBy, decisionOf, openConflicts } from '../../../lib/cases/open-conflicts.ts';
import { eventOf, OPENED } from '../store/memory-store.ts';

type Fields = Partial<CaseFields>;
let count = 0;
const by = (agentName: string, change: CaseChange): CaseEvent => ({ ...eventOf(++count, 1, change), agentName });
const edit = (agentName: string, before: Fields, fields: Fields) => by(agentName, { type: 'changed', fields, before });
const open = by('林', OPENED);
const rowOf = (log: readonly CaseEvent[]) => deriveCases(log.map((event) => ({ event, caseNumber: 'A' })))[0];
const brief = (log: readonly CaseEvent[]) =>
  openConflicts(log).map(({ field, options, standing, isJoined }) => ({
    field,
    options: options.map(({ agentName, value }) => [agentName, value]),
    standing,
    isJoined,
  }));
function decided(log: readonly CaseEvent[], value: CaseFields[keyof CaseFields], place = 0): CaseEvent {
  const conflict = openConflicts(log)[place];
  if (!conflict) throw new Error('nothing to decide');
  return by('主管', decisionOf(conflict, value));
}

const theirs = edit('周', { handling: '' }, { handling: 'refund' });
const mine = edit('林', { handling: '' }, { handling: 'reship' });
const HERE = [open, theirs, mine];
/** Of the machine on which the other came first. */
const THERE = [open, mine, theirs];

describe('a field that two changed', () => {
  it('is open with both values, who put them and when', () => {
    expect(brief(HERE)).toEqual([
      {
        field: 'handling',
        options: [
          ['周', 'refund'],
          ['林', 'reship'],
        ],
        standing: 'refund',
        isJoined: false,
      },
    ]);
    expect(openConflicts(HERE)[0]?.options[1]).toMatchObject({ at: mine.at, eventId: mine.eventId });
    expect(brief(THERE)[0]?.standing).toBe('reship');
  });

  it.each([['refund'], ['reship']])('is decided on both machines by one press on one of them: %s', (value) => {
    const decision = decided(HERE, value);
    expect(caseEventSchema.safeParse(decision).success).toBe(true);
    for (const log of [HERE, THERE]) {
      const after = [...log, decision];
      expect(rowOf(after)?.handling).toBe(value);
      expect(openConflicts(after)).toEqual([]);
      // The history has all of it: both values, and that it was decided.
      const told = historyOf(after).map(({ kind }) => kind);
      expect(told.slice(-2)).toEqual(['kept', 'decided']);
    }
  });

  it('stays open where the other machine went on meanwhile, with what it has now', () => {
    const decision = decided(HERE, 'refund');
    const further = edit('林', { handling: 'reship' }, { handling: 'exchange' });
    const there = [open, mine, further, theirs, decision];
    expect(rowOf(there)?.handling).toBe('exchange');
    expect(brief(there)[0]?.options).toEqual([
      ['林', 'exchange'],
      ['主管', 'refund'],
    ]);
    const here = [...HERE, decision, further];
    expect(brief(here)[0]).toMatchObject({ standing: 'refund' });
    // Decided once more, there, it is the same everywhere.
    const second = decided(there, 'exchange');
    for (const log of [
      [...there, second],
      [...here, second],
    ]) {
      expect(rowOf(log)?.handling).toBe('exchange');
      expect(openConflicts(log)).toEqual([]);
    }
  });

  it('takes what one of them made of their own value as that value', () => {
    const further = edit('林', { handling: 'reship' }, { handling: 'exchange' });
    expect(brief([...HERE, further])[0]?.options).toEqual([
      ['周', 'refund'],
      ['林', 'exchange'],
    ]);
    const agrees = edit('林', { handling: 'reship' }, { handling: 'refund' });
    expect(openConflicts([...HERE, agrees])).toEqual([]);
  });

  it('is over with a change of what stands there, and with a press that sets it', () => {
    expect(openConflicts([...HERE, edit('林', { handling: 'refund' }, { handling: 'other' })])).toEqual([]);
    expect(openConflicts([...HERE, by('林', { type: 'changed', fields: { handling: '' } })])).toEqual([]);
    expect(openConflicts([...HERE, edit('林', { notes: '' }, { notes: '问过' })])).toHaveLength(1);
    expect(openConflicts([...HERE, by('林', { type: 'filled', fields: { reason: 'late' } })])).toHaveLength(1);
  });

  it('is not one where somebody only had an older copy of it', () => {
    expect(openConflicts([open, theirs, edit('林', { handling: '' }, { handling: 'refund' })])).toEqual([]);
    expect(openConflicts([open])).toEqual([]);
    expect(openConflicts([])).toEqual([]);
    // A log whose beginning is not here.
    expect(openConflicts([mine])).toEqual([]);
  });

  it('counts as decided elsewhere too where it was changed in its own field', () => {
    const change = { type: 'changed', fields: { handling: 'other' }, before: { handling: 'refund' } } as const;
    const event = by('林', decidedBy(change, openConflicts(HERE)));
    for (const log of [HERE, THERE]) {
      expect(rowOf([...log, event])?.handling).toBe('other');
      expect(openConflicts([...log, event])).toEqual([]);
    }
    // Without it the other machine would have kept its own.
    expect(rowOf([...THERE, by('林', change)])?.handling).toBe('reship');
    const aside = { type: 'changed', fields: { notes: 'x' }, before: { notes: '' } } as const;
    expect(decidedBy(aside, openConflicts(HERE))).toBe(aside);
    expect(decidedBy({ type: 'undone' }, openConflicts(HERE))).toEqual({ type: 'undone' });
  });
});

describe('a text that two wrote', () => {
  const first = edit('周', { notes: '旧' }, { notes: '旧，漏水' });
  const second = edit('林', { notes: '旧' }, { notes: '旧，周五前' });
  const began = by('林', { type: 'changed', fields: { notes: '旧' } });
  const here = [open, began, first, second];
  const there = [open, began, second, first];

  it('stands joined until it is decided: one, the other, or both', () => {
    expect(brief(here)).toEqual([
      {
        field: 'notes',
        options: [
          ['周', '旧，漏水'],
          ['林', '旧，周五前'],
        ],
        standing: '旧，漏水\n[林] ，周五前',
        isJoined: true,
      },
    ]);
    for (const value of ['旧，漏水', '旧，周五前', '旧，漏水\n[林] ，周五前']) {
      const decision = decided(here, value);
      for (const log of [here, there]) {
        expect(rowOf([...log, decision])?.notes).toBe(value);
        expect(openConflicts([...log, decision])).toEqual([]);
      }
    }
  });
});

/** Edits of one machine while the other does not hear of them. */
const CODES = ['', 'refund', 'reship', 'exchange', 'return'] as const;
const codes = fc.array(fc.constantFrom(...CODES), { minLength: 1, maxLength: 4 });
const texts = fc.array(fc.stringMatching(/^[a-f]{1,6}$/u), { minLength: 1, maxLength: 1 });

function editsOf(agent: string, field: 'handling' | 'notes', began: string, typed: readonly string[]): CaseEvent[] {
  let before = began;
  return typed.flatMap((value) => {
    if (value === before) return [];
    const event = edit(agent, { [field]: before }, { [field]: value });
    before = value;
    return [event];
  });
}

describe('two machines', () => {
  const SEED = 20_261_123;
  it.each([
    ['handling', codes],
    ['notes', texts],
  ] as const)('agree on %s after one decision, wherever it is made', (field, typed) => {
    fc.assert(
      fc.property(typed, typed, fc.nat(), (one, other, pick) => {
        const [a, b] = [editsOf('甲', field, '', one), editsOf('乙', field, '', other)];
        const logs = [
          [open, ...a, ...b],
          [open, ...b, ...a],
        ];
        for (const log of logs) {
          const [conflict] = openConflicts(log);
          if (!conflict) continue;
          // Nothing that was decided between is out of the history.
          const told = JSON.stringify(historyOf(log));
          for (const { value } of conflict.options) expect(told).toContain(JSON.stringify(value));
          const values = [...conflict.options.map(({ value }) => value), conflict.standing];
          const value = values[pick % values.length] ?? '';
          const decision = by('主管', decisionOf(conflict, value));
          for (const each of logs) {
            expect(rowOf([...each, decision])?.[field]).toBe(value);
            expect(openConflicts([...each, decision])).toEqual([]);
          }
        }
      }),
      { numRuns: 500, seed: SEED, verbose: true },
    );
  });
});

describe('the register’s row', () => {
  const FIELDS = ['handling', 'notes', 'amount', 'nextFollowUpAt'] as const;
  const TEXTS = ['', 'a', 'ab', 'b', 'c'] as const;
  const AMOUNTS = [null, { minor: 100, currency: 'CNY' }, { minor: 250, currency: 'CNY' }] as const;
  const valueOf = (field: (typeof FIELDS)[number], at: number) =>
    field === 'amount' ? AMOUNTS[at % AMOUNTS.length] : TEXTS[at % TEXTS.length];
  const step = fc.record({
    field: fc.constantFrom(...FIELDS),
    typed: fc.nat(4),
    seen: fc.option(fc.nat(4), { nil: undefined }),
    over: fc.array(fc.nat(4), { maxLength: 2 }),
    decides: fc.boolean(),
  });
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

  function eventAfter(log: readonly CaseEvent[], { field, typed, seen, over, decides }: Step): CaseEvent {
    const fields = { [field]: valueOf(field, typed) };
    const open = openConflicts(log).find((each) => each.field === field);
    if (decides && open) return by('主管', decisionOf(open, open.options[0]?.value ?? ''));
    if (seen === undefined) return by('甲', { type: 'changed', fields });
    const before = { [field]: valueOf(field, seen) };
    const against = over.map((each) => ({ [field]: valueOf(field, each) }));
    return by(decides ? '甲' : '乙', { type: 'changed', fields, before, ...(over.length > 0 && { over: against }) });
  }

  it('says of every log what the log says, and nothing where nothing is open', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const log = [open];
        for (const each of steps) {
          log.push(eventAfter(log, each));
          const told = openConflicts(log).map(({ field, options, isJoined, began }) => ({
            field,
            options: options.map(({ value }) => ({ value })),
            isJoined,
            began,
          }));
          const row = rowOf(log);
          expect(row?.conflicts ?? []).toEqual(told);
          if (told.length === 0) expect(row).not.toHaveProperty('conflicts');
        }
      }),
      { numRuns: 500, seed: 20_261_124, verbose: true },
    );
  });
});

describe('a decision that is handed over', () => {
  it('takes no contact with it: not in what was seen, not in what was decided against', () => {
    const log = [
      open,
      edit('周', { phone: '', notes: '' }, { phone: '13800001234', notes: '电话 13800001234' }),
      edit('林', { phone: '', notes: '' }, { phone: '13900005678', notes: '电话 13900005678' }),
    ];
    const events = [...log, decided(log, '13900005678'), edit('林', { phone: '13900005678' }, { phone: '' })];
    const item = rowOf(events);
    if (!item) throw new Error('no case');
    const given = { from: { agentName: '', workNumber: '' }, at: open.at, note: '', promises: [], customers: [] };
    const cases = [{ item, events }];
    const { handOver } = makeHandOver({ ...given, handoverId: open.eventId, cases, withContacts: false });
    expect(JSON.stringify(handOver)).not.toMatch(/13800001234|13900005678/u);
    expect(handOver.cases[0]?.events.every((event) => caseEventSchema.safeParse(event).success)).toBe(true);
  });
});
