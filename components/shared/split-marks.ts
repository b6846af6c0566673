// Characters that change how text reads without being seen. A buyer (or a page)
// can use them to make a name or an amount look like another, so they are shown.
export type TextPart =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'mark'; readonly code: string };

// Bidi controls, zero-width characters, soft hyphen, Hangul fillers, tag characters, controls other than tab and line ends.
const HIDDEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]|[^\P{Cc}\t\n\r]/gu;
const JOINER = '\u200d';
// Alternatives, not a class: Chromium 156 finds no emoji by `[\p{Extended_Pictographic}]$`.
const EMOJI_BEFORE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u;

/** A zero-width joiner inside a family or flag emoji is how that emoji is written. */
function joinsEmoji(text: string, at: number): boolean {
  return EMOJI_BEFORE.test(text.slice(0, at)) && EMOJI_AFTER.test(text.slice(at + 1));
}

export function splitMarks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(HIDDEN)) {
    const mark = match[0];
    if (mark === JOINER && joinsEmoji(text, match.index)) continue;
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    parts.push({
      kind: 'mark',
      code: `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    });
    end = match.index + mark.length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}
