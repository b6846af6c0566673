// The register's columns as a file has them: times as times and amounts as numbers, with
// the currency beside them, so that a sheet can sort, sum and filter. Everything else is
// what the table says. Phone and address as they are stand in no column (see case-columns.ts):
// they are added only where somebody asks for them.
import type { Case } from '../../../lib/cases/case.ts';
import type { ExportColumn } from '../../../lib/cases/export-table.ts';
import type { CaseColumn } from './case-columns.ts';
import { fieldLabel } from './case-words.ts';
import type { CaseWords } from './case-words.ts';
import { toLocalTime } from './local-time.ts';

const TIMES: Readonly<Record<string, (item: Case) => string>> = {
  openedAt: (item) => item.openedAt,
  nextFollowUpAt: (item) => item.nextFollowUpAt,
  updatedAt: (item) => item.updatedAt,
  closedAt: (item) => item.closedAt,
  returnArrivedAt: ({ returnArrivedAt = '' }) => returnArrivedAt,
};
/** `2026-03-12 09:30` whole; the table leaves the year out. */
const TIME_PX = 124;
const CURRENCY_PX = 60;

export function exportColumns(columns: readonly CaseColumn[], words: CaseWords): ExportColumn<Case>[] {
  return columns.flatMap((column): ExportColumn<Case>[] => {
    const label = words.text(column.title);
    const time = TIMES[column.id];
    if (time) return [{ kind: 'time', label, widthPx: TIME_PX, value: (item) => toLocalTime(time(item)) }];
    if (column.id !== 'amount') {
      return [{ kind: 'text', label, widthPx: column.widthPx, value: (item) => column.text(item, words) }];
    }
    return [
      { kind: 'amount', label, widthPx: column.widthPx, value: ({ amount }) => amount },
      {
        kind: 'text',
        label: words.text('workbench_field_currency'),
        widthPx: CURRENCY_PX,
        value: ({ amount }) => amount?.currency ?? '',
      },
    ];
  });
}

/** As they are. Whoever adds them writes it into the audit list first. */
export function contactColumns(words: CaseWords): ExportColumn<Case>[] {
  return (['phone', 'address'] as const).map((field) => ({
    kind: 'text',
    label: words.text(fieldLabel(field)),
    widthPx: field === 'phone' ? 112 : 240,
    value: (item) => item[field],
  }));
}
