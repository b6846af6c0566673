// The form in which texts are compared: folded, without accents, on one line.
import { foldText } from '../../knowledge/fold.ts';
import { withoutVariables } from '../../knowledge/variables.ts';

const ACCENTED = /[\u00c0-\u036f\u1e00-\u1eff]/u;
const ACCENT = /[\u0300-\u036f]/gu;

export function searchable(text: string, mostChars: number): string {
  return oneLine(withoutAccents(foldText(text.slice(0, mostChars))));
}

/** A reply's wording; what stands for a name or a number is not searched. */
export function searchableBody(text: string, mostChars: number): string {
  // Twice, because placeholders go and a cut one would stay.
  return searchable(withoutVariables(text.slice(0, mostChars * 2)), mostChars);
}

/** As a keyboard without a key for ü has it. */
export function withV(folded: string): string {
  return folded.normalize('NFC').replace(/[üǖǘǚǜ]/gu, 'v');
}

export function withoutAccents(folded: string): string {
  if (!ACCENTED.test(folded)) return folded;
  return folded.normalize('NFD').replace(ACCENT, '').normalize('NFC');
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Letters, digits and Chinese characters, not punctuation: what is compared piece by piece. */
export function isUnit(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  if (code < 0xc0) return false;
  return !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);
}

export function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}
