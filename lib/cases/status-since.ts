// When a case came to be in the status it is in.
import type { CaseEvent } from './case-event.ts';

/** ISO 8601; `events` are the case's own, in the order of storing. Null where nothing ever opened it. */
export function statusSince(events: readonly CaseEvent[]): string | null {
  let since: string | null = null;
  let status: string | undefined;
  for (const { change, at } of events) {
    // Later imports change no status.
    if (change.type === 'imported' && since === null) [since, status] = importedStatus(change);
    if (change.type !== 'opened' && change.type !== 'changed') continue;
    const next: string | undefined = change.fields.status ?? (change.type === 'opened' ? 'open' : status);
    if (next !== status) since = at;
    status = next;
  }
  return since;
}

function importedStatus({ opening, fields }: Extract<CaseEvent['change'], { type: 'imported' }>): [string, string] {
  const status = fields.status ?? opening.status;
  return [(status === 'closed' && opening.closedAt) || opening.openedAt, status];
}
