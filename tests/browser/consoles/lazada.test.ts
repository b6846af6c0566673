// Lazada's six seller centres in the built extension: orders by labels in each country's
// words, and a chat of which too little is known to write into it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { howFound, launchReader, orderInView } from '../../support/console-reading.ts';
import type { ConsoleReader } from '../../support/console-reading.ts';
import { expectCopiedInstead } from '../../support/copied-instead.ts';

const NUMBER = '104500000000001';
const COUNTRIES = [
  ['sg', 'SGD'],
  ['com.my', 'MYR'],
  ['co.th', 'THB'],
  ['vn', 'VND'],
  ['com.ph', 'PHP'],
  ['co.id', 'IDR'],
] as const;

let reader: ConsoleReader;
beforeAll(async () => {
  reader = await launchReader();
});
afterAll(() => reader.close());

test.each(COUNTRIES)(
  'order detail in %s: its words, its money, the number of the address',
  async (country, currency) => {
    const at = `https://sellercenter.lazada.${country}/apps/order/detail?tradeOrderId=${NUMBER}`;
    const { page, sidebar, reading } = await reader.read(at);
    const read = await reading();
    const order = orderInView(read);
    expect(read).toMatchObject({ siteId: 'lazada', pageKind: 'order-detail', conversationKey: null });
    expect(order?.number).toMatchObject({ value: NUMBER, how: 'url' });
    expect(order?.state).toMatchObject({ value: 'delivered', how: 'label' });
    expect(order?.amount?.value.currency).toBe(currency);
    expect(howFound(order)).toMatchObject({
      product: 'label',
      orderedAt: 'label',
      trackingNumber: 'label',
      carrier: 'label',
    });
    await sidebar.getByText(NUMBER.slice(0, -4)).first().waitFor();
    await page.close();
  },
);

test('the list: every order with its own state, and which is meant is not guessed', async () => {
  const { page, reading } = await reader.read('https://sellercenter.lazada.co.id/apps/order/list');
  const read = await reading(({ orders }) => orders.length === 3);
  expect(read.pageKind).toBe('order-list');
  expect(read.orders.map(({ number }) => number?.value)).toEqual(
    await page.evaluate(() => window.__sim.orderNumbers()),
  );
  expect(read.orders.map(({ state }) => state?.value)).toEqual(['delivered', 'awaiting-shipment', 'refunding']);
  expect(read.orderInView).toBeNull();
  await page.close();
});

describe('the chat', () => {
  const AT = 'https://sellercenter.lazada.sg/apps/im/window?isWindowOpen=true&buyerId=100200300';

  test('the order beside it is read, the messages are said to be missing', async () => {
    const { page, reading } = await reader.read(AT);
    const read = await reading();
    expect(read).toMatchObject({ pageKind: 'chat', composer: 'ready', messages: [], conversationKey: null });
    expect(read.buyerId).toMatchObject({ value: '100200300', how: 'url' });
    expect(read.missing.map(({ field }) => field)).toEqual(expect.arrayContaining(['messages', 'buyerName']));
    expect(orderInView(read)?.number).toMatchObject({
      value: await page.evaluate(() => window.__sim.orderNumbers()[0]),
      how: 'label',
    });
    await page.close();
  });

  test('the id in the address is no proof of who is open: the reply is copied', async () => {
    const open = await reader.read(AT);
    await open.reading();
    expect(await open.insert('not for anybody', 'lazada:100200300')).toEqual({ ok: false, reason: 'no-conversation' });
    await expectCopiedInstead(open);
    await open.page.close();
  });
});
