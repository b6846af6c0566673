// Taobao and Tmall in the built extension: lists and pages of orders, in which sub-orders,
// goods and payments have numbers of the very same form.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { howFound, launchReader, orderInView } from '../../support/console-reading.ts';
import type { ConsoleReader } from '../../support/console-reading.ts';

const SOLD = 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold?current=1';
const QN = 'https://qn.taobao.com/home.htm/trade-platform/tp/sold';
const LEGACY = 'https://trade.taobao.com/trade/itemlist/list_sold_items.htm?action=itemlist/SoldQueryAction';
const REFUNDS = 'https://myseller.taobao.com/home.htm/trade-platform/refund-list';
const NUMBER = '4081726354910283746';

let reader: ConsoleReader;
beforeAll(async () => {
  reader = await launchReader();
});
afterAll(() => reader.close());

describe.each([SOLD, QN, LEGACY])('the sold list %s', (address) => {
  test('every order by the number in its head, with its state, amount and time', async () => {
    const { page, reading } = await reader.read(address);
    const { orders, ...read } = await reading();
    expect(read).toMatchObject({ siteId: 'taobao', pageKind: 'order-list', composer: 'absent', orderInView: null });
    expect(orders.map(({ number }) => number?.value)).toEqual(await page.evaluate(() => window.__sim.orderNumbers()));
    expect(orders.map(({ number }) => number?.how)).toEqual(['selector', 'selector', 'selector']);
    expect(orders.map(({ state }) => state?.value)).toEqual(['shipped', 'awaiting-shipment', 'refunding']);
    expect(orders.map(({ amount }) => amount?.value.minor)).toEqual([2990, 4580, 4580]);
    expect(orders.every(({ orderedAt }) => orderedAt?.value.endsWith('+08:00'))).toBe(true);
    await page.close();
  });

  test('renamed markup: the labels still tell, and no other number is taken', async () => {
    const { page, reading } = await reader.read(address);
    await reading();
    await page.evaluate(() => {
      window.__sim.hostile('renamed-markup');
      // By which the reading after the renaming is known.
      window.__sim.dropField('orderedAt');
    });
    const { orders } = await reading((read) => read.orders[0]?.orderedAt === null);
    expect(orders.map(({ number }) => number?.value)).toEqual(await page.evaluate(() => window.__sim.orderNumbers()));
    expect(orders.map(({ state }) => state?.value)).toEqual(['shipped', 'awaiting-shipment', 'refunding']);
    await page.close();
  });

  test('two numbers in a head: none of them', async () => {
    const { page, reading } = await reader.read(address);
    await reading();
    await page.evaluate(() => {
      window.__sim.hostile('two-order-numbers');
    });
    const { orders } = await reading((read) => read.orders.every(({ number }) => number === null));
    expect(orders).toHaveLength(3);
    await page.close();
  });
});

test('refunds: the state of the request', async () => {
  const { page, reading } = await reader.read(REFUNDS);
  const { orders, pageKind } = await reading();
  expect(pageKind).toBe('after-sale-list');
  expect(orders.map(({ number }) => number?.value)).toEqual(await page.evaluate(() => window.__sim.orderNumbers()));
  expect(orders.map(({ state }) => state?.value)).toEqual(['refunding', 'returning', 'closed']);
  await page.close();
});

test.each([
  `https://trade.taobao.com/trade/detail/trade_order_detail_qian_niu.htm?bizOrderId=${NUMBER}&sifg=1&isQnNew=true`,
  `https://trade.taobao.com/detail/orderDetail.htm?bizOrderId=${NUMBER}`,
  `https://tradearchive.taobao.com/trade/detail/trade_item_detail.htm?biz_order_id=${NUMBER}`,
])('the order of %s', async (address) => {
  const { page, sidebar, reading } = await reader.read(address);
  const order = orderInView(await reading());
  expect(order?.number).toMatchObject({ value: NUMBER, how: 'url' });
  expect(howFound(order)).toMatchObject({ state: 'label', product: 'label', amount: 'label', receivedAt: 'label' });
  await sidebar.getByText(NUMBER).first().waitFor();
  await page.close();
});

test('from the list to the refunds without loading a page', async () => {
  const { page, reading } = await reader.read(SOLD);
  await reading();
  await page.evaluate(() => {
    history.pushState(null, '', '/home.htm/trade-platform/refund-list');
  });
  await reading(({ pageKind }) => pageKind === 'after-sale-list');
  await page.close();
});
