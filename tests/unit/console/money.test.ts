import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalsOf } from '../../../lib/console/normalise/currency.ts';
import { leadingMoney, parseMoney } from '../../../lib/console/normalise/money.ts';

const money = (minor: number, currency: string) => ({ minor, currency });

describe('amounts as consoles write them', () => {
  test.each([
    ['¥1,234.56', 'CNY', money(123456, 'CNY')],
    ['￥ 39', 'CNY', money(3900, 'CNY')],
    ['￥1,980', 'JPY', money(1980, 'JPY')],
    ['1,980円', 'JPY', money(1980, 'JPY')],
    ['R$ 1.234,56', 'BRL', money(123456, 'BRL')],
    ['R$1.234', 'BRL', money(123400, 'BRL')],
    ['Rp12.345', 'IDR', money(12345 * 10 ** decimalsOf('IDR'), 'IDR')],
    ['₫99.000', 'VND', money(99000, 'VND')],
    ['99.000 đ', 'VND', money(99000, 'VND')],
    ['NT$1,280', 'TWD', money(128000, 'TWD')],
    ['1,280元', 'TWD', money(128000, 'TWD')],
    ['$12.5', 'SGD', money(1250, 'SGD')],
    ['$12.5', 'USD', money(1250, 'USD')],
    ['US$ 12.50', 'CNY', money(1250, 'USD')],
    ['MX$1,234.50', 'USD', money(123450, 'MXN')],
    ['S$9.90', 'MYR', money(990, 'SGD')],
    ['RM 9.90', 'SGD', money(990, 'MYR')],
    ['฿1,290.00', 'THB', money(129000, 'THB')],
    ['₱1,290', 'PHP', money(129000, 'PHP')],
    ['£12.00', 'EUR', money(1200, 'GBP')],
    ['12,00 €', 'GBP', money(1200, 'EUR')],
    ['1 234,56 zł', 'PLN', money(123456, 'PLN')],
    ['1 234,56 kr', 'SEK', money(123456, 'SEK')],
    ['1’234.56 CHF', 'EUR', money(123456, 'CHF')],
    ['USD 12.00', 'CNY', money(1200, 'USD')],
    ['12.00 USD', 'CNY', money(1200, 'USD')],
    ['US$12.00 USD', 'CNY', money(1200, 'USD')],
    ['29.90元', 'CNY', money(2990, 'CNY')],
    ['共 29.90', 'CNY', money(2990, 'CNY')],
    ['¥１，２３４．５６', 'CNY', money(123456, 'CNY')],
    ['US $12.00', 'GBP', money(1200, 'USD')],
    ['S/ 10', 'USD', money(1000, 'PEN')],
    ['S/. 10.50', 'PEN', money(1050, 'PEN')],
    ['Rs.500', 'INR', money(50000, 'INR')],
    ['₹100', 'USD', money(10000, 'INR')],
    ['₺1.234,56', 'EUR', money(123456, 'TRY')],
    ['E£12.50', 'EGP', money(1250, 'EGP')],
    ['12 Kč', 'EUR', money(1200, 'CZK')],
    ['CN¥1,000', 'JPY', money(100000, 'CNY')],
    ['$1.500', 'ARS', money(150000, 'ARS')],
    ['$ 1.500', 'UYU', money(150000, 'UYU')],
    ['U$S 100', 'UYU', money(10000, 'USD')],
    ['$U 100', 'UYU', money(10000, 'UYU')],
    ['12,- €', 'EUR', money(1200, 'EUR')],
    ['1,980.00円', 'JPY', money(1980, 'JPY')],
    ['120.000 VNĐ', 'VND', money(120000, 'VND')],
  ])('%s on a host of %s', (text, currency, expected) => {
    expect(parseMoney(text, currency)).toEqual(expected);
  });

  test.each([
    ['nothing', '待付款'],
    ['a range', '¥10.00-¥20.00'],
    ['a range with a dash', '¥10.00 – 20.00'],
    ['two amounts', '¥10.00 共 ¥20.00'],
    ['a number of them before it', '2 100.00'],
    ['a negative amount', '-¥5.00'],
    ['three decimals', '¥1.2345'],
    ['two kinds of grouping', '¥1,234.567,00'],
    ['groups that are none', '1,23,456'],
    ['two currencies', 'US$ 12.00 €'],
    ['a code that contradicts the mark', '€12.00 USD'],
    ['dollars on a host that has none', '$12.00'],
    ['crowns on a host that has none', '12 kr'],
    ['more than a float holds', '¥99999999999999999999'],
    ['a text of a megabyte', '1'.repeat(1_000_000)],
    ['an accountant’s negative amount', '(¥5.00)'],
    ['a negative amount with its sign behind', '¥5.00-'],
    ['a fraction without a nought', '¥.50'],
    ['ten thousands', '¥1.2万'],
    ['thousands', '¥12k'],
    ['a share', '10%'],
    ['a discount', '9.9折'],
    ['the least of several prices', '¥39起'],
    ['the price of one', '12元/件'],
    ['a price per piece', '$12.00 / ea'],
    ['an amount for each of several', '¥39.00×2'],
    ['a count', '3 款'],
    ['an eighth', '¥0.125'],
    ['three decimals, or thousands grouped as nobody here does', '¥12.500'],
    ['a sign of a currency that nobody here knows', '₿12'],
    ['a telephone number', '13800138000'],
  ])('%s is no amount', (_, text) => {
    expect(parseMoney(text, 'CNY')).toBeNull();
  });

  test('dong and yen have no smaller unit, so decimals are not money', () => {
    expect(parseMoney('₫12.50', 'VND')).toBeNull();
    expect(parseMoney('¥12.50', 'JPY')).toBeNull();
  });

  test('where there are three decimals, a group of three is one or a thousand', () => {
    expect(parseMoney('KWD 1.234', 'KWD')).toBeNull();
  });
});

describe('after a label', () => {
  test.each([
    ['¥39.00（含运费¥0.00）', 'CNY', money(3900, 'CNY')],
    ['39.00 USD (2 items)', 'CNY', money(3900, 'USD')],
    ['1 234,56 € inkl. 3,00 €', 'EUR', money(123456, 'EUR')],
    ['¥10.00-¥20.00', 'CNY', null],
    ['¥10.00 至 ¥20.00', 'CNY', null],
    ['商家实收金额合计大约 10.00', 'CNY', null],
    ['2件 ¥39.00', 'CNY', null],
    ['2 items, 39.00', 'USD', null],
    ['2×¥39.00', 'CNY', null],
    ['¥39.00 x 2', 'CNY', null],
    ['满100减10', 'CNY', null],
    ['12:30', 'CNY', null],
    ['¥39 .50', 'CNY', null],
    ['39 50', 'CNY', null],
    ['¥1.2万元', 'CNY', null],
    ['(3 items) $39.00', 'USD', null],
    ['12 Kč (2 ks)', 'EUR', money(1200, 'CZK')],
    ['120.000 VNĐ (2)', 'VND', money(120000, 'VND')],
    ['待付款', 'CNY', null],
  ])('%s', (text, currency, expected) => {
    expect(leadingMoney(text, currency)).toEqual(expected);
  });
});

test('every amount comes back from each country’s own way of writing it', () => {
  const ways = [
    ['en-US', 'USD'],
    ['pt-BR', 'BRL'],
    ['de-DE', 'EUR'],
    ['fr-FR', 'EUR'],
    ['pl-PL', 'PLN'],
    ['de-CH', 'CHF'],
    ['id-ID', 'IDR'],
    ['vi-VN', 'VND'],
    ['th-TH', 'THB'],
    ['ja-JP', 'JPY'],
    ['zh-CN', 'CNY'],
    ['zh-TW', 'TWD'],
    ['es-MX', 'MXN'],
    ['ms-MY', 'MYR'],
    ['en-PH', 'PHP'],
    ['en-SG', 'SGD'],
    ['sv-SE', 'SEK'],
    ['ko-KR', 'KRW'],
  ] as const;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999_999 }),
      fc.constantFrom(...ways),
      (minor, [language, currency]) => {
        const format = new Intl.NumberFormat(language, { style: 'currency', currency });
        const text = format.format(minor / 10 ** decimalsOf(currency));
        expect(parseMoney(text, currency), text).toEqual({ minor, currency });
      },
    ),
    { numRuns: 1_000 },
  );
});

test('what stands for more, less or a part of a number is not that number', () => {
  const around = fc.constantFrom(
    ...(['-# ', '(#)', '#-', '#万', '#%', '#折', '#k', '#起', '#/件', '#~99', '#-99', '99-#', '#×2'] as const),
  );
  const amounts = fc.integer({ min: 1, max: 9_999_999 }).map((minor) => `¥${(minor / 100).toFixed(2)}`);
  fc.assert(
    fc.property(amounts, around, (amount, frame) => {
      const text = frame.replace('#', amount).trim();
      for (const parse of [parseMoney, leadingMoney]) expect(parse(text, 'CNY'), text).toBeNull();
    }),
  );
});

test('never throws, and gives whole minor units of a known currency only', () => {
  const parts = fc.constantFrom(
    '1',
    '23',
    '456',
    ',',
    '.',
    ' ',
    '’',
    '$',
    '¥',
    'R',
    'S',
    'USD',
    'KWD',
    '-',
    '元',
    'kr',
    '€',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(parts, { maxLength: 12 }).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom('CNY', 'USD', 'VND'), (text, standard) => {
      for (const parse of [parseMoney, leadingMoney]) {
        const found = parse(text, standard);
        expect(found === null || (Number.isSafeInteger(found.minor) && found.minor >= 0)).toBe(true);
        expect(found?.currency ?? 'CNY').toMatch(/^[A-Z]{3}$/);
      }
    }),
    { numRuns: 2_000 },
  );
});
