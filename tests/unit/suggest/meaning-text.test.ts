import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TABLE } from '../../../lib/suggest/meaning/table.ts';
import { textVector } from '../../../lib/suggest/meaning/text-vector.ts';
import { BOUNDS } from '../../../lib/suggest/weights.ts';
import { shippedMeaning } from './meaning-fixture.ts';

const meaning = shippedMeaning();

function vectorOf(text: string, mostChars: number = BOUNDS.messageChars): Float32Array {
  const out = new Float32Array(TABLE.dims);
  textVector(meaning, text, mostChars, out);
  return out;
}

function nearness(a: string, b: string): number {
  const other = vectorOf(b);
  return vectorOf(a).reduce((sum, value, d) => sum + value * (other[d] ?? 0), 0);
}

describe('what a text is about', () => {
  it.each([
    ['my parcel has not arrived yet', 'where is the package I ordered', 'how do I change my password'],
    ['i want my money back', 'how to get a refund', 'what colours do you have'],
    ['the shirt is too small', 'I need a larger size', 'the invoice is missing'],
    ['包裹丢了怎么办', '快递弄丢了', '怎么开发票'],
    ['衣服太小了', '尺码偏小', '能便宜点吗'],
    ['钱什么时候退给我', '退款多久到账', '有没有红色的'],
    ['怎么修改收货地址', 'how can I change the delivery address', 'when will I get my refund'],
    ['the battery does not charge', '电池充不进电', '可以开发票吗'],
  ])('%s: nearer to %s than to %s', (text, near, far) => {
    expect(nearness(text, near)).toBeGreaterThan(nearness(text, far) + 0.05);
  });

  it('is the same every time, whatever was read between', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, other) => {
        const first = vectorOf(`退款 refund ${text}`);
        vectorOf(other);
        expect(vectorOf(`退款 refund ${text}`)).toEqual(first);
      }),
    );
  });

  it.each([
    ['Refund', 'refund'],
    ['ＲＥＦＵＮＤ', 'refund'],
    ['退貨', '退货'],
    ["the seller's reply", 'the seller reply'],
    ['Umbrellas!', 'umbrella'],
    ['I don’t want it', "i don't want it"],
  ])('%s is read as %s', (written, read) => {
    expect(nearness(written, read)).toBeGreaterThan(0.9);
  });

  it('is nothing where no word is known', () => {
    const out = new Float32Array(TABLE.dims).fill(3);
    for (const text of ['', '   ', '😀', '\ud800', '\u200b\u200d', 'xqzvkjw', '8842193350217'])
      expect([textVector(meaning, text, BOUNDS.messageChars, out), Math.max(...out)], text).toEqual([false, 0]);
  });

  it('is a direction of length 1 or nothing, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const length = Math.hypot(...vectorOf(text));
        expect(length === 0 || Math.abs(length - 1) < 1e-5).toBe(true);
      }),
    );
  });

  it('reads no further than it is told', () => {
    const start = '退款什么时候到账 '.repeat(100).slice(0, 600);
    for (const rest of ['x'.repeat(200_000), '尺码'.repeat(100_000), "a'".repeat(100_000), '\ud800'.repeat(100_000)])
      expect(vectorOf(start + rest)).toEqual(vectorOf(start));
  });
});
