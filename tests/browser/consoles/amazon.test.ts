// Seller Central in the built extension, at the real addresses of several countries.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { howFound, launchReader, orderInView } from '../../support/console-reading.ts';
import type { ConsoleReader } from '../../support/console-reading.ts';

const NUMBER = '114-8723145-4091425';
const COM = 'https://sellercentral.amazon.com';
const DETAIL = `${COM}/orders-v3/order/${NUMBER}`;

const COUNTRIES = [
  { host: 'sellercentral.amazon.com', currency: 'USD' },
  { host: 'sellercentral.amazon.co.uk', currency: 'GBP' },
  { host: 'sellercentral.amazon.de', currency: 'EUR' },
  { host: 'sellercentral.amazon.fr', currency: 'EUR' },
  { host: 'sellercentral.amazon.es', currency: 'EUR' },
  { host: 'sellercentral.amazon.pl', currency: 'PLN' },
  { host: 'sellercentral.amazon.co.jp', currency: 'JPY' },
] as const;

// Fixes the orders’ times, which the pages write in their own zones and languages.
const NOW = '2026-11-21T14:32:00+08:00';
const ORDERED_AT = ['2026-11-15T04:46:00.000Z', '2026-11-15T04:37:00.000Z', '2026-11-15T06:18:00.000Z'];

let reader: ConsoleReader;
beforeAll(async () => {
  reader = await launchReader({ scenario: { now: NOW } });
});
afterAll(() => reader.close());

describe.each(COUNTRIES)('$host', ({ host, currency }) => {
  test('every row of the order list, with its own fields', async () => {
    const { page, reading } = await reader.read(`https://${host}/orders-v3/mfn/unshipped?page=1`);
    const numbers = await page.evaluate(() => window.__sim.orderNumbers());
    const { orders, orderInView: inView } = await reading(({ orders: read }) => read.length === numbers.length);
    expect(orders.map(({ number }) => number?.value)).toEqual(numbers);
    expect(orders.map(({ state }) => state?.value)).toEqual(['delivered', 'awaiting-shipment', 'refunding']);
    expect(orders.map(({ amount }) => amount?.value)).toEqual([2990, 4580, 4580].map((minor) => ({ minor, currency })));
    for (const order of orders)
      expect(howFound(order)).toMatchObject({
        number: 'selector',
        product: 'selector',
        amount: 'label',
        orderedAt: 'selector',
      });
    // The same points in time in every zone and language.
    expect(orders.map(({ orderedAt }) => new Date(orderedAt?.value ?? '').toISOString())).toEqual(ORDERED_AT);
    expect(inView).toBeNull();
    await page.close();
  });

  test('an order’s own page', async () => {
    const { page, reading } = await reader.read(`https://${host}/orders-v3/order/${NUMBER}`);
    const read = await reading();
    expect(read).toMatchObject({ pageKind: 'order-detail', conversationKey: null, composer: 'absent' });
    expect(read.buyerName).toMatchObject({ value: 'joanne_tan88', how: 'selector' });
    const order = orderInView(read);
    expect(order?.number).toMatchObject({ value: NUMBER, how: 'url' });
    expect(order?.amount?.value).toEqual({ minor: 2990, currency });
    expect(new Date(order?.orderedAt?.value ?? '').toISOString()).toBe(ORDERED_AT[0]);
    expect(read.missing).toEqual([]);
    expect(howFound(order)).toMatchObject({
      state: 'selector',
      product: 'selector',
      amount: 'label',
      trackingNumber: 'label',
      carrier: 'label',
    });
    await page.close();
  });
});

test('renamed markup: the order is read by its labels', async () => {
  const { page, reading } = await reader.read(DETAIL);
  await page.evaluate(() => {
    window.__sim.hostile('renamed-markup');
  });
  const order = orderInView(await reading((read) => orderInView(read)?.amount?.how === 'label' && !read.buyerName));
  expect(order).toMatchObject({ number: { value: NUMBER }, amount: { value: { minor: 2990 } } });
  expect(howFound(order)).toMatchObject({ orderedAt: 'label', trackingNumber: 'label' });
  await page.close();
});

test('two order numbers: neither is believed', async () => {
  const { page, reading } = await reader.read(DETAIL);
  await page.evaluate(() => {
    window.__sim.hostile('two-order-numbers');
  });
  const read = await reading(({ missing }) => missing.some(({ field }) => field === 'orderNumber'));
  expect(orderInView(read)?.number ?? null).toBeNull();
  await page.close();
});

test('writing to a buyer: there is a box after a reason was chosen, and the order is whom it goes to', async () => {
  const { page, reading, insert } = await reader.read(`${COM}/messaging/contact?orderID=${NUMBER}&marketplaceID=A1`);
  const before = await reading(({ conversationKey }) => conversationKey !== null);
  expect(before).toMatchObject({ pageKind: 'compose', conversationKey: `amazon:${NUMBER}`, composer: 'absent' });
  expect(orderInView(before)?.number).toMatchObject({ value: NUMBER, how: 'url' });
  await page.locator('input[type="radio"]').check();
  await reading(({ composer }) => composer === 'ready');
  expect(await insert('Hello <you> 😀\nagain', 'amazon:114-0000000-0000000')).toEqual({
    ok: false,
    reason: 'conversation-changed',
  });
  expect(await insert('Hello <you> 😀\nagain', before.conversationKey)).toEqual({ ok: true });
  expect(await page.evaluate(() => window.__sim.composerModel())).toBe('Hello <you> 😀\nagain');
  await page.close();
});

test('the inbox: the box in its shadow root is filled for the case of the address only', async () => {
  const { page, reading, insert } = await reader.read(`${COM}/messaging/inbox?fi=responseNeeded`);
  const { conversationKey: first } = await reading(
    (read) => read.composer === 'ready' && read.conversationKey !== null,
  );
  expect(await insert('For the first', first)).toEqual({ ok: true });
  expect(await page.evaluate(() => window.__sim.composerModel())).toBe('For the first');
  await page.getByText('keithlim').click();
  const { conversationKey: second } = await reading(({ conversationKey }) => conversationKey !== first);
  expect(await insert('For the first again', first)).toEqual({ ok: false, reason: 'conversation-changed' });
  expect(await page.evaluate(() => window.__sim.composerModel())).toBe('');
  expect(await insert('For the second', second)).toEqual({ ok: true });
  await page.close();
});

test('a request for a review names its order, the returns are read by labels', async () => {
  const review = await reader.read(`${COM}/messaging/reviews?orderId=${NUMBER}&marketplaceID=A1`);
  expect(orderInView(await review.reading())?.number).toMatchObject({ value: NUMBER, how: 'url' });
  await review.page.close();
  const returns = await reader.read(`${COM}/gp/returns/list/v2`);
  const { orders } = await returns.reading(({ orders: read }) => read.length === 3);
  expect(orders.map(({ state }) => state)).toMatchObject(
    ['refunding', 'returning', 'closed'].map((value) => ({ value, how: 'label' })),
  );
  await returns.page.close();
});
