import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../lib/cases/case.ts';
import type { CaseFilter } from '../../../lib/cases/filter-cases.ts';
import { registersBy, STANDARD_REGISTERS } from '../../../lib/cases/registers.ts';
import type { Registers } from '../../../lib/cases/registers.ts';
import { listsSchema } from '../../../lib/knowledge/schema.ts';
import { unknownRegisters } from '../../../lib/knowledge/list-registers.ts';
import { createRegister } from '../../../lib/cases/register.ts';
import { REGISTERS } from '../../../lib/knowledge/terms.ts';
import type { RegisterId } from '../../../lib/knowledge/terms.ts';
import { exampleCase } from './example-case.ts';

/** Each under the name of what it is; which registers hold it is said beside the tests. */
const CASES: Readonly<Record<string, Partial<Case>>> = {
  plain: { category: 'quality', reason: 'defect', handling: 'refund' },
  review: { category: 'negative-review' },
  'review, re-shipped': { category: 'negative-review', handling: 'reship' },
  'asked for a re-shipment, refunded': { category: 'short-or-missing', reason: 'missing-item', handling: 'refund' },
  'short, nothing decided': { category: 'short-or-missing' },
  'stock-out, refunded': { category: 'short-or-missing', reason: 'stock-out', handling: 'refund' },
  'stock-out, re-shipped': { category: 'short-or-missing', reason: 'stock-out', handling: 'reship' },
  'return asked for': { category: 'return' },
  'exchange asked for': { category: 'exchange' },
  'return asked for, refunded without': { category: 'return', handling: 'refund' },
  'quality, to be returned': { category: 'quality', handling: 'return' },
  'quality, to be exchanged': { category: 'quality', handling: 'exchange' },
  escalated: { category: 'complaint', handling: 'escalate' },
  'complaint, explained': { category: 'complaint', handling: 'explain' },
};

const HOLDS: Readonly<Record<Exclude<RegisterId, 'after-sales'>, readonly string[]>> = {
  reviews: ['review', 'review, re-shipped'],
  reshipments: ['review, re-shipped', 'stock-out, re-shipped'],
  'stock-outs': ['stock-out, refunded', 'stock-out, re-shipped'],
  returns: ['return asked for', 'exchange asked for', 'quality, to be returned', 'quality, to be exchanged'],
  escalations: ['escalated'],
};

const registerOf = (cases: Readonly<Record<string, Partial<Case>>>) => {
  const register = createRegister();
  register.add(Object.entries(cases).map(([caseId, more]) => exampleCase({ ...more, caseId })));
  return register;
};
const found = (register: ReturnType<typeof registerOf>, filter: CaseFilter) =>
  [...register.matching(filter)].map((place) => register.at(place)?.caseId).toSorted();

describe('the registers of the trade', () => {
  it.each(Object.entries(HOLDS))('%s hold these cases and no other', (id, expected) => {
    const register = REGISTERS.find((each) => each === id);
    expect(found(registerOf(CASES), { register })).toEqual(expected.toSorted());
  });

  it('the first holds every case', () => {
    expect(found(registerOf(CASES), { register: 'after-sales' })).toEqual(Object.keys(CASES).toSorted());
  });

  it('none holds a case that was taken back, unless that is asked for', () => {
    const undone = registerOf(
      Object.fromEntries(Object.entries(CASES).map(([id, row]) => [id, { ...row, undone: true }])),
    );
    for (const register of REGISTERS) {
      expect(found(undone, { register })).toEqual([]);
      expect(found(undone, { register, withUndone: true }).length).toBeGreaterThan(0);
    }
  });

  it('what is not closed is every status but one', () => {
    const statuses = ['open', 'waiting-buyer', 'waiting-others', 'closed'] as const;
    const register = registerOf(Object.fromEntries(statuses.map((status) => [status, { status, handling: 'reship' }])));
    expect(found(register, { register: 'reshipments', status: 'unfinished' })).toEqual([
      'open',
      'waiting-buyer',
      'waiting-others',
    ]);
    expect(found(register, { register: 'reshipments', status: 'closed' })).toEqual(['closed']);
  });
});

describe('the registers by the shop’s lists', () => {
  const entry = (id: string, register?: string | readonly string[]) => ({
    id,
    title: { 'zh-CN': id, en: id },
    ...(register === undefined ? {} : { register }),
  });
  const by = (lists: object) => registersBy(listsSchema.parse(lists));
  const topic = { category: '', reason: '', responsibility: '', handling: '' };
  const heldBy = (registers: Registers, more: Partial<typeof topic>) =>
    REGISTERS.filter((id) => id !== 'after-sales' && registers.holds(id, { ...topic, ...more }));

  it('hold what an entry says, one or several, of any list', () => {
    const registers = by({
      categories: [entry('bad-video', 'reviews'), entry('recall', ['returns', 'escalations'])],
      reasons: [entry('sold-out', ['stock-outs'])],
      responsibilities: [entry('press', 'escalations')],
      handlings: [entry('send-parts', ['reshipments'])],
    });
    expect(heldBy(registers, { category: 'bad-video' })).toEqual(['reviews']);
    expect(heldBy(registers, { category: 'recall' })).toEqual(['returns', 'escalations']);
    // What was decided since says whether goods come back; the rest stands.
    expect(heldBy(registers, { category: 'recall', handling: 'refund' })).toEqual(['escalations']);
    expect(heldBy(registers, { reason: 'sold-out', handling: 'send-parts' })).toEqual(['reshipments', 'stock-outs']);
    expect(heldBy(registers, { responsibility: 'press' })).toEqual(['escalations']);
  });

  it('keep the starter’s ids for a feed that does not say it, unless it says otherwise', () => {
    const renamed = by({ handlings: [entry('reship')], reasons: [entry('stock-out', [])] });
    expect(heldBy(renamed, { handling: 'reship' })).toEqual(['reshipments']);
    expect(heldBy(renamed, { reason: 'stock-out' })).toEqual([]);
    // The entry left the lists; cases of before still have it.
    expect(heldBy(renamed, { category: 'negative-review' })).toEqual(['reviews']);
    expect(heldBy(by({ handlings: [entry('reship', 'stock-outs')] }), { handling: 'reship' })).toEqual(['stock-outs']);
  });

  it('are not put out of order by a name that is none', () => {
    const lists = listsSchema.parse({
      handlings: [entry('reship', 'reshipmentz'), entry('return', ['returns', 'x'])],
      categories: [entry('constructor', '__proto__')],
    });
    const registers = registersBy(lists);
    expect(heldBy(registers, { handling: 'reship' })).toEqual(['reshipments']);
    expect(heldBy(registers, { handling: 'return' })).toEqual(['returns']);
    expect(heldBy(registers, { category: 'constructor' })).toEqual([]);
    expect(unknownRegisters(lists)).toEqual([
      { list: 'categories', id: 'constructor', register: '__proto__' },
      { list: 'handlings', id: 'reship', register: 'reshipmentz' },
      { list: 'handlings', id: 'return', register: 'x' },
    ]);
  });

  it('of the lists that ship are those by id', async () => {
    const file = new URL('../../../public/knowledge/lists.json', import.meta.url);
    const shipped = listsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    expect(registersBy(shipped).key).toBe(STANDARD_REGISTERS.key);
    expect(unknownRegisters(shipped)).toEqual([]);
    // Without the standard ids the file itself says all of it.
    const said = Object.values(shipped).flatMap((list) => list.filter(({ register }) => register !== undefined));
    expect(said).toHaveLength(8);
  });

  it('filter and count by what the lists say now', () => {
    const register = registerOf({ parts: { handling: 'send-parts' }, other: { handling: 'refund' } });
    const registers = by({ handlings: [entry('send-parts', 'reshipments')] });
    expect(found(register, { register: 'reshipments' })).toEqual([]);
    expect(found(register, { register: 'reshipments', registers })).toEqual(['parts']);
    Array.from(register.count(registers.key, { register: 'reshipments', registers }));
    expect(register.counted(registers.key)).toBe(1);
    expect(registers.key).not.toBe(STANDARD_REGISTERS.key);
  });
});

describe('the counts of filters', () => {
  const FILTERS: readonly CaseFilter[] = [
    { register: 'reshipments', status: 'unfinished' },
    { register: 'returns' },
    { text: 'needle' },
    { register: 'after-sales', withUndone: true },
  ];
  const row = fc.record({
    caseId: fc.constantFrom(...Array.from({ length: 12 }, (_, n) => `c${String(n)}`)),
    handling: fc.constantFrom('', 'reship', 'return'),
    category: fc.constantFrom('quality', 'return'),
    status: fc.constantFrom('open' as const, 'closed' as const),
    notes: fc.constantFrom('', 'a needle'),
    undone: fc.boolean(),
  });
  const step = fc.oneof(
    fc.record({ do: fc.constant('put' as const), rows: fc.array(row, { maxLength: 4 }) }),
    fc.record({ do: fc.constant('add' as const), rows: fc.array(row, { maxLength: 4 }) }),
    fc.record({ do: fc.constant('count' as const), which: fc.nat(FILTERS.length - 1) }),
  );

  it('are what filtering finds, whatever came and changed since they were counted', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const register = createRegister();
        for (const each of steps) {
          if (each.do === 'count') Array.from(register.count(String(each.which), FILTERS[each.which] ?? {}));
          else register[each.do](each.rows.map((more) => exampleCase(more)));
          for (const [which, filter] of FILTERS.entries()) {
            const count = register.counted(String(which));
            if (count !== undefined) expect(count).toBe(register.matching(filter).length);
          }
        }
      }),
    );
  });

  it('are right for what changed in the middle of the counting', () => {
    const register = createRegister();
    const many = Array.from({ length: 9_000 }, (_, n) => exampleCase({ caseId: String(n), handling: 'reship' }));
    register.add(many);
    const counting = register.count('r', { register: 'reshipments' });
    counting.next();
    expect(register.counted('r')).toBeUndefined();
    // One already looked at, one still ahead, one that is new.
    register.put([
      exampleCase({ caseId: '5', handling: 'refund' }),
      exampleCase({ caseId: '8999', handling: 'refund' }),
      exampleCase({ caseId: 'new', handling: 'reship' }),
    ]);
    Array.from({ [Symbol.iterator]: () => counting });
    expect(register.counted('r')).toBe(8_999);
    register.keepCounts(new Set());
    expect(register.counted('r')).toBeUndefined();
  });
});
