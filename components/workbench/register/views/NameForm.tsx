import { useId, useState } from 'react';
import { VIEW_LIMITS } from '../../../../lib/cases/case-views.ts';
import { useText } from '../../../shared/i18n.tsx';
import { TextButton } from '../../../shared/TextButton.tsx';
import controls from '../../controls.module.css';
import styles from './ViewPanel.module.css';

interface NameFormProps {
  readonly name: string;
  readonly submit: string;
  /** A sentence for what cannot be a name. */
  readonly faultOf: (name: string) => string | null;
  readonly onSubmit: (name: string) => void;
}

/** Enter is the button. */
export function NameForm({ name: before, submit, faultOf, onSubmit }: NameFormProps) {
  const text = useText();
  const [name, setName] = useState(before);
  const given = name.trim();
  const fault = given === '' ? null : faultOf(given);
  const isReady = given !== '' && given !== before && fault === null;
  const said = useId();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onSubmit(given);
      }}
    >
      <input
        className={controls.input}
        aria-label={text('workbench_view_name')}
        aria-describedby={said}
        aria-invalid={fault !== null || undefined}
        placeholder={text('workbench_view_name')}
        maxLength={VIEW_LIMITS.nameChars}
        value={name}
        autoFocus
        onChange={(event) => setName(event.target.value)}
      />
      <TextButton look="primary" disabled={!isReady} onClick={() => onSubmit(given)}>
        {submit}
      </TextButton>
      <p id={said} className={styles.fault} aria-live="polite">
        {fault}
      </p>
    </form>
  );
}
