import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEPT_CHARS, scrubMessage, TAKEN_OUT } from '../../../lib/learning/scrub.ts';
import { readText } from '../../../lib/suggest/tokens.ts';

describe('what names a person, a place or an order', () => {
  it.each([
    ['我的订单260121-123456789012345什么时候发货', '我的订单***什么时候发货'],
    ['电话１３８００００１２３４，帮我改一下', '电话***,帮我改一下'],
    ['打这个电话一三八零零零零一二三四', '打这个电话***'],
    ['幺三八零零零零一二三四 这个号能收到吗', '*** 这个号能收到吗'],
    ['138 0000 1234怎么还没到', '***怎么还没到'],
    ['138****1234怎么还没到', '***怎么还没到'],
    ['1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣ 怎么加', '*** 怎么加'],
    ['1\u200b3\u200b8\u200b0\u200b0\u200b0 怎么加', '*** 怎么加'],
    ['SF1234567890到哪了', '***到哪了'],
    ['我身份证110101199003070011怎么填不上', '我身份证***怎么填不上'],
    ['我身份证11010119900307001X怎么填不上', '我身份证***怎么填不上'],
    ['YT8A7B6C5D4E到哪里了', '***到哪里了'],
    ['寄到广东省深圳市南山区科技园路1号2栋302室可以吗', '寄***可以吗'],
    ['地址怎么改成杭州市余杭区五常街道文一西路', '地址怎***'],
    ['收件人：李雷 帮我改一下', '*** 帮我改一下'],
    ['我叫张小红，帮我查一下', '***,帮我查一下'],
    ['我是王小明，帮我查一下', '***,帮我查一下'],
    ['微信号abc_123加我好吗', '***加我好吗'],
    ['QQ：12345帮我看看', '***帮我看看'],
    ['发票发到 a.b@c.com 好吗', '发票发到 *** 好吗'],
    ['看 https://a.b/c?d=1 这个可以吗', '看 *** 这个可以吗'],
    ['退我50块钱行不行呢亲', '退我***行不行呢亲'],
    ['my name is John Smith and where is my parcel', '*** and where is my parcel'],
    ['ship to 12 Green Lane Road please', 'ship to *** please'],
    ['refund $12.50 please', 'refund *** please'],
    ['尾号1234的卡可以吗', '***的卡可以吗'],
    ['هاتفي ٠١٢٣٤٥٦٧٨٩ متى يصل', 'هاتفي *** متى يصل'],
    ['โทร ๐๘๑๒๓๔๕๖๗๘ ส่งเมื่อไหร่', 'โทร *** ส่งเมื่อไหร่'],
  ])('is taken out of %s', (message, kept) => {
    expect(scrubMessage(message)).toBe(kept);
  });

  it.each([
    '我是昨天买的怎么还没发货',
    '超市的区别是什么',
    '这个区别大吗',
    '能发到新疆吗',
    '微信支付可以吗',
    '满300减20怎么用',
    '地址怎么改',
    '路上会坏吗',
    '几号发货',
    '订单号和单号哪里看',
    '身高165体重120斤穿什么码',
    '3月5号能到吗',
    'wechat pay ok?',
    'I am waiting for a refund',
  ])('is not seen in %s', (message) => {
    expect(scrubMessage(message)).toBe(message);
  });

  it.each(['', '   ', '好的', '谢谢', '好的 13800001234', '13800001234', '😀', '***', '李', '\ud83d', '\u0000'])(
    'leaves nothing worth keeping of %j',
    (message) => {
      expect(scrubMessage(message)).toBe('');
    },
  );
});

const zeros = '0０٠۰०๐߀〇零'.split('').concat(['𝟎', '𝟘']);
const digit = fc.oneof(
  fc.constantFrom(...'0123456789０９١٢٣٤٥๑๒๓४५६①②③⑤⁴₅Ⅷ㈠〇零一二三四五六七八九幺壹贰叁'),
  fc.constantFrom(...zeros),
);
const between = fc.constantFrom('', '', '', ' ', '-', '.', '\u200b', '\u20e3', '\ufe0f', '_', ' - ', '*', '、');
const number = fc
  .array(fc.tuple(digit, between), { minLength: 5, maxLength: 30 })
  .map((pairs) => pairs.map(([one, sign]) => one + sign).join(''));
const words = fc.constantFrom(
  '什么时候发货',
  '我的电话',
  'order',
  ' ',
  '路',
  '号',
  '元',
  '我叫',
  '微信',
  '@',
  'a',
  '😀',
);
const message = fc
  .array(fc.oneof(number, words, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 12 })
  .map((pieces) => pieces.join(''));
const ANY_DIGIT = '[\\p{N}〇零一二三四五六七八九幺壹贰叁]';
const FIVE = new RegExp(`${ANY_DIGIT}(?:[\\s\\p{P}\\p{Cf}\\p{M}]{0,2}${ANY_DIGIT}){4}`, 'u');

describe('whatever is written', () => {
  it('no five digits of any script stay in a row, and no more than 200 characters', () => {
    fc.assert(
      fc.property(message, (text) => {
        const kept = scrubMessage(text);
        expect(kept).not.toMatch(FIVE);
        expect(kept.length).toBeLessThanOrEqual(KEPT_CHARS);
        expect(kept.isWellFormed()).toBe(true);
        expect(kept).toBe(kept.trim());
      }),
      { numRuns: 2_000 },
    );
  });

  it('a phone number in a question goes and the question stays', () => {
    fc.assert(
      fc.property(number, (phone) => {
        const kept = scrubMessage(`什么时候发货呢 ${phone} 麻烦快点`);
        expect(kept.startsWith('什么时候发货呢 ')).toBe(true);
        expect(kept).not.toMatch(FIVE);
      }),
    );
  });

  it('is handled in bounded time', () => {
    for (const piece of ['一', '1', '路', '市', '省a', '我叫', 'a.', '1号', 'a@', ':', '路1号', '¥1', '李 ', 'John '])
      expect(scrubMessage(piece.repeat(20_000)).length).toBeLessThanOrEqual(KEPT_CHARS);
  });
});

it('what stands for it says nothing to the ranking', () => {
  expect(readText(TAKEN_OUT, 10).tokens).toEqual([]);
});
