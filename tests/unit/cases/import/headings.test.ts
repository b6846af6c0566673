import { describe, expect, it } from 'vitest';
import { findHeadings, remapped } from '../../../../lib/cases/import/headings.ts';

describe('finding the headings', () => {
  it('passes titles above them', () => {
    const rows = [
      ['2025 年售后登记表'],
      ['店铺：小窑', '客服：林'],
      ['订单编号', '问题类型', '*退款金额（元）'],
      ['1', '破损', '3'],
    ];
    expect(findHeadings(rows)).toMatchObject({ dataFrom: 3, mapping: ['orderNumber', 'category', 'amount'] });
  });

  it('puts merged headings of two rows together', () => {
    const rows = [
      ['订单号', '处理', '', '客服'],
      ['', '处理方式', '金额', ''],
      ['1', '退款', '3', '林'],
    ];
    expect(findHeadings(rows)).toMatchObject({
      dataFrom: 2,
      titles: ['订单号', '处理方式', '金额', '客服'],
      mapping: ['orderNumber', 'handling', 'amount', 'agent'],
    });
  });

  it('understands English and leaves a repeated heading out', () => {
    const rows = [['Order No.', 'Issue type', 'Logged at', 'Notes', 'Remarks', 'Colour']];
    expect(findHeadings(rows)?.mapping).toEqual(['orderNumber', 'category', 'openedAt', 'notes', null, null]);
  });

  it('finds none where there are none', () => {
    expect(
      findHeadings([
        ['a', 'b'],
        ['1', '2'],
      ]),
    ).toBeNull();
  });

  it('gives a field to one column only', () => {
    expect(remapped(['orderNumber', null, 'notes'], 1, 'orderNumber')).toEqual([null, 'orderNumber', 'notes']);
  });
});
