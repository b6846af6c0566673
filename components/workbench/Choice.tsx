import { useText } from '../shared/i18n.tsx';
import controls from './controls.module.css';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [id: string, title: string])[];
  readonly onChange: (value: string) => void;
}

/** The first option names what is filtered, so that the row needs no second line of labels. */
export function Choice({ label, value, options, onChange }: ChoiceProps) {
  const text = useText();
  return (
    <select
      className={`${controls.select} ${value === '' ? '' : controls.chosen}`}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{text('workbench_filter_any', label)}</option>
      {options.map(([id, title]) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
