// What a backup would bring: asked before anything is written. For a top-level page of ours.
import type { CasesDb } from './cases-db.ts';
import { eventsWith } from './event-log.ts';

export interface ComparedEvents {
  /** Cases that are not here. */
  readonly fresh: number;
  /** Cases that are here and would get something. */
  readonly added: number;
  /** Cases of which all is here. */
  readonly known: number;
  /** Of the last two, those that were worked on here since. */
  readonly newerHere: number;
}

/** `rows`: whole cases, as a backup holds them; what is no event is not counted. */
export async function compareEvents(db: CasesDb, rows: readonly unknown[]): Promise<ComparedEvents> {
  const byCase = Map.groupBy(rows.flatMap(eventIn), ({ caseId }) => caseId);
  const ids = [...byCase.keys()];
  const found = await db.cases.bulkGet(ids);
  const compared = { fresh: 0, added: 0, known: 0, newerHere: 0 };
  for (const [place, caseId] of ids.entries()) {
    const here = found[place];
    const events = byCase.get(caseId) ?? [];
    if (!here) {
      compared.fresh += 1;
      continue;
    }
    const logged = await eventsWith(
      db,
      events.map(({ eventId }) => eventId),
    );
    compared[logged.every((row) => row !== undefined) ? 'known' : 'added'] += 1;
    if (events.every(({ at }) => at < here.updatedAt)) compared.newerHere += 1;
  }
  return compared;
}

function eventIn(row: unknown): { caseId: string; eventId: string; at: string }[] {
  const { caseId, eventId, at } = (row as { event?: Record<string, unknown> } | null)?.event ?? {};
  if (typeof caseId !== 'string' || typeof eventId !== 'string' || typeof at !== 'string') return [];
  return [{ caseId, eventId, at }];
}
