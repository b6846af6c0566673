// What one row says of a case, in the register's own terms.
import type { CaseFields } from '../case-event.ts';
import { isMaskedName } from '../../knowledge/masked-name.ts';
import type { Lists } from '../../knowledge/schema.ts';
import type { ImportField } from './import-fields.ts';
import type { Mapping } from './headings.ts';
import { readAmount } from './read-amount.ts';
import { readTime } from './read-day.ts';
import { readEntry, readMarketplace, readSeverity, readStatus } from './read-words.ts';
import { rowIds } from './row-id.ts';
import type { RowIds } from './row-id.ts';

/** Why a row cannot become or join a case. `rounded-number`: Excel has put 1.23E+17 in the number's place. */
export const ROW_REFUSALS = ['no-order-number', 'rounded-number', 'long-order-number', 'several-cases'] as const;
export type RowRefusal = (typeof ROW_REFUSALS)[number];

export interface SaidRow extends RowIds {
  /** As the file numbers it, from 1. */
  readonly rowNumber: number;
  /** Only what the row says; nothing blank. */
  readonly fields: Partial<CaseFields> & { readonly orderNumber: string };
  /** ISO 8601; null: not said. */
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly agent: string;
}

export type RowRead =
  | { readonly ok: true; readonly row: SaidRow }
  | { readonly ok: false; readonly rowNumber: number; readonly orderNumber: string; readonly reason: RowRefusal };

export interface RowReading {
  readonly titles: readonly string[];
  readonly mapping: Mapping;
  readonly lists: Lists;
  readonly now: Date;
  /** ISO 4217, of amounts that name none. */
  readonly currency: string;
}

const LONGEST: Partial<Record<ImportField, number>> = {
  shop: 120,
  buyerId: 120,
  buyerName: 120,
  product: 300,
  category: 64,
  reason: 64,
  responsibility: 64,
  handling: 64,
  parcelNumber: 64,
  returnParcelNumber: 64,
  evidence: 1_000,
  reviewText: 1_000,
  notes: 4_000,
  phone: 40,
  address: 300,
};

type Said = { -readonly [F in keyof CaseFields]?: CaseFields[F] };

interface Draft {
  readonly fields: Said;
  openedAt: string | null;
  closedAt: string | null;
  agent: string;
  /** `heading: text` of cells that could not be read, or not whole: they go to the notes. */
  readonly unread: string[];
}

/** Null for a row in which nothing is said. */
export function readRow(cells: readonly string[], rowNumber: number, reading: RowReading): RowRead | null {
  if (cells.every((cell) => cell === '')) return null;
  const draft: Draft = { fields: {}, openedAt: null, closedAt: null, agent: '', unread: [] };
  for (const [column, field] of reading.mapping.entries()) {
    const cell = unmarked(cells[column] ?? '');
    if (field && cell !== '' && !take(draft, field, cell, reading)) {
      draft.unread.push(`${reading.titles[column] ?? ''}: ${cell}`);
    }
  }
  const { orderNumber = '' } = draft.fields;
  const reason = refusalOf(orderNumber);
  if (reason) return { ok: false, rowNumber, orderNumber: orderNumber.slice(0, 64), reason };
  const fields = { ...draft.fields, orderNumber, ...notesOf(draft) };
  const { openedAt, closedAt, agent } = draft;
  const ids = rowIds(JSON.stringify([fields, openedAt, closedAt, agent], sortedKeys));
  return { ok: true, row: { ...ids, rowNumber, fields, openedAt, closedAt, agent } };
}

/** Exports of ours and of others put an apostrophe or a tab before numbers, so that Excel leaves them alone. */
function unmarked(cell: string): string {
  return cell
    .replace(/^(?:'|="(?=[^"]*"$))/u, '')
    .replace(/^([\w-]+)"$/u, '$1')
    .trim();
}

function refusalOf(orderNumber: string): RowRefusal | null {
  if (orderNumber === '') return 'no-order-number';
  if (/^\d(?:\.\d+)?e\+\d+$/iu.test(orderNumber)) return 'rounded-number';
  return orderNumber.length > 64 ? 'long-order-number' : null;
}

function notesOf({ fields, unread }: Draft): Partial<CaseFields> {
  if (unread.length === 0) return {};
  return {
    notes: [fields.notes ?? '', ...unread]
      .filter((part) => part !== '')
      .join('\n')
      .slice(0, 4_000),
  };
}

/** False: not to be read as what the column is. */
function take(draft: Draft, field: ImportField, cell: string, reading: RowReading): boolean {
  switch (field) {
    case 'openedAt':
    case 'closedAt':
      return (draft[field] = readTime(cell, reading.now)) !== null;
    case 'agent':
      draft.agent = cell.slice(0, 60);
      return true;
    case 'nextFollowUpAt':
    case 'returnArrivedAt':
      return set(draft, field, readTime(cell, reading.now));
    case 'amount':
      return set(draft, field, readAmount(cell, reading.currency));
    case 'marketplace':
      return set(draft, field, readMarketplace(cell));
    case 'status':
      return set(draft, field, readStatus(cell));
    case 'severity':
      return set(draft, field, readSeverity(cell));
    default:
      return takeText(draft, field, cell, reading.lists);
  }
}

type TextField = Exclude<
  keyof CaseFields,
  'amount' | 'marketplace' | 'status' | 'severity' | 'nextFollowUpAt' | 'returnArrivedAt' | 'importance'
>;

function takeText(draft: Draft, field: TextField, cell: string, lists: Lists): boolean {
  const value = textOf(field, cell, lists);
  const longest = LONGEST[field];
  draft.fields[field] = longest === undefined ? value : value.slice(0, longest).toWellFormed();
  // Cut: the whole of it goes to the notes.
  return longest === undefined || value.length <= longest || field === 'notes';
}

function textOf(field: TextField, cell: string, lists: Lists): string {
  switch (field) {
    case 'category':
      return readEntry(cell, lists.categories);
    case 'reason':
      return readEntry(cell, lists.reasons);
    case 'responsibility':
      return readEntry(cell, lists.responsibilities);
    case 'handling':
      return readEntry(cell, lists.handlings);
    case 'buyerName':
      return hiddenName(cell);
    default:
      return cell;
  }
}

/** The register holds names as consoles show them; a sheet may have them whole. */
export function hiddenName(name: string): string {
  const [first = ''] = name;
  return isMaskedName(name) ? name : `${first}**`;
}

function set<F extends keyof Said>({ fields }: Draft, field: F, value: Said[F] | null): boolean {
  if (value === null) return false;
  fields[field] = value;
  return true;
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
