import { BULK_FIELDS } from '../../../../lib/cases/bulk-change.ts';
import type { BulkField, BulkFields } from '../../../../lib/cases/bulk-change.ts';
import { SEVERITIES } from '../../../../lib/cases/case-event.ts';
import { CASE_STATUSES } from '../../../../lib/knowledge/terms.ts';
import { keyOf } from '../../../shared/i18n.tsx';
import controls from '../../controls.module.css';
import { fieldLabel, listOf } from '../case-words.ts';
import type { CaseWords } from '../case-words.ts';
import { fromLocalTime } from '../local-time.ts';

interface BulkValueProps {
  readonly field: BulkField;
  /** As the control has it: an id, a local time, a name. */
  readonly value: string;
  readonly words: CaseWords;
  readonly onChange: (value: string) => void;
}

/** Names are as long as the event's schema takes them. */
const NAME_CHARS = 60;

export function BulkValue({ field, value, words, onChange }: BulkValueProps) {
  const label = words.text(fieldLabel(field));
  if (field === 'assignee' || field === 'nextFollowUpAt') {
    return (
      <input
        className={controls.input}
        type={field === 'assignee' ? 'text' : 'datetime-local'}
        aria-label={label}
        placeholder={label}
        maxLength={NAME_CHARS}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <select
      className={controls.select}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {choicesOf(field, words).map(([id, title]) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}

type ChoiceField = Exclude<BulkField, 'assignee' | 'nextFollowUpAt'>;

function choicesOf(field: ChoiceField, { text, lists, language }: CaseWords): readonly (readonly [string, string])[] {
  if (field === 'status') return CASE_STATUSES.map((id) => [id, text(keyOf('status', id))]);
  const none = ['', text('workbench_none')] as const;
  if (field === 'importance') {
    return [none, ...(['important', 'ordinary'] as const).map((id) => [id, text(keyOf('importance', id))] as const)];
  }
  if (field === 'severity') return [none, ...SEVERITIES.map((id) => [id, text(keyOf('severity', id))] as const)];
  const entries = listOf(field, lists).map(({ id, title }) => [id, title[language]] as const);
  // Every case is of some category.
  return field === 'category' ? entries : [none, ...entries];
}

/** What the control shows first for a field. */
export function firstValue(field: BulkField, words: CaseWords): string {
  if (field === 'assignee' || field === 'nextFollowUpAt') return '';
  return choicesOf(field, words)[0]?.[0] ?? '';
}

/** Null: it cannot be read, or is no value of the field. */
export function fieldsOf(field: BulkField, value: string): BulkFields | null {
  switch (field) {
    case 'status':
      return statusOf(value);
    case 'importance':
      return { importance: value === 'important' || value === 'ordinary' ? value : '' };
    case 'severity':
      return { severity: SEVERITIES.find((id) => id === value) ?? '' };
    case 'nextFollowUpAt':
      return { nextFollowUpAt: fromLocalTime(value) };
    case 'category':
      return value === '' ? null : { category: value };
    default:
      return { [field]: value.trim() };
  }
}

function statusOf(value: string): BulkFields | null {
  const status = CASE_STATUSES.find((id) => id === value);
  return status ? { status } : null;
}

export function isBulkField(field: string): field is BulkField {
  return BULK_FIELDS.some((known) => known === field);
}
