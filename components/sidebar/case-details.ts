// What is typed in the details panel, and the change it makes: only filled fields,
// so that an empty box never clears what is already in the register.
import { SEVERITIES } from '../../lib/cases/case-event.ts';
import type { CaseFields } from '../../lib/cases/case-event.ts';
import { parseAmount } from '../shared/format.ts';

export interface Details {
  readonly reason: string;
  readonly responsibility: string;
  readonly handling: string;
  readonly amount: string;
  readonly parcelNumber: string;
  /** As a `datetime-local` input gives it: the agent's local time. */
  readonly nextFollowUpAt: string;
  readonly nextStep: string;
  readonly assignee: string;
  /** '' | 'important' | 'ordinary' */
  readonly importance: string;
  readonly evidence: string;
  readonly notes: string;
  /** What the buyer wrote in the review. */
  readonly reviewText: string;
  /** '' | one of `SEVERITIES` */
  readonly severity: string;
  /** Of the parcel that the buyer sends back. */
  readonly returnParcelNumber: string;
  /** As a `datetime-local` input gives it. */
  readonly returnArrivedAt: string;
  readonly phone: string;
  readonly address: string;
}

export const EMPTY_DETAILS: Details = {
  reason: '',
  responsibility: '',
  handling: '',
  amount: '',
  parcelNumber: '',
  nextFollowUpAt: '',
  nextStep: '',
  assignee: '',
  importance: '',
  evidence: '',
  notes: '',
  reviewText: '',
  severity: '',
  returnParcelNumber: '',
  returnArrivedAt: '',
  phone: '',
  address: '',
};

export type DetailChange =
  | { readonly ok: true; readonly empty: boolean; readonly fields: Partial<CaseFields> }
  | { readonly ok: false; readonly bad: 'amount' };

const PLAIN = [
  'reason',
  'responsibility',
  'handling',
  'parcelNumber',
  'nextStep',
  'assignee',
  'evidence',
  'notes',
  'reviewText',
  'returnParcelNumber',
  'phone',
  'address',
] as const;

export function detailChange(details: Details, currency: string): DetailChange {
  const fields: Partial<CaseFields> = {};
  for (const name of PLAIN) if (details[name].trim() !== '') fields[name] = details[name].trim();
  if (details.amount.trim() !== '') {
    const minor = parseAmount(details.amount, currency);
    if (minor === null) return { ok: false, bad: 'amount' };
    fields.amount = { minor, currency };
  }
  Object.assign(fields, chosen(details), times(details));
  return { ok: true, empty: Object.keys(fields).length === 0, fields };
}

function chosen({ importance, severity }: Details): Pick<Partial<CaseFields>, 'importance' | 'severity'> {
  const known = SEVERITIES.find((id) => id === severity);
  return {
    ...(importance === 'important' || importance === 'ordinary' ? { importance } : {}),
    ...(known === undefined ? {} : { severity: known }),
  };
}

function times(details: Details): Partial<CaseFields> {
  const fields: Partial<CaseFields> = {};
  for (const name of ['nextFollowUpAt', 'returnArrivedAt'] as const) {
    const time = new Date(details[name]);
    if (!Number.isNaN(time.getTime())) fields[name] = time.toISOString();
  }
  return fields;
}
