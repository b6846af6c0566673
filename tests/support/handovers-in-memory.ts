// Hand-overs in memory, with the answers of lib/store/take-hand-over.ts.
import type { CaseEvent } from '../../lib/cases/case-event.ts';
import type { Customer } from '../../lib/cases/customer/customer.ts';
import { mergeCustomer } from '../../lib/cases/customer/merge-customer.ts';
import { applyEvent } from '../../lib/cases/derive-case.ts';
import { numberHere } from '../../lib/cases/hand-over/take-hand-over.ts';
import type { Answer, AnswerOf, Broadcast, RequestOf } from '../../lib/channel/background-messages.ts';
import type { NotedHandOver } from '../../lib/channel/handover-messages.ts';
import type { RunningClock } from '../../lib/procedure/running-clock.ts';
import { isLogged } from './case-log-in-memory.ts';
import type { CustomerMemory } from './customers-in-memory.ts';

export interface HandOverMemory extends CustomerMemory {
  clocks: ReadonlyMap<string, RunningClock>;
  handovers: readonly NotedHandOver[];
}

const done = <T>(value: T) => ({ ok: true, value }) as const;

function take(memory: HandOverMemory, event: CaseEvent, given: string, mark: string): boolean {
  if (isLogged(memory, event.eventId)) return false;
  const before = memory.cases.find(({ caseId }) => caseId === event.caseId) ?? null;
  const isFree = (number: string) => memory.cases.every(({ caseNumber }) => caseNumber !== number);
  const caseNumber = before?.caseNumber ?? numberHere(given, mark, isFree);
  const applied = applyEvent(before, { event, caseNumber });
  if (!applied.ok) return false;
  memory.cases = [...memory.cases.filter((item) => item !== before), applied.case];
  memory.events.push(event);
  return true;
}

function join(memory: HandOverMemory, customers: readonly Customer[]): AnswerOf<'handover.customers'> {
  let [changed, tooLong] = [0, 0];
  for (const theirs of customers) {
    const ours = memory.customers.get(theirs.key);
    const merged = ours ? mergeCustomer(ours, theirs) : { customer: theirs, tooLong: [] };
    tooLong += merged.tooLong.length;
    if (merged.customer === ours) continue;
    changed += 1;
    memory.customers = new Map([...memory.customers, [theirs.key, merged.customer]]);
  }
  return { changed, tooLong };
}

export function handoversInMemory(memory: HandOverMemory, tell: (news: Broadcast) => void) {
  return {
    'handover.prepare': (): Answer<AnswerOf<'handover.prepare'>> => {
      const customers = [...memory.customers.values()].filter(({ special }) => special);
      const clocks = [...memory.clocks.values()].filter(({ clock }) => clock === 'auto-approval');
      return done({ customers, clocks });
    },
    'handover.take': ({ cases, mark }: RequestOf<'handover.take'>): Answer<AnswerOf<'handover.take'>> => {
      const all = cases.flatMap(({ caseNumber, events }) => events.map((event) => ({ caseNumber, event })));
      const recorded = all.filter(({ caseNumber, event }) => take(memory, event, caseNumber, mark)).length;
      if (recorded > 0) tell('cases-changed');
      return done({ recorded, known: all.length - recorded });
    },
    'handover.customers': ({ customers }: RequestOf<'handover.customers'>): Answer<AnswerOf<'handover.customers'>> => {
      const joined = join(memory, customers);
      if (joined.changed > 0) tell('customers-changed');
      return done(joined);
    },
    'handover.note': (row: RequestOf<'handover.note'>): Answer<NotedHandOver> => {
      const known = memory.handovers.find(({ handoverId }) => handoverId === row.handoverId);
      const noted = {
        ...row,
        sentAt: known?.sentAt || row.sentAt,
        takenAt: known?.takenAt || row.takenAt,
        // Of the first time as well: taken again, all of it would be known.
        ...(known?.takenAt ? { taken: known.taken } : {}),
      };
      memory.handovers = [noted, ...memory.handovers.filter((each) => each !== known)];
      return done(noted);
    },
    'handover.list': (): Answer<AnswerOf<'handover.list'>> => done({ handovers: [...memory.handovers] }),
  };
}
