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

/** By what rows are sorted. What a column shows depends on language and lists, so whoever shows it says the key. */
export interface CaseOrder<T extends Case> {
  /** Empty string: no value. */
  readonly key: (row: T) => string | number;
  readonly descending: boolean;
  /** Compares texts as the reader's language does. */
  readonly compareText: (a: string, b: string) => number;
}

export function filterCases<T extends Case>(cases: readonly T[], filter: CaseFilter): T[] {
  const words = fold(filter.text ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  return cases.filter((row) => matchesFields(row, filter) && matchesDates(row, filter) && matchesWords(row, words));
}

/** Returns a new list. Equal rows keep newest-opened-first; empty values come last either way. */
export function sortCases<T extends Case>(cases: readonly T[], order: CaseOrder<T>): T[] {
  const direction = order.descending ? -1 : 1;
  // Keys are made once per row: with thousands of rows one per comparison would be felt.
  const keyed = cases.map((row) => ({ row, key: order.key(row) }));
  keyed.sort((a, b) => {
    if ((a.key === '') !== (b.key === '')) return a.key === '' ? 1 : -1;
    const compared = compareKeys(a.key, b.key, order.compareText);
    return direction * compared || compare(b.row.openedAt, a.row.openedAt) || compare(b.row.caseId, a.row.caseId);
  });
  return keyed.map(({ row }) => row);
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

function compareKeys(a: string | number, b: string | number, compareText: CaseOrder<Case>['compareText']): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
