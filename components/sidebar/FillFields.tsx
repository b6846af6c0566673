// The gaps of a reply, to fill before it is inserted. Enter goes on to the next gap,
// and inserts once there is none.
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { TextButton } from '../shared/TextButton.tsx';
import styles from './FillFields.module.css';
import { useWayText } from './way.tsx';
import { variableName } from '../shared/variable-name.ts';

interface FillFieldsProps {
  /** Names in the order of the text, including those filled meanwhile. */
  readonly names: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly onFill: (name: string, value: string) => void;
  readonly onInsert: () => void;
  readonly onCancel: () => void;
}

export function FillFields({ names, values, onFill, onInsert, onCancel }: FillFieldsProps) {
  const text = useWayText();
  const form = useRef<HTMLDivElement>(null);
  const complete = names.every((name) => (values[name] ?? '').trim() !== '');
  const focusFirstGap = () => {
    const inputs = [...(form.current?.querySelectorAll('input') ?? [])];
    (inputs.find((input) => input.value.trim() === '') ?? inputs[0])?.focus();
  };
  useEffect(focusFirstGap, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    }
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (complete) onInsert();
    else focusFirstGap();
  };

  return (
    <div className={styles.fields} ref={form} onKeyDown={onKeyDown} role="group" aria-label={text('sidebar_fillFirst')}>
      {names.map((name) => (
        <label key={name} className={styles.field}>
          <span className={styles.name}>{variableName(name, text)}</span>
          <input
            className={styles.input}
            value={values[name] ?? ''}
            maxLength={300}
            onChange={(event) => onFill(name, event.target.value)}
          />
        </label>
      ))}
      <div className={styles.actions}>
        <TextButton look="primary" disabled={!complete} onClick={onInsert}>
          {text('sidebar_insert')} <kbd>Enter</kbd>
        </TextButton>
        <TextButton onClick={onCancel}>{text('shared_cancel')}</TextButton>
      </div>
    </div>
  );
}
