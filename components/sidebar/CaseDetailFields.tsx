import { useState } from 'react';
import type { ListEntry, Lists } from '../../lib/knowledge/schema.ts';
import { useLanguage, useText } from '../shared/i18n.tsx';
import type { MessageKey } from '../shared/i18n.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import styles from './CaseDetails.module.css';
import type { Details } from './case-details.ts';
import { NextStepFields } from './NextStepFields.tsx';
import type { NextTimes } from './NextStepFields.tsx';
import { OwnDetailFields } from './OwnDetailFields.tsx';
import type { OwnRegister } from './own-registers.ts';

interface CaseDetailFieldsProps {
  readonly details: Details;
  readonly lists: Lists;
  readonly currency: string;
  readonly amountBad: boolean;
  readonly next: NextTimes;
  /** Registers that ask for something of their own: first of all, and since something was chosen here. */
  readonly first: readonly OwnRegister[];
  readonly asked: readonly OwnRegister[];
  readonly onChange: (part: Partial<Details>) => void;
}

type Name = keyof Details;
const LABELS: Readonly<Record<Name, MessageKey>> = {
  reason: 'sidebar_reason',
  responsibility: 'sidebar_responsibility',
  handling: 'sidebar_handling',
  amount: 'sidebar_amount',
  parcelNumber: 'sidebar_parcelNumber',
  nextFollowUpAt: 'sidebar_nextFollowUp',
  nextStep: 'workbench_field_next_step',
  assignee: 'workbench_field_assignee',
  importance: 'workbench_field_importance',
  evidence: 'sidebar_evidence',
  notes: 'sidebar_notes',
  reviewText: 'workbench_field_review',
  severity: 'workbench_field_severity',
  returnParcelNumber: 'workbench_field_return_parcel',
  returnArrivedAt: 'workbench_field_return_arrived',
  phone: 'sidebar_phone',
  address: 'sidebar_address',
};
const LENGTHS: Readonly<Partial<Record<Name, number>>> = {
  parcelNumber: 64,
  returnParcelNumber: 64,
  nextStep: 200,
  assignee: 60,
  phone: 40,
  address: 300,
  amount: 16,
};

export function CaseDetailFields({ details, lists, currency, next, onChange, ...rest }: CaseDetailFieldsProps) {
  const text = useText();
  const language = useLanguage();
  const [personal, setPersonal] = useState(false);

  const select = (name: 'reason' | 'responsibility' | 'handling', entries: readonly ListEntry[]) => (
    <label className={styles.field}>
      <span>{text(LABELS[name])}</span>
      <select value={details[name]} onChange={(event) => onChange({ [name]: event.target.value })}>
        <option value="" />
        {entries.map((entry) => (
          <option key={entry.id} value={entry.id}>
            {entry.title[language]}
          </option>
        ))}
      </select>
    </label>
  );
  const input = (name: Name, type: 'text' | 'tel' | 'datetime-local' = 'text', list?: string) => (
    <label className={styles.field}>
      <span>
        {text(LABELS[name])}
        {name === 'amount' && ` (${currency})`}
      </span>
      <input
        type={type}
        value={details[name]}
        maxLength={LENGTHS[name]}
        list={list}
        inputMode={name === 'amount' ? 'decimal' : undefined}
        aria-invalid={name === 'amount' && rest.amountBad}
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
    </label>
  );
  const area = (name: 'evidence' | 'notes' | 'reviewText', maxLength: number) => (
    <label className={`${styles.field} ${styles.wide}`}>
      <span>{text(LABELS[name])}</span>
      <textarea
        rows={2}
        maxLength={maxLength}
        value={details[name]}
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
    </label>
  );
  const own = (asked: readonly OwnRegister[]) => (
    <OwnDetailFields details={details} asked={asked} now={next.now} input={input} area={area} onChange={onChange} />
  );
  return (
    <div className={styles.fields}>
      {own(rest.first)}
      {select('reason', lists.reasons)}
      {select('responsibility', lists.responsibilities)}
      {select('handling', lists.handlings)}
      {input('amount')}
      {input('parcelNumber')}
      {own(rest.asked.filter((id) => !rest.first.includes(id)))}
      <NextStepFields details={details} next={next} input={input} onChange={onChange} />
      {area('evidence', 1_000)}
      {area('notes', 4_000)}
      {rest.amountBad && <p className={styles.bad}>{text('sidebar_amountBad')}</p>}
      {personal ? (
        <>
          {input('phone', 'tel')}
          {input('address')}
        </>
      ) : (
        <TextButton onClick={() => setPersonal(true)}>{text('sidebar_addPersonal')}</TextButton>
      )}
    </div>
  );
}
