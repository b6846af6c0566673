// One way to look at the register: one of the trade's, or one that the person keeps.
import type { OwnView, RegisterFilter, ViewPreferences } from '../../../../lib/cases/case-views.ts';
import { REGISTERS } from '../../../../lib/knowledge/terms.ts';
import type { RegisterId } from '../../../../lib/knowledge/terms.ts';
import { keyOf } from '../../../shared/i18n.tsx';
import type { Text } from '../../../shared/i18n.tsx';
import { CASE_COLUMNS } from '../case-columns.ts';
import { isSameFilter } from '../case-filter.ts';
import { STANDARD_SORT } from '../sort-cases.ts';
import type { ColumnSort } from '../sort-cases.ts';
import { BUILT_IN_VIEWS } from './built-in-views.ts';

/** What the table shows, and how. */
export interface Arrangement {
  readonly filter: RegisterFilter;
  readonly sort: ColumnSort;
  /** As a setting; empty: the register's standard ones. */
  readonly columns: string;
}

export interface CaseView extends Arrangement {
  /** The register's name, or an own view's id. */
  readonly id: string;
  readonly title: string;
  readonly register: RegisterId;
  /** As it is stored; null for the trade's. */
  readonly own: OwnView | null;
}

/** The trade's registers, then the person's own. The first one's columns stand in the settings. */
export function viewsOf(
  preferences: Pick<ViewPreferences, 'columns' | 'own'>,
  firstColumns: string,
  text: Text,
): readonly CaseView[] {
  const ofTrade = REGISTERS.map((register): CaseView => {
    const { filter, sort } = BUILT_IN_VIEWS[register];
    const columns = register === 'after-sales' ? firstColumns : (preferences.columns[register] ?? '');
    return { id: register, title: text(keyOf('register', register)), register, filter, sort, columns, own: null };
  });
  const ofPerson = preferences.own.map((own): CaseView => {
    const { id, name, register, filter, columns } = own;
    // A column that a later version has, or an earlier one had: without it nothing would ever be in order.
    const sort = CASE_COLUMNS.some((column) => column.id === own.sort.column) ? own.sort : STANDARD_SORT;
    return { id, title: name, register, filter, sort, columns, own };
  });
  return [...ofTrade, ...ofPerson];
}

export function isSameArrangement(a: Arrangement, b: Arrangement): boolean {
  const isSameSort = a.sort.column === b.sort.column && a.sort.direction === b.sort.direction;
  return isSameSort && a.columns === b.columns && isSameFilter(a.filter, b.filter);
}
