// Taobao's lists: whose number is the order's, among many that look alike.
import { describe, expect, test } from 'vitest';
import { match, readPage } from './page.ts';

const SOLD = 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold';
const LEGACY = 'https://trade.taobao.com/trade/itemlist/list_sold_items.htm';
const REFUNDS = 'https://qn.taobao.com/home.htm/trade-platform/refund-list';
const DETAIL = 'https://trade.taobao.com/trade/detail/trade_order_detail_qian_niu.htm';
const FIRST = '4081726354910283746';
const SECOND = '409182736450192837';
const SUB = '4081726354910283747';

const read = (url: string) => readPage(match(url), document, { url });
const numbers = (url: string) => read(url).orders.map(({ number }) => number?.value);

const order = (head: string, sub: string) =>
  `<table><tbody><tr><td>${head}</td><td>2026-11-18 04:50:10</td></tr><tr><td>${sub}</td></tr></tbody></table>`;
const sold = (...orders: string[]) =>
  `<div class="next-table next-table-medium"><div class="next-table-body">${orders.join('')}</div></div>`;

describe('the sold list', () => {
  test('one table is one order; sub-orders and goods have numbers of their own', () => {
    const sub = `<p>子订单号：${SUB}</p><p>商品ID：${SUB}</p><b>${SUB}</b><p>卖家已发货</p>`;
    document.body.innerHTML = sold(
      order(`<span>订单号：</span><span>${FIRST}</span>`, sub),
      order(`<span>订单编号: ${SECOND}</span>`, '<p>买家已付款(待发货)</p><p>实收款：<em>￥1,019.90</em></p>'),
    );
    const { orders, orderInView } = read(SOLD);
    expect(orders).toMatchObject([
      { number: { value: FIRST, how: 'selector' }, state: { value: 'shipped' } },
      { number: { value: SECOND }, state: { value: 'awaiting-shipment' }, amount: { value: { minor: 101990 } } },
    ]);
    expect(orderInView).toBeNull();
  });

  test.each([
    ['cells', `<td>订单号：${FIRST}</td><td>订单号：${SECOND}</td>`],
    ['lines', `<td><p>订单号：${FIRST}</p><p>订单编号：${SECOND}</p></td>`],
  ])('two numbers in the %s of one head: neither is taken', (_, head) => {
    document.body.innerHTML = sold(`<table><tbody><tr>${head}</tr><tr></tr></tbody></table>`);
    const { orders, missing } = read(SOLD);
    expect(orders[0]?.number).toBeNull();
    expect(missing).toContainEqual({ field: 'orderNumber', reason: 'ambiguous', candidates: [FIRST, SECOND] });
  });

  test('an empty list has no order', () => {
    document.body.innerHTML = sold(
      '<table><tbody><tr><td>没有符合条件的宝贝，请尝试其他搜索条件。</td></tr></tbody></table>',
    );
    expect(read(SOLD).orders).toEqual([]);
  });

  test('a number that is longer, shorter or without its label is none', () => {
    document.body.innerHTML = sold(
      order(`<b>${FIRST}</b>`, ''),
      order(`订单号：${FIRST}0`, ''),
      order('订单号：13812345678', ''),
      order(`退款订单号：${FIRST}`, ''),
    );
    expect(numbers(SOLD)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

test('heads that moved out of their tables: the orders are found by labels', () => {
  const part = (number: string) =>
    `<div><p>订单号：${number}</p><table><tbody><tr></tr><tr><td>交易成功</td></tr></tbody></table></div>`;
  document.body.innerHTML = sold(part(FIRST), part(SECOND));
  document.querySelectorAll('table').forEach((table) => document.querySelector('.next-table-body')?.append(table));
  const { orders } = read(SOLD);
  expect(orders.map(({ number }) => number)).toMatchObject([
    { value: FIRST, how: 'label' },
    { value: SECOND, how: 'label' },
  ]);
});

describe('the legacy list', () => {
  const item = (number: string, name: string) =>
    `<div class="${name}"><label class="item-mod__checkbox-label___9aQ1k"><span>x</span><span>订单号：</span><span>${number}</span>
     <span>成交时间：</span><span>2026-11-18 04:50:10</span></label>
     <table><tbody><tr class="suborder-mod__item___dY2q5"><td>子订单 ${SUB}</td><td>交易成功</td></tr></tbody></table></div>`;

  test.each(['item-mod__trade-order___2LnGB trade-order-main', 'trade-order-main', 'item-mod__trade-order___zz'])(
    'reads a card named %s',
    (name) => {
      document.body.innerHTML = item(FIRST, name) + item(SECOND, name);
      expect(read(LEGACY).orders).toMatchObject([
        {
          number: { value: FIRST, how: 'selector' },
          state: { value: 'completed' },
          orderedAt: { value: '2026-11-18T04:50:10+08:00' },
        },
        { number: { value: SECOND } },
      ]);
    },
  );

  test('both names, one inside the other, are one card', () => {
    const inner = item(FIRST, 'trade-order-main');
    document.body.innerHTML = `<div class="item-mod__trade-order___2LnGB">${inner}</div>`;
    expect(numbers(LEGACY)).toEqual([FIRST]);
  });
});

test('requests for a refund: the order of each, and what became of the request', () => {
  const request = (number: string, state: string) =>
    `<div><p>退款编号：${SUB}</p><p>订单编号：${number}</p><p>订单状态：交易成功</p><p>退款状态：${state}</p></div>`;
  document.body.innerHTML = request(FIRST, '退款中') + request(SECOND, '退款成功');
  expect(read(REFUNDS).orders).toMatchObject([
    { number: { value: FIRST, how: 'label' }, state: { value: 'refunding' } },
    { number: { value: SECOND }, state: { value: 'closed' } },
  ]);
});

test('an order’s own page: the number in its address, unless the page shows another', () => {
  const url = `${DETAIL}?bizOrderId=${FIRST}&sifg=1&isQnNew=true`;
  document.body.innerHTML = `<p>订单编号：${FIRST}</p><p>等待买家付款</p>`;
  expect(read(url).orders).toMatchObject([
    { number: { value: FIRST, how: 'url' }, state: { value: 'awaiting-payment' } },
  ]);
  document.body.innerHTML = `<p>订单编号：${SECOND}</p>`;
  expect(read(url).missing).toContainEqual(expect.objectContaining({ field: 'orderNumber', reason: 'ambiguous' }));
});

test('an order’s own page that does not show its number is still that order’s', () => {
  document.body.innerHTML = `<p>等待买家付款</p><p>实收款：￥39.00</p><p>子订单号：${SUB}</p>`;
  const { orders, orderInView } = read(`${DETAIL}?bizOrderId=${FIRST}`);
  expect(orders).toMatchObject([
    { number: { value: FIRST, how: 'url' }, state: { value: 'awaiting-payment' }, amount: { value: { minor: 3900 } } },
  ]);
  expect(orderInView).toBe(0);
  expect(read(`${DETAIL}?bizOrderId=13812345678`).orders).toEqual([]);
});
