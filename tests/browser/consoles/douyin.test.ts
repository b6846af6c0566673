// Douyin's back office in the built extension, and Feige at its other addresses.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { howFound, launchReader, orderInView } from '../../support/console-reading.ts';
import type { ConsoleReader } from '../../support/console-reading.ts';

const ORDERS = 'https://fxg.jinritemai.com/ffa/morder/order/list';
const REQUESTS = 'https://fxg.jinritemai.com/ffa/maftersale/aftersale/list';

let reader: ConsoleReader;
beforeAll(async () => {
  reader = await launchReader({ scenario: { conversations: [] } });
});
afterAll(() => reader.close());

describe.each([
  [ORDERS, 'order-list', ['delivered', 'awaiting-shipment']],
  [REQUESTS, 'after-sale-list', ['refunding', 'returning', 'closed']],
])('%s', (address, kind, states) => {
  test('every row, its own number and the state that the page is about', async () => {
    const { page, reading } = await reader.read(address);
    const { orders, pageKind, shop } = await reading();
    expect(pageKind).toBe(kind);
    expect(shop?.value).toBe(await page.locator('#fxg-pc-header').textContent());
    expect(orders.map(({ number }) => number?.value)).toEqual(await page.evaluate(() => window.__sim.orderNumbers()));
    expect(orders.map(({ state }) => state?.value)).toEqual(expect.arrayContaining(states));
    expect(howFound(orders[0])).toMatchObject({
      number: 'label',
      product: 'selector',
      amount: 'selector',
      orderedAt: 'label',
    });
    await page.close();
  });

  test('renamed markup: numbers and states by their labels', async () => {
    const { page, reading } = await reader.read(address);
    await reading();
    await page.evaluate(() => {
      window.__sim.hostile('renamed-markup');
    });
    const { orders } = await reading((read) => read.orders[0]?.number !== null && read.orders[0]?.product === null);
    expect(orders.map(({ number }) => number?.value)).toEqual(await page.evaluate(() => window.__sim.orderNumbers()));
    expect(orders.map(({ state }) => state?.value)).toEqual(expect.arrayContaining(states));
    await page.close();
  });

  test('two order numbers in a row: neither', async () => {
    const { page, reading } = await reader.read(address);
    await reading();
    await page.evaluate(() => {
      window.__sim.hostile('two-order-numbers');
    });
    const { orders } = await reading((read) => read.orders.every(({ number }) => number === null));
    expect(orders).toHaveLength(3);
    await page.close();
  });
});

test('Feige without the marks for tests: messages by the wrapper’s class and its other id, not the robot’s', async () => {
  const { page, reading } = await reader.read('https://im.jinritemai.com/pc_seller_v2/main/workspace?selfId=1');
  const before = await reading(({ messages }) => messages.length > 0);
  await page.evaluate(() => {
    for (const row of document.querySelectorAll('[data-qa-id="qa-message-warpper"]')) {
      row.setAttribute('data-qa-message-id', `qa_${row.getAttribute('data-id') ?? ''}`);
      row.removeAttribute('data-qa-id');
      row.removeAttribute('data-id');
    }
  });
  const after = await reading(({ messages }) => messages[0]?.id.startsWith('qa_') ?? false);
  expect(after.messages.map(({ side, text }) => [side, text])).toEqual(
    before.messages.map(({ side, text }) => [side, text]),
  );
  expect(after.messages.map(({ id }) => id)).toEqual(before.messages.map(({ id }) => `qa_${id}`));
  await page.close();
});

test.each(['pc_seller', 'pc_seller_v2', 'pc_seller_desk_v2'])('Feige below /%s/', async (path) => {
  const { page, reading, insert } = await reader.read(`https://im.jinritemai.com/${path}/main/workspace?selfId=1`);
  const read = await reading(({ orderInView: at, messages }) => at !== null && messages.length > 0);
  expect(read).toMatchObject({ siteId: 'douyin', pageKind: 'chat', composer: 'ready' });
  expect(orderInView(read)?.number?.value).toBe(await page.evaluate(() => window.__sim.orderNumbers()[0]));
  expect(await insert('您好', read.conversationKey)).toEqual({ ok: true });
  expect(await page.evaluate(() => window.__sim.composerModel())).toBe('您好');
  await page.close();
});
