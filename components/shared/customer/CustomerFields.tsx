// What agents say of a buyer: grade, special or not, notes, preferences.
import { useState } from 'react';
import { CUSTOMER_LIMITS, GRADES } from '../../../lib/cases/customer/customer.ts';
import type { Customer } from '../../../lib/cases/customer/customer.ts';
import { keyOf, useText } from '../i18n.tsx';
import { useTrusted } from '../trust.ts';
import styles from './CustomerCard.module.css';
import { CustomerText, savedTone, savedWords } from './CustomerText.tsx';
import type { CustomerInHand, Saved } from './use-customer.ts';

/** Of what is half typed, by name; the sidebar's frame may be taken away at any moment. */
export interface CardDrafts {
  readonly get: (name: string) => string;
  readonly put: (name: string, text: string) => void;
}

interface CustomerFieldsProps {
  readonly customer: Customer | null;
  readonly save: CustomerInHand['save'];
  readonly drafts?: CardDrafts | undefined;
}

export function CustomerFields({ customer, save, drafts }: CustomerFieldsProps) {
  const text = useText();
  const draftOf = (name: string) =>
    drafts && { get: () => drafts.get(name), put: (typed: string) => drafts.put(name, typed) };
  const [notes, preferences] = [draftOf('customer-notes'), draftOf('customer-preferences')];
  return (
    <>
      <GradeAndMark customer={customer} save={save} />
      <CustomerText
        label={text('customer_notes')}
        value={customer?.notes ?? ''}
        maxLength={CUSTOMER_LIMITS.notesChars}
        save={(was, now) => save({ notes: { was, now } })}
        {...(notes && { draft: notes })}
      />
      <CustomerText
        label={text('customer_preferences')}
        value={customer?.preferences ?? ''}
        maxLength={CUSTOMER_LIMITS.preferencesChars}
        save={(was, now) => save({ preferences: { was, now } })}
        {...(preferences && { draft: preferences })}
      />
    </>
  );
}

/** Chosen is said: both are saved at once, and go back where that fails. */
function GradeAndMark({ customer, save }: Pick<CustomerFieldsProps, 'customer' | 'save'>) {
  const text = useText();
  const trusted = useTrusted();
  const [saved, setSaved] = useState<Saved | 'saving' | null>(null);
  // What was chosen stands at once, not only when it is stored.
  const [chosen, setChosen] = useState<Partial<Pick<Customer, 'grade' | 'special'>>>({});
  const [grade, special] = [customer?.grade ?? '', customer?.special ?? false];
  const send = async (change: Parameters<typeof save>[0]) => {
    setSaved('saving');
    setChosen({
      ...(change.grade && { grade: change.grade.now }),
      ...(change.special && { special: change.special.now }),
    });
    setSaved(await save(change));
    setChosen({});
  };
  return (
    <div className={styles.choices}>
      <label>
        {text('customer_grade')}
        <select
          className={styles.select}
          value={chosen.grade ?? grade}
          onChange={({ target, nativeEvent }) => {
            const now = GRADES.find((each) => each === target.value) ?? '';
            if (trusted(nativeEvent)) void send({ grade: { was: grade, now } });
          }}
        >
          <option value="">{text('grade_none')}</option>
          {GRADES.map((each) => (
            <option key={each} value={each}>
              {text(keyOf('grade', each))}
            </option>
          ))}
        </select>
      </label>
      <label title={text('customer_special_what')}>
        <input
          type="checkbox"
          checked={chosen.special ?? special}
          onChange={({ target, nativeEvent }) => {
            if (trusted(nativeEvent)) void send({ special: { was: special, now: target.checked } });
          }}
        />
        {text('customer_special')}
      </label>
      <span role="status" className={savedTone(saved)}>
        {savedWords(saved, text)}
      </span>
    </div>
  );
}
