// A lot: many events in one row. What the browser's database takes for a row is nearly all for its being a row of its
// own (some 170 µs, whatever is in it). What comes many at once, a sheet, a backup or one change to many cases, shares
// rows instead: an import takes a third less time. Only the log (event-log.ts) and a backup's reading know of it.
import type { CasesDb, EventRow, LotRow } from './cases-db.ts';

/** Few enough that whoever wants one event of a lot reads no more than a screenful of text. */
export const LOT_EVENTS = 25;

function packed(rows: readonly EventRow[], key: number): LotRow {
  return {
    seq: key,
    eventIds: rows.map(({ eventId }) => eventId),
    caseIds: [...new Set(rows.map(({ caseId }) => caseId))],
    events: rows.map(({ seq, event, caseNumber }) => ({ seq, event, caseNumber })),
  };
}

/** `rows`: in the order of their places. */
export function inLots(rows: readonly EventRow[]): LotRow[] {
  const lots: LotRow[] = [];
  for (let from = 0; from < rows.length; from += LOT_EVENTS) {
    const some = rows.slice(from, from + LOT_EVENTS);
    lots.push(packed(some, some[0]?.seq ?? 0));
  }
  return lots;
}

export function unpacked({ events }: LotRow): EventRow[] {
  return events.map(({ seq, event, caseNumber }) => {
    const { eventId, caseId, at } = event;
    return { eventId, caseId, seq, at, event, caseNumber };
  });
}

/**
 * The lots that hold one of these. Their keys are asked for all at once: a cursor that goes from one id to the next
 * waits for each of them, and reads a lot again for each case in it.
 */
export async function lotsWith(db: CasesDb, by: 'caseIds' | 'eventIds', ids: readonly string[]): Promise<LotRow[]> {
  const keys = await Promise.all(ids.map((id) => db.lots.where(by).equals(id).primaryKeys()));
  const found = [...new Set(keys.flat())];
  if (found.length === 0) return [];
  const lots = await db.lots.bulkGet(found.toSorted((a, b) => a - b));
  return lots.filter((lot) => lot !== undefined);
}

/** Takes out of the lots what is not to stay in them; a lot of which nothing is left goes. */
export async function thinOut(
  db: CasesDb,
  lots: readonly LotRow[],
  stays: (event: EventRow) => boolean,
): Promise<void> {
  const emptied: number[] = [];
  const changed: LotRow[] = [];
  for (const lot of lots) {
    const rest = unpacked(lot).filter(stays);
    if (rest.length === 0) emptied.push(lot.seq);
    else if (rest.length < lot.events.length) changed.push(packed(rest, lot.seq));
  }
  await db.lots.bulkDelete(emptied);
  await db.lots.bulkPut(changed);
}
