// Replies that say nearly the same: of fifty such the agent needs one among five.
import { codePointAt, kindOf, TELLING } from './characters.ts';
import { foldInto, makeFoldedText } from './folded-text.ts';

export const SKETCH = 8;
const SAME_FROM = 6;
const READ_CHARS = 400;
const NOTHING = 0x7fffffff;

const folded = makeFoldedText();

/**
 * The smallest hashes of a text's triples of characters under eight hash functions: the share
 * that two sketches have in common estimates the share of triples in common (MinHash).
 */
export function sketchOf(text: string): Int32Array {
  const sketch = new Int32Array(SKETCH);
  writeSketch(text, sketch, 0);
  return sketch;
}

/** The same into a place of a longer array. */
export function writeSketch(text: string, sketches: Int32Array, at: number): void {
  sketches.fill(NOTHING, at, at + SKETCH);
  if (text === '') return;
  foldInto(folded, text, READ_CHARS);
  const length = keepTelling();
  for (let from = 0; from + 3 <= length; from += 1) {
    const base = tripleHash(folded.codes, from);
    for (let n = 0; n < SKETCH; n += 1) {
      const hash = Math.imul(base ^ (n * 0x9e3779b1), 0x85ebca6b) ^ (base >>> 13);
      if (hash < (sketches[at + n] ?? 0)) sketches[at + n] = hash;
    }
  }
}

/** Moves letters and numbers together and says how many codes they are. */
function keepTelling(): number {
  const { codes, length } = folded;
  let kept = 0;
  for (let at = 0; at < length;) {
    const codePoint = codePointAt(codes, at, length);
    const end = at + (codePoint > 0xffff ? 2 : 1);
    for (; at < end; at += 1) if (kindOf(codePoint) & TELLING) codes[kept++] = codes[at] ?? 0;
  }
  return kept;
}

function tripleHash(codes: Uint16Array, at: number): number {
  let hash = 0x811c9dc5;
  for (let n = at; n < at + 3; n += 1) hash = Math.imul(hash ^ (codes[n] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}

export function sayNearlyTheSame(a: Int32Array, b: Int32Array): boolean {
  let same = 0;
  for (let n = 0; n < SKETCH; n += 1) if (a[n] === b[n] && a[n] !== NOTHING) same += 1;
  return same >= SAME_FROM;
}
