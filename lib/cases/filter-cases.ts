// What the register shows: the filter row and the sorted column, as pure functions.
import type { CaseStatus, Marketplace } from '../knowledge/terms.ts';
import type { Case } from './case.ts';

export interface CaseFilter {
  /** Searched in number, order, buyer, product, parcel, notes and evidence. */
  readonly text?: string;
  readonly category?: string;
  readonly status?: CaseStatus;
  readonly marketplace?: Marketplace;
  /** ISO 8601 instants; `openedFrom` included, `openedBefore` not. */
  readonly openedFrom?: string;
  readonly openedBefore?: string;
  /** Name or work number of who opened it, whole. */
  readonly agent?: string;
  /** Cases whose opening was undone are left out unless this is set. */
  readonly withUndone?: boolean;
}

export const SORT_KEYS = [
  'openedAt',
  'updatedAt',
  'caseNumber',
  'status',
  'category',
  'nextFollowUpAt',
  'amount',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export interface CaseSort {
  readonly by: SortKey;
  readonly descending: boolean;
}

export function filterCases<T extends Case>(cases: readonly T[], filter: CaseFilter): T[] {
  const words = fold(filter.text ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  return cases.filter((row) => matchesFields(row, filter) && matchesDates(row, filter) && matchesWords(row, words));
}

/** Returns a new list. Equal rows keep newest-opened-first; empty values come last either way. */
export function sortCases<T extends Case>(cases: readonly T[], sort: CaseSort): T[] {
  const direction = sort.descending ? -1 : 1;
  return cases.toSorted((a, b) => {
    const [left, right] = [sortValue(a, sort.by), sortValue(b, sort.by)];
    if (left === right) return compare(b.openedAt, a.openedAt) || compare(b.caseId, a.caseId);
    if (left === '' || right === '') return left === '' ? 1 : -1;
    return direction * compare(left, right);
  });
}

function matchesFields(row: Case, filter: CaseFilter): boolean {
  return (
    (filter.withUndone === true || !row.undone) &&
    (!filter.category || row.category === filter.category) &&
    (!filter.status || row.status === filter.status) &&
    (!filter.marketplace || row.marketplace === filter.marketplace) &&
    (!filter.agent || openedBy(row, filter.agent))
  );
}

function openedBy(row: Case, agent: string): boolean {
  return row.agentName === agent || row.workNumber === agent;
}

function matchesDates(row: Case, filter: CaseFilter): boolean {
  const openedAt = Date.parse(row.openedAt);
  if (filter.openedFrom && openedAt < Date.parse(filter.openedFrom)) return false;
  return !(filter.openedBefore && openedAt >= Date.parse(filter.openedBefore));
}

/** Every word has to occur somewhere, in any field. */
function matchesWords(row: Case, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const haystack = fold(
    [
      row.caseNumber,
      row.orderNumber,
      row.buyerId,
      row.buyerName,
      row.product,
      row.parcelNumber,
      row.notes,
      row.evidence,
    ].join('\n'),
  );
  return words.every((word) => haystack.includes(word));
}

/** Case and full width make no difference to who searches. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function sortValue(row: Case, key: SortKey): string | number {
  return key === 'amount' ? (row.amount?.minor ?? '') : row[key];
}

function compare(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
