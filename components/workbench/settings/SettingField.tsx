import { useId } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../shared/i18n.tsx';
import type { MessageKey } from '../../shared/i18n.tsx';
import controls from '../controls.module.css';
import styles from './SettingField.module.css';

interface SettingProps {
  readonly label: string;
  readonly value: string;
  readonly fault: MessageKey | undefined;
  readonly hint?: string;
  readonly onChange: (value: string) => void;
}

interface TextSettingProps extends SettingProps {
  readonly maxLength?: number;
  readonly width?: 'short';
  /** Stands behind the input. */
  readonly unit?: string;
  readonly placeholder?: string;
  readonly kind?: 'text' | 'time';
  readonly inputMode?: 'text' | 'url' | 'decimal' | 'numeric';
}

export function TextSetting({ value, onChange, unit, ...rest }: TextSettingProps) {
  const id = useId();
  return (
    <Setting id={id} {...rest}>
      <span className={styles.row}>
        <input
          id={id}
          className={`${controls.input} ${rest.width === 'short' ? styles.short : styles.wide}`}
          type={rest.kind ?? 'text'}
          value={value}
          inputMode={rest.inputMode}
          maxLength={rest.maxLength}
          placeholder={rest.placeholder}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={rest.fault !== undefined}
          aria-describedby={`${id}-words`}
          onChange={(event) => onChange(event.target.value)}
        />
        {unit}
      </span>
    </Setting>
  );
}

interface ChoiceSettingProps extends SettingProps {
  readonly options: readonly (readonly [id: string, title: string])[];
}

export function ChoiceSetting({ value, options, onChange, ...rest }: ChoiceSettingProps) {
  const id = useId();
  return (
    <Setting id={id} {...rest}>
      <select
        id={id}
        className={controls.select}
        value={value}
        aria-describedby={`${id}-words`}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(([option, title]) => (
          <option key={option} value={option}>
            {title}
          </option>
        ))}
      </select>
    </Setting>
  );
}

type Frame = Pick<SettingProps, 'label' | 'fault' | 'hint'> & { readonly id: string; readonly children: ReactNode };

function Setting({ id, label, fault, hint, children }: Frame) {
  const text = useText();
  return (
    <div className={styles.setting}>
      <label htmlFor={id}>{label}</label>
      <div>
        {children}
        <p id={`${id}-words`} className={fault ? styles.fault : styles.hint}>
          {fault ? text(fault) : hint}
        </p>
      </div>
    </div>
  );
}
