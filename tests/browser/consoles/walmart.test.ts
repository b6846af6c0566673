// Walmart in the built extension: by labels only, beside numbers that are as long.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { howFound, launchReader, orderInView } from '../../support/console-reading.ts';
import type { ConsoleReader } from '../../support/console-reading.ts';

const PO = '108823456789012';
const DETAIL = `https://seller.walmart.com/orders/details?purchaseOrderId=${PO}`;

let reader: ConsoleReader;
beforeAll(async () => {
  reader = await launchReader();
});
afterAll(() => reader.close());

test.each([
  {
    kind: 'order-list',
    path: 'manage-orders?orderGroups=Unshipped',
    states: ['delivered', 'awaiting-shipment', 'refunding'],
  },
  { kind: 'after-sale-list', path: 'returns', states: ['refunding', 'returning', 'closed'] },
])('$kind: every purchase order, no customer’s order number', async ({ kind, path, states }) => {
  const { page, reading } = await reader.read(`https://seller.walmart.com/orders/${path}`);
  const numbers = await page.evaluate(() => window.__sim.orderNumbers());
  const read = await reading(({ orders }) => orders.length === numbers.length);
  expect(read.pageKind).toBe(kind);
  expect(read.orders.map(({ number }) => number?.value)).toEqual(numbers);
  expect(read.orders.map(({ state }) => state?.value)).toEqual(states);
  await page.close();
});

test('the order of the address, by labels; two purchase orders: neither is believed', async () => {
  const { page, reading } = await reader.read(DETAIL);
  const order = orderInView(await reading());
  expect(order?.number).toMatchObject({ value: PO, how: 'url' });
  expect(order?.amount?.value).toEqual({ minor: 2990, currency: 'USD' });
  expect(howFound(order)).toMatchObject({ state: 'label', product: 'label', carrier: 'label' });
  await page.evaluate(() => {
    window.__sim.hostile('two-order-numbers');
  });
  const read = await reading(({ missing }) => missing.some(({ field }) => field === 'orderNumber'));
  expect(orderInView(read)?.number ?? null).toBeNull();
  await page.close();
});
