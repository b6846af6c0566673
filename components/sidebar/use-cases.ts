// One click = one case. The ids are made at the click and kept for every retry, so
// that a repeated send is stored once; "saved" is said only after the acknowledgement.
import { useCallback, useState } from 'react';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import type { CaseSummary, Refusal } from '../../lib/channel/background-messages.ts';
import type { CaseChange, CaseEvent, CaseFields } from '../../lib/cases/case-event.ts';
import type { Settings } from '../../lib/knowledge/settings.ts';
import { casesHereAfter } from './cases-here.ts';
import type { CasesHere } from './cases-here.ts';
import { useAsked } from '../shared/use-asked.ts';

export type CaseFacts = Partial<CaseFields> & Pick<CaseFields, 'marketplace'>;

export interface Sent {
  readonly event: CaseEvent;
  readonly category: string;
  readonly subject: string;
  readonly state: 'sending' | 'saved' | 'failed';
  readonly caseNumber: string | null;
  readonly refusal: Refusal | null;
}

export interface CaseSources {
  readonly background: BackgroundLink;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly settings: Settings;
  readonly subject: string | null;
  readonly facts: CaseFacts | null;
  /** What is sent is kept until the database is there (lib/channel/send-when-ready.ts). */
  readonly isHeld: boolean;
}

export interface Cases {
  readonly known: readonly CaseSummary[];
  /** The newest event of this sidebar, with what became of it. */
  readonly last: Sent | null;
  readonly sending: boolean;
  /** The newest event is kept and will be sent by itself; the next one need not wait for it. */
  readonly held: boolean;
  /** Sent and not answered, of any conversation. */
  readonly pending: readonly Sent[];
  readonly open: (category: string) => void;
  readonly change: (of: Sent, fields: Partial<CaseFields>) => void;
  readonly undo: (of: Sent) => void;
  readonly retry: () => void;
  readonly dismiss: () => void;
}

const NO_CASES: readonly CaseSummary[] = [];

/** Null: nothing is known by which cases could be found. */
function askFor({ facts, subject }: CaseSources) {
  const { orderNumber = '', buyerId = '' } = facts ?? {};
  return subject === null || (orderNumber === '' && buyerId === '') ? null : { orderNumber, buyerId };
}

function useKnownCases(sources: CaseSources, here: CasesHere): readonly CaseSummary[] {
  const request = askFor(sources);
  const { value } = useAsked(sources.background, 'cases.of', request, ['cases-changed']);
  return (request === null ? here[sources.subject ?? ''] : value?.cases) ?? NO_CASES;
}

export function useCases(sources: CaseSources): Cases {
  const { background, newId, now, settings, subject, facts, isHeld } = sources;
  const [last, setLast] = useState<Sent | null>(null);
  const [pending, setPending] = useState<readonly Sent[]>([]);
  const [here, setHere] = useState<CasesHere>({});
  const known = useKnownCases(sources, here);

  const send = useCallback(
    async (event: CaseEvent, about: Pick<Sent, 'category' | 'subject' | 'caseNumber'>) => {
      const sent: Sent = { ...about, event, state: 'sending', refusal: null };
      setLast(sent);
      setPending((before) => [...before, sent]);
      const answer = await background.ask('case.record', event);
      setPending((before) => before.filter((each) => each !== sent));
      if (answer.ok) setHere((before) => casesHereAfter(before, about.subject, event, answer.value.caseNumber));
      setLast((before) => {
        // Also of one that was overtaken: nobody else would say that it is not saved, or send it again.
        if (!answer.ok) return { ...sent, state: 'failed', refusal: answer.refusal };
        // Closed, or overtaken by a newer click, meanwhile.
        if (before?.event.eventId !== event.eventId) return before;
        return { ...before, state: 'saved', caseNumber: answer.value.caseNumber };
      });
    },
    [background],
  );

  const eventOf = (caseId: string, change: CaseChange): CaseEvent => ({
    eventId: newId(),
    caseId,
    at: now().toISOString(),
    agentName: settings.agentName,
    workNumber: settings.workNumber,
    change,
  });

  return {
    known,
    last,
    sending: last?.state === 'sending' && !isHeld,
    held: last?.state === 'sending' && isHeld,
    pending,
    open: (category) => {
      if (!facts || subject === null || (last?.state === 'sending' && !isHeld)) return;
      if (pending.some((each) => isOpening(each, category, subject))) return;
      const fields = { ...facts, category, status: 'open' as const };
      void send(eventOf(newId(), { type: 'opened', fields }), { category, subject, caseNumber: null });
    },
    change: (of, fields) => void send(sameOrNew(of, { type: 'changed', fields }, eventOf), of),
    undo: (of) => void send(sameOrNew(of, { type: 'undone' }, eventOf), of),
    retry: () => last && void send(last.event, last),
    dismiss: () => setLast(null),
  };
}

/** One more click on a case that is on its way is not a second case. */
export function isOpening({ event, category, subject }: Sent, of: string, here: string | null): boolean {
  return event.change.type === 'opened' && category === of && subject === here;
}

/** A failed event is sent again under its own id, unless its content was edited meanwhile. */
function sameOrNew(of: Sent, change: CaseChange, eventOf: (caseId: string, change: CaseChange) => CaseEvent) {
  const again = of.state === 'failed' && JSON.stringify(of.event.change) === JSON.stringify(change);
  return again ? of.event : eventOf(of.event.caseId, change);
}
