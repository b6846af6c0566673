// Text from a page, made fit for names, numbers and comparisons.

// Bidi controls, zero-width and other invisible characters: with them two names can
// look alike and one name can look like another. Messages keep theirs; the sidebar marks them.
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const SPACES = /[\s\u0000-\u001f\u007f-\u009f]+/gu;

/** One line without invisible characters. */
export function cleanLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** For comparisons of words: full-width forms, case and spaces do not count. */
export function foldWord(text: string): string {
  return cleanLine(text).normalize('NFKC').toLowerCase().replaceAll(' ', '');
}
