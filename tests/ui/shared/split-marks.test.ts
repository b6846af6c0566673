import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMarks } from '../../../components/shared/split-marks.ts';

const shown = (text: string) =>
  splitMarks(text)
    .map((part) => (part.kind === 'text' ? part.text : `[${part.code}]`))
    .join('');

describe('splitMarks', () => {
  it.each([
    ['a\u202eb', 'a[U+202E]b'],
    ['\u2066x\u2069', '[U+2066]x[U+2069]'],
    ['退\u200b款', '退[U+200B]款'],
    ['a\u0000b\u0007', 'a[U+0000]b[U+0007]'],
    ['\u{e0041}', '[U+E0041]'],
    ['soft\u00adhyphen', 'soft[U+00AD]hyphen'],
    ['a\u200db', 'a[U+200D]b'],
  ])('shows what is hidden in %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each(['👨‍👩‍👧', '🙏🏽', '❤️‍🔥', 'line\nnext\tcell', 'محمد علي', '普通话'])('leaves %s as it is', (text) => {
    expect(splitMarks(text)).toEqual([{ kind: 'text', text }]);
  });

  it('loses nothing: parts put together are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite' }), (text) => {
        const whole = splitMarks(text)
          .map((part) => (part.kind === 'text' ? part.text : String.fromCodePoint(parseInt(part.code.slice(2), 16))))
          .join('');
        expect(whole).toBe(text);
      }),
    );
  });

  it('never leaves a direction control in a text part', () => {
    const control = fc.constantFrom('\u202a', '\u202e', '\u2066', '\u200f', '\ufeff', 'a', '中', ' ');
    fc.assert(
      fc.property(fc.array(control), (letters) => {
        const texts = splitMarks(letters.join('')).filter((part) => part.kind === 'text');
        for (const part of texts) expect(part.text).not.toMatch(/[\u202a\u202e\u2066\u200f\ufeff]/);
      }),
    );
  });
});
