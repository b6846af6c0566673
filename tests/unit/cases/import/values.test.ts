import { describe, expect, it } from 'vitest';
import { readAmount } from '../../../../lib/cases/import/read-amount.ts';
import { readTime } from '../../../../lib/cases/import/read-day.ts';
import { readEntry, readMarketplace, readStatus } from '../../../../lib/cases/import/read-words.ts';

const NOW = new Date(2026, 2, 12, 14, 20);
const at = (...parts: [number, number, number, number?, number?, number?]) => {
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts;
  return new Date(year, month - 1, day, hour, minute, second).toISOString();
};

describe('values of a register', () => {
  it.each([
    ['2026-03-05', at(2026, 3, 5)],
    ['2026/3/5 9:07', at(2026, 3, 5, 9, 7)],
    ['2026.3.5', at(2026, 3, 5)],
    ['20260305', at(2026, 3, 5)],
    ['2026年3月5日 下午3点', at(2026, 3, 5, 15)],
    ['2026年3月5日（周四）9:30:05', at(2026, 3, 5, 9, 30, 5)],
    ['3月5日', at(2026, 3, 5)],
    ['12/25', at(2025, 12, 25)],
    ['46093', at(2026, 3, 12)],
    ['46093.5', at(2026, 3, 12, 12)],
    ['13/02/2026', at(2026, 2, 13)],
    ['02/13/2026', at(2026, 2, 13)],
    ['2026-03-05T01:00:00Z', '2026-03-05T01:00:00.000Z'],
    ['02/03/2026', null],
    ['2026-02-30', null],
    ['3天前', null],
    ['2026-03-05 25:00', null],
  ])('reads %s as a time', (text, time) => {
    expect(readTime(text, NOW)).toBe(time);
  });

  it.each([
    ['¥1,234.50', { minor: 123_450, currency: 'CNY' }],
    ['30元', { minor: 3_000, currency: 'CNY' }],
    ['12.300000000000001', { minor: 1_230, currency: 'CNY' }],
    ['USD 12.99', { minor: 1_299, currency: 'USD' }],
    ['JPY 1200', { minor: 1_200, currency: 'JPY' }],
    ['0', { minor: 0, currency: 'CNY' }],
    ['-5', null],
    ['10-20', null],
    ['约30', null],
    ['$5', null],
    ['1.234', null],
  ])('reads %s as an amount', (text, amount) => {
    expect(readAmount(text, 'CNY')).toEqual(amount);
  });

  it('knows the words of marketplaces, states and lists', () => {
    expect([readMarketplace('天猫'), readMarketplace('PDD'), readMarketplace('某平台')]).toEqual([
      'taobao',
      'pinduoduo',
      null,
    ]);
    expect([readStatus('已完成'), readStatus('Waiting for buyer'), readStatus('?')]).toEqual([
      'closed',
      'waiting-buyer',
      null,
    ]);
    const list = [
      { id: 'quality', title: { 'zh-CN': '质量问题', en: 'Quality problem' }, keywords: [] },
      { id: 'return', title: { 'zh-CN': '退货', en: 'Return' }, keywords: [] },
    ];
    expect(readEntry('质量问题', list)).toBe('quality');
    expect(readEntry('7天退货', list)).toBe('return');
    expect(readEntry('质量问题退货', list)).toBe('质量问题退货');
    expect(readEntry('漏液', list)).toBe('漏液');
  });
});
