// What an agent pastes: order facts or the buyer's words, told apart without guessing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pasteSite } from '../../../lib/console/paste/paste-site.ts';
import { readPastedFacts } from '../../../lib/console/paste/read-paste.ts';
import type { Marketplace } from '../../../lib/knowledge/terms.ts';

const read = (text: string, marketplace: Marketplace = 'pinduoduo') =>
  readPastedFacts(text, { match: pasteSite(marketplace, 'Asia/Shanghai'), document });

describe('a pasted order header', () => {
  it.each([
    [
      'line by line',
      '订单编号：240309-402211180710071\n订单状态：已签收\n实付款：¥39.90\n签收时间：2026-03-09 12:40:00',
    ],
    [
      'label over value',
      '订单编号\n240309-402211180710071\n订单状态\n已签收\n实付款\n¥39.90\n签收时间\n2026-03-09 12:40:00',
    ],
    [
      'in one line',
      '订单编号：240309-402211180710071   订单状态：已签收   实付款：¥39.90   签收时间：2026-03-09 12:40:00',
    ],
  ])('%s', (_, text) => {
    const { number, state, amount, receivedAt } = read(text)?.order ?? {};
    expect(number).toMatchObject({ value: '240309-402211180710071', how: 'label', by: '订单编号' });
    expect(state?.value).toBe('delivered');
    expect(amount?.value).toEqual({ minor: 3990, currency: 'CNY' });
    expect(receivedAt?.value).toBe('2026-03-09T12:40:00+08:00');
  });

  it('in English, of a marketplace without a console of ours', () => {
    const facts = read('Order number: 2604091830552714437\nOrder status: Delivered\nOrder total: $12.50', 'other');
    expect(facts?.order.number?.value).toBe('2604091830552714437');
    expect(facts?.order.state?.value).toBe('delivered');
    expect(facts?.order.amount?.value).toEqual({ minor: 1250, currency: 'USD' });
  });

  it('is the number alone, in the marketplace’s own form only', () => {
    expect(read('240309-402211180710071')?.order.number?.value).toBe('240309-402211180710071');
    expect(read('13800138000')).toBeNull();
    expect(read('13800138000', 'other')).toBeNull();
  });

  it('with two numbers names none', () => {
    expect(
      read('订单编号：240309-402211180710071\n订单编号：240309-402211180710072\n订单状态：已签收\n实付款：¥1')?.order
        .number,
    ).toBeFalsy();
  });
});

describe('what the buyer wrote', () => {
  it.each([
    '收到的杯子碎了怎么办，我要退款',
    '订单编号 240309-402211180710071 什么时候发货？',
    '订单号：240309-402211180710071，我已经付款三天了，怎么还是待发货',
    '已签收',
    '',
    'x'.repeat(100_000),
  ])('%# sets no order', (text) => {
    expect(read(text)).toBeNull();
  });

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        read(text);
        read(`订单编号：${text}`);
      }),
      { numRuns: 200 },
    );
  });
});
