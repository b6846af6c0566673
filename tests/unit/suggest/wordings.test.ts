// Replies that can be given in several languages.
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../lib/suggest/build-index.ts';
import { suggest } from '../../../lib/suggest/rank.ts';
import { createSearch } from '../../../lib/suggest/search.ts';
import type { SuggestQuery } from '../../../lib/suggest/suggestion.ts';
import type { Reply } from '../../../lib/knowledge/schema.ts';
import { query, reply } from './reply.ts';

const ZH = '亲，破损的杯子我们马上为您补发。';
const EN = 'We will send you another mug right away, please keep the broken one.';
const ASKED = { title: 'Mug broken 杯子碎了', questions: ['mug arrived broken', '杯子碎了怎么办'] };

const zhOnly = reply({ id: 'zh', ...ASKED, wordings: [ZH, '亲，杯子碎了会补发的。'] });
const both = reply({ id: 'both', ...ASKED, wordings: [ZH, EN] });
const others = ['发货时间', '开发票', '改地址', 'Size chart', 'Invoice'].map((title, n) =>
  reply({ id: `o${n}`, title }),
);

function ask(base: readonly Reply[], asked: SuggestQuery) {
  return suggest(buildIndex(base), asked, asked, asked);
}
const wordsOf = (base: readonly Reply[], id: string, asked: SuggestQuery): number =>
  ask(base, asked)
    .suggestions.find(({ replyId }) => replyId === id)
    ?.parts.find(({ signal }) => signal === 'words')?.value ?? 0;

describe('a reply with a wording in the language of the buyer', () => {
  const english = query(['my mug arrived broken']);
  const chinese = query(['杯子碎了']);

  test('counts in full, one without for less', () => {
    expect(wordsOf([both, ...others], 'both', english)).toBeGreaterThan(
      2 * wordsOf([zhOnly, ...others], 'zh', english),
    );
  });

  test('loses little in its first language', () => {
    const alone = wordsOf([zhOnly, ...others], 'zh', chinese);
    expect(wordsOf([both, ...others], 'both', chinese)).toBeGreaterThan(0.85 * alone);
  });

  test('is found by the words of that wording', () => {
    const wordless = reply({ id: 'w', title: '补发', wordings: [ZH, EN] });
    const answer = ask([wordless, ...others], query(['please send another mug']));
    expect(answer.suggestions.map(({ replyId }) => replyId)).toEqual(['w']);
    expect(createSearch([wordless, ...others])('another mug', 8)).toEqual(['w']);
  });
});

test('a further wording in the same language changes nothing', () => {
  const one = reply({ id: 'r', ...ASKED, wordings: [ZH] });
  const two = reply({ id: 'r', ...ASKED, wordings: [ZH, '亲，别的说法：今天补发。'] });
  const asked = query(['杯子碎了怎么办']);
  expect(ask([two, ...others], asked)).toEqual(ask([one, ...others], asked));
});
