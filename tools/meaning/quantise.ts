// Vectors to bytes: each with a scale of its own, so that short ones keep their direction.
import type { TableParts } from '../../lib/suggest/meaning/table.ts';
import { keyOfTerm } from '../../lib/suggest/term-key.ts';

/** Of two words with the same key, and of one that is written twice, the first stays. */
export function quantise(words: readonly string[], vectors: Float64Array, dims: number): TableParts {
  const places = new Map<number, number>();
  for (const [n, word] of words.entries()) {
    const key = keyOfTerm(word);
    if (!places.has(key)) places.set(key, n);
  }
  const ordered = [...places].sort(([a], [b]) => a - b);
  const scales = new Float32Array(ordered.length);
  const rows = new Int8Array(ordered.length * dims);
  for (const [row, [, n]] of ordered.entries()) {
    const vector = vectors.subarray(n * dims, (n + 1) * dims);
    const scale = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127;
    scales[row] = scale;
    if (scale > 0)
      rows.set(
        Array.from(vector, (value) => Math.round(value / scale)),
        row * dims,
      );
  }
  return { keys: Int32Array.from(ordered, ([key]) => key), scales, rows };
}
