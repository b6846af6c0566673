// One rule reads texts for the index and for the reasons: whatever is written, both see the same.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../lib/knowledge/fold.ts';
import { JOINED, kindOf, LATIN, LETTER, TELLING } from '../../../lib/suggest/characters.ts';
import { addKey, clearKeys, findKey, makeKeyTable } from '../../../lib/suggest/key-table.ts';
import { maskNumbers } from '../../../lib/suggest/masks.ts';
import { keyOfTerm } from '../../../lib/suggest/term-key.ts';
import { readText, readTokens } from '../../../lib/suggest/tokens.ts';
import { WEIGHTS } from '../../../lib/suggest/weights.ts';

const MOST_CHARS = 200;
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '我的快递',
        '郵費誰出',
        '7天无理由',
        'Where is my order',
        'refunded',
        '😀',
        '𠮷野家',
        '__proto__',
      ),
      fc.constantFrom(
        '订单12345678901',
        '¥5.30',
        '12元',
        'https://a.b/c',
        'www.x.com',
        '？！，。',
        '　',
        '…',
        '\ud83d',
      ),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

const terms = (written: string) => readText(written, MOST_CHARS).tokens.map(({ term }) => term);

describe('reading a text', () => {
  test('gives the index the keys of exactly the terms that reasons name', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { tokens } = readText(written, MOST_CHARS);
        const { count, keys, weights, from, to } = readTokens(written, MOST_CHARS, WEIGHTS);
        expect(tokens.map(({ term }) => keyOfTerm(term))).toEqual([...keys.subarray(0, count)]);
        expect(tokens.map((token) => token.from)).toEqual([...from.subarray(0, count)]);
        expect(tokens.map((token) => token.to)).toEqual([...to.subarray(0, count)]);
        tokens.forEach(({ weight }, n) => expect(weight).toBe(weights[n]));
      }),
    );
  });

  test('folds and masks as the slow way does', () => {
    fc.assert(
      fc.property(text, (written) => {
        const slow = foldText(written.slice(0, MOST_CHARS)).slice(0, MOST_CHARS);
        // Cut within a number, the rest of it may look like one or not: only whole texts are compared.
        fc.pre(foldText(written).length <= MOST_CHARS);
        expect(readText(written, MOST_CHARS).folded).toBe(maskNumbers(slow));
      }),
    );
  });

  test('reads no more than it is told to, also when folding makes a text longer', () => {
    const { folded, tokens } = readText('\ufdfa'.repeat(100), 100);
    expect(folded).toHaveLength(100);
    expect(tokens.length).toBeLessThanOrEqual(404);
    expect(tokens.length).toBeGreaterThan(0);
  });

  test.each([
    ['退货', ['退', '退货', '货', '@return']],
    // Read as 什么时候 and as 不能, pairs across the seam included.
    ['啥时候', ['什', '么', '时', '候', '什么', '么时', '时候', '@when']],
    ['无法退', ['不', '能', '退', '不能', '能退']],
    ['where is it', ['wher', 'is', 'it', '~_wh', '~whe', '~her', '~er_', '@whereabouts']],
    ['１７５', ['175']],
    ['app坏', ['app', '坏']],
    ['', []],
    ['😀', []],
  ])('%s', (written, expected) => {
    expect(terms(written).sort()).toEqual([...expected].sort());
  });

  test('leaves out what weighs nothing', () => {
    const kinds = readText('refund 退款', MOST_CHARS, { ...WEIGHTS, subWord: 0, concept: 0 }).tokens.map((t) => t.kind);
    expect(new Set(kinds)).toEqual(new Set(['word', 'character', 'pair']));
  });

  test('a page of digits is masked at once, not once per digit', () => {
    expect(maskNumbers('1'.repeat(20_000)).trim()).toBe('');
    expect(maskNumbers('12.5元 3.2.1元')).toBe('    元 3.   元');
  });
});

test('a character is of the kinds that Unicode gives it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: 0, max: 0x10ffff }), fc.integer({ min: 0x4e00, max: 0x9fff })), (code) => {
      const character = String.fromCodePoint(code);
      expect((kindOf(code) & TELLING) !== 0).toBe(/[\p{L}\p{N}]/u.test(character));
      expect((kindOf(code) & LETTER) !== 0).toBe(/[\p{L}\p{M}]/u.test(character));
      expect((kindOf(code) & LATIN) !== 0).toBe(/\p{Script=Latin}/u.test(character));
      if (/\p{Script=Han}/u.test(character)) expect(kindOf(code) & JOINED).not.toBe(0);
    }),
    { numRuns: 2_000 },
  );
});

test('the key table numbers keys as a Map does', () => {
  const table = makeKeyTable();
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 400 }), (keys) => {
      clearKeys(table);
      const numbers = new Map<number, number>();
      for (const key of keys) {
        if (!numbers.has(key)) numbers.set(key, numbers.size);
        expect(addKey(table, key)).toBe(numbers.get(key));
      }
      expect(table.size).toBe(numbers.size);
      for (const [key, number] of numbers) expect(findKey(table, key)).toBe(number);
      for (let key = 0; key < 50; key += 1) expect(findKey(table, key)).toBe(numbers.get(key) ?? -1);
    }),
  );
});
