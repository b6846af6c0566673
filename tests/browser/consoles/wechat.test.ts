// The WeChat shop in the built extension.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { howFound, launchReader, orderInView } from '../../support/console-reading.ts';
import type { ConsoleReader } from '../../support/console-reading.ts';

const CHAT = 'https://store.weixin.qq.com/shop/kf';
const ORDERS = 'https://store.weixin.qq.com/shop/order/list';

let reader: ConsoleReader;
beforeAll(async () => {
  reader = await launchReader();
});
afterAll(() => reader.close());

test('the buyer, the order and the box; that messages cannot be read is said', async () => {
  const { page, reading, insert } = await reader.read(CHAT);
  const read = await reading();
  expect(read).toMatchObject({ siteId: 'wechat', pageKind: 'chat', composer: 'ready' });
  expect(read.missing).toContainEqual({ field: 'messages', reason: 'absent' });
  expect(orderInView(read)?.number?.value).toBe(await page.evaluate(() => window.__sim.orderNumbers()[0]));
  expect(await insert('您好😊\n第二行', read.conversationKey)).toEqual({ ok: true });
  expect(await page.evaluate(() => window.__sim.composerModel())).toBe('您好😊\n第二行');
  await page.evaluate(() => {
    window.__sim.open(window.__sim.conversations()[1] ?? '');
  });
  expect(await insert('不是给您的', read.conversationKey)).toEqual({ ok: false, reason: 'conversation-changed' });
  await page.close();
});

test('no name outside the list: no conversation, nothing is written', async () => {
  const { page, reading, insert } = await reader.read(CHAT);
  const { conversationKey } = await reading();
  await page.evaluate(() => {
    window.__sim.hostile('renamed-markup');
  });
  const read = await reading(({ buyerName }) => buyerName === null);
  expect(read).toMatchObject({ conversationKey: null, composer: 'absent' });
  expect(orderInView(read)?.number?.how).toBe('label');
  expect(await insert('x', conversationKey)).toEqual({ ok: false, reason: 'no-conversation' });
  await page.close();
});

test('the list of orders, by labels; two numbers are none', async () => {
  const { page, reading } = await reader.read(ORDERS);
  const { orders } = await reading();
  expect(orders.map(({ number }) => number?.value)).toEqual(await page.evaluate(() => window.__sim.orderNumbers()));
  expect(howFound(orders[0])).toMatchObject({ number: 'label', state: 'label', product: 'label', amount: 'label' });
  await page.evaluate(() => {
    window.__sim.dropField('orderState');
  });
  await reading((read) => read.orders.every(({ state }) => state === null));
  await page.close();
});
