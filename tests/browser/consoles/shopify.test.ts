// Shopify's admin in the built extension: the order's name, not the id of its address.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { howFound, launchReader, orderInView } from '../../support/console-reading.ts';
import type { ConsoleReader } from '../../support/console-reading.ts';

let reader: ConsoleReader;
beforeAll(async () => {
  reader = await launchReader();
});
afterAll(() => reader.close());

test('every row by its name, with what the badges say of the goods', async () => {
  const { page, reading } = await reader.read('https://admin.shopify.com/store/demo/orders?status=open');
  const numbers = await page.evaluate(() => window.__sim.orderNumbers());
  const { orders } = await reading(({ orders: read }) => read.length === numbers.length);
  expect(orders.map(({ number }) => number?.value)).toEqual(numbers);
  expect(orders.map(({ state }) => state?.value)).toEqual(['delivered', 'awaiting-shipment', 'returning']);
  // An amount whose currency nobody names, and a time without a zone, are not read.
  for (const order of orders) expect(howFound(order)).toEqual({ number: 'selector', state: 'selector' });
  await page.evaluate(() => {
    window.__sim.hostile('renamed-markup');
  });
  await reading(({ orders: read }) => read.length === 0);
  await page.close();
});

test('an order’s own page; two names: neither is believed', async () => {
  const { page, reading } = await reader.read('https://admin.shopify.com/store/demo/orders/6123456789012');
  const [name = ''] = await page.evaluate(() => window.__sim.orderNumbers());
  expect(orderInView(await reading())?.number).toMatchObject({ value: name, how: 'selector' });
  await page.evaluate(() => {
    window.__sim.hostile('two-order-numbers');
  });
  const read = await reading(({ missing }) => missing.some(({ field }) => field === 'orderNumber'));
  expect(orderInView(read)?.number ?? null).toBeNull();
  await page.close();
});
