// Etsy in the built extension: a conversation that only the address names, and orders whose
// numbers are as long as telephones.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { howFound, launchReader, orderInView } from '../../support/console-reading.ts';
import type { ConsoleReader } from '../../support/console-reading.ts';

const ETSY = 'https://www.etsy.com';

let reader: ConsoleReader;
beforeAll(async () => {
  reader = await launchReader();
});
afterAll(() => reader.close());

test('messages: sides, the key of the address, and text only for the conversation it was made for', async () => {
  const { page, reading, insert } = await reader.read(`${ETSY}/messages`);
  const first = await reading();
  expect(first).toMatchObject({ pageKind: 'chat', composer: 'ready' });
  expect(first.messages.at(-1)).toMatchObject({ side: 'buyer', text: 'The mug is cracked. I want a refund please' });
  expect(await insert('Sorry!\n<We> send a new one 😀', first.conversationKey)).toEqual({ ok: true });
  expect(await page.evaluate(() => window.__sim.composerModel())).toBe('Sorry!\n<We> send a new one 😀');
  await page.getByText('keithlim').click();
  const second = await reading((read) => read.conversationKey !== first.conversationKey && read.messages.length > 0);
  expect(second.messages.map(({ side }) => side)).toEqual(['buyer', 'seller', 'buyer']);
  expect(await insert('Sorry!', first.conversationKey)).toEqual({ ok: false, reason: 'conversation-changed' });
  expect(await page.evaluate(() => window.__sim.composerModel())).toBe('');
  await page.close();
});

test('messages, renamed: no side is guessed, the box is known by its words', async () => {
  const { page, reading } = await reader.read(`${ETSY}/messages`);
  await reading();
  await page.evaluate(() => {
    window.__sim.hostile('renamed-markup');
  });
  const read = await reading(({ messages }) => messages.length === 0);
  expect(read.missing).toContainEqual({ field: 'messages', reason: 'absent' });
  expect(read.composer).toBe('ready');
  await page.close();
});

test('every order of the list; telephones, items and parcels as long as its number are none', async () => {
  const { page, reading } = await reader.read(`${ETSY}/your/orders/sold/new`);
  const numbers = await page.evaluate(() => window.__sim.orderNumbers());
  const { orders, conversationKey, missing } = await reading(({ orders: read }) => read.length === numbers.length);
  expect(orders.map(({ number }) => number?.value)).toEqual(numbers);
  for (const order of orders)
    expect(howFound(order)).toEqual({
      number: 'selector',
      state: 'label',
      product: 'selector',
      amount: 'label',
      orderedAt: 'label',
    });
  expect(conversationKey).toBeNull();
  expect(missing.map(({ field }) => field)).toEqual(['orderNumber']);
  await page.evaluate(() => {
    window.__sim.hostile('renamed-markup');
  });
  // Nothing labels the numbers there.
  await reading(({ orders: read }) => read.length === 0);
  await page.close();
});

test('the order that the address opens is in view, and the box under it is its buyer’s', async () => {
  const list = await reader.read(`${ETSY}/your/orders/sold/new`);
  const [, number = ''] = await list.page.evaluate(() => window.__sim.orderNumbers());
  await list.page.close();
  const { page, reading, insert } = await reader.read(`${ETSY}/your/orders/sold/new?order_id=${number}`);
  const read = await reading((each) => orderInView(each) !== undefined);
  expect(orderInView(read)).toMatchObject({ number: { value: number }, state: { value: 'awaiting-shipment' } });
  expect(read).toMatchObject({ conversationKey: `etsy:order_id=${number}`, composer: 'ready' });
  expect(await insert('It leaves today', read.conversationKey)).toEqual({ ok: true });
  expect(await page.evaluate(() => window.__sim.composerModel())).toBe('It leaves today');
  await page.close();
});

test('an order’s own page, by labels; two numbers: neither is believed', async () => {
  const { page, reading } = await reader.read(`${ETSY}/your/shops/MuheHome/orders/sold/3987654321`);
  const read = await reading();
  expect(orderInView(read)?.number).toMatchObject({ value: '3987654321', how: 'url' });
  expect(howFound(orderInView(read))).toMatchObject({ state: 'label', amount: 'label' });
  await page.evaluate(() => {
    window.__sim.hostile('two-order-numbers');
  });
  const doubled = await reading(({ missing }) => missing.some(({ field }) => field === 'orderNumber'));
  expect(orderInView(doubled)?.number ?? null).toBeNull();
  await page.close();
});
