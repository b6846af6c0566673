// What only one of the registers asks of a case, as the case's detail in the workbench has it: the
// review's text, the parcel that comes back.
import type { ReactNode } from 'react';
import { SEVERITIES } from '../../lib/cases/case-event.ts';
import { keyOf, useText } from '../shared/i18n.tsx';
import { localTime } from '../shared/local-time.ts';
import { TextButton } from '../shared/TextButton.tsx';
import styles from './CaseDetails.module.css';
import type { Details } from './case-details.ts';
import type { OwnRegister } from './own-registers.ts';

interface OwnDetailFieldsProps {
  readonly details: Details;
  readonly asked: readonly OwnRegister[];
  readonly now: Date;
  readonly input: (name: 'returnParcelNumber' | 'returnArrivedAt', type?: 'text' | 'datetime-local') => ReactNode;
  readonly area: (name: 'reviewText', maxLength: number) => ReactNode;
  readonly onChange: (part: Partial<Details>) => void;
}

export function OwnDetailFields({ asked, ...rest }: OwnDetailFieldsProps) {
  const text = useText();
  return (
    <>
      {asked.includes('reviews') && (
        <div className={styles.own} role="group" aria-label={text('workbench_group_review')}>
          <Review {...rest} />
        </div>
      )}
      {asked.includes('returns') && (
        <div className={styles.own} role="group" aria-label={text('workbench_group_return')}>
          <Return {...rest} />
        </div>
      )}
    </>
  );
}

function Review({ details, area, onChange }: Omit<OwnDetailFieldsProps, 'asked'>) {
  const text = useText();
  return (
    <>
      {area('reviewText', 1_000)}
      <label className={styles.field}>
        <span>{text('workbench_field_severity')}</span>
        <select value={details.severity} onChange={(event) => onChange({ severity: event.target.value })}>
          <option value="" />
          {SEVERITIES.map((id) => (
            <option key={id} value={id}>
              {text(keyOf('severity', id))}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function Return({ input, now, onChange }: Omit<OwnDetailFieldsProps, 'asked'>) {
  const text = useText();
  return (
    <>
      <div className={styles.wide}>{input('returnParcelNumber')}</div>
      <div className={`${styles.wide} ${styles.arrival}`}>
        {input('returnArrivedAt', 'datetime-local')}
        <TextButton look="outline" onClick={() => onChange({ returnArrivedAt: localTime(now) })}>
          {text('workbench_arrived_now')}
        </TextButton>
      </div>
    </>
  );
}
