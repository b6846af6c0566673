// Kuaishou in the built extension: sides by the names in the heads of messages, the reply
// box, and the same chat inside an open shadow root.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageReading } from '../../../lib/console/reading.ts';
import { howFound, launchReader, orderInView } from '../../support/console-reading.ts';
import type { ConsoleReader } from '../../support/console-reading.ts';

const CHATS = ['https://im.kwaixiaodian.com/workbench', 'https://s.kwaixiaodian.com/zone/settles/chat'];
const IN_SHADOW = 'https://im.kwaixiaodian.com/pc';
const ORDERS = 'https://s.kwaixiaodian.com/zone/order/list';
const TEXT = '您好😊<b>\n第二行';

let reader: ConsoleReader;
beforeAll(async () => {
  reader = await launchReader();
});
afterAll(() => reader.close());

const sidesOf = ({ messages }: PageReading) => messages.map(({ side, kind }) => `${side} ${kind}`);

describe.each([...CHATS, IN_SHADOW])('the chat at %s', (address) => {
  test('buyer, shop, and whose each message is', async () => {
    const { page, reading } = await reader.read(address);
    const read = await reading();
    expect(read).toMatchObject({
      siteId: 'kuaishou',
      pageKind: 'chat',
      composer: 'ready',
      conversationKey: `kuaishou:${read.buyerName?.value ?? 'none'}`,
    });
    expect(read.shop?.value).toBeTruthy();
    expect(sidesOf(read)).toEqual(['system text', 'seller text', 'buyer text', 'buyer image', 'buyer text']);
    await page.evaluate(() => {
      window.__sim.buyerSays('还在吗');
    });
    const next = await reading(({ messages }) => messages.at(-1)?.text === '还在吗');
    expect(next.messages.at(-1)?.side).toBe('buyer');
    await page.close();
  });

  test('fills the box once, and refuses when another buyer was opened', async () => {
    const { page, reading, insert } = await reader.read(address);
    const { conversationKey } = await reading();
    expect(await insert(TEXT, conversationKey)).toEqual({ ok: true });
    expect(await page.evaluate(() => window.__sim.composerModel())).toBe(TEXT);
    await page.evaluate(() => {
      window.__sim.open(window.__sim.conversations()[1] ?? '');
    });
    expect(await insert('不是给您的', conversationKey)).toEqual({ ok: false, reason: 'conversation-changed' });
    expect(await page.evaluate(() => window.__sim.composerModel())).toBe('');
    expect(await page.evaluate(() => window.__sim.sent.length)).toBe(0);
    const next = await reading((read) => read.conversationKey !== conversationKey && read.messages.length > 0);
    expect(next.messages.some(({ text }) => text.includes('杯子'))).toBe(false);
    await page.close();
  });
});

test('the order beside the chat, never a number that somebody wrote', async () => {
  const { page, reading } = await reader.read(CHATS[0] ?? '');
  await page.evaluate(() => {
    window.__sim.buyerSays('订单编号：2611189999999999');
  });
  const read = await reading(({ messages }) => messages.at(-1)?.text.startsWith('订单编号') ?? false);
  const order = orderInView(read);
  expect(order?.number?.value).toBe(await page.evaluate(() => window.__sim.orderNumbers()[0]));
  expect(howFound(order)).toMatchObject({ number: 'label', state: 'label', amount: 'label', trackingNumber: 'label' });
  await page.evaluate(() => {
    window.__sim.hostile('two-order-numbers');
  });
  const unsure = await reading(({ missing }) => missing.some(({ reason }) => reason === 'ambiguous'));
  expect(orderInView(unsure)?.number ?? null).toBeNull();
  await page.close();
});

test('renamed markup: no buyer and no messages, nothing is written, the order stays', async () => {
  const { page, reading, insert } = await reader.read(CHATS[0] ?? '');
  const { conversationKey } = await reading();
  await page.evaluate(() => {
    window.__sim.hostile('renamed-markup');
  });
  const read = await reading(({ messages }) => messages.length === 0);
  expect(read).toMatchObject({ conversationKey: null, buyerName: null, composer: 'absent' });
  expect(orderInView(read)?.number?.how).toBe('label');
  expect(await insert('x', conversationKey)).toEqual({ ok: false, reason: 'no-conversation' });
  await page.close();
});

test('the list of orders, by labels', async () => {
  const { page, reading } = await reader.read(ORDERS);
  const { orders, pageKind } = await reading();
  expect(pageKind).toBe('order-list');
  expect(orders.map(({ number }) => number?.value)).toEqual(await page.evaluate(() => window.__sim.orderNumbers()));
  expect(orders.map(({ state }) => state?.value)).toEqual(['delivered', 'awaiting-shipment', 'refunding']);
  await page.close();
});
