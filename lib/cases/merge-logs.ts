// Two logs of one case made into one, as a restored backup needs it.
import type { RecordedEvent } from './derive-case.ts';

/**
 * Every event of both, once. Where one log holds the other's events in the same order, its order
 * is kept: that is the order in which they were stored. Where each knows something that the other
 * does not, nobody knows which came first in any log; then the clocks decide, and the ids where
 * they agree. So it is the same from either side, and merging again changes nothing.
 * Gives `here` itself when nothing is new. All events get the number that is known here.
 */
export function mergeCaseLog(
  here: readonly RecordedEvent[],
  brought: readonly RecordedEvent[],
): readonly RecordedEvent[] {
  if (isWithin(brought, here)) return here;
  const number = here[0]?.caseNumber ?? brought[0]?.caseNumber ?? '';
  const known = new Map(here.map((recorded) => [recorded.event.eventId, recorded]));
  const mine = brought.map((recorded) => known.get(recorded.event.eventId) ?? { ...recorded, caseNumber: number });
  if (isWithin(here, brought)) return mine;
  const both = new Map([...here, ...mine].map((recorded) => [recorded.event.eventId, recorded]));
  const opening = openingOf([...both.values()]);
  const merged = [...both.values()].toSorted((a, b) => {
    if (a === opening || b === opening) return a === opening ? -1 : 1;
    return byClock(a, b);
  });
  return isWithin(merged, here) ? here : merged;
}

function byClock(a: RecordedEvent, b: RecordedEvent): number {
  return compare(a.event.at, b.event.at) || compare(a.event.eventId, b.event.eventId);
}

/** Whether all of `part` is in `whole`, in this order. */
function isWithin(part: readonly RecordedEvent[], whole: readonly RecordedEvent[]): boolean {
  let at = 0;
  for (const { event } of whole) if (part[at]?.event.eventId === event.eventId) at += 1;
  return at === part.length;
}

/** What comes before it would belong to no case. */
function openingOf(log: readonly RecordedEvent[]): RecordedEvent | undefined {
  const first = (type: 'opened' | 'imported') =>
    log.filter(({ event }) => event.change.type === type).toSorted(byClock)[0];
  return first('opened') ?? first('imported');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
