// Xiaohongshu in the built extension: order cards beside a chat that cannot be read, and
// order pages by labels and address.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { howFound, launchReader, orderInView } from '../../support/console-reading.ts';
import type { ConsoleReader } from '../../support/console-reading.ts';

const DASHBOARD = 'https://walle.xiaohongshu.com/cstools/seller/dashboard';
const NUMBER = 'P728349105628471034';

let reader: ConsoleReader;
beforeAll(async () => {
  reader = await launchReader();
});
afterAll(() => reader.close());

describe('the chat', () => {
  test.each([DASHBOARD, 'https://walle.xiaohongshu.com/cstools/chat'])('the order card at %s', async (address) => {
    const { page, reading } = await reader.read(address);
    const read = await reading();
    expect(read).toMatchObject({ siteId: 'xiaohongshu', pageKind: 'chat', composer: 'ready', conversationKey: null });
    const order = orderInView(read);
    expect(order?.number?.value).toBe(await page.evaluate(() => window.__sim.orderNumbers()[0]));
    expect(howFound(order)).toMatchObject({
      number: 'selector',
      state: 'label',
      amount: 'label',
      trackingNumber: 'selector',
      carrier: 'selector',
    });
    expect(order?.amount?.value.minor).toBe(2990);
    expect(read.missing).toContainEqual({ field: 'messages', reason: 'absent' });
    await page.close();
  });

  test('whose box it is cannot be told: nothing is written, copying is offered', async () => {
    const { page, reading, insert } = await reader.read(DASHBOARD);
    await reading();
    expect(await insert('您好', 'xiaohongshu:小林')).toEqual({ ok: false, reason: 'no-conversation' });
    expect(await page.evaluate(() => window.__sim.composerModel())).toBe('');
    await page.close();
  });

  test('two numbers on the card: neither', async () => {
    const { page, reading } = await reader.read(DASHBOARD);
    await reading();
    await page.evaluate(() => {
      window.__sim.hostile('two-order-numbers');
    });
    const read = await reading(({ missing }) => missing.some(({ reason }) => reason === 'ambiguous'));
    expect(orderInView(read)?.number ?? null).toBeNull();
    await page.close();
  });
});

test.each([
  ['https://walle.xiaohongshu.com/cstools/tools/packages', 'order-list', 'selector'],
  ['https://ark.xiaohongshu.com/app-order/order/query', 'order-list', 'label'],
  ['https://ark.xiaohongshu.com/app-order/aftersale/list', 'after-sale-list', 'label'],
])('the orders of %s', async (address, kind, how) => {
  const { page, reading } = await reader.read(address);
  const { orders, pageKind } = await reading();
  expect(pageKind).toBe(kind);
  expect(orders.map(({ number }) => number?.value)).toEqual(await page.evaluate(() => window.__sim.orderNumbers()));
  expect(orders.map(({ number }) => number?.how)).toEqual([how, how, how]);
  expect(orders.every(({ state }) => state !== null)).toBe(true);
  // Of an order with an open request, that is what it is about, whatever became of its parcel.
  if (kind === 'order-list') expect(orders[2]?.state?.value).toBe('refunding');
  await page.close();
});

test.each([
  [`https://walle.xiaohongshu.com/cstools/tools/packages/${NUMBER}`, 'url'],
  [`https://ark.xiaohongshu.com/app-order/order/detail/${NUMBER}`, 'url'],
  ['https://ark.xiaohongshu.com/app-order/aftersale/detail?returnId=R20261118045010', 'label'],
])('the one order of %s, never the number of a return', async (address, how) => {
  const { page, reading } = await reader.read(address);
  const order = orderInView(await reading());
  const shown = await page.evaluate(() => window.__sim.orderNumbers()[0]);
  expect(order?.number).toMatchObject({ value: how === 'url' ? NUMBER : shown, how });
  expect(order?.state).not.toBeNull();
  await page.close();
});
