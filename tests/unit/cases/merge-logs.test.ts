import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveCases } from '../../../lib/cases/derive-case.ts';
import type { RecordedEvent } from '../../../lib/cases/derive-case.ts';
import { mergeCaseLog } from '../../../lib/cases/merge-logs.ts';
import { eventOf, OPENED } from '../store/memory-store.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 21, 8, minute)).toISOString();
const recorded = (count: number, minute: number): RecordedEvent => {
  const change = count === 0 ? OPENED : ({ type: 'changed', fields: { notes: `note ${String(count)}` } } as const);
  return { event: { ...eventOf(count, 1, change), at: at(minute) }, caseNumber: 'A21-0001' };
};
const ids = (log: readonly RecordedEvent[]) => log.map(({ event }) => event.eventId);

/** One opening, then changes whose clocks may go back, as they came in on one machine. */
const history = fc
  .array(fc.nat(50), { maxLength: 8 })
  .map((minutes) => [recorded(0, 10), ...minutes.map((minute, place) => recorded(place + 1, minute))]);

/** What two machines know of it: each any part, in any order of storing, the opening first. */
const twoSides = history.chain((log) => {
  const side = fc.shuffledSubarray(log.slice(1)).map((changes) => [...log.slice(0, 1), ...changes]);
  return fc.tuple(side, side);
});

describe('merging the logs of one case', () => {
  it('has every event of both once', () => {
    fc.assert(
      fc.property(twoSides, ([here, brought]) => {
        const merged = ids(mergeCaseLog(here, brought));
        expect(merged.toSorted()).toEqual([...new Set([...ids(here), ...ids(brought)])].toSorted());
      }),
    );
  });

  it('is the same from either side, row and order', () => {
    fc.assert(
      fc.property(twoSides, ([here, brought]) => {
        const one = mergeCaseLog(here, brought);
        const other = mergeCaseLog(brought, here);
        expect(ids(one)).toEqual(ids(other));
        expect(deriveCases(one)).toEqual(deriveCases(other));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(twoSides, ([here, brought]) => {
        const merged = mergeCaseLog(here, brought);
        expect(mergeCaseLog(merged, brought)).toBe(merged);
        expect(mergeCaseLog(merged, here)).toBe(merged);
        expect(mergeCaseLog(merged, merged)).toBe(merged);
      }),
    );
  });

  it('keeps the order of storing where one side knows all of the other, whatever the clocks say', () => {
    const log = [recorded(0, 30), recorded(1, 5), recorded(2, 20)];
    expect(ids(mergeCaseLog(log.slice(0, 2), log))).toEqual(ids(log));
    expect(mergeCaseLog(log, log.slice(0, 2))).toBe(log);
  });

  it('keeps the number that is known here', () => {
    const here = [{ ...recorded(0, 1), caseNumber: 'B02-0007' }];
    const numbers = mergeCaseLog(here, [recorded(0, 1), recorded(1, 2)]).map(({ caseNumber }) => caseNumber);
    expect(numbers).toEqual(['B02-0007', 'B02-0007']);
  });

  it('opens the case before anything else, however early the other clock was', () => {
    const here = [recorded(0, 30), recorded(2, 40)];
    const brought = [recorded(0, 30), recorded(1, 1)];
    expect(deriveCases(mergeCaseLog(here, brought))).toMatchObject([{ notes: 'note 2' }]);
  });
});
