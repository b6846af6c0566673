import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../lib/suggest/build-index.ts';
import { smallTalkOf } from '../../../lib/suggest/small-talk.ts';
import { suggest } from '../../../lib/suggest/rank.ts';
import { createSearch } from '../../../lib/suggest/search.ts';
import { readText } from '../../../lib/suggest/tokens.ts';
import { BOUNDS } from '../../../lib/suggest/weights.ts';
import { query, reply } from './reply.ts';

const BASE = [
  reply({ id: 'where', title: '包裹到哪了', questions: ['我的快递到哪里了'] }),
  reply({ id: 'refund', title: 'When is my refund', questions: ['when will i get my refund'], lang: 'en' }),
  reply({ id: 'bye', title: '道谢', questions: ['谢谢'], stage: 'farewell' }),
];
const index = buildIndex(BASE);

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '快递',
    'refund',
    '{{buyer}}',
    '<img src=x onerror=1>',
    '\ud83d',
    '\u200b',
    '\u202e',
    '👨‍👩‍👧',
    'مرحبا',
    '谢谢',
  ),
  fc.constantFrom('a', '快', '1', ' ', '\ud83d', '😀').map((unit) => unit.repeat(10_000)),
);
const message = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

describe('whatever is pasted into a chat', () => {
  test('is answered from the base, within bounds, and leaves no trace in the working memory', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 8 }), (messages) => {
        const asked = query(messages);
        const answer = suggest(index, asked, asked, asked);
        expect(answer.abstained).toBe(answer.suggestions.length === 0);
        expect(answer.suggestions.length).toBeLessThanOrEqual(5);
        for (const { replyId, score, reasons } of answer.suggestions) {
          expect(BASE.some(({ id }) => id === replyId)).toBe(true);
          expect(score).toBeGreaterThan(0);
          for (const reason of reasons)
            if (reason.kind === 'words') expect(reason.words.every((word) => word.isWellFormed())).toBe(true);
        }
        expect(index.scores.every((score) => score === 0)).toBe(true);
      }),
    );
  });

  test('is cut into a number of tokens that its read part bounds', () => {
    fc.assert(
      fc.property(message, (text) => {
        const { tokens, folded } = readText(text, BOUNDS.messageChars);
        expect(tokens.length).toBeLessThanOrEqual(4 * folded.length + 4);
        for (const token of tokens) expect(token.to).toBeLessThanOrEqual(folded.length);
      }),
    );
  });

  test('is small talk or not, and long texts never are', () => {
    fc.assert(
      fc.property(message, (text) => {
        if (text.length > 40) expect(smallTalkOf(text)).toBeNull();
        else expect([null, 'thanks', 'agreement', 'greeting']).toContain(smallTalkOf(text));
      }),
    );
  });

  test('is searched for without a throw', () => {
    const search = createSearch(BASE);
    fc.assert(
      fc.property(message, (text) => {
        expect(search(text, 8).every((id) => BASE.some((entry) => entry.id === id))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('bases of any shape', () => {
  test('three thousand questions on one reply do not bury the others', () => {
    const questions = Array.from({ length: 3_000 }, (_, n) => `这个问题的第${n}种问法是什么`);
    const base = [reply({ id: 'many', questions }), ...BASE];
    const large = buildIndex(base);
    const asked = query(['我的快递到哪里了']);
    expect(suggest(large, asked, asked, asked).suggestions[0]?.replyId).toBe('where');
  });

  test('texts of odd characters build an index', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 5 }), (questions) => {
        const odd = { ...BASE[0], id: 'odd', title: '', questions, wordings: [], tags: [] };
        const built = buildIndex([{ ...odd, stage: 'dialogue', lang: 'zh-CN', when: undefined }, ...BASE]);
        expect(built.replyCount).toBe(4);
        for (const { postings } of built.segments) expect(postings.starts.at(-1)).toBe(postings.replies.length);
        expect(built.inReplies.every((count) => count > 0 && count <= 4)).toBe(true);
      }),
    );
  });
});
