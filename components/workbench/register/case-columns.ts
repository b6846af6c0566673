// The columns of the registers (DOMAIN.md §6), for the table and the export alike. The phone is
// masked and the address no column: a list or a file of them is exactly what should not lie
// about. Which of them stand in the table is chosen, for each register by itself.
import type { Case } from '../../../lib/cases/case.ts';
import { SEVERITIES } from '../../../lib/cases/case-event.ts';
import { maskPhone } from '../../../lib/cases/mask.ts';
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
  /** Takes what the others leave. */
  readonly grows?: true;
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

function timeOrder(iso = ''): string | number {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? '' : ms;
}

/** The worst first, as they are worked on; those of which nobody has said it at the end. */
function severityOrder(severity: Case['severity']): string | number {
  return severity ? SEVERITIES.toReversed().indexOf(severity) : '';
}

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
    widthPx: 104,
    text: (item, words) => timeText(item.openedAt, words),
    order: (item) => Date.parse(item.openedAt),
    figures: true,
  },
  field('category', 124),
  field('status', 156, { order: (item) => STATUS_ORDER[item.status] }),
  {
    id: 'buyer',
    title: 'field_buyerName',
    widthPx: 96,
    text: (item) => item.buyerName || item.buyerId,
  },
  field('buyerId', 112, { figures: true }),
  {
    id: 'phone',
    title: 'workbench_field_phone_masked',
    widthPx: 104,
    text: ({ phone }) => maskPhone(phone),
    figures: true,
  },
  field('orderNumber', 176, { figures: true }),
  field('product', 132, { grows: true }),
  field('reviewText', 160),
  field('severity', 80, { order: ({ severity }) => severityOrder(severity) }),
  field('handling', 104),
  field('amount', 88, { order: (item) => item.amount?.minor ?? '', figures: true }),
  field('nextFollowUpAt', 104, {
    order: ({ nextFollowUpAt }) => timeOrder(nextFollowUpAt),
    figures: true,
  }),
  field('nextStep', 160),
  // Who opened the case does what was handed to nobody.
  { ...field('assignee', 96), text: (item) => item.assignee || item.agentName },
  field('reason', 112),
  field('responsibility', 80),
  field('marketplace', 88),
  field('shop', 120),
  field('parcelNumber', 140, { figures: true }),
  field('returnParcelNumber', 140, { figures: true }),
  field('returnArrivedAt', 120, { order: ({ returnArrivedAt }) => timeOrder(returnArrivedAt), figures: true }),
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
    order: (item) => Date.parse(item.updatedAt),
    figures: true,
  },
  {
    id: 'closedAt',
    title: 'workbench_field_closed_at',
    widthPx: 112,
    text: (item, words) => timeText(item.closedAt, words),
    order: ({ closedAt }) => timeOrder(closedAt),
    figures: true,
  },
];

/** What fits beside the navigation on a screen of 1,280 pixels: who, what, how it stands, what comes next. */
export const STANDARD_COLUMNS: readonly string[] = [
  'caseNumber',
  'openedAt',
  'category',
  'status',
  'buyer',
  'orderNumber',
  'product',
  'handling',
  'nextFollowUpAt',
];

/** The columns of a setting, in their own order; empty or unreadable: the standard ones. The number stays in any case. */
export function chosenColumns(setting: string, standard: readonly string[]): readonly CaseColumn[] {
  const ids = setting.split(',').filter((id) => CASE_COLUMNS.some((column) => column.id === id));
  const wanted = ids.length === 0 ? standard : ['caseNumber', ...ids];
  return CASE_COLUMNS.filter(({ id }) => wanted.includes(id));
}

/** What is kept of a choice: nothing where it is the standard one, which may grow in a later version. */
export function columnSetting(ids: readonly string[], standard: readonly string[]): string {
  const chosen = CASE_COLUMNS.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
  const isStandard = chosen.length === standard.length && chosen.every((id) => standard.includes(id));
  return isStandard ? '' : chosen.join(',');
}
