import { useMemo } from 'react';
import type { Case } from '../../../lib/cases/case.ts';
import type { CaseFields } from '../../../lib/cases/case-event.ts';
import { registersBy } from '../../../lib/cases/registers.ts';
import { CASE_STATUSES } from '../../../lib/knowledge/terms.ts';
import { MARKETPLACES } from '../../../lib/knowledge/terms.ts';
import { keyOf, useText } from '../../shared/i18n.tsx';
import { pressRefusalKey } from '../../shared/refusal-text.ts';
import { AmountField } from './AmountField.tsx';
import styles from './CaseFieldList.module.css';
import { fieldLabel, listOf } from './case-words.ts';
import type { CaseField, CaseWords, ListField } from './case-words.ts';
import { EditableChoice, EditableText } from './EditableField.tsx';
import type { EditableTextProps } from './EditableField.tsx';
import { MaskedField } from './MaskedField.tsx';
import { ReturnFields, ReviewFields } from './OwnFields.tsx';
import type { RecordChange } from './use-record-change.ts';
import { useSaveFields } from './use-save-fields.ts';

interface CaseFieldListProps {
  readonly item: Case;
  readonly words: CaseWords;
  readonly record: RecordChange;
  readonly now: () => Date;
}

type PlainField = 'orderNumber' | 'buyerName' | 'buyerId' | 'product' | 'shop' | 'parcelNumber' | 'evidence' | 'notes';
/** As the event's schema limits them. */
const MAX_CHARS = {
  orderNumber: 64,
  buyerName: 120,
  buyerId: 120,
  product: 300,
  shop: 120,
  parcelNumber: 64,
  evidence: 1000,
  notes: 4000,
  phone: 40,
  address: 300,
} as const;

export function CaseFieldList({ item, words, record, now }: CaseFieldListProps) {
  const text = useText();
  const save = useSaveFields(record, words);
  const press = useSaveFields(record, words, pressRefusalKey);
  const coded = (fields: (value: string) => Partial<CaseFields>) => (value: string, before: string) =>
    save(fields(value), fields(before));
  const label = (field: CaseField) => text(fieldLabel(field));
  const plain = (field: PlainField, kind: EditableTextProps['kind'] = 'text') => (
    <EditableText
      label={label(field)}
      kind={kind}
      value={item[field]}
      maxLength={MAX_CHARS[field]}
      save={(value, before) => save({ [field]: value.trim() }, { [field]: before })}
    />
  );
  const fromList = (field: ListField, none?: string) => (
    <EditableChoice
      label={label(field)}
      value={item[field]}
      options={listOf(field, words.lists).map(({ id, title }) => [id, title[words.language]])}
      {...(none === undefined ? {} : { none })}
      save={(value, before) => save({ [field]: value }, { [field]: before })}
    />
  );
  const none = text('workbench_none');
  const registers = useMemo(() => registersBy(words.lists), [words.lists]);
  return (
    <>
      <section className={styles.group} aria-label={text('workbench_group_handling')}>
        <EditableChoice
          label={label('status')}
          value={item.status}
          options={CASE_STATUSES.map((id) => [id, text(keyOf('status', id))])}
          save={coded((value) => ({ status: statusOf(value, item) }))}
        />
        {fromList('category')}
        {fromList('reason', none)}
        {fromList('responsibility', none)}
        {fromList('handling', none)}
        <AmountField
          label={label('amount')}
          amount={item.amount}
          save={(amount, before) => save({ amount }, { amount: before })}
        />
        {plain('parcelNumber')}
        {plain('evidence', 'long')}
        {plain('notes', 'long')}
      </section>
      <ReviewFields item={item} save={save} registers={registers} />
      <ReturnFields item={item} save={save} press={press} registers={registers} now={now} />
      <section className={styles.group}>
        <h3>{text('workbench_group_order')}</h3>
        {plain('orderNumber')}
        {plain('product')}
        {plain('buyerName')}
        {plain('buyerId')}
        <EditableChoice
          label={label('marketplace')}
          value={item.marketplace}
          options={MARKETPLACES.map((id) => [id, text(keyOf('marketplace', id))])}
          save={coded((value) => ({ marketplace: marketplaceOf(value, item) }))}
        />
        {plain('shop')}
        {(['phone', 'address'] as const).map((field) => (
          <MaskedField
            key={field}
            field={field}
            label={label(field)}
            value={item[field]}
            maxLength={MAX_CHARS[field]}
            save={(value, before) => save({ [field]: value.trim() }, { [field]: before })}
          />
        ))}
      </section>
    </>
  );
}

function statusOf(value: string, item: Case): Case['status'] {
  return CASE_STATUSES.find((status) => status === value) ?? item.status;
}

function marketplaceOf(value: string, item: Case): Case['marketplace'] {
  return MARKETPLACES.find((id) => id === value) ?? item.marketplace;
}
