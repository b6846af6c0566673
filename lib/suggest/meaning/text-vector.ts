// A text's direction: the sum of its words' vectors, of length 1. Words of letters are looked
// up; where words are not separated the longest known one is taken at each place.
import { codePointAt, IN_WORD, JOINED, kindOf, LETTER } from '../characters.ts';
import { foldAndMaskInto, type FoldedText, makeFoldedText } from '../folded-text.ts';
import { findKey } from '../key-table.ts';
import { keyOfCodes } from '../term-key.ts';
import type { Meaning } from './table.ts';

const LONGEST_JOINED = 4;
const LONGEST_WORD = 40;
const [APOSTROPHE, CURLED, LETTER_S] = [0x27, 0x2019, 0x73];

/** Working memory; nothing of it outlives a call. */
const folded = makeFoldedText();

/** Leaves the direction in `out`. False, and all zeros, when no word of the text is known. */
export function textVector(meaning: Meaning, text: string, mostChars: number, out: Float32Array): boolean {
  foldAndMaskInto(folded, text, mostChars);
  out.fill(0);
  for (let from = 0; from < folded.length;) {
    const kind = kindOf(codePointAt(folded.codes, from, folded.length));
    if (kind & JOINED) from = addJoined(meaning, folded, from, out);
    else if (kind & LETTER) from = addWord(meaning, folded, from, out);
    else from += 1;
  }
  return toLengthOne(out);
}

/** False when there is no direction to keep. */
export function toLengthOne(vector: Float32Array): boolean {
  let squares = 0;
  for (let d = 0; d < vector.length; d += 1) squares += (vector[d] ?? 0) ** 2;
  if (squares === 0) return false;
  const perLength = 1 / Math.sqrt(squares);
  for (let d = 0; d < vector.length; d += 1) vector[d] = (vector[d] ?? 0) * perLength;
  return true;
}

/** From the end of the stretch: Chinese puts what matters last, so fewer words are cut apart than from its beginning. */
function addJoined(meaning: Meaning, { codes, length }: FoldedText, start: number, out: Float32Array): number {
  let end = start + 1;
  while (end < length && kindOf(codes[end] ?? 0) & JOINED) end += 1;
  for (let to = end; to > start;) to = addLastWord(meaning, codes, { start, to }, out);
  return end;
}

/** Returns where it begins; an unknown character is passed over. */
function addLastWord(meaning: Meaning, codes: Uint16Array, { start, to }: Stretch, out: Float32Array): number {
  for (let from = Math.max(start, to - LONGEST_JOINED); from < to; from += 1) {
    const row = findKey(meaning.words, keyOfCodes(codes, from, to));
    if (row < 0) continue;
    addRow(meaning, row, out);
    return from;
  }
  return to - 1;
}

interface Stretch {
  readonly start: number;
  readonly to: number;
}

function addWord(meaning: Meaning, { codes, length }: FoldedText, from: number, out: Float32Array): number {
  let to = from + 1;
  for (; to < length && isInWord(codes[to] ?? 0); to += 1) if (codes[to] === CURLED) codes[to] = APOSTROPHE;
  if (to - from <= LONGEST_WORD) {
    const row = rowOfWord(meaning, codes, from, to);
    if (row >= 0) addRow(meaning, row, out);
  }
  return to;
}

/** As written, without the possessive, in the singular; or -1. */
function rowOfWord({ words }: Meaning, codes: Uint16Array, from: number, to: number): number {
  const row = findKey(words, keyOfCodes(codes, from, to));
  if (row >= 0) return row;
  let end = to;
  if (end - from > 2 && codes[end - 1] === LETTER_S && codes[end - 2] === APOSTROPHE) end -= 2;
  else if (codes[end - 1] === APOSTROPHE) end -= 1;
  const plain = end === to ? -1 : findKey(words, keyOfCodes(codes, from, end));
  if (plain >= 0 || codes[end - 1] !== LETTER_S || end - from < 3) return plain;
  return findKey(words, keyOfCodes(codes, from, end - 1));
}

function isInWord(code: number): boolean {
  const kind = kindOf(code);
  return (kind & IN_WORD) !== 0 && (kind & JOINED) === 0;
}

function addRow({ dims, rows, scales }: Meaning, row: number, out: Float32Array): void {
  const scale = scales[row] ?? 0;
  const start = row * dims;
  for (let d = 0; d < dims; d += 1) out[d] = (out[d] ?? 0) + scale * (rows[start + d] ?? 0);
}
