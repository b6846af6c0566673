import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListEntry } from '../../../lib/knowledge/schema.ts';
import { recogniseCategory } from '../../../lib/procedure/recognise-category.ts';

const entry = (id: string, ...keywords: string[]): ListEntry => ({ id, title: { 'zh-CN': id, en: id }, keywords });
const CATEGORIES = [
  entry('damaged', '破', '破损', '碎了', 'broken', 'damaged'),
  entry('quality', '质量', '质量问题', '坏了', 'stopped working'),
  entry('late', '还没到', '没收到货', 'late', 'not arrived'),
  entry('empty'),
];
const ids = (text: string) => recogniseCategory(CATEGORIES, text).map(({ category }) => category.id);

test.each([
  ['快递盒都破损了，里面也碎了', ['damaged']],
  ['收到的東西質量問題太大', ['quality']],
  ['都一周了还没到', ['late']],
  ['My order is DAMAGED', ['damaged']],
  ['why has it not arrived', ['late']],
])('%s', (text, expected) => {
  expect(ids(text)).toEqual(expected);
});

test('the longer word wins and is named alone', () => {
  const [first] = recogniseCategory(CATEGORIES, '外面破损');
  expect(first?.words).toEqual(['破损']);
  expect(ids('质量问题，而且有点破')).toEqual(['quality', 'damaged']);
});

test.each(['没有破', '不是质量问题', '它没破损', 'it is not damaged', 'no broken parts', 'a plate for the table'])(
  'denied or another word: %s',
  (text) => {
    expect(ids(text)).toEqual([]);
  },
);

test('a question is no denial', () => {
  expect(ids('是不是质量问题啊')).toEqual(['quality']);
  expect(ids('没有，破损了')).toEqual(['damaged']);
});

test('any text gives an answer without words that are not in the list', () => {
  const words = new Set(CATEGORIES.flatMap((category) => category.keywords));
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('', ' ', '破'.repeat(10_000), '\ud83d', '没'.repeat(5_000)),
    fc.array(fc.constantFrom('没有', '破', '不是', '质量', ' ', 'not ', 'late')).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (message) => {
      for (const found of recogniseCategory(CATEGORIES, message)) {
        expect(found.score).toBeGreaterThan(0);
        expect(found.words.every((word) => words.has(word))).toBe(true);
      }
    }),
  );
});
