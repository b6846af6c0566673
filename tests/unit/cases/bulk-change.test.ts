import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bulkBack, bulkChange } from '../../../lib/cases/bulk-change.ts';
import type { BulkFields } from '../../../lib/cases/bulk-change.ts';
import type { CaseEvent } from '../../../lib/cases/case-event.ts';
import { caseEventSchema } from '../../../lib/cases/case-event.ts';
import type { Case } from '../../../lib/cases/case.ts';
import { applyEvent } from '../../../lib/cases/derive-case.ts';
import { uuid } from '../store/memory-store.ts';
import { exampleCase } from './example-case.ts';

let given = 0;
const STAMP = {
  newId: () => uuid(1, (given += 1)),
  at: '2026-03-12T06:20:00.000Z',
  agentName: '小林',
  workNumber: '07',
};

const fields = fc.oneof<fc.Arbitrary<BulkFields>[]>(
  fc.record({ status: fc.constantFrom('open', 'waiting-buyer', 'closed') }),
  fc.record({ assignee: fc.constantFrom('', '阿美', '小陈') }),
  fc.record({ handling: fc.constantFrom('', 'refund', 'reship') }),
  fc.record({ nextFollowUpAt: fc.constantFrom('', '2026-03-13T01:00:00.000Z') }),
);
const cases = fc
  .array(
    fc.record({
      status: fc.constantFrom<Case['status']>('open', 'waiting-buyer', 'closed'),
      assignee: fc.constantFrom('', '阿美'),
      handling: fc.constantFrom('', 'refund'),
      undone: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((rows) => new Map(rows.map((row, n) => [uuid(2, n), exampleCase({ ...row, caseId: uuid(2, n) })])));

function applied(known: Map<string, Case>, events: readonly CaseEvent[]): void {
  for (const event of events) {
    const result = applyEvent(known.get(event.caseId) ?? null, { event, caseNumber: '' });
    if (!result.ok) throw new Error(result.reason);
    known.set(event.caseId, result.case);
  }
}

const seen = (known: ReadonlyMap<string, Case>) =>
  [...known.values()].map(({ status, assignee = '', handling, nextFollowUpAt, undone }) => [
    status,
    assignee,
    handling,
    nextFollowUpAt,
    undone,
  ]);

describe('one change to many cases', () => {
  it('gives each standing case the value, once, and all of it comes back', () => {
    fc.assert(
      fc.property(cases, fields, (known, change) => {
        const before = seen(known);
        const made = bulkChange([...known.values()], change, STAMP);
        expect(made.events.every((event) => caseEventSchema.safeParse(event).success)).toBe(true);
        expect(made.events.length + made.same + made.undone).toBe(known.size);
        applied(known, made.events);
        for (const row of known.values()) if (!row.undone) expect(row).toMatchObject(change);
        expect(bulkChange([...known.values()], change, STAMP).events).toEqual([]);
        applied(
          known,
          bulkBack(made, change, (caseId) => known.get(caseId), STAMP),
        );
        expect(seen(known)).toEqual(before);
      }),
    );
  });

  it('does not take back what somebody has changed since, nor what is gone', () => {
    const rows = ['a', 'b', 'c'].map((id) => exampleCase({ caseId: id, status: 'open' }));
    const made = bulkChange(rows, { status: 'waiting-buyer' }, STAMP);
    const now = new Map<string, Case>([
      ['a', exampleCase({ caseId: 'a', status: 'waiting-buyer' })],
      ['b', exampleCase({ caseId: 'b', status: 'closed' })],
    ]);
    const back = bulkBack(made, { status: 'waiting-buyer' }, (caseId) => now.get(caseId), STAMP);
    expect(back.map(({ caseId, change }) => [caseId, change])).toEqual([
      ['a', { type: 'changed', fields: { status: 'open' } }],
    ]);
  });
});
