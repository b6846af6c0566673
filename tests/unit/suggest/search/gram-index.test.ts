import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type GramIndex,
  addGramScores,
  countGrams,
  makeGramCounter,
  makeGramWriter,
} from '../../../../lib/suggest/search/gram-index.ts';
import { type GramList, addWordGrams, makeGramList } from '../../../../lib/suggest/search/grams.ts';

function listOf(text: string): GramList {
  const list = makeGramList();
  addWordGrams(list, text, 2);
  return list;
}

/** Records lie `gap` apart, as those of a large base that share a gram may. */
function indexOf(texts: readonly string[], gap: number): GramIndex {
  const lists = texts.map(listOf);
  const counter = makeGramCounter(texts.join('').length);
  for (const [at, list] of lists.entries()) countGrams(counter, list, at * gap);
  const writer = makeGramWriter(counter);
  for (const [at, list] of lists.entries()) writer.write(list, at * gap);
  return writer.done();
}

function scoresOf(texts: readonly string[], asked: string, gap = 1): { scores: Float32Array; worth: number } {
  const scores = new Float32Array((texts.length - 1) * gap + 1);
  return { worth: addGramScores(indexOf(texts, gap), listOf(asked), scores), scores };
}

describe('grams', () => {
  test('every record holds all of its own, whatever the distances between records', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '退', '货', ' ', '😀'), minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(1, 200, 20_000, 300_000),
        (texts, gap) => {
          const { scores, worth } = scoresOf(texts, texts.at(-1) ?? '', gap);
          expect(scores.at(-1)).toBeCloseTo(worth, 3);
          expect(scores.every((score) => score <= worth + 0.001)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  test.each(['电子票', '电子发发票', '电发子票', '电子发飘'])('some survive one error: %s', (asked) => {
    const { scores } = scoresOf(['电子发票', '尺码说明'], asked);
    expect(scores[0]).toBeGreaterThan(0);
    expect(scores[1]).toBe(0);
  });

  test('signs and spaces do not part what belongs together', () => {
    const { scores, worth } = scoresOf(['电子, 发票', '尺码'], '电子发票');
    expect(scores[0]).toBeCloseTo(worth, 3);
  });

  test('a text of any length gives a bounded list', () => {
    expect(listOf('快递'.repeat(10_000)).length).toBe(makeGramList().grams.length);
  });
});
