// Puts a hand-over together. Phone and address stay behind unless the agent asks for them, also
// where somebody typed them into a note: a file goes through messengers and download folders.
import type { CaseEvent, CaseFields } from '../case-event.ts';
import type { CaseWithEvents } from '../case.ts';
import type { Customer } from '../customer/customer.ts';
import { maskContacts } from '../customer/mask-contact.ts';
import { HAND_OVER_FORMAT, HAND_OVER_LIMITS, HAND_OVER_VERSION } from './hand-over.ts';
import type { HandedCase, HandOver } from './hand-over.ts';

export interface ToHandOver extends Pick<HandOver, 'handoverId' | 'from' | 'at' | 'note' | 'promises'> {
  /** Most urgent first: of more than a file may hold the last ones are left out. */
  readonly cases: readonly CaseWithEvents[];
  readonly customers: readonly Customer[];
  readonly withContacts: boolean;
}

export interface MadeHandOver {
  readonly handOver: HandOver;
  /** Cases that did not fit. */
  readonly leftOut: number;
}

export function makeHandOver(given: ToHandOver): MadeHandOver {
  const { handoverId, from, at, note, withContacts } = given;
  const cases: HandedCase[] = [];
  let events = 0;
  for (const { item, events: log } of given.cases) {
    events += log.length;
    if (cases.length === HAND_OVER_LIMITS.cases || events > HAND_OVER_LIMITS.events) break;
    const { caseId, caseNumber } = item;
    cases.push({ caseId, caseNumber, events: withContacts ? [...log] : log.map(withoutContacts) });
  }
  const gone = new Set(given.cases.slice(cases.length).map(({ item }) => item.caseId));
  const customers = given.customers.slice(0, HAND_OVER_LIMITS.customers);
  const handOver: HandOver = {
    format: HAND_OVER_FORMAT,
    formatVersion: HAND_OVER_VERSION,
    handoverId,
    from,
    at,
    note: withContacts ? note : masked(note),
    cases,
    customers: withContacts ? customers : customers.map(withMaskedTexts),
    promises: given.promises
      .filter(({ caseId }) => caseId === null || !gone.has(caseId))
      .slice(0, HAND_OVER_LIMITS.promises),
  };
  return { handOver, leftOut: gone.size };
}

const FREE_TEXTS = ['notes', 'evidence', 'reviewText', 'nextStep'] as const;

/** The same event with less in it: where its id is known already, the whole one stays. */
function withoutContacts(event: CaseEvent): CaseEvent {
  const { change } = event;
  if (!('fields' in change) || change.type === 'filled') return event;
  // The fields that an opening has to have are none of those that are left out.
  const less = { ...change, fields: fieldsWithout(change.fields) } as typeof change;
  if (less.type !== 'changed') return { ...event, change: less };
  const { before, over, ...rest } = less;
  const seen = { ...(before && { before: fieldsWithout(before) }), ...(over && { over: over.map(fieldsWithout) }) };
  return { ...event, change: { ...rest, ...seen } };
}

function fieldsWithout(whole: Partial<CaseFields>): Partial<CaseFields> {
  const fields: Partial<CaseFields> = { ...whole };
  delete fields.phone;
  delete fields.address;
  for (const name of FREE_TEXTS) {
    const text = fields[name];
    if (text !== undefined) fields[name] = masked(text);
  }
  return fields;
}

function withMaskedTexts(customer: Customer): Customer {
  return { ...customer, notes: masked(customer.notes), preferences: masked(customer.preferences) };
}

const masked = (text: string): string => maskContacts(text).text;
