// The values of a case as people read them, in table cells, details, history and export.
import type { CaseFields } from '../../../lib/cases/case-event.ts';
import type { ListEntry, Lists } from '../../../lib/knowledge/schema.ts';
import { formatMoney, formatTime } from '../../shared/format.ts';
import { keyOf } from '../../shared/i18n.tsx';
import type { Language, MessageKey, Text } from '../../shared/i18n.tsx';

export interface CaseWords {
  readonly text: Text;
  readonly language: Language;
  readonly lists: Lists;
  readonly now: Date;
}

/** The supervisor's word for an id; an id that is no longer in the list stays readable as it is. */
export function listTitle(list: readonly ListEntry[], id: string | undefined, language: Language): string {
  return list.find((entry) => entry.id === id)?.title[language] ?? id ?? '';
}

const LIST_OF = {
  category: 'categories',
  reason: 'reasons',
  responsibility: 'responsibilities',
  handling: 'handlings',
} as const satisfies Partial<Record<keyof CaseFields, keyof Lists>>;

export type ListField = keyof typeof LIST_OF;
export type CaseField = keyof CaseFields;

export function listOf(field: ListField, lists: Lists): readonly ListEntry[] {
  return lists[LIST_OF[field]];
}

/** Empty for a value that is not there. Contact data is not masked here; see MaskedField. */
export function fieldText(field: CaseField, fields: Partial<CaseFields>, words: CaseWords): string {
  if (isListField(field)) return listTitle(listOf(field, words.lists), fields[field], words.language);
  if (isCodeField(field)) return codeText(fields, field, words);
  switch (field) {
    case 'amount':
      return fields.amount ? formatMoney(fields.amount, words.language) : '';
    case 'nextFollowUpAt':
    case 'returnArrivedAt':
      return timeText(fields[field], words);
    default:
      return fields[field] ?? '';
  }
}

const CODES = ['marketplace', 'status', 'importance', 'severity'] as const satisfies readonly CaseField[];
type CodeField = (typeof CODES)[number];

function isCodeField(field: CaseField): field is CodeField {
  return CODES.some((code) => code === field);
}

function codeText(fields: Partial<CaseFields>, field: CodeField, { text }: CaseWords): string {
  const { marketplace, status, importance, severity } = fields;
  switch (field) {
    case 'marketplace':
      return marketplace ? text(keyOf('marketplace', marketplace)) : '';
    case 'status':
      return status ? text(keyOf('status', status)) : '';
    case 'importance':
      return importance ? text(keyOf('importance', importance)) : '';
    case 'severity':
      return severity ? text(keyOf('severity', severity)) : '';
  }
}

function isListField(field: CaseField): field is ListField {
  return Object.hasOwn(LIST_OF, field);
}

export function timeText(iso: string | undefined, words: Pick<CaseWords, 'language' | 'now'>): string {
  return !iso ? '' : (formatTime(iso, words.language, words.now) ?? iso);
}

export function fieldLabel(field: CaseField): MessageKey {
  return FIELD_LABELS[field];
}

const FIELD_LABELS: Record<CaseField, MessageKey> = {
  marketplace: 'field_marketplace',
  shop: 'field_shop',
  orderNumber: 'field_orderNumber',
  buyerId: 'field_buyerId',
  buyerName: 'field_buyerName',
  product: 'field_product',
  category: 'workbench_field_category',
  reason: 'workbench_field_reason',
  responsibility: 'workbench_field_responsibility',
  handling: 'workbench_field_handling',
  amount: 'field_amount',
  parcelNumber: 'workbench_field_parcel_number',
  evidence: 'workbench_field_evidence',
  reviewText: 'workbench_field_review',
  severity: 'workbench_field_severity',
  returnParcelNumber: 'workbench_field_return_parcel',
  returnArrivedAt: 'workbench_field_return_arrived',
  status: 'workbench_field_status',
  nextFollowUpAt: 'workbench_field_next_follow_up',
  nextStep: 'workbench_field_next_step',
  assignee: 'workbench_field_assignee',
  importance: 'workbench_field_importance',
  notes: 'workbench_field_notes',
  phone: 'workbench_field_phone',
  address: 'workbench_field_address',
};
