// AliExpress's back office in the built extension: hosts in two languages, 16-digit numbers everywhere.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { howFound, launchReader, orderInView } from '../../support/console-reading.ts';
import type { ConsoleReader } from '../../support/console-reading.ts';

const NUMBER = '8190000000000001';

let reader: ConsoleReader;
beforeAll(async () => {
  reader = await launchReader();
});
afterAll(() => reader.close());

const detailOn = (host: string) => `https://${host}.aliexpress.com/m_apps/order-manage/orderDetail?orderId=${NUMBER}`;

test.each(['csp', 'gsp'])('order detail on %s: the buyer by class prefix, the rest by labels', async (host) => {
  const { page, sidebar, reading } = await reader.read(detailOn(host));
  const read = await reading();
  const order = orderInView(read);
  expect(read).toMatchObject({ siteId: 'aliexpress', pageKind: 'order-detail', composer: 'absent' });
  expect(read.buyerName).toMatchObject({ value: 'j*******8', how: 'selector' });
  expect(order?.number).toMatchObject({ value: NUMBER, how: 'url' });
  expect(order?.amount?.value).toEqual({ minor: 2990, currency: 'USD' });
  expect(howFound(order)).toMatchObject({
    state: 'label',
    product: 'label',
    orderedAt: 'label',
    trackingNumber: 'label',
  });
  expect(order?.trackingNumber?.value).not.toBe(NUMBER);
  await sidebar.getByText(NUMBER.slice(0, -4)).first().waitFor();
  await page.close();
});

test('renamed markup: the buyer is missing, the labels still read the order', async () => {
  const { page, reading } = await reader.read(detailOn('csp'));
  await page.evaluate(() => {
    window.__sim.hostile('renamed-markup');
  });
  const read = await reading(({ buyerName }) => buyerName === null);
  expect(read.missing).toContainEqual({ field: 'buyerName', reason: 'absent' });
  expect(orderInView(read)?.state?.value).toBe('delivered');
  await page.close();
});

test.each([
  ['order-manage/orderList?channelId=1', 'order-list', ['delivered', 'awaiting-shipment', 'refunding']],
  ['dispute-management/list', 'after-sale-list', ['refunding', 'returning', 'closed']],
] as const)('%s: each order once, with its own state', async (path, kind, states) => {
  const { page, reading } = await reader.read(`https://csp.aliexpress.com/m_apps/${path}`);
  const read = await reading(({ orders }) => orders.length === 3);
  expect(read.pageKind).toBe(kind);
  expect(read.orders.map(({ number }) => number?.value)).toEqual(
    await page.evaluate(() => window.__sim.orderNumbers()),
  );
  expect(read.orders.map(({ state }) => state?.value)).toEqual(states);
  expect(read.orderInView).toBeNull();
  await page.close();
});

test('a number without its label is none, though the page has a dozen of that form', async () => {
  const { page, reading } = await reader.read('https://csp.aliexpress.com/m_apps/order-manage/orderList?channelId=1');
  await reading();
  await page.evaluate(() => {
    window.__sim.dropField('orderNumber');
  });
  const read = await reading(({ orders }) => orders.length === 0);
  expect(read.missing).toContainEqual({ field: 'orderNumber', reason: 'absent' });
  await page.close();
});
