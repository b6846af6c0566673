// What is typed in the details panel, and the change it makes: only filled fields,
// so that an empty box never clears what is already in the register.
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
  const { importance } = details;
  if (importance === 'important' || importance === 'ordinary') fields.importance = importance;
  const time = new Date(details.nextFollowUpAt);
  if (!Number.isNaN(time.getTime())) fields.nextFollowUpAt = time.toISOString();
  return { ok: true, empty: Object.keys(fields).length === 0, fields };
}
