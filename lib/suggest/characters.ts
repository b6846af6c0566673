// What each character is to the reader of texts, looked up rather than matched: a base
// of 20,000 replies has a million characters, and a pattern costs more than all else.
import { STOP_CHARACTERS, STOP_PAIR_STARTS } from './stop-words.ts';

/** Words are not separated by blanks in this script. */
export const JOINED = 1;
export const DIGIT = 2;
/** Begins a word of letters; `IN_WORD` goes on with it. */
export const LETTER = 4;
export const IN_WORD = 8;
export const LATIN = 16;
export const STOP = 32;
export const STOP_PAIR = 64;
/** Letter or number: what remains when only the wording is compared. */
export const TELLING = 128;

const KINDS: readonly (readonly [number, RegExp])[] = [
  [JOINED, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}ー]/u],
  [DIGIT, /[0-9]/u],
  [LETTER, /[\p{L}\p{M}]/u],
  [IN_WORD, /[\p{L}\p{M}\p{N}'’]/u],
  [LATIN, /\p{Script=Latin}/u],
  [TELLING, /[\p{L}\p{N}]/u],
];
const PAGE = 256;
/** Pages that hold nothing but Han; matching their 20,000 characters one by one would be felt at the start. */
const FIRST_HAN_PAGE = 0x4e;
const LAST_HAN_PAGE = 0x9e;
const HAN = JOINED | LETTER | IN_WORD | TELLING;
/** Filled page by page as scripts are met: all of Unicode at once would delay the first answer. */
const pages: (Uint8Array | undefined)[] = [];

export function kindOf(codePoint: number): number {
  const page = pages[codePoint >> 8] ?? readPage(codePoint >> 8);
  return page[codePoint & (PAGE - 1)] ?? 0;
}

function readPage(number: number): Uint8Array {
  const page = new Uint8Array(PAGE);
  if (number >= FIRST_HAN_PAGE && number <= LAST_HAN_PAGE) page.fill(HAN);
  else for (let n = 0; n < PAGE; n += 1) page[n] = kindsOf(String.fromCodePoint(number * PAGE + n));
  mark(page, number, STOP_CHARACTERS, STOP);
  mark(page, number, STOP_PAIR_STARTS, STOP_PAIR);
  pages[number] = page;
  return page;
}

function mark(page: Uint8Array, number: number, characters: ReadonlySet<string>, kind: number): void {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    if (code >> 8 === number) page[code & (PAGE - 1)] = (page[code & (PAGE - 1)] ?? 0) | kind;
  }
}

function kindsOf(character: string): number {
  let kinds = 0;
  for (const [kind, pattern] of KINDS) if (pattern.test(character)) kinds |= kind;
  return kinds;
}

/** The character that stands at a place of UTF-16 codes; a half surrogate stands for itself. */
export function codePointAt(codes: Uint16Array, at: number, end: number): number {
  const high = codes[at] ?? 0;
  if ((high & 0xfc00) !== 0xd800 || at + 1 >= end) return high;
  const low = codes[at + 1] ?? 0;
  return (low & 0xfc00) === 0xdc00 ? ((high - 0xd800) << 10) + low - 0xdc00 + 0x10000 : high;
}
