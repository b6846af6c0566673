// The columns of the after-sales register (DOMAIN.md §6), for the table and the
// export alike. Phone and address are no columns: a list or a file of them is
// exactly what should not lie about.
import type { Case } from '../../../lib/cases/case.ts';
import { fieldLabel, fieldText, timeText } from './case-words.ts';
import type { CaseField, CaseWords } from './case-words.ts';
import type { MessageKey } from '../../shared/i18n.tsx';

export interface CaseColumn {
  readonly id: string;
  readonly title: MessageKey;
  readonly widthPx: number;
  readonly text: (item: Case, words: CaseWords) => string;
  /** What is compared when sorting, empty for no value; absent: the text. */
  readonly order?: (item: Case) => string | number;
  /** Figures and codes stand in one width. */
  readonly figures?: true;
}

const field = (id: CaseField, widthPx: number, more: Partial<CaseColumn> = {}): CaseColumn => ({
  id,
  title: fieldLabel(id),
  widthPx,
  text: (item, words) => fieldText(id, item, words),
  ...more,
});

/** Open work first when sorted by status, as an agent reads the list. */
const STATUS_ORDER: Readonly<Record<Case['status'], number>> = {
  open: 0,
  'waiting-buyer': 1,
  'waiting-others': 2,
  closed: 3,
};

export const CASE_COLUMNS: readonly CaseColumn[] = [
  {
    id: 'caseNumber',
    title: 'workbench_field_case_number',
    widthPx: 96,
    text: (item) => item.caseNumber,
    figures: true,
  },
  {
    id: 'openedAt',
    title: 'workbench_field_opened_at',
    widthPx: 112,
    text: (item, words) => timeText(item.openedAt, words),
    order: (item) => item.openedAt,
    figures: true,
  },
  field('category', 148),
  field('status', 156, { order: (item) => STATUS_ORDER[item.status] }),
  {
    id: 'buyer',
    title: 'field_buyerName',
    widthPx: 104,
    text: (item) => item.buyerName || item.buyerId,
  },
  field('orderNumber', 196, { figures: true }),
  field('product', 200),
  field('handling', 112),
  field('amount', 88, { order: (item) => item.amount?.minor ?? '', figures: true }),
  field('nextFollowUpAt', 112, { order: (item) => item.nextFollowUpAt, figures: true }),
  field('reason', 112),
  field('responsibility', 80),
  field('marketplace', 88),
  field('shop', 120),
  field('parcelNumber', 140, { figures: true }),
  field('evidence', 160),
  {
    id: 'agent',
    title: 'workbench_field_agent',
    widthPx: 96,
    text: (item) => [item.agentName, item.workNumber].filter((part) => part !== '').join(' '),
  },
  field('notes', 200),
  {
    id: 'updatedAt',
    title: 'workbench_field_updated_at',
    widthPx: 112,
    text: (item, words) => timeText(item.updatedAt, words),
    order: (item) => item.updatedAt,
    figures: true,
  },
];
