// The window's open conversation as text: what cannot be kept whole is kept as far as it goes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conversationIn, draftOf } from '../../../lib/channel/manual-draft.ts';
import { openConversation, startState, withMessage } from '../../../lib/channel/manual-state.ts';
import type { ManualState } from '../../../lib/channel/manual-state.ts';
import { DRAFT_LIMITS } from '../../../lib/knowledge/draft-limits.ts';

const stateWith = (texts: readonly string[]): ManualState =>
  texts.reduce((state, text, index) => withMessage(state, { id: `m${index}`, text }), startState('c1', 'taobao'));

describe('the draft of a conversation', () => {
  test('comes back as it was', () => {
    const state = stateWith(['杯子碎了\n怎么办', '我要退款 😊']);
    expect(conversationIn(draftOf(state))).toEqual(openConversation(state));
  });

  test('nothing is kept of an empty one', () => {
    expect(draftOf(stateWith([]))).toBe('');
  });

  test('never longer than may be kept, and always of use: the newest message is in it', () => {
    const signs = fc.constantFrom('字', '\n', '"', '\\', '\u0001', '\ud800', '😊');
    const long = fc.tuple(signs, fc.integer({ min: 1, max: 4_000 })).map(([sign, count]) => sign.repeat(count));
    fc.assert(
      fc.property(fc.array(long, { minLength: 1, maxLength: 8 }), (texts) => {
        const draft = draftOf(stateWith(texts));
        expect(draft.length).toBeLessThanOrEqual(DRAFT_LIMITS.chars);
        expect(conversationIn(draft)?.messages.at(-1)?.text).toBe(texts.at(-1)?.slice(0, 2_000));
      }),
    );
  });

  test.each(['', '{', 'null', '[]', '{"id":"c1"}', '{"id":"c1","messages":[{"id":"m","text":'])(
    'what is none is nothing: %s',
    (draft) => {
      expect(conversationIn(draft)).toBeNull();
    },
  );
});
