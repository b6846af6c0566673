import { Search, X } from 'lucide-react';
import { VIEW_LIMITS } from '../../../lib/cases/case-views.ts';
import type { RegisterFilter } from '../../../lib/cases/case-views.ts';
import { MARKETPLACES } from '../../../lib/knowledge/terms.ts';
import type { ListEntry } from '../../../lib/knowledge/schema.ts';
import { keyOf, useLanguage, useText } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import { Choice } from '../Choice.tsx';
import controls from '../controls.module.css';
import { STATUS_CHOICES } from './case-filter.ts';
import styles from './CaseFilters.module.css';

/** Back to what the open view says, in these words. */
export interface Reset {
  readonly label: string;
  readonly act: () => void;
}

interface CaseFiltersProps {
  readonly filter: RegisterFilter;
  readonly categories: readonly ListEntry[];
  /** Only those that occur: nineteen marketplaces are a list to search, four are not. */
  readonly marketplaces: ReadonlySet<string>;
  readonly onChange: (filter: RegisterFilter) => void;
  /** Null: it stands as the view has it. */
  readonly reset: Reset | null;
}

export function CaseFilters({ filter, categories, marketplaces, onChange, reset }: CaseFiltersProps) {
  const text = useText();
  const language = useLanguage();
  const set = (part: Partial<RegisterFilter>) => onChange({ ...filter, ...part });
  const shownMarketplaces = MARKETPLACES.filter((id) => marketplaces.has(id) || id === filter.marketplace);
  return (
    <div role="search" className={styles.filters} aria-label={text('workbench_filters')}>
      <label className={styles.text}>
        <Search size={16} aria-hidden />
        <span className={controls.hidden}>{text('workbench_filter_text')}</span>
        <input
          type="search"
          className={controls.input}
          placeholder={text('workbench_filter_text')}
          value={filter.text}
          maxLength={VIEW_LIMITS.textChars}
          onChange={(event) => set({ text: event.target.value })}
        />
      </label>
      <Choice
        label={text('workbench_field_category')}
        value={filter.category}
        options={categories.map(({ id, title }) => [id, title[language]])}
        onChange={(category) => set({ category })}
      />
      <Choice
        label={text('workbench_field_status')}
        value={filter.status}
        options={STATUS_CHOICES.map((id) => [id, text(keyOf('status', id))])}
        onChange={(status) => set({ status: STATUS_CHOICES.find((id) => id === status) ?? '' })}
      />
      <Choice
        label={text('field_marketplace')}
        value={filter.marketplace}
        options={shownMarketplaces.map((id) => [id, text(keyOf('marketplace', id))])}
        onChange={(marketplace) => set({ marketplace: MARKETPLACES.find((id) => id === marketplace) ?? '' })}
      />
      <Day label={text('workbench_filter_from')} value={filter.fromDay} onChange={(fromDay) => set({ fromDay })} />
      <Day label={text('workbench_filter_to')} value={filter.toDay} onChange={(toDay) => set({ toDay })} />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={filter.withUndone}
          onChange={(event) => set({ withUndone: event.target.checked })}
        />
        {text('workbench_filter_undone')}
      </label>
      {reset && (
        <TextButton onClick={reset.act}>
          <X aria-hidden />
          {reset.label}
        </TextButton>
      )}
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <label className={styles.day}>
      {label}
      <input
        type="date"
        className={`${controls.input} ${value === '' ? '' : controls.chosen}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
