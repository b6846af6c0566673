// Text from a page, made fit for names, numbers and comparisons.

// Bidi controls, zero-width and other invisible characters, all of Unicode's format characters: with
// them two names can look alike and one name can look like another. Messages keep theirs; the sidebar marks them.
const UNSEEN = /\p{Cf}/gu;
const SPACES = /[\s\p{Cc}]+/gu;
/** Nothing to clean: Latin or Chinese, at most one space in between. Most of a page is that. */
const WORD = '[!-~、-鿿！-～]+';
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
