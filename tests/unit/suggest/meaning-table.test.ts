import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMeaning, TABLE, writeMeaning } from '../../../lib/suggest/meaning/table.ts';
import { findKey } from '../../../lib/suggest/key-table.ts';
import { keyOfTerm } from '../../../lib/suggest/term-key.ts';
import { shippedTable } from './meaning-fixture.ts';

const { dims, headerBytes } = TABLE;

/** Three words, the numbers of whose rows say which word it is. */
function small(): Uint8Array {
  const keys = Int32Array.from(['refund', 'a', '退款'].map(keyOfTerm)).sort();
  const rows = Int8Array.from({ length: 3 * dims }, (_, at) => Math.floor(at / dims) + 1);
  return writeMeaning({ keys, scales: Float32Array.of(0.5, 0.25, 1), rows }, 2);
}

function withNumber(at: number, value: number): Uint8Array {
  const bytes = small();
  new DataView(bytes.buffer).setUint32(at * 4, value, true);
  return bytes;
}

describe('the file of word vectors', () => {
  it('is read as it was written', () => {
    const meaning = readMeaning(small());
    expect(meaning?.words.size).toBe(3);
    const row = meaning ? findKey(meaning.words, keyOfTerm('退款')) : -1;
    expect(meaning?.rows[row * dims]).toBe(row + 1);
    expect(meaning?.scales[2]).toBe(1);
  });

  it('is read from bytes that lie anywhere in a larger buffer', () => {
    const shifted = new Uint8Array(small().length + 3);
    shifted.set(small(), 3);
    expect(readMeaning(shifted.subarray(3))?.words.size).toBe(3);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a header alone', small().slice(0, headerBytes)],
    ['text', new TextEncoder().encode('<!doctype html><title>Not found</title>'.padEnd(80))],
    ['another magic', withNumber(0, 1)],
    ['another version', withNumber(1, TABLE.version + 1)],
    ['other dimensions', withNumber(2, 32)],
    ['more words than there are', withNumber(3, 3)],
    ['a count beyond all bounds', withNumber(4, 0xffffffff)],
  ])('is refused when it is %s', (_, bytes) => {
    expect(readMeaning(bytes)).toBeNull();
  });

  it('is refused when its words do not ascend', () => {
    const parts = { scales: new Float32Array(2), rows: new Int8Array(2 * dims) };
    expect(readMeaning(writeMeaning({ ...parts, keys: Int32Array.of(5, 5) }, 2))).toBeNull();
    expect(readMeaning(writeMeaning({ ...parts, keys: Int32Array.of(5, 6) }, 2))).not.toBeNull();
  });

  it('is refused when a scale is no number', () => {
    const parts = { keys: Int32Array.of(5), rows: new Int8Array(dims) };
    expect(readMeaning(writeMeaning({ ...parts, scales: Float32Array.of(Number.NaN) }, 1))).toBeNull();
  });

  it('is refused wherever it is cut or one byte is damaged', () => {
    const whole = small();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = whole.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        // Which of the words are Latin is told for people; nothing is read by it.
        const isSplit = at >= 12 && at < 20;
        expect(isSplit || readMeaning(damaged) === null).toBe(true);
        expect(readMeaning(whole.slice(0, at))).toBeNull();
      }),
    );
  });

  it('ships with about 30,000 words in at most 2.2 MB', () => {
    const meaning = readMeaning(shippedTable());
    expect(meaning?.words.size).toBeGreaterThan(29_000);
    expect(shippedTable().byteLength).toBeLessThanOrEqual(2_200_000);
    for (const word of ['refund', 'parcel', '退款', '快递', '什么'])
      expect(meaning && findKey(meaning.words, keyOfTerm(word)), word).toBeGreaterThanOrEqual(0);
  });
});
