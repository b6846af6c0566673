import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { maskAddress, maskPhone } from '../../../lib/cases/mask.ts';
import { useText } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import { EditableText } from './EditableField.tsx';
import styles from './MaskedField.module.css';
import type { Save } from './use-inline-edit.ts';

export type ContactField = 'phone' | 'address';

export function masked(field: ContactField, value: string): string {
  return field === 'phone' ? maskPhone(value) : maskAddress(value);
}

interface MaskedFieldProps {
  readonly field: ContactField;
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly save: Save<string>;
}

/** Hidden again whenever another case is opened: the panel is keyed by its case. */
export function MaskedField({ field, label, value, maxLength, save }: MaskedFieldProps) {
  const text = useText();
  const [revealed, setRevealed] = useState(false);
  if (value === '' && !revealed) {
    return (
      <div className={styles.masked}>
        <span className={styles.label}>{label}</span>
        <TextButton onClick={() => setRevealed(true)}>{text('workbench_contact_add', label)}</TextButton>
      </div>
    );
  }
  if (!revealed) {
    return (
      <div className={styles.masked}>
        <span className={styles.label}>{label}</span>
        <span className={styles.hidden}>{masked(field, value)}</span>
        <TextButton onClick={() => setRevealed(true)}>
          <Eye aria-hidden />
          {text('workbench_contact_reveal', label)}
        </TextButton>
      </div>
    );
  }
  return (
    <div className={styles.revealed}>
      <EditableText label={label} value={value} save={save} maxLength={maxLength} autoFocus={value === ''} />
      <TextButton onClick={() => setRevealed(false)}>
        <EyeOff aria-hidden />
        {text('workbench_contact_hide', label)}
      </TextButton>
    </div>
  );
}
