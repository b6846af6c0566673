// Whether events have rows of their own or share some, whoever asks the log gets what was put into it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CasesDb, EventRow } from '../../../lib/store/cases-db.ts';
import {
  addEvents,
  allEvents,
  eraseEventsOf,
  eventsAfter,
  eventsOf,
  eventsWith,
  logTables,
  newestEvents,
  putEvents,
} from '../../../lib/store/event-log.ts';
import { eventOf, memoryStore, uuid } from './memory-store.ts';

const CASES = 6;
const caseIds = Array.from({ length: CASES }, (_, count) => uuid(2, count));

/** `add`: so many events, of the case that the seed says; `move`: events that get later places; `erase`: a case. */
type Step =
  | { readonly kind: 'add'; readonly count: number; readonly seed: number }
  | { readonly kind: 'move'; readonly every: number; readonly of: number }
  | { readonly kind: 'erase'; readonly of: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('add'), count: fc.integer({ min: 1, max: 70 }), seed: fc.nat(5) }),
  },
  fc.record({ kind: fc.constant('move'), every: fc.integer({ min: 1, max: 4 }), of: fc.nat(CASES - 1) }),
  fc.record({ kind: fc.constant('erase'), of: fc.nat(CASES - 1) }),
);

function rowOf(count: number, caseCount: number, seq: number): EventRow {
  const event = eventOf(count, caseCount);
  return { eventId: event.eventId, caseId: event.caseId, at: event.at, seq, event, caseNumber: `A21-${caseCount}` };
}

/** A log, and the same as a plain list. */
async function played(steps: readonly Step[]): Promise<{ db: CasesDb; rows: EventRow[] }> {
  const { db } = await memoryStore().cases.open();
  let rows: EventRow[] = [];
  let [seq, count] = [0, 0];
  const run = async (next: Step) => {
    if (next.kind === 'add') {
      const added = Array.from({ length: next.count }, (_, place) => {
        return rowOf((count += 1), (place * 5 + next.seed) % CASES, (seq += 1));
      });
      await addEvents(db, added);
      rows = [...rows, ...added];
    } else if (next.kind === 'move') {
      const theirs = rows.filter(({ caseId }, place) => caseId === uuid(2, next.of) && place % next.every === 0);
      const moved = theirs.map((row) => ({ ...row, seq: (seq += 1) }));
      await putEvents(db, moved);
      const ids = new Set(moved.map(({ eventId }) => eventId));
      rows = [...rows.filter(({ eventId }) => !ids.has(eventId)), ...moved];
    } else {
      const left = rows.filter(({ caseId }) => caseId !== uuid(2, next.of));
      expect(await eraseEventsOf(db, [uuid(2, next.of)])).toBe(rows.length - left.length);
      rows = left;
    }
  };
  for (const next of steps) await db.transaction('rw', logTables(db), async () => run(next));
  return { db, rows };
}

const steps = fc.array(step, { minLength: 1, maxLength: 8 });

describe('the log, whatever was added, moved and erased', () => {
  it('tells all of it in the order of its places, and the newest first', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 90 }), async (each, limit) => {
        const { db, rows } = await played(each);
        expect(await allEvents(db)).toEqual(rows);
        expect(await newestEvents(db, limit)).toEqual(rows.toReversed().slice(0, limit));
      }),
      { numRuns: 40 },
    );
  });

  it('tells what came after a place without leaving any out, however little is asked for at once', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 60 }), fc.nat(80), async (each, limit, from) => {
        const { db, rows } = await played(each);
        const told: EventRow[] = [];
        for (let after = from; ; after = told.at(-1)?.seq ?? after) {
          const next = await eventsAfter(db, after, limit);
          expect(next.length).toBeLessThanOrEqual(limit);
          if (next.length === 0) break;
          told.push(...next);
        }
        expect(told).toEqual(rows.filter(({ seq }) => seq > from));
      }),
      { numRuns: 40 },
    );
  });

  it('finds events by their ids and by their cases', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (each) => {
        const { db, rows } = await played(each);
        const asked = [uuid(1, 999), ...rows.toReversed().map(({ eventId }) => eventId), uuid(1, 998)];
        expect(await eventsWith(db, asked)).toEqual([undefined, ...rows.toReversed(), undefined]);
        const ofCases = await eventsOf(
          db,
          caseIds.map((caseId) => ({ caseId })),
        );
        expect(ofCases).toEqual(caseIds.flatMap((id) => rows.filter(({ caseId }) => caseId === id)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a lot', () => {
  const many = Array.from({ length: 60 }, (_, place) => rowOf(place + 1, place % CASES, place + 1));

  it('is a row for many events, and keeps nothing of what was erased from it', async () => {
    const { db } = await memoryStore().cases.open();
    await addEvents(db, many);
    expect([await db.events.count(), await db.lots.count()]).toEqual([0, 3]);
    await eraseEventsOf(db, [uuid(2, 3)]);
    expect(JSON.stringify(await db.lots.toArray())).not.toContain(uuid(2, 3));
    await eraseEventsOf(db, caseIds);
    expect(await db.lots.count()).toBe(0);
  });

  it('is refused as a whole where another has one of its events', async () => {
    const { db } = await memoryStore().cases.open();
    await addEvents(db, many);
    const again = many.slice(0, 30).map((row) => ({ ...row, seq: row.seq + 100 }));
    await expect(addEvents(db, [...again.slice(1), ...again.slice(0, 1)])).rejects.toThrow();
    expect(await allEvents(db)).toEqual(many);
  });
});
