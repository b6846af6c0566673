// The registers' own fields, out of sheets as shops keep them.
import { describe, expect, it } from 'vitest';
import { textIn } from '../../../../components/shared/messages.ts';
import { CASE_COLUMNS } from '../../../../components/workbench/register/case-columns.ts';
import { fieldOfHeading } from '../../../../lib/cases/import/import-fields.ts';
import { findHeadings } from '../../../../lib/cases/import/headings.ts';
import { readRow } from '../../../../lib/cases/import/read-row.ts';
import { listsSchema } from '../../../../lib/knowledge/schema.ts';

const NOW = new Date(2026, 2, 12, 14, 20);

function readSheet(titles: readonly string[], ...cells: readonly string[]) {
  const headings = findHeadings([titles]);
  if (!headings) throw new Error('no headings');
  const read = readRow(cells, 2, { ...headings, lists: listsSchema.parse({}), now: NOW, currency: 'CNY' });
  if (!read?.ok) throw new Error('no row');
  return read.row.fields;
}

describe('the fields of single registers', () => {
  it('are known by their Chinese and English headings', () => {
    expect(
      readSheet(
        ['订单号', '差评内容', '严重程度', '退货快递单号', '退货入库时间'],
        'o1',
        '碎了',
        '严重',
        'YT1',
        '3月5日',
      ),
    ).toEqual({
      orderNumber: 'o1',
      reviewText: '碎了',
      severity: 'serious',
      returnParcelNumber: 'YT1',
      returnArrivedAt: new Date(2026, 2, 5).toISOString(),
    });
    expect(
      readSheet(
        ['Order no', 'Review text', 'Severity', 'Return tracking number', 'Return received'],
        'o1',
        'Broken',
        'CRITICAL',
        'R1',
        '2026-03-05',
      ),
    ).toEqual({
      orderNumber: 'o1',
      reviewText: 'Broken',
      severity: 'critical',
      returnParcelNumber: 'R1',
      returnArrivedAt: new Date(2026, 2, 5).toISOString(),
    });
  });

  it('keep the parcel that was sent apart from the one that comes back', () => {
    expect(readSheet(['订单号', '补发单号', '退回单号'], 'o1', 'SF1', 'YT1')).toEqual({
      orderNumber: 'o1',
      parcelNumber: 'SF1',
      returnParcelNumber: 'YT1',
    });
  });

  it('that cannot be read, or not whole, stand in the notes', () => {
    const long = '差'.repeat(1_200);
    const fields = readSheet(['订单号', '评价内容', '严重程度', '到仓时间'], 'o1', long, '五星', '昨天');
    expect(fields.reviewText).toHaveLength(1_000);
    expect(fields).not.toHaveProperty('severity');
    expect(fields).not.toHaveProperty('returnArrivedAt');
    for (const kept of [long, '严重程度: 五星', '到仓时间: 昨天']) expect(fields.notes).toContain(kept);
  });

  it.each(['zh-CN', 'en'] as const)('come back out of an export of our own (%s)', (language) => {
    const text = textIn(language);
    for (const id of ['reviewText', 'severity', 'returnParcelNumber', 'returnArrivedAt'] as const) {
      const column = CASE_COLUMNS.find((each) => each.id === id);
      expect(column && fieldOfHeading(text(column.title))).toBe(id);
    }
    // Masked, it is no number: it must never take the place of one.
    const phone = CASE_COLUMNS.find((each) => each.id === 'phone');
    expect(phone && fieldOfHeading(text(phone.title))).toBeNull();
  });
});
