import { describe, expect, test } from 'vitest';
import { answerOf } from '../../../lib/console/pick/answer-of.ts';
import type { Picked, PickTarget } from '../../../lib/console/pick/pick-messages.ts';
import { numberIn, shapeOf } from '../../../lib/console/pick/value-part.ts';
import { pickValues } from '../../../lib/console/read-field.ts';
import { pickOf } from '../../../lib/console/sites/definition-patterns.ts';

const NUMBER = '240309-402211180710071';

function at(select: string): Element {
  const element = document.querySelector(select);
  if (!element) throw new Error(`no ${select}`);
  return element;
}

function ask(html: string, target: PickTarget) {
  document.body.innerHTML = html;
  return answerOf(at('[x]'), { target, card: null, texts: [] }, null);
}

function fieldOf(html: string, target: PickTarget): Picked & { kind: 'field' } {
  const answer = ask(html, target);
  if (!answer.ok || answer.picked.kind !== 'field') throw new Error(JSON.stringify(answer));
  return answer.picked;
}

describe('a part of the text', () => {
  test.each([
    [`<p class="order-line" x>订单编号：${NUMBER}</p>`, 'orderNumber', NUMBER, { after: '订单编号：' }],
    [
      `<p class="order-line" x>订单编号：${NUMBER}<button>复制</button></p>`,
      'orderNumber',
      NUMBER,
      { after: '订单编号：', before: '复制' },
    ],
    ['<p class="order-line" x>Status: Shipped</p>', 'orderState', 'Shipped', { after: 'Status:' }],
    ['<p class="buyer-name" x>王**</p>', 'buyerName', '王**', {}],
    ['<p class="order-line" x>2026-11-22 12:30:05</p>', 'paidAt', '2026-11-22 12:30:05', {}],
    ['<input class="order-line" x value="A-20000001">', 'orderNumber', 'A-20000001', { attr: 'value' }],
  ] as const)('%s', (html, target, value, part) => {
    const { ways, value: seen } = fieldOf(html, target);
    expect(seen).toBe(value);
    const [way] = ways;
    expect(way?.pick).toEqual({ select: expect.any(String), ...part });
    if (way) expect(pickValues(document, pickOf(way.pick))).toEqual([value]);
  });
});

describe('the word beside the value', () => {
  test.each([
    [`<div><span class="css-1a2b3c">订单编号：</span><span class="css-1a2b3c" x>${NUMBER}</span></div>`, '订单编号'],
    [`<dl><dt>Order ID</dt><dd x>${NUMBER}</dd></dl>`, 'Order ID'],
    [`<div>订单编号：<b x>${NUMBER}</b></div>`, '订单编号'],
    // Twice on the page: it would not be sure which is meant.
    [`<div>订单编号：<b x class="number">${NUMBER}</b></div><p>订单编号：1</p>`, null],
    [`<div>12345<b x class="number">${NUMBER}</b></div>`, null],
  ])('%s', (html, label) => {
    expect(fieldOf(html, 'orderNumber').label).toBe(label);
  });

  test('a buyer’s name has none: the word beside it is somebody’s title', () => {
    expect(fieldOf('<p>老客户 <b class="buyer-name" x>王**</b></p>', 'buyerName').label).toBeNull();
  });
});

test.each([
  [
    NUMBER,
    {
      prefix: '',
      groups: [
        { of: 'digits', min: 6, max: 6 },
        { of: 'digits', min: 15, max: 15 },
      ],
    },
  ],
  ['6925095897028853458', { prefix: '', groups: [{ of: 'digits', min: 17, max: 21 }] }],
  ['P123456789012345678', { prefix: 'P', groups: [{ of: 'digits', min: 18, max: 18 }] }],
  [
    'PO-211-12345678901',
    {
      prefix: 'PO-',
      groups: [
        { of: 'digits', min: 3, max: 3 },
        { of: 'digits', min: 11, max: 11 },
      ],
    },
  ],
  ['2403097K2JQ4XA', { prefix: '', groups: [{ of: 'letters-digits', min: 14, max: 14 }] }],
])('the shape of %s', (number, shape) => {
  expect(numberIn(`订单 ${number}，共 2 件`)).toBe(number);
  expect(shapeOf(number)).toEqual(shape);
});

describe('the reply box', () => {
  test.each([
    ['<div class="editor"><p contenteditable="true" x>a</p></div>', '.editor p'],
    ['<form class="reply-box" x><div><textarea></textarea></div></form>', 'textarea'],
    ['<div contenteditable="true" class="ql-editor"><p><span x>a</span></p></div>', '.ql-editor'],
  ])('%s', (html, select) => {
    const answer = ask(html, 'composer');
    if (!answer.ok || answer.picked.kind !== 'composer') throw new Error(JSON.stringify(answer));
    const [way] = answer.picked.ways;
    expect(document.querySelector(way?.pick.select ?? '')).toBe(document.querySelector(select));
  });
});

describe('refused, with the reason', () => {
  test.each([
    ['<form><input type="password" name="pw" x value="geheim"></form>', 'composer', 'secret'],
    ['<form><input type="password" name="pw" x value="geheim"></form>', 'orderNumber', 'secret'],
    ['<form><input type="text" name="password" x value="geheim"></form>', 'buyerName', 'secret'],
    ['<input autocomplete="cc-number" x value="4111">', 'composer', 'secret'],
    ['<p x>no box here</p>', 'composer', 'no-box'],
    ['<p class="empty" x></p>', 'product', 'nameless'],
  ] as const)('%s as %s', (html, target, reason) => {
    expect(ask(html, target)).toEqual({ ok: false, reason });
  });
});
