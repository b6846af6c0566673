import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMoney } from '../../../lib/console/normalise/money.ts';

describe('amounts as consoles write them', () => {
  test.each([
    ['¥1,234.56', 'CNY', { minor: 123456, currency: 'CNY' }],
    ['￥ 39', 'CNY', { minor: 3900, currency: 'CNY' }],
    ['R$ 1.234,56', 'BRL', { minor: 123456, currency: 'BRL' }],
    ['R$1.234', 'BRL', { minor: 123400, currency: 'BRL' }],
    ['Rp12.345', 'IDR', { minor: 1234500, currency: 'IDR' }],
    ['₫99.000', 'VND', { minor: 99000, currency: 'VND' }],
    ['NT$1,280', 'TWD', { minor: 128000, currency: 'TWD' }],
    ['$12.5', 'SGD', { minor: 1250, currency: 'SGD' }],
    ['12.00 USD', 'CNY', { minor: 1200, currency: 'USD' }],
    ['29.90元', 'CNY', { minor: 2990, currency: 'CNY' }],
  ])('%s', (text, currency, money) => {
    expect(parseMoney(text, currency)).toEqual(money);
  });

  test.each([
    ['nothing', '待付款'],
    ['a range', '¥10.00-¥20.00'],
    ['two amounts', '¥10.00 共 ¥20.00'],
    ['a negative amount', '-¥5.00'],
    ['three decimals', '¥1.2345'],
    ['two kinds of grouping', '¥1,234.567,00'],
    ['more than a float holds', '¥99999999999999999999'],
    ['a text of a megabyte', '1'.repeat(1_000_000)],
  ])('%s is no amount', (_, text) => {
    expect(parseMoney(text, 'CNY')).toBeNull();
  });

  test('dong has no smaller unit, so decimals are not money', () => {
    expect(parseMoney('₫12.50', 'VND')).toBeNull();
  });
});

test('every amount comes back from both ways of writing it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (minor) => {
      const write = (locale: string) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(minor / 100);
      expect(parseMoney(`¥${write('en-US')}`, 'CNY')).toEqual({ minor, currency: 'CNY' });
      expect(parseMoney(`R$ ${write('pt-BR')}`, 'BRL')).toEqual({ minor, currency: 'BRL' });
    }),
  );
});

test('never throws, and gives whole minor units only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const money = parseMoney(text, 'CNY');
      expect(money === null || (Number.isSafeInteger(money.minor) && money.minor >= 0)).toBe(true);
    }),
  );
});
