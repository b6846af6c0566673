// Rows that are erased while a register is open: what is left is as if they had never been there.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Case } from '../../../lib/cases/case.ts';
import { orderByRank } from '../../../lib/cases/ranking.ts';
import { createRegister } from '../../../lib/cases/register.ts';
import type { CaseRegister } from '../../../lib/cases/register.ts';
import { exampleCase } from './example-case.ts';

const order = { key: (row: Case) => row.product, compareText: new Intl.Collator('en').compare };
const idsAt = (register: CaseRegister, places: Uint32Array) => [...places].map((place) => register.at(place)?.caseId);

function seen(register: CaseRegister) {
  const shown = register.matching({ withUndone: true });
  const ranking = register.ranking('product');
  return {
    shown: idsAt(register, shown),
    ranked: ranking && idsAt(register, orderByRank(shown, ranking, false)),
    found: idsAt(register, register.matching({ text: 'cup', withUndone: true })),
    late: register.counted('late'),
    rows: register.rows().length,
  };
}

const row = fc.record({
  caseId: fc.constantFrom(...'abcdefghij'),
  openedAt: fc.integer({ min: 1, max: 5 }).map((day) => `2026-01-0${day}T00:00:00Z`),
  product: fc.constantFrom('cup', 'pot', 'cup and pot', ''),
  category: fc.constantFrom('late', 'quality'),
});
const step = fc.oneof(
  fc.record({ put: row }),
  fc.record({ remove: fc.array(fc.constantFrom(...'abcdefghij'), { maxLength: 4 }) }),
);

it('is as one that never knew them, whatever was put and removed in whatever order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.nat(40), (steps, rankedAfter) => {
      const register = createRegister();
      const known = new Map<string, Case>();
      // Both are made in steps, and rows come and go between them.
      const making = [register.rank('product', order), register.count('late', { category: 'late', withUndone: true })];
      for (const [index, each] of steps.entries()) {
        if (index === rankedAfter) for (const steps of making) Array.from(steps);
        if ('put' in each) {
          // When a case was opened never changes.
          const { openedAt = each.put.openedAt } = known.get(each.put.caseId) ?? {};
          const item = exampleCase({ ...each.put, openedAt });
          known.set(item.caseId, item);
          register.put([item]);
        } else {
          for (const caseId of each.remove) known.delete(caseId);
          register.remove(each.remove);
        }
      }
      for (const steps of making) Array.from(steps);
      const fresh = createRegister();
      fresh.add([...known.values()]);
      Array.from(fresh.rank('product', order));
      Array.from(fresh.count('late', { category: 'late', withUndone: true }));
      expect(seen(register)).toEqual(seen(fresh));
      for (const caseId of 'abcdefghij') expect(register.get(caseId)?.caseId).toBe(known.get(caseId)?.caseId);
    }),
    { numRuns: 300 },
  );
});

it('goes on with the others in their order: 1,000 of 50,000 gone', () => {
  const register = createRegister();
  const all = Array.from({ length: 50_000 }, (_, n) =>
    exampleCase({ caseId: String(n), openedAt: new Date(Date.UTC(2026, 0, 1) - n * 60_000).toISOString() }),
  );
  register.add(all);
  register.remove(all.slice(0, 1_000).map(({ caseId }) => caseId));
  expect(register.rows()).toHaveLength(49_000);
  expect(register.matching({})).toHaveLength(49_000);
  expect(register.at(register.matching({})[0] ?? -1)?.caseId).toBe('1000');
});
