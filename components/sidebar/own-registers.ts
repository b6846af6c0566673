// Which registers with fields of their own a case goes into, as far as the sidebar knows it: what
// is typed, else what the case has, else what it was logged with.
import type { CaseSummary } from '../../lib/channel/background-messages.ts';
import { registersBy } from '../../lib/cases/registers.ts';
import type { Lists } from '../../lib/knowledge/schema.ts';
import type { Details } from './case-details.ts';
import type { Sent } from './use-cases.ts';

const OWN_FIELDS = {
  reviews: ['reviewText', 'severity'],
  returns: ['returnParcelNumber', 'returnArrivedAt'],
} as const;
export type OwnRegister = keyof typeof OWN_FIELDS;
const OWN = ['reviews', 'returns'] as const satisfies readonly OwnRegister[];

type Topic = Pick<CaseSummary, 'category' | 'reason' | 'responsibility' | 'handling'>;

/** The page names neither order nor buyer, or the summary is on its way: then the event says what was chosen. */
function knownTopic(of: Sent, known: readonly CaseSummary[]): Topic {
  const summary = known.find(({ caseId }) => caseId === of.event.caseId);
  if (summary) return summary;
  const { change } = of.event;
  const said = change.type === 'opened' || change.type === 'changed' ? change.fields : {};
  const { reason = '', responsibility = '', handling = '' } = said;
  return { category: of.category, reason, responsibility, handling };
}

/** One in which something is typed is asked for, whatever was chosen since: nothing typed goes out of sight. */
export function ownRegisters(
  details: Details,
  of: Sent,
  known: readonly CaseSummary[],
  lists: Lists,
): readonly OwnRegister[] {
  const { category, ...stands } = knownTopic(of, known);
  const topic = {
    category,
    reason: details.reason || stands.reason,
    responsibility: details.responsibility || stands.responsibility,
    handling: details.handling || stands.handling,
  };
  const registers = registersBy(lists);
  return OWN.filter((id) => registers.holds(id, topic) || OWN_FIELDS[id].some((name) => details[name] !== ''));
}
