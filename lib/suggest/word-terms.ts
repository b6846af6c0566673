// Words of letters: a stem, and parts of three letters that let a misspelt or inflected
// word still find its kin. Words come again and again, so what they come to is remembered.
import { kindOf, LATIN } from './characters.ts';
import { textOf } from './folded-text.ts';
import { addKey, clearKeys, makeKeyTable } from './key-table.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { keyOfCodes, keyOfTerm } from './term-key.ts';

export interface WordTerms {
  readonly word: string;
  /** The stem's key, then those of its parts. */
  readonly keys: readonly number[];
  readonly isStop: boolean;
  readonly isLatin: boolean;
}

const READ_CHARS = 40;
const SHORTEST_WITH_PARTS = 4;
const MOST_REMEMBERED = 4_096;

const known = makeKeyTable();
let remembered: WordTerms[] = [];

export function wordTermsAt(codes: Uint16Array, from: number, to: number): WordTerms {
  if (known.size >= MOST_REMEMBERED) {
    clearKeys(known);
    remembered = [];
  }
  const number = addKey(known, keyOfCodes(codes, from, to));
  const found = remembered[number];
  if (found && isWord(found.word, codes, from, to)) return found;
  const terms = wordTerms(textOf(codes, from, to));
  remembered[number] = terms;
  return terms;
}

function isWord(word: string, codes: Uint16Array, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let n = 0; n < word.length; n += 1) if (word.charCodeAt(n) !== codes[from + n]) return false;
  return true;
}

function wordTerms(word: string): WordTerms {
  const stemmed = stemOf(word);
  const isStop = isStopWord(word);
  const parts = isStop ? [] : partsOf(stemmed);
  return {
    word,
    keys: [stemmed, ...parts].map(keyOfTerm),
    isStop,
    isLatin: (kindOf(stemmed.codePointAt(0) ?? 0) & LATIN) !== 0,
  };
}

export function stemOf(word: string): string {
  return stem(word.slice(0, READ_CHARS));
}

export function partsOf(stemmed: string): string[] {
  if (stemmed.length < SHORTEST_WITH_PARTS) return [];
  const framed = `_${stemmed}_`;
  return Array.from({ length: framed.length - 2 }, (_, from) => `~${framed.slice(from, from + 3)}`);
}
