// The filter as a sentence, for the head of a print: on paper nobody can look it up.
import type { RegisterFilter } from '../../../lib/cases/case-views.ts';
import { keyOf } from '../../shared/i18n.tsx';
import { listTitle } from './case-words.ts';
import type { CaseWords } from './case-words.ts';

export function filterWords(filter: RegisterFilter, { text, lists, language }: CaseWords): string {
  const { status, marketplace } = filter;
  const category = filter.category === '' ? '' : listTitle(lists.categories, filter.category, language);
  const parts = [
    [text('workbench_filter_text'), filter.text.trim()],
    [text('workbench_field_category'), category],
    [text('workbench_field_status'), status === '' ? '' : text(keyOf('status', status))],
    [text('field_marketplace'), marketplace === '' ? '' : text(keyOf('marketplace', marketplace))],
    [text('workbench_filter_from'), filter.fromDay],
    [text('workbench_filter_to'), filter.toDay],
  ] as const;
  const said = parts.flatMap(([label, value]) => (value === '' ? [] : [text('workbench_print_filter', label, value)]));
  if (filter.withUndone) said.push(text('workbench_filter_undone'));
  return said.length === 0 ? text('workbench_print_all') : said.join(' · ');
}
