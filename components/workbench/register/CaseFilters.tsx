import { Search, X } from 'lucide-react';
import { CASE_STATUSES, MARKETPLACES } from '../../../lib/knowledge/terms.ts';
import type { ListEntry } from '../../../lib/knowledge/schema.ts';
import { keyOf, useLanguage, useText } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import { Choice } from '../Choice.tsx';
import controls from '../controls.module.css';
import { isFiltered, NO_FILTER } from './case-filter.ts';
import type { RegisterFilter } from './case-filter.ts';
import styles from './CaseFilters.module.css';

interface CaseFiltersProps {
  readonly filter: RegisterFilter;
  readonly categories: readonly ListEntry[];
  /** Only those that occur: nineteen marketplaces are a list to search, four are not. */
  readonly marketplaces: ReadonlySet<string>;
  readonly onChange: (filter: RegisterFilter) => void;
}

export function CaseFilters({ filter, categories, marketplaces, onChange }: CaseFiltersProps) {
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
        options={CASE_STATUSES.map((id) => [id, text(keyOf('status', id))])}
        onChange={(status) => set({ status })}
      />
      <Choice
        label={text('field_marketplace')}
        value={filter.marketplace}
        options={shownMarketplaces.map((id) => [id, text(keyOf('marketplace', id))])}
        onChange={(marketplace) => set({ marketplace })}
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
      {isFiltered(filter) && (
        <TextButton onClick={() => onChange(NO_FILTER)}>
          <X aria-hidden />
          {text('workbench_filter_clear')}
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
