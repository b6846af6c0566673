// 1688 in the built extension: the chat in its frame and by itself, and the old list.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { howFound, launchReader, orderInView } from '../../support/console-reading.ts';
import type { ConsoleReader } from '../../support/console-reading.ts';

const CHAT = 'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im';
const FRAMED = `${CHAT}/index.html?touid=1`;
const CORE = `${CHAT}_core/index.html`;
const TEXT = '您好😊<b>\n第二行';

let reader: ConsoleReader;
beforeAll(async () => {
  reader = await launchReader();
});
afterAll(() => reader.close());

describe.each([FRAMED, CORE])('the chat at %s', (address) => {
  test('whom, what, and which order', async () => {
    const { page, reading } = await reader.read(address);
    const read = await reading();
    expect(read).toMatchObject({ siteId: '1688', pageKind: 'chat', composer: 'ready' });
    expect(read.conversationKey).toBe(`1688:${read.buyerName?.value ?? 'none'}`);
    expect(read.messages.filter(({ side }) => side === 'buyer').map(({ kind }) => kind)).toEqual([
      'text',
      'image',
      'text',
    ]);
    const order = orderInView(read);
    expect(order?.number?.value).toBe(await page.evaluate(() => window.__sim.orderNumbers()[0]));
    expect(howFound(order)).toMatchObject({ number: 'label', state: 'label', amount: 'label', receivedAt: 'label' });
    await page.evaluate(() => {
      window.__sim.buyerSays('订单号：3199999999999999999');
    });
    const next = await reading(({ messages }) => messages.at(-1)?.text.startsWith('订单号') ?? false);
    expect(orderInView(next)?.number?.value).toBe(order?.number?.value);
    await page.close();
  });

  test('fills the box once; another contact is another conversation', async () => {
    const { page, reading, insert } = await reader.read(address);
    const { conversationKey } = await reading();
    expect(await insert(TEXT, conversationKey)).toEqual({ ok: true });
    expect(await page.evaluate(() => window.__sim.composerModel())).toBe(TEXT);
    await page.evaluate(() => {
      window.__sim.open(window.__sim.conversations()[1] ?? '');
    });
    expect(await insert('不是给您的', conversationKey)).toEqual({ ok: false, reason: 'conversation-changed' });
    expect(await page.evaluate(() => window.__sim.composerModel())).toBe('');
    await page.close();
  });

  test('renamed markup: nobody and nothing, the order by its label', async () => {
    const { page, reading, insert } = await reader.read(address);
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
});

test('the old list: numbers from their fields, by labels once these are renamed', async () => {
  const { page, reading } = await reader.read('https://trade.1688.com/order/seller_order_list.htm');
  const numbers = await page.evaluate(() => window.__sim.orderNumbers());
  const { orders } = await reading();
  expect(orders.map(({ number }) => [number?.value, number?.how])).toEqual(numbers.map((each) => [each, 'selector']));
  expect(orders.map(({ state }) => state?.value)).toEqual(['delivered', 'awaiting-shipment', 'refunding']);
  await page.evaluate(() => {
    window.__sim.hostile('renamed-markup');
  });
  const renamed = await reading((read) => read.orders[0]?.number?.how === 'label');
  expect(renamed.orders.map(({ number }) => number?.value)).toEqual(numbers);
  await page.close();
});
