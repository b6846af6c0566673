// What the filter row lets through, as pure functions.
import type { CaseStatus, Marketplace, RegisterId } from '../knowledge/terms.ts';
import type { Case } from './case.ts';
import { STANDARD_REGISTERS } from './registers.ts';
import type { Registers } from './registers.ts';

export interface CaseFilter {
  /** Searched in number, order, buyer, product, parcels, review, notes and evidence. */
  readonly text?: string;
  /** Only what belongs into this register of the trade. */
  readonly register?: RegisterId;
  /** What the registers hold by the shop's lists; left out: as the starter's lists say. */
  readonly registers?: Registers;
  readonly category?: string;
  /** `unfinished`: any but closed. */
  readonly status?: CaseStatus | 'unfinished';
  readonly marketplace?: Marketplace;
  /** ISO 8601 instants; `openedFrom` included, `openedBefore` not. */
  readonly openedFrom?: string;
  readonly openedBefore?: string;
  /** Name or work number of who opened it, whole. */
  readonly agent?: string;
  /** Cases whose opening was undone are left out unless this is set. */
  readonly withUndone?: boolean;
}

/** `openedMs` and `text` (see `searchedText`) are made once per row: with thousands of rows it is felt. */
export type CaseMatcher = (row: Case, openedMs: number, text: string) => boolean;

export function matcherOf(filter: CaseFilter): CaseMatcher {
  const words = fold(filter.text ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const from = filter.openedFrom ? Date.parse(filter.openedFrom) : -Infinity;
  const before = filter.openedBefore ? Date.parse(filter.openedBefore) : Infinity;
  return (row, openedMs, text) =>
    matchesFields(row, filter) && openedMs >= from && openedMs < before && words.every((word) => text.includes(word));
}

/** What is searched of a row: every word has to occur somewhere in it, in any field. */
export function searchedText(row: Case): string {
  return fold(
    [
      row.caseNumber,
      row.orderNumber,
      row.buyerId,
      row.buyerName,
      row.product,
      row.parcelNumber,
      row.returnParcelNumber ?? '',
      row.reviewText ?? '',
      row.notes,
      row.evidence,
    ].join('\n'),
  );
}

function matchesFields(row: Case, filter: CaseFilter): boolean {
  return (
    (filter.withUndone === true || !row.undone) &&
    matchesTopic(row, filter) &&
    (!filter.marketplace || row.marketplace === filter.marketplace) &&
    (!filter.agent || openedBy(row, filter.agent))
  );
}

/** What it is about, and how far it has come. */
function matchesTopic(row: Case, { register, registers = STANDARD_REGISTERS, category, status }: CaseFilter): boolean {
  return (
    (!register || registers.holds(register, row)) &&
    (!category || row.category === category) &&
    (!status || hasStatus(row, status))
  );
}

function hasStatus(row: Case, status: CaseStatus | 'unfinished'): boolean {
  return status === 'unfinished' ? row.status !== 'closed' : row.status === status;
}

function openedBy(row: Case, agent: string): boolean {
  return row.agentName === agent || row.workNumber === agent;
}

/** Case and full width make no difference to who searches. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
