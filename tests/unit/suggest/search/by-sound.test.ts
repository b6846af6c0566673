import { describe, expect, test } from 'vitest';
import { alignSound } from '../../../../lib/suggest/search/align-sound.ts';
import { readingsOf, soundOf, unitsOf } from '../../../../lib/suggest/search/readings.ts';
import { createSearch } from '../../../../lib/suggest/search.ts';
import { reply } from '../reply.ts';

const TITLES = {
  return: '退货运费谁承担',
  exchange: '退换货流程',
  missing: '没收到货怎么办',
  transfer: '调货需要几天',
  resend: '重新发货',
  payback: '退还差价',
  green: '绿色女鞋尺码',
  vip: 'VIP会员折扣',
  slight: '商品有瑕疵',
};
const NOISE = Array.from({ length: 2_500 }, (_, n) => reply({ id: `n${n}`, title: `商品说明第${n}条` }));
const BASE = [...Object.entries(TITLES).map(([id, title]) => reply({ id, title })), ...NOISE];
const search = createSearch(BASE);

describe('found by how it is typed without an input method', () => {
  test.each([
    ['in full', 'tuihuoyunfei', 'return'],
    ['by first letters', 'thyf', 'return'],
    ['two of three first letters in a row', 'thh', 'exchange'],
    ['characters and letters', '退huanhuo', 'exchange'],
    ['characters and first letters', '退hh', 'exchange'],
    ['letters first', 'tuihuan货', 'exchange'],
    ['full and first letters mixed', 'tuihh', 'exchange'],
    ['the last syllable unfinished', 'tuihuanh', 'exchange'],
    ['a first letter of two', 'shchd', 'return'],
    ['with spaces', 'tui huan huo', 'exchange'],
    ['with tone marks', 'tuì huàn huò', 'exchange'],
    ['in capitals', 'TUIHUANHUO', 'exchange'],
    ['from the middle', 'yunfei', 'return'],
    ['with a typing error', 'tuihaunhuo', 'exchange'],
    ['v for ü', 'lvse', 'green'],
    ['ü itself', 'lüse', 'green'],
    ['v in the middle', 'senvxie', 'green'],
    ['with Latin letters of the title', 'viphuiyuan', 'vip'],
  ])('%s: %s', (_, typed, id) => {
    expect(search(typed, 3)[0]).toBe(id);
  });

  test.each([
    ['meishoudao', 'missing'],
    ['msd', 'missing'],
    ['diaohuo', 'transfer'],
    ['tiaohuo', 'transfer'],
    ['chongxin', 'resend'],
    ['cxfh', 'resend'],
    ['tuihuan', 'payback'],
    ['chajia', 'payback'],
  ])('each common reading of a character: %s', (typed, id) => {
    expect(search(typed, 3)).toContain(id);
  });

  test('a character of the same sound is taken for the one meant', () => {
    expect(search('退欢或', 3)[0]).toBe('exchange');
    expect(search('重心发活', 3)[0]).toBe('resend');
  });

  test('traditional characters are read as their simplified form', () => {
    expect(search('退換貨', 3)[0]).toBe('exchange');
    expect(createSearch([reply({ id: 'tw', title: '退換貨流程' })])('tuihuanhuo', 3)).toEqual(['tw']);
  });

  test('one letter finds the titles that it begins', () => {
    expect(search('j', 3)).toEqual([]);
    expect(search('v', 3)[0]).toBe('vip');
    expect(search('l', 3)[0]).toBe('green');
  });

  test('letters that spell nothing find nothing', () => {
    expect(search('qqqqqq', 3)).toEqual([]);
  });
});

describe('alignment', () => {
  const align = (typed: string, text: string) => alignSound(unitsOf(typed), unitsOf(text));

  test('tells where it fits and how much of it was spelt in full', () => {
    expect(align('thh', '要退换货')).toEqual({ from: 1, fullness: 0 });
    expect(align('tuihuanhuo', '退换货')).toEqual({ from: 0, fullness: 1 });
    expect(align('tuihh', '退换货')?.fullness).toBeCloseTo(0.6);
  });

  test('a syllable may be cut short at the end of what was typed only', () => {
    expect(align('tuihua', '退换货')).not.toBeNull();
    expect(align('tuhuan', '退换货')).toBeNull();
  });

  test('nothing typed fits nowhere', () => {
    expect(align('', '退换货')).toBeNull();
  });

  test('a text of one repeated sound costs bounded time', () => {
    expect(align(`${'s'.repeat(31)}x`, '是'.repeat(120))).toBeNull();
  });
});

describe('readings', () => {
  test('are plain letters, v for ü, the character itself where it is not Chinese', () => {
    expect(readingsOf('绿'.charCodeAt(0))[0]).toBe('lv');
    expect(readingsOf('行'.charCodeAt(0))).toEqual(expect.arrayContaining(['xing', 'hang']));
    expect(readingsOf('a'.charCodeAt(0))).toEqual(['a']);
    expect(soundOf('退货, ok')).toBe('tuihuook');
  });

  test('every Chinese character has letters only', () => {
    for (let code = 0x4e00; code <= 0x9fff; code += 1)
      for (const reading of readingsOf(code)) expect(reading).toMatch(/^[a-z]+$/u);
  });
});
