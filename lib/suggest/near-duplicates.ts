// Replies that say nearly the same: of fifty such the agent needs one among five.
import { foldText } from '../knowledge/fold.ts';

const SKETCH = 8;
const SAME_FROM = 6;
const READ_CHARS = 400;

/**
 * The smallest hashes of a text's triples of characters under eight hash functions: the share
 * that two sketches have in common estimates the share of triples in common (MinHash).
 */
export function sketchOf(text: string): Int32Array {
  const plain = foldText(text.slice(0, READ_CHARS)).replaceAll(/[^\p{L}\p{N}]/gu, '');
  const sketch = new Int32Array(SKETCH).fill(0x7fffffff);
  for (let at = 0; at + 3 <= plain.length; at += 1) {
    const base = tripleHash(plain, at);
    for (let n = 0; n < SKETCH; n += 1) {
      const hash = Math.imul(base ^ (n * 0x9e3779b1), 0x85ebca6b) ^ (base >>> 13);
      if (hash < (sketch[n] ?? 0)) sketch[n] = hash;
    }
  }
  return sketch;
}

function tripleHash(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let n = at; n < at + 3; n += 1) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  return hash ^ (hash >>> 15);
}

export function sayNearlyTheSame(a: Int32Array, b: Int32Array): boolean {
  let same = 0;
  for (let n = 0; n < SKETCH; n += 1) if (a[n] === b[n] && a[n] !== 0x7fffffff) same += 1;
  return same >= SAME_FROM;
}
