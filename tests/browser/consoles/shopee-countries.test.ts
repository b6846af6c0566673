// Shopee's seller centres of all countries in the built extension: one markup, each country's
// own words, currency and clock.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { howFound, launchReader, orderInView } from '../../support/console-reading.ts';
import type { ConsoleReader } from '../../support/console-reading.ts';

const HOSTS = [
  ['seller.shopee.cn', 'CNY', '+08:00'],
  ['seller.shopee.com', 'USD', '+08:00'],
  ['seller.shopee.tw', 'TWD', '+08:00'],
  ['seller.shopee.sg', 'SGD', '+08:00'],
  ['seller.shopee.com.my', 'MYR', '+08:00'],
  ['seller.shopee.ph', 'PHP', '+08:00'],
  ['seller.shopee.co.id', 'IDR', '+07:00'],
  ['seller.shopee.co.th', 'THB', '+07:00'],
  ['seller.shopee.com.br', 'BRL', '-03:00'],
  ['banhang.shopee.vn', 'VND', '+07:00'],
] as const;

let reader: ConsoleReader;
beforeAll(async () => {
  // None given: each console plays its own in its country's currency.
  reader = await launchReader({ scenario: { conversations: [] } });
});
afterAll(() => reader.close());

test.each(HOSTS)('%s: the order list by its marks, the state in the country’s words', async (host, currency) => {
  const { page, reading } = await reader.read(`https://${host}/portal/sale/order`);
  const numbers = await page.evaluate(() => window.__sim.orderNumbers());
  const read = await reading(({ orders }) => orders.length === numbers.length);
  expect(read).toMatchObject({ siteId: 'shopee', pageKind: 'order-list' });
  expect(read.orders.map(({ number }) => number?.value)).toEqual(numbers);
  expect(read.orders.map(({ state }) => state?.value)).toEqual(['delivered', 'awaiting-shipment']);
  expect(read.orders.map(({ amount }) => amount?.value.currency)).toEqual([currency, currency]);
  expect(howFound(read.orders[0])).toMatchObject({ number: 'selector', product: 'selector', amount: 'selector' });
  await page.close();
});

test.each(HOSTS)('%s: the chat, its order by labels, and a reply', async (host, currency, offset) => {
  const { page, sidebar, reading, insert } = await reader.read(`https://${host}/new-webchat/conversations`);
  const read = await reading(({ orderInView: at, conversationKey }) => at !== null && conversationKey !== null);
  const order = orderInView(read);
  const [number = ''] = await page.evaluate(() => window.__sim.orderNumbers());
  expect(order?.number).toMatchObject({ value: number, how: 'label' });
  expect(order?.state?.value).toBe('delivered');
  expect(order?.amount?.value.currency).toBe(currency);
  expect(order?.orderedAt?.value.slice(-6)).toBe(offset);
  await sidebar.getByText(number.slice(0, -4)).first().waitFor();
  expect(await insert('1–2 😊', read.conversationKey)).toEqual({ ok: true });
  expect(await page.evaluate(() => window.__sim.composerModel())).toBe('1–2 😊');
  await page.close();
});
