// Text from a page, made fit for names, numbers and comparisons.

// Bidi controls, zero-width and other invisible characters: with them two names can
// look alike and one name can look like another. Messages keep theirs; the sidebar marks them.
/** As the inside of a character class. */
export const INVISIBLE =
  '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}';
const UNSEEN = new RegExp(`[${INVISIBLE}]`, 'gu');
const SPACES = /[\s\u0000-\u001f\u007f-\u009f]+/gu;
/** Nothing to clean: Latin or Chinese, at most one space in between. Most of a page is that. */
const WORD = '[!-~\\u3001-\\u9fff\\uff01-\\uff5e]+';
const CLEAN = new RegExp(`^${WORD}(?: ${WORD})*$`, 'u');

/** One line without invisible characters. */
export function cleanLine(text: string): string {
  if (CLEAN.test(text)) return text;
  return text.replace(UNSEEN, '').replace(SPACES, ' ').trim();
}

/** For comparisons of words: full-width forms, case and spaces do not count. */
export function foldWord(text: string): string {
  return cleanLine(text).normalize('NFKC').toLowerCase().replaceAll(' ', '');
}
