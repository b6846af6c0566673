// Cases logged from this sidebar. Where the page names neither an order nor a buyer nobody
// can find them again by what they say: then this is all that is known of a conversation's.
import type { CaseSummary } from '../../lib/channel/background-messages.ts';
import type { CaseEvent } from '../../lib/cases/case-event.ts';

export type CasesHere = Readonly<Record<string, readonly CaseSummary[]>>;

/** After one more acknowledged event; newest first. */
export function casesHereAfter(here: CasesHere, subject: string, event: CaseEvent, caseNumber: string): CasesHere {
  const known = here[subject] ?? [];
  const { change, caseId, at } = event;
  if (change.type === 'undone') return { ...here, [subject]: known.filter((entry) => entry.caseId !== caseId) };
  // Sent again after an acknowledgement that was lost.
  if (change.type !== 'opened' || known.some((entry) => entry.caseId === caseId)) return here;
  const { category, reason = '', responsibility = '', orderNumber = '' } = change.fields;
  const rest = { status: 'open', handling: '', reason, responsibility, orderNumber };
  return { ...here, [subject]: [{ caseId, caseNumber, category, openedAt: at, updatedAt: at, ...rest }, ...known] };
}
