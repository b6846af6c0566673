import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BOUNDS } from '../../../../lib/suggest/search/bounds.ts';
import { readTyped } from '../../../../lib/suggest/search/typed.ts';
import { createSearch } from '../../../../lib/suggest/search.ts';
import { reply } from '../reply.ts';

const BASE = [
  reply({ id: 'where', title: '包裹到哪了', questions: ['我的快递到哪里了'], shortcut: 'bg' }),
  reply({ id: 'proto', title: '__proto__ 与 constructor' }),
  reply({ id: 'emoji', title: '发👍表示收到', tags: ['😀'] }),
  reply({ id: 'rtl', title: 'مرحبا بكم', lang: 'ar' }),
  reply({ id: 'thai', title: 'สินค้าจะถึงเมื่อไหร่', lang: 'th' }),
];
const search = createSearch(BASE);

const oddities = [
  '快递',
  'kuaidi',
  '\ud83d',
  '\udc4d',
  '\u200b',
  '\u202e',
  '👨‍👩‍👧',
  'مرحبا',
  "'abc",
  '!x',
  '|',
  '^bg',
  '__proto__',
  'constructor',
  '(a+)+$',
  '[',
  '{{buyer}}',
  '\u0000',
];
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...oddities),
  fc.constantFrom('a', 's', '是', '1', ' ', '\ud83d', '😀', '\u200b', 'ü', '｡').map((unit) => unit.repeat(10_000)),
);
const typed = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));

describe('whatever stands in the search field', () => {
  test('gives distinct ids of the base, no more than wanted, the same ones again', () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: -1, max: 8 }), (text, limit) => {
        const ids = search(text, limit);
        expect(ids.length).toBeLessThanOrEqual(Math.max(0, limit));
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(BASE.some((entry) => entry.id === id)).toBe(true);
        expect(search(text, limit)).toEqual(ids);
      }),
    );
  });

  test('leaves the next search as it would have been', () => {
    const before = search('快递', 8);
    fc.assert(
      fc.property(typed, (text) => {
        search(text, 8);
        expect(search('快递', 8)).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  test('is cut to what one comparison of fuse.js takes', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const read = readTyped(text);
        if (!read) return;
        expect(read.text.length).toBeLessThanOrEqual(BOUNDS.queryChars);
        expect(read.text.isWellFormed()).toBe(true);
        expect(read.units.length).toBeLessThanOrEqual(BOUNDS.queryChars);
      }),
    );
  });

  test.each([
    ['👍', 'emoji'],
    ['😀', 'emoji'],
    ['مرحبا', 'rtl'],
    ['__proto__', 'proto'],
    ['\u200b快\u200b递', 'where'],
    ['ถึงเมื่อ', 'thai'],
  ])('%s is found', (text, id) => {
    expect(search(text, 3)[0]).toBe(id);
  });

  test.each(['', ' ', '\u200b', '\u0000', '|', '\n'])('%j finds nothing', (text) => {
    expect(search(text, 8)).toEqual([]);
  });
});

describe('bases of any shape', () => {
  test('an empty one finds nothing', () => {
    expect(createSearch([])('退货', 8)).toEqual([]);
  });

  test('one reply is found', () => {
    expect(createSearch([reply({ id: 'only', title: '退' })])('退', 8)).toEqual(['only']);
  });

  test('three thousand questions on one reply do not bury the others', () => {
    const questions = Array.from({ length: 3_000 }, (_, n) => `我的快递第${n}次问`);
    const base = [reply({ id: 'many', title: '问', questions }), ...BASE];
    expect(createSearch(base)('快递到哪里', 3)[0]).toBe('where');
  });

  test('odd texts can be searched', () => {
    const odd = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 6 }), odd, (texts, asked) => {
        const base = texts.map((text, n) => ({
          ...reply({ id: `r${n}`, title: 'x' }),
          title: text,
          questions: texts,
          tags: texts,
          wordings: [text],
          shortcut: text,
        }));
        const ids = createSearch(base)(asked, 8);
        expect(ids.every((id) => base.some((one) => one.id === id))).toBe(true);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
