// What each register of the trade shows first (DOMAIN.md §6): its columns are what whoever
// works it has to see, its order what comes first for them. Lists of work hold what is left
// to do, until another status is chosen; the review register is a record and holds all.
import type { RegisterFilter } from '../../../../lib/cases/case-views.ts';
import type { RegisterId } from '../../../../lib/knowledge/terms.ts';
import { STANDARD_COLUMNS } from '../case-columns.ts';
import { NO_FILTER } from '../case-filter.ts';
import { STANDARD_SORT } from '../sort-cases.ts';
import type { ColumnSort } from '../sort-cases.ts';

export interface BuiltInView {
  readonly filter: RegisterFilter;
  readonly sort: ColumnSort;
  readonly columns: readonly string[];
}

const UNFINISHED: RegisterFilter = { ...NO_FILTER, status: 'unfinished' };
const LONGEST_WAITING: ColumnSort = { column: 'openedAt', direction: 'ascending' };

export const BUILT_IN_VIEWS: Readonly<Record<RegisterId, BuiltInView>> = {
  'after-sales': { filter: NO_FILTER, sort: STANDARD_SORT, columns: STANDARD_COLUMNS },
  reviews: {
    filter: NO_FILTER,
    // Open ones first, the newest of them at the top: a review is answered within 48 hours or not at all.
    sort: { column: 'status', direction: 'ascending' },
    columns: [
      'caseNumber',
      'openedAt',
      'status',
      'buyerId',
      'phone',
      'product',
      'reviewText',
      'severity',
      'nextFollowUpAt',
    ],
  },
  reshipments: {
    filter: UNFINISHED,
    sort: LONGEST_WAITING,
    columns: ['caseNumber', 'openedAt', 'status', 'orderNumber', 'product', 'reason', 'shop', 'parcelNumber'],
  },
  'stock-outs': {
    filter: UNFINISHED,
    // What is short of the same goods stands together: the warehouse orders goods, not cases.
    sort: { column: 'product', direction: 'ascending' },
    columns: ['caseNumber', 'openedAt', 'status', 'orderNumber', 'product', 'handling', 'nextFollowUpAt', 'shop'],
  },
  returns: {
    filter: UNFINISHED,
    // What has arrived waits to be inspected, the earliest first; what is still on its way comes after it.
    sort: { column: 'returnArrivedAt', direction: 'ascending' },
    columns: [
      'caseNumber',
      'openedAt',
      'status',
      'orderNumber',
      'product',
      'handling',
      'returnParcelNumber',
      'returnArrivedAt',
    ],
  },
  escalations: {
    filter: UNFINISHED,
    sort: LONGEST_WAITING,
    columns: ['caseNumber', 'openedAt', 'category', 'status', 'orderNumber', 'nextFollowUpAt', 'reason', 'agent'],
  },
};
