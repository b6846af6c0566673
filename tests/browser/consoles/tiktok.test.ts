// TikTok Shop in the built extension: messages by their marks, orders by labels, in every country.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { howFound, launchReader, orderInView } from '../../support/console-reading.ts';
import type { ConsoleReader, OpenConsole } from '../../support/console-reading.ts';
import { dateTime } from '../../consoles/shared/clock.ts';
import { tiktokLocale } from '../../consoles/plain/words/tiktok.ts';
import { expectCopiedInstead } from '../../support/copied-instead.ts';

const NUMBER = '584098737148888997';
const HOSTS = [
  ['seller-us.tiktok.com', 'USD'],
  ['seller.us.tiktokshopglobalselling.com', 'USD'],
  ['seller-uk.tiktok.com', 'GBP'],
  ['seller-vn.tiktok.com', 'VND'],
  ['seller-my.tiktok.com', 'MYR'],
  ['seller-id.tiktok.com', 'IDR'],
  ['seller-id.tokopedia.com', 'IDR'],
  ['seller-th.tiktok.com', 'THB'],
  ['seller-sg.tiktok.com', 'SGD'],
  ['seller-ph.tiktok.com', 'PHP'],
  ['seller-br.tiktok.com', 'BRL'],
  ['seller-mx.tiktok.com', 'MXN'],
  ['seller-jp.tiktok.com', 'JPY'],
  ['seller-de.tiktok.com', 'EUR'],
  ['seller-fr.tiktok.com', 'EUR'],
  ['seller-es.tiktok.com', 'EUR'],
  ['seller-it.tiktok.com', 'EUR'],
  ['seller-ie.tiktok.com', 'EUR'],
] as const;
const CHAT = 'https://seller-us.tiktok.com/chat/inbox/current?shop_region=US&lang=en';

let reader: ConsoleReader;
beforeAll(async () => {
  reader = await launchReader();
});
afterAll(() => reader.close());

test.each(HOSTS)('order detail on %s', async (host, currency) => {
  const { page, sidebar, reading } = await reader.read(`https://${host}/order/detail?order_no=${NUMBER}`);
  const read = await reading();
  const order = orderInView(read);
  expect(read).toMatchObject({ siteId: 'tiktok', pageKind: 'order-detail', composer: 'absent' });
  expect(order?.number).toMatchObject({ value: NUMBER, how: 'url' });
  expect(order?.state).toMatchObject({ value: 'delivered', how: 'label' });
  expect(order?.amount?.value.currency).toBe(currency);
  expect(howFound(order)).toMatchObject({ product: 'label', trackingNumber: 'label', orderedAt: 'label' });
  // Back in the country's own zone and way of writing it is what the page shows.
  const at = new Date(order?.orderedAt?.value ?? '');
  const { timeZone, dates = 'y-m-d' } = tiktokLocale(host);
  const shown = typeof dates === 'function' ? dates(at, timeZone) : dateTime(at, timeZone, dates);
  expect(await page.locator('body').innerText()).toContain(shown);
  await sidebar.getByText(NUMBER.slice(0, -4)).first().waitFor();
  await page.close();
});

test('a page that shows another order than its address: neither is believed', async () => {
  const { page, reading } = await reader.read(`https://seller-uk.tiktok.com/order/detail?order_no=${NUMBER}`);
  await page.evaluate((number) => {
    const shown = document.evaluate(`//span[text()="${number}"]`, document, null, 9).singleNodeValue;
    if (shown) shown.textContent = '571111111111111111';
  }, NUMBER);
  const { missing } = await reading((r) => r.missing.some(({ field }) => field === 'orderNumber'));
  expect(missing.find(({ field }) => field === 'orderNumber')).toEqual({
    field: 'orderNumber',
    reason: 'ambiguous',
    candidates: [NUMBER, '571111111111111111'],
  });
  await page.close();
});

/** As ARIA has it: the page draws nothing by it. */
const select = ({ page }: OpenConsole) =>
  page
    .locator('[id^="chat-room-conversation-list-item-"]')
    .first()
    .evaluate((row) => {
      row.setAttribute('aria-selected', 'true');
    });

describe('the chat', () => {
  test('sides and texts by their marks, the order by its label and no other number of 18 digits', async () => {
    const { page, reading } = await reader.read(CHAT);
    const read = await reading(({ messages, orderInView: at }) => messages.length > 2 && at !== null);
    expect(read.messages.filter(({ side }) => side === 'buyer').map(({ text }) => text)).toContain(
      'The mug is cracked. I want a refund please',
    );
    expect(read.messages.some(({ side, kind }) => side === 'buyer' && kind === 'image')).toBe(true);
    expect(read.composer).toBe('ready');
    expect(orderInView(read)?.number).toMatchObject({
      value: await page.evaluate(() => window.__sim.orderNumbers()[0]),
      how: 'label',
    });
    await page.evaluate(() => {
      window.__sim.buyerSays('Order ID 571111111111111111, where is it?');
    });
    const after = await reading(({ messages }) => messages.at(-1)?.text.startsWith('Order ID') ?? false);
    expect(orderInView(after)?.number).toEqual(orderInView(read)?.number);
    await page.close();
  });

  test('no row says that it is the open one: nothing is inserted, the reply is copied', async () => {
    const open = await reader.read(CHAT);
    const { conversationKey } = await open.reading();
    expect(conversationKey).toBeNull();
    expect(await open.insert('not for anybody', null)).toEqual({ ok: false, reason: 'no-conversation' });
    await expectCopiedInstead(open);
    await open.page.close();
  });

  test('a row that says it is the open one names the buyer, and the box beside the send button is filled', async () => {
    const open = await reader.read(CHAT);
    await select(open);
    const read = await open.reading(({ conversationKey }) => conversationKey !== null);
    expect(read.buyerName).toMatchObject({ value: 'joanne_tan88', how: 'selector' });
    expect(await open.insert('On its way.\n😊', read.conversationKey)).toEqual({ ok: true });
    expect(await open.page.evaluate(() => window.__sim.composerModel())).toBe('On its way.\n😊');
    expect(await open.page.evaluate(() => window.__sim.sent.length)).toBe(0);
    await open.page.close();
  });

  test('renamed markup: messages and box are missing, the order falls to its labels', async () => {
    const open = await reader.read(CHAT);
    await open.reading();
    await open.page.evaluate(() => {
      window.__sim.hostile('renamed-markup');
    });
    const read = await open.reading(({ messages }) => messages.length === 0);
    expect(read).toMatchObject({ conversationKey: null, composer: 'absent', buyerName: null });
    expect(orderInView(read)?.number?.how).toBe('label');
    await open.page.close();
  });
});
