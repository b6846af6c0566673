import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../lib/cases/case.ts';
import { orderByRank } from '../../../lib/cases/ranking.ts';
import type { CaseOrder } from '../../../lib/cases/ranking.ts';
import { createRegister } from '../../../lib/cases/register.ts';
import type { CaseRegister } from '../../../lib/cases/register.ts';
import { exampleCase } from './example-case.ts';

const { compare: compareText } = new Intl.Collator('en', { numeric: true });
const ORDER: CaseOrder = { key: (row) => row.notes, compareText };

const caseOf = (n: number, notes: string): Case =>
  exampleCase({ caseId: `c${String(n)}`, notes, openedAt: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString() });

/** As it was told before there were rankings: the whole list sorted by comparing. */
function plainly(rows: readonly Case[], descending: boolean): string[] {
  const direction = descending ? -1 : 1;
  return rows
    .toSorted((a, b) => {
      if ((a.notes === '') !== (b.notes === '')) return a.notes === '' ? 1 : -1;
      return direction * compareText(a.notes, b.notes) || (a.openedAt < b.openedAt ? 1 : -1);
    })
    .map(({ caseId }) => caseId);
}

function ranked(register: CaseRegister, descending: boolean): string[] {
  const ranking = register.ranking('notes');
  if (!ranking) throw new Error('not ranked');
  return [...orderByRank(register.matching({}), ranking, descending)].map((place) => register.at(place)?.caseId ?? '');
}

// Few values, so that many rows are equal; 1 and 01 differ but compare as equal.
const notes = fc.constantFrom('', 'a', 'b', 'B', '1', '01', '2', '10', '补发');

describe('the ranking of a column', () => {
  it('is the order that comparing every two rows gives, also after changes and new cases', () => {
    fc.assert(
      fc.property(
        fc.array(notes, { maxLength: 40 }),
        fc.array(fc.tuple(fc.nat(45), fc.oneof(notes, fc.string())), { maxLength: 12 }),
        fc.boolean(),
        (first, changes, descending) => {
          const rows = new Map(first.map((text, n) => [n, caseOf(n, text)]));
          const register = createRegister();
          register.add([...rows.values()].toReversed());
          Array.from(register.rank('notes', ORDER));
          for (const [n, text] of changes) {
            rows.set(n, caseOf(n, text));
            register.put([caseOf(n, text)]);
          }
          expect(ranked(register, descending)).toEqual(plainly([...rows.values()], descending));
        },
      ),
    );
  });

  it('is right for what changed while it was being made', () => {
    const register = createRegister();
    register.add(Array.from({ length: 3_000 }, (_, n) => caseOf(n, `n${String(n)}`)));
    const steps = register.rank('notes', ORDER);
    steps.next();
    register.put([caseOf(7, 'zz'), caseOf(9_000, 'a')]);
    while (steps.next().done !== true);
    expect(ranked(register, false)[0]).toBe('c9000');
    expect(ranked(register, true)[0]).toBe('c7');
  });

  it('pauses often enough to let a page breathe, and is in vain once rows were read or words changed', () => {
    const register = createRegister();
    register.add(Array.from({ length: 20_000 }, (_, n) => caseOf(n, `n${String((n * 7919) % 20_000)}`)));
    const steps = register.rank('notes', ORDER);
    let pauses = 0;
    while (steps.next().done !== true) pauses += 1;
    expect(pauses).toBeGreaterThan(40);
    expect(register.ranking('notes')).toBeDefined();
    register.add([caseOf(50_000, 'x')]);
    expect(register.ranking('notes')).toBeUndefined();
    const again = register.rank('notes', ORDER);
    again.next();
    register.keepRankingsFor(['en']);
    while (again.next().done !== true);
    expect(register.ranking('notes')).toBeUndefined();
  });
});

describe('a ranking left off in the middle', () => {
  it('goes on where it was, with what changed since put right', () => {
    const register = createRegister();
    register.add(Array.from({ length: 20_000 }, (_, n) => caseOf(n, `n${String((n * 7919) % 20_000)}`)));
    const stepsOf = (steps: Iterator<undefined, null>, most: number) => {
      let count = 0;
      while (count < most && steps.next().done !== true) count += 1;
      return count;
    };
    stepsOf(register.rank('buyers', { ...ORDER, key: (row) => row.buyerId }), 3);
    const whole = stepsOf(register.rank('notes again', ORDER), Infinity);
    expect(stepsOf(register.rank('notes', ORDER), whole - 5)).toBe(whole - 5);
    register.put([caseOf(7, 'zz')]);
    expect(stepsOf(register.rank('notes', ORDER), Infinity)).toBe(5);
    expect(ranked(register, true)[0]).toBe('c7');
  });
});

describe('the register', () => {
  it('does not let a row that was read late undo a change that came first', () => {
    const register = createRegister();
    register.put([caseOf(1, 'changed')]);
    register.add([caseOf(1, 'as it was'), caseOf(2, '')]);
    expect(register.get('c1')?.notes).toBe('changed');
    expect(register.rows()).toHaveLength(2);
  });

  it('finds a changed case by its new words only', () => {
    const register = createRegister();
    register.add([caseOf(1, '外箱破损')]);
    register.put([caseOf(1, '已补发')]);
    expect([register.matching({ text: '破损' }).length, register.matching({ text: '补发' }).length]).toEqual([0, 1]);
  });
});
