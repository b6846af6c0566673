// Folding and masking into a reusable array of character codes. Ordinary Chinese and
// English goes through character by character; anything rarer through the patterns of
// `foldText`, with the same result.
import { foldText } from '../knowledge/fold.ts';
import { simplified } from '../knowledge/han-variants.ts';
import { maskNumbers } from './masks.ts';

export interface FoldedText {
  codes: Uint16Array;
  length: number;
}

const HAN_FROM = 0x4e00;
const HAN_TO = 0x9fff;
let simplifiedHan: Uint16Array | null = null;

export function makeFoldedText(): FoldedText {
  return { codes: new Uint16Array(1024), length: 0 };
}

/** At most `mostChars` are kept, also of what folding makes longer. */
export function foldInto(folded: FoldedText, text: string, mostChars: number): void {
  if (!foldPlain(folded, text, Math.min(text.length, mostChars)))
    write(folded, foldText(text.slice(0, mostChars)), mostChars);
}

/** Numbers that name one order are blanked out as well. */
export function foldAndMaskInto(folded: FoldedText, text: string, mostChars: number): void {
  foldInto(folded, text, mostChars);
  if (!mayHaveMasked(folded)) return;
  const plain = textOf(folded.codes, 0, folded.length);
  const masked = maskNumbers(plain);
  if (masked !== plain) write(folded, masked, mostChars);
}

/** False when it met a character that it cannot fold. */
function foldPlain(folded: FoldedText, text: string, length: number): boolean {
  const codes = codesFor(folded, length);
  folded.length = length;
  for (let at = 0; at < length; at += 1) {
    const code = plainCode(text.charCodeAt(at));
    if (code < 0) return false;
    codes[at] = code;
  }
  return true;
}

/** A digit, the colon of an address or the second w of www. */
function mayHaveMasked({ codes, length }: FoldedText): boolean {
  for (let at = 0; at < length; at += 1) {
    const code = codes[at] ?? 0;
    if ((code <= 0x3a && code >= 0x30) || (code === 0x77 && codes[at + 1] === 0x77)) return true;
  }
  return false;
}

/** -1 where a single character does not tell what it folds to. */
function plainCode(code: number): number {
  if (code >= HAN_FROM && code <= HAN_TO) return (simplifiedHan ??= readSimplifiedHan())[code - HAN_FROM] ?? 0;
  if (code < 0x80) return lower(code);
  if (code >= 0xff01 && code <= 0xff5e) return lower(code - 0xfee0);
  return code >= 0x3000 && code <= 0x3011 ? punctuation(code) : -1;
}

function lower(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

function punctuation(code: number): number {
  if (code === 0x3000) return 0x20;
  return code <= 0x3002 || code >= 0x300a ? code : -1;
}

/** All in one text: each of its characters becomes one. */
function readSimplifiedHan(): Uint16Array {
  const han = Uint16Array.from({ length: HAN_TO - HAN_FROM + 1 }, (_, n) => HAN_FROM + n);
  const simple = simplified(textOf(han, 0, han.length));
  for (let n = 0; n < han.length; n += 1) han[n] = simple.charCodeAt(n);
  return han;
}

function write(folded: FoldedText, text: string, mostChars: number): void {
  folded.length = Math.min(text.length, mostChars);
  const codes = codesFor(folded, folded.length);
  for (let at = 0; at < folded.length; at += 1) codes[at] = text.charCodeAt(at);
}

function codesFor(folded: FoldedText, length: number): Uint16Array {
  if (folded.codes.length < length) folded.codes = new Uint16Array(length * 2);
  return folded.codes;
}

export function textOf(codes: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += String.fromCharCode(codes[at] ?? 0);
  return text;
}
