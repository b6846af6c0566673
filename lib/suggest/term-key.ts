// Terms as 32-bit numbers, which cost a tenth of strings. Two terms that share a number by
// accident share their counts; that is rare (one in 100,000), harmless, and the same every time.

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** One code is its own key, two lie side by side, more are hashed. */
export function keyOfCodes(codes: Uint16Array, from: number, to: number): number {
  if (to - from === 1) return codes[from] ?? 0;
  if (to - from === 2) return ((codes[from] ?? 0) << 16) | (codes[from + 1] ?? 0);
  let key = FNV_START;
  for (let at = from; at < to; at += 1) key = Math.imul(key ^ (codes[at] ?? 0), FNV_PRIME);
  return key;
}

/** The same of a term in letters. */
export function keyOfTerm(term: string): number {
  if (term.length === 1) return term.charCodeAt(0);
  if (term.length === 2) return (term.charCodeAt(0) << 16) | term.charCodeAt(1);
  let key = FNV_START;
  for (let at = 0; at < term.length; at += 1) key = Math.imul(key ^ term.charCodeAt(at), FNV_PRIME);
  return key;
}

/** The key of a phrase, grown word by word from `PHRASE_START`. */
export const PHRASE_START = FNV_START;
export function keyOfLongerPhrase(phrase: number, word: number): number {
  const mixed = Math.imul(phrase ^ word, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), FNV_PRIME);
}
