// Kuaishou: whose message it is follows from the names alone.
import { describe, expect, test } from 'vitest';
import { match, readPage } from './page.ts';

const CHAT = 'https://im.kwaixiaodian.com/workbench';
const ORDERS = 'https://s.kwaixiaodian.com/zone/order/list';

const session = (name: string, isOpen = false) =>
  `<div class="SessionBaseCard-Static SessionBaseCard ${isOpen ? 'a-colorHighLight-3' : ''}">
   <span class="SessionBaseCard-topHeadName">${name}</span><span class="SessionBaseCard-topHeadTime">3秒</span></div>`;
const message = (head: string, body: string) =>
  `<div class="kwaishop-cs-LayoutDefaultWrapper_msgMain"><div class="kwaishop-cs-LayoutDefaultWrapper_beforeMsgBody">${head}</div>
   <div class="kwaishop-cs-LayoutDefaultWrapper_msgBody"><div class="kwaishop-cs-BizTextCard">${body}</div></div></div>`;
const show = (sessions: string, rows: string, panel = '') => {
  document.body.innerHTML = `<div class="app"><div class="SessionListGroup">${sessions}</div>
    <main><div class="rows">${rows}</div><div class="ql-editor" contenteditable="true"></div></main>${panel}</div>`;
};
const read = (url = CHAT) => readPage(match(url), document, { url });

describe('sides', () => {
  test('the open session’s name is the buyer’s, every other one the shop’s', () => {
    show(
      session('小林', true) + session('阿周'),
      message('<b>小林</b> <i>11-18 10:05:00</i>', '在吗') +
        message('<b>客服一号</b><i>11-18 10:05:31</i>', '在的亲') +
        message('<b>2025-11-18 老客服</b> <i>2026-11-18 10:06</i>', '您好'),
    );
    const reading = read();
    expect(reading).toMatchObject({ conversationKey: 'kuaishou:小林', composer: 'ready' });
    expect(reading.buyerName?.value).toBe('小林');
    expect(reading.messages.map(({ side, kind, text }) => [side, kind, text])).toEqual([
      ['buyer', 'text', '在吗'],
      ['seller', 'text', '在的亲'],
      ['seller', 'text', '您好'],
    ]);
  });

  test('cards in the middle are the console’s own; order cards are cards', () => {
    const card = '<div class="kwaishop-cs-BizOrderCard"><p>羊毛毯</p><p>¥39.00</p></div>';
    show(
      session('小林', true),
      '<div class="kwaishop-cs-LayoutMiddleWrapper_msgBody">会话开始</div>' + message('小林 1-2 03:04:05', card),
    );
    expect(read().messages.map(({ side, kind, text }) => [side, kind, text])).toEqual([
      ['system', 'text', '会话开始'],
      ['buyer', 'card', '羊毛毯 ¥39.00'],
    ]);
  });

  test('a head that is not a name and a time tells nothing', () => {
    show(session('小林', true), message('小林', '在吗') + message('', '在吗'));
    const { messages, missing } = read();
    expect(messages).toEqual([]);
    expect(missing).toContainEqual({ field: 'messages', reason: 'unreadable' });
  });

  test.each([
    ['no session is open', session('小林') + session('阿周')],
    ['two sessions look open', session('小林', true) + session('阿周', true)],
  ])('%s: neither buyer nor sides are known', (_, sessions) => {
    show(sessions, message('小林 1-2 03:04:05', '在吗'));
    const reading = read();
    expect(reading).toMatchObject({ conversationKey: null, buyerName: null, messages: [] });
  });

  test('a message keeps its id when another session is opened before the list follows', () => {
    const rows = message('小林 1-2 03:04:05', '在吗') + message('客服 1-2 03:04:15', '在的');
    show(session('小林', true) + session('阿周'), rows);
    const before = read().messages.map(({ id }) => id);
    show(session('小林') + session('阿周', true), rows);
    expect(read().messages.map(({ id }) => id)).toEqual(before);
  });
});

describe('orders', () => {
  const NUMBER = '2511180400123456';

  test('beside their label, not among what people wrote', () => {
    show(
      session('平台单号：999988887777', true),
      message('小林 1-2 03:04:05', `订单编号：${NUMBER}9`),
      `<aside><p>平台单号：${NUMBER}</p><p>手机号：13812345678</p><p>商品ID：${NUMBER}1</p><p>待发货</p></aside>`,
    );
    expect(read().orders).toMatchObject([
      { number: { value: NUMBER, how: 'label' }, state: { value: 'awaiting-shipment' } },
    ]);
  });

  test('however long people have been writing', () => {
    const rows = Array.from({ length: 400 }, (_, i) => message('小林 1-2 03:04:05', `订单编号：${NUMBER}${i}`));
    show(session('小林', true), rows.join(''), `<aside><p>平台单号：${NUMBER}</p></aside>`);
    expect(read().orders.map(({ number }) => number?.value)).toEqual([NUMBER]);
  });

  test('the list, by labels alone; a telephone number is no order', () => {
    document.body.innerHTML = `<div><p>订单编号：${NUMBER}</p><p>已发货</p></div><div><p>订单号：${NUMBER}7</p><p>交易成功</p></div>
      <div><p>订单号：13812345678</p></div>`;
    expect(read(ORDERS).orders.map(({ number, state }) => [number?.value, state?.value])).toEqual([
      [NUMBER, 'shipped'],
      [`${NUMBER}7`, 'completed'],
    ]);
  });
});
