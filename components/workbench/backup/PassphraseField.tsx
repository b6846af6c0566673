import { useId } from 'react';
import controls from '../controls.module.css';
import styles from './Backup.module.css';

interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly fresh?: boolean;
  readonly hint?: string;
  readonly bad?: boolean;
  readonly onChange: (value: string) => void;
}

export function PassphraseField({
  label,
  value,
  fresh = false,
  hint = '',
  bad = false,
  onChange,
}: PassphraseFieldProps) {
  const id = useId();
  return (
    <div>
      <div className={styles.field}>
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="password"
          className={controls.input}
          value={value}
          maxLength={200}
          // A new one may be kept by the browser's own password store, if the person wants it.
          autoComplete={fresh ? 'new-password' : 'current-password'}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      <p id={`${id}-hint`} className={`${styles.hint} ${bad ? controls.bad : ''}`}>
        {hint}
      </p>
    </div>
  );
}
