// The file of word vectors (`public/meaning/words.bin`, made by tools/meaning) and what is
// kept of it. Anything that is not exactly such a file is refused as a whole: ranking works
// without it, and wrongly with half of it.
import { addKey, type KeyTable, makeKeyTable } from '../key-table.ts';

/** Six 32-bit numbers, little-endian: magic, version, dimensions, Latin words, Han words, checksum. */
export const TABLE = { magic: 0x57_53_53_53, version: 1, headerBytes: 24, dims: 64 } as const;

export interface Meaning {
  readonly dims: number;
  /** Keys of the words; the number of a word is its row. */
  readonly words: KeyTable;
  /** A word's vector is its row of `rows` times its scale; how much it tells is in its length. */
  readonly scales: Float32Array;
  readonly rows: Int8Array;
}

export interface TableParts {
  /** Ascending. */
  readonly keys: Int32Array;
  readonly scales: Float32Array;
  readonly rows: Int8Array;
}

/** Null when the bytes are no such table, cut off or damaged. */
export function readMeaning(bytes: Uint8Array): Meaning | null {
  // A copy, for the numbers must lie at multiples of four and outlive the caller's bytes.
  const { buffer } = Uint8Array.from(bytes);
  const count = countIn(buffer);
  if (count === null) return null;
  const { headerBytes, dims } = TABLE;
  const words = tableOf(new Int32Array(buffer, headerBytes, count));
  const scales = new Float32Array(buffer, headerBytes + 4 * count, count);
  if (!words || !scales.every((scale) => Number.isFinite(scale))) return null;
  return { dims, words, scales, rows: new Int8Array(buffer, headerBytes + 8 * count) };
}

/** How many words the header promises; null unless it is ours and the rest is as it says. */
function countIn(buffer: ArrayBuffer): number | null {
  if (buffer.byteLength < TABLE.headerBytes || buffer.byteLength % 4 !== 0) return null;
  const [magic, version, dims, latin = 0, han = 0, checksum] = new Uint32Array(buffer, 0, TABLE.headerBytes / 4);
  if (magic !== TABLE.magic || version !== TABLE.version || dims !== TABLE.dims) return null;
  const count = latin + han;
  if (buffer.byteLength !== TABLE.headerBytes + count * (8 + dims)) return null;
  return checksumOf(new Int32Array(buffer, TABLE.headerBytes)) === checksum ? count : null;
}

/** The bytes that `readMeaning` reads. */
export function writeMeaning({ keys, scales, rows }: TableParts, latin: number): Uint8Array {
  const { headerBytes, dims } = TABLE;
  const count = keys.length;
  const buffer = new ArrayBuffer(headerBytes + count * (8 + dims));
  new Int32Array(buffer, headerBytes, count).set(keys);
  new Float32Array(buffer, headerBytes + 4 * count, count).set(scales);
  new Int8Array(buffer, headerBytes + 8 * count).set(rows);
  const checksum = checksumOf(new Int32Array(buffer, headerBytes));
  new Uint32Array(buffer, 0, headerBytes / 4).set([TABLE.magic, TABLE.version, dims, latin, count - latin, checksum]);
  return new Uint8Array(buffer);
}

/** Null when they do not ascend. */
function tableOf(keys: Int32Array): KeyTable | null {
  const words = makeKeyTable();
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] ?? 0;
    if (row > 0 && key <= (keys[row - 1] ?? 0)) return null;
    addKey(words, key);
  }
  return words;
}

function checksumOf(numbers: Int32Array): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < numbers.length; at += 1) sum = Math.imul(sum ^ (numbers[at] ?? 0), 0x01000193);
  return sum >>> 0;
}
