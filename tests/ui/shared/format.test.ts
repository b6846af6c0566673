import { describe, expect, it } from 'vitest';
import { formatAge, formatMoney, formatTime, minorDigits, parseAmount } from '../../../components/shared/format.ts';

const now = new Date('2026-03-12T10:00:00Z');

describe('amounts', () => {
  it.each([
    ['20', 'CNY', 2000],
    ['12.5', 'CNY', 1250],
    ['1,200.00', 'USD', 120000],
    ['１２．５', 'CNY', 1250],
    ['500', 'JPY', 500],
    ['0.29', 'CNY', 29],
  ])('reads %s %s', (text, currency, minor) => {
    expect(parseAmount(text, currency)).toBe(minor);
  });

  it.each(['', '-5', '十二', '1e5', '12.3456', '9999999999', '=1+1', 'NaN'])('refuses %j', (text) => {
    expect(parseAmount(text, 'CNY')).toBeNull();
  });

  it('are written with the digits of their currency', () => {
    expect(formatMoney({ minor: 3990, currency: 'CNY' }, 'zh-CN')).toBe('¥39.90');
    expect(formatMoney({ minor: 500, currency: 'JPY' }, 'en')).toBe('¥500');
    expect(minorDigits('??')).toBe(2);
  });
});

describe('times', () => {
  it.each([
    ['2026-03-12T09:59:40Z', 'en', 'now'],
    ['2026-03-12T09:58:00Z', 'en', '2 min. ago'],
    ['2026-03-12T07:00:00Z', 'zh-CN', '3小时前'],
    ['2026-03-11T07:00:00Z', 'zh-CN', '昨天'],
    ['2026-03-12T11:00:00Z', 'en', 'now'],
  ])('%s in %s is %s', (iso, language, age) => {
    expect(formatAge(iso, language, now)).toBe(age);
  });

  it('leaves the year out while it is this one, and is null for no time', () => {
    expect(formatTime('2026-03-11T10:00:00Z', 'en', now)).not.toContain('2026');
    expect(formatTime('2024-03-11T10:00:00Z', 'en', now)).toContain('2024');
    expect(formatTime('soon', 'en', now)).toBeNull();
  });
});
