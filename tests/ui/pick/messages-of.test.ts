import { describe, expect, test } from 'vitest';
import { answerOf } from '../../../lib/console/pick/answer-of.ts';
import { messagesOf } from '../../../lib/console/pick/messages-of.ts';
import { rowsOf } from '../../../lib/console/pick/rows-of.ts';
import { readMessages } from '../../../lib/console/read-messages.ts';
import type { TaughtMessages } from '../../../lib/knowledge/console-definition.ts';

function at(select: string): Element {
  const element = document.querySelector(select);
  if (!element) throw new Error(`no ${select}`);
  return element;
}

function read({ list, row, buyer, seller, text, idAttr }: TaughtMessages) {
  const sides = [
    [buyer, 'buyer'],
    [seller, 'seller'],
  ] as const;
  const messages = readMessages(document, [{ list, row, sides, text, id: idAttr ?? '' }]);
  return typeof messages === 'string' ? messages : messages.map(({ side, text: said }) => `${side}: ${said}`);
}

/** Clicked on the elements marked `x` and `y`. */
function learnt(html: string): TaughtMessages {
  document.body.innerHTML = html;
  const result = messagesOf(at('[x]'), at('[y]'));
  if (!result.ok) throw new Error(result.reason);
  return result.messages;
}

const SAID = ['buyer: 在吗', 'seller: 在的', 'buyer: 杯子碎了', 'seller: 抱歉'];

describe('two clicks tell the whole list', () => {
  test.each([
    [
      'classes on the row',
      `<ul class="msg-list"><li class="message from-buyer css-1a2b3c"><p class="bubble" x>在吗</p></li>
       <li class="message from-me css-9z8y7x"><p class="bubble" y>在的</p></li><li class="notice">今天</li>
       <li class="message from-buyer"><p class="bubble">杯子碎了</p></li><li class="message from-me"><p class="bubble">抱歉</p></li></ul>`,
    ],
    [
      'classes inside the row, made names around them',
      `<div id="thread"><div class="css-a1b2c3"><i class="left-avatar"></i><div class="css-q1w2e3"><pre x>在吗</pre></div></div>
       <div class="css-a1b2c3"><i class="right-avatar"></i><div class="css-q1w2e3"><pre y>在的</pre></div></div>
       <div class="css-a1b2c3"><i class="left-avatar"></i><div class="css-q1w2e3"><pre>杯子碎了</pre></div></div>
       <div class="css-a1b2c3"><i class="right-avatar"></i><div class="css-q1w2e3"><pre>抱歉</pre></div></div></div>`,
    ],
    [
      'only ours are marked',
      `<div class="chat-list"><div class="msg-item"><span class="text" x>在吗</span></div>
       <div class="msg-item self"><span class="text" y>在的</span></div><div class="msg-item"><span class="text">杯子碎了</span></div>
       <div class="msg-item self"><span class="text">抱歉</span></div></div>`,
    ],
    [
      'in groups by the day',
      `<div class="chat-list"><section class="day"><div class="msg-item buyer"><b class="text">在吗</b></div>
       <div class="msg-item seller"><b class="text" y>在的</b></div></section><section class="day">
       <div class="msg-item buyer"><b class="text" x>杯子碎了</b></div><div class="msg-item seller"><b class="text">抱歉</b></div></section></div>`,
    ],
    [
      'the text stands in the row itself, a side is told by data',
      `<ol id="thread"><li data-side="buyer" x>在吗</li><li data-side="seller" y>在的</li>
       <li data-side="buyer">杯子碎了</li><li data-side="seller">抱歉</li></ol>`,
    ],
  ])('%s', (_, html) => {
    const messages = learnt(html);
    expect(read(messages)).toEqual(SAID);
    expect(JSON.stringify(messages)).not.toMatch(/css-|nth-/u);
  });

  test('an attribute that is another in every row names the message', () => {
    const row = (id: string, side: string, mark: string) =>
      `<li class="message ${side}" data-message-id="${id}" data-kind="text"><p ${mark}>${id}</p></li>`;
    const messages = learnt(
      `<ul class="msg-list">${row('m1', 'from-buyer', 'x')}${row('m2', 'from-me', 'y')}${row('m3', 'from-me', '')}</ul>`,
    );
    expect(messages.idAttr).toBe('data-message-id');
  });

  test('refused: twice in one message, and messages that nothing tells apart', () => {
    document.body.innerHTML =
      '<ul class="msg-list"><li class="message"><p x>a<b y>b</b></p></li><li class="message"><p z>c</p></li></ul>';
    expect(messagesOf(at('[x]'), at('[y]'))).toEqual({ ok: false, reason: 'one-row' });
    document.body.innerHTML =
      '<ul class="msg-list"><li class="message"><p id="u1">a</p></li><li class="message"><p id="u2">c</p></li></ul>';
    expect(messagesOf(at('#u1'), at('#u2'))).toEqual({ ok: false, reason: 'alike' });
  });
});

test('cards are told by their own marks where nothing around them has a name', () => {
  const card = (mark: string) => `<li class="sale-card css-9f8e7d"><b class="sale-number" ${mark}>A-1</b></li>`;
  document.body.innerHTML = `<main><ul class="css-1a2b3c">${card('x')}${card('y')}${card('')}</ul></main>`;
  expect(rowsOf(at('[x]'), at('[y]'))).toMatchObject({ row: '.sale-card', list: null });
  // A list of messages has to be watched, and is not told at all.
  expect(messagesOf(at('[x]'), at('[y]'))).toEqual({ ok: false, reason: 'one-row' });
});

test('two order numbers tell the cards of the orders, and a field is then proposed from inside one', () => {
  const card = (number: string, mark: string) =>
    `<div class="order-card"><div class="css-1a2b3c">订单号：<b class="number" ${mark}>${number}</b></div><i class="price">¥12.00</i></div>`;
  document.body.innerHTML = `<main id="orders">${card('A-10000001', 'x')}${card('A-10000002', 'y')}${card('A-10000003', '')}</main>`;
  expect(rowsOf(at('[x]'), at('[y]'))).toMatchObject({ row: '.order-card' });
  const asked = { target: 'amount', card: '.order-card', texts: [] } as const;
  const answer = answerOf(at('.price'), asked, null);
  expect(answer.ok && answer.picked.kind === 'field' && answer.picked.ways[0]?.pick).toEqual({ select: '.price' });
});

test('what stands beside a field in one card alone is no label: it may be the buyer’s name', () => {
  const card = (buyer: string, word: string, mark: string) =>
    `<li class="sale-card"><span>${buyer}</span> <b class="total" ${mark}>12.00</b> <div>${word} <i class="code" ${mark}2>X1</i></div></li>`;
  document.body.innerHTML = `<ul>${card('Inés Ferrer', 'Parcel', 'x')}${card('Mia Rossi', 'Parcel', 'y')}</ul>`;
  const labelAt = (select: string, target: 'amount' | 'trackingNumber') => {
    const answer = answerOf(at(select), { target, card: '.sale-card', texts: [] }, null);
    return answer.ok && answer.picked.kind === 'field' ? answer.picked.label : 'refused';
  };
  expect(labelAt('[x]', 'amount')).toBeNull();
  expect(labelAt('[x2]', 'trackingNumber')).toBe('Parcel');
});
