// eBay in the built extension: mails in a frame, the form to a member on its own page and in a
// frame over an order, and Seller Hub in several languages.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { howFound, launchReader, orderInView } from '../../support/console-reading.ts';
import type { ConsoleReader } from '../../support/console-reading.ts';

const NUMBER = '19-14964-36556';
const COUNTRIES = [
  { host: 'www.ebay.com', currency: 'USD' },
  { host: 'www.ebay.co.uk', currency: 'GBP' },
  { host: 'www.ebay.de', currency: 'EUR' },
  { host: 'www.ebay.at', currency: 'EUR' },
  { host: 'www.ebay.fr', currency: 'EUR' },
  { host: 'www.ebay.es', currency: 'EUR' },
  { host: 'www.ebay.pl', currency: 'PLN' },
] as const;

// Fixes the orders’ times, which the pages write in their own zones and languages.
const NOW = '2026-11-21T14:32:00+08:00';
const ORDERED_AT = ['2026-11-15T05:34:00.000Z', '2026-11-15T04:23:00.000Z', '2026-11-15T04:42:00.000Z'];

let reader: ConsoleReader;
beforeAll(async () => {
  reader = await launchReader({ scenario: { now: NOW } });
});
afterAll(() => reader.close());

describe.each(COUNTRIES)('$host', ({ host, currency }) => {
  test('every row of the order list, and no number of the same form', async () => {
    const { page, reading } = await reader.read(`https://${host}/sh/ord/?filter=status:ALL_ORDERS`);
    const numbers = await page.evaluate(() => window.__sim.orderNumbers());
    const { orders } = await reading(({ orders: read }) => read.length === numbers.length);
    expect(orders.map(({ number }) => number?.value)).toEqual(numbers);
    expect(orders.map(({ state }) => state?.value)).toEqual(['delivered', 'awaiting-shipment', 'refunding']);
    for (const order of orders) {
      expect(order.amount?.value.currency).toBe(currency);
      expect(howFound(order)).toMatchObject({
        number: 'selector',
        product: 'selector',
        amount: 'label',
        orderedAt: 'label',
      });
    }
    // The same points in time in every zone and language.
    expect(orders.map(({ orderedAt }) => new Date(orderedAt?.value ?? '').toISOString())).toEqual(ORDERED_AT);
    await page.close();
  });

  test('an order’s own page', async () => {
    const { page, reading } = await reader.read(`https://${host}/mesh/ord/details?mode=SH&orderid=${NUMBER}`);
    const read = await reading();
    const order = orderInView(read);
    expect(read.buyerName).toMatchObject({ value: 'joanne_tan88', how: 'selector' });
    expect(order?.number).toMatchObject({ value: NUMBER, how: 'url' });
    expect(order?.amount?.value).toEqual({ minor: 2990, currency });
    expect(order?.state?.value).toBe('delivered');
    expect(howFound(order)).toMatchObject({
      product: 'selector',
      amount: 'selector',
      state: 'label',
      receivedAt: 'label',
      trackingNumber: 'label',
    });
    expect(new Date(order?.orderedAt?.value ?? '').toISOString()).toBe(ORDERED_AT[0]);
    await page.close();
  });
});

test('a mail: what the member wrote is read, and as nobody can say whose the box is, nothing is inserted', async () => {
  const { page, reading, insert } = await reader.read('https://www.ebay.com/cnt/ViewMessage?group_type=CORE');
  const first = await reading();
  expect(first).toMatchObject({ pageKind: 'chat', conversationKey: null, composer: 'ready' });
  expect(first.messages).toMatchObject([{ side: 'buyer', text: 'The mug is cracked. I want a refund please' }]);
  expect(await insert('Hello', first.conversationKey)).toEqual({ ok: false, reason: 'no-conversation' });
  expect(await page.evaluate(() => window.__sim.composerModel())).toBe('');
  await page.getByText('keithlim').click();
  await reading(({ messages }) => messages.at(-1)?.text === 'Ok, I need it by Friday');
  await page.close();
});

test('the form to one member', async () => {
  const { page, reading, insert } = await reader.read('https://www.ebay.it/contact/sendmsg?recipient=joanne_tan88');
  const read = await reading(({ composer }) => composer === 'ready');
  expect(read).toMatchObject({
    pageKind: 'compose',
    conversationKey: 'ebay:joanne_tan88',
    buyerName: { value: 'joanne_tan88', how: 'url' },
  });
  expect(await insert('Ciao', 'ebay:keithlim')).toEqual({ ok: false, reason: 'conversation-changed' });
  expect(await insert('Ciao,\n<grazie> 😀', read.conversationKey)).toEqual({ ok: true });
  expect(await page.evaluate(() => window.__sim.composerModel())).toBe('Ciao,\n<grazie> 😀');
  await page.close();
});

test('the form in a frame over an order: its address says to whom', async () => {
  const { page, reading, insert } = await reader.read(`https://www.ebay.com/mesh/ord/details?orderid=${NUMBER}`);
  expect(await reading()).toMatchObject({ conversationKey: null, composer: 'absent' });
  await page.getByRole('button', { name: 'Contact buyer' }).click();
  const read = await reading(({ composer }) => composer === 'ready');
  expect(read.conversationKey).toBe('ebay:joanne_tan88');
  expect(await insert('It is on its way', read.conversationKey)).toEqual({ ok: true });
  const form = page.frames().find((frame) => frame.url().includes('/contact/sendmsg'));
  expect(await form?.evaluate(() => window.__sim.composerModel())).toBe('It is on its way');
  await page.close();
});

test('renamed markup: the order by its labels; two numbers: neither', async () => {
  const { page, reading } = await reader.read(`https://www.ebay.com/mesh/ord/details?orderid=${NUMBER}`);
  await page.evaluate(() => {
    window.__sim.hostile('renamed-markup');
  });
  const renamed = orderInView(await reading((read) => orderInView(read)?.product === null));
  expect(renamed).toMatchObject({ number: { value: NUMBER }, state: { value: 'delivered', how: 'label' } });
  await page.evaluate(() => {
    window.__sim.hostile('two-order-numbers');
  });
  const read = await reading(({ missing }) => missing.some(({ field }) => field === 'orderNumber'));
  expect(orderInView(read)?.number ?? null).toBeNull();
  await page.close();
});
