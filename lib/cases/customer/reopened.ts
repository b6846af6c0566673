// When a closed case was last opened again, by its log.
import type { CaseEvent } from '../case-event.ts';

/** ISO 8601; empty: never. `events`: the case's own, in the order of storing. */
export function reopenedAt(events: readonly CaseEvent[]): string {
  let isClosed = false;
  let reopened = '';
  for (const { change, at } of events) {
    const status = statusIn(change);
    if (status === undefined) continue;
    if (isClosed && status !== 'closed') reopened = at;
    isClosed = status === 'closed';
  }
  return reopened;
}

/** A later import changes no status; the opening one is the first event, and nothing was closed before it. */
function statusIn(change: CaseEvent['change']): string | undefined {
  if (change.type === 'opened' || change.type === 'changed') return change.fields.status;
  return undefined;
}
