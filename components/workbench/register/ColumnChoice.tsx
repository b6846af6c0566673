import { Columns3 } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import { PopoverPanel } from '../PopoverPanel.tsx';
import { CASE_COLUMNS, columnSetting } from './case-columns.ts';
import type { CaseColumn } from './case-columns.ts';
import styles from './ColumnChoice.module.css';

interface ColumnChoiceProps {
  readonly chosen: readonly CaseColumn[];
  /** By id: those of the open register when nothing was chosen. */
  readonly standard: readonly string[];
  /** As the settings keep it. */
  readonly onChange: (setting: string) => void;
}

export function ColumnChoice({ chosen, standard, onChange }: ColumnChoiceProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const ids = chosen.map(({ id }) => id);
  const label = text('workbench_register_columns');
  return (
    <PopoverPanel
      label={label}
      isOpen={isOpen}
      onOpenChange={setOpen}
      className={styles.list}
      button={
        <TextButton look="outline" onClick={() => setOpen(true)}>
          <Columns3 aria-hidden />
          {label}
        </TextButton>
      }
    >
      {CASE_COLUMNS.map(({ id, title }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={ids.includes(id)}
            // Without the number a row could not be spoken of.
            disabled={id === 'caseNumber'}
            onChange={(event) => {
              const now = event.target.checked ? [...ids, id] : ids.filter((each) => each !== id);
              onChange(columnSetting(now, standard));
            }}
          />
          {text(title)}
        </label>
      ))}
      <TextButton onClick={() => onChange('')}>{text('workbench_register_columns_standard')}</TextButton>
    </PopoverPanel>
  );
}
