// Pinduoduo from page to reading to reply box, on the simulated console.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { bundleSession, consoleContext, launchBrowser, readingWhere, startIn } from './console-in-browser.ts';

let browser: Browser;
let bundle: string;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, bundle] = await Promise.all([launchBrowser(), bundleSession()]);
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await consoleContext(browser);
  page = await context.newPage();
  await page.goto('https://mms.pinduoduo.com/chat-merchant/index.html#/');
  await startIn(page, bundle);
});
afterEach(() => context.close());

async function openConversation(index: number): Promise<string> {
  return page.evaluate((i) => {
    const id = window.__sim.conversations()[i] ?? '';
    window.__sim.open(id);
    return id;
  }, index);
}

test('reads buyer, messages and order of the open conversation', async () => {
  await openConversation(0);
  const reading = await readingWhere(page, (r) => r.orderInView !== null && r.messages.length > 0);
  const [number] = await page.evaluate(() => window.__sim.orderNumbers());
  expect(reading).toMatchObject({ siteId: 'pinduoduo', pageKind: 'chat', composer: 'ready' });
  expect(reading.conversationKey).toMatch(/^pinduoduo:\d+$/u);
  expect(reading.buyerName?.value).toMatch(/\*/u);
  const order = reading.orders[reading.orderInView ?? -1];
  expect(order?.number).toEqual({ value: number, how: 'label', by: '订单编号' });
  expect(order?.amount?.value.currency).toBe('CNY');
  expect(order?.state).not.toBeNull();
  expect(order?.product?.value).not.toBe('');
  expect(order?.orderedAt?.value).toMatch(/\+08:00$/u);
});

test('a new buyer message is in the next reading', async () => {
  await openConversation(0);
  await readingWhere(page, (r) => r.messages.length > 0);
  await page.evaluate(() => window.__sim.buyerSays('什么时候发货呀😊'));
  const reading = await readingWhere(page, (r) => r.messages.at(-1)?.text === '什么时候发货呀😊');
  expect(reading.messages.at(-1)?.side).toBe('buyer');
});

test('a re-mounted list goes on being read', async () => {
  await openConversation(0);
  await readingWhere(page, (r) => r.messages.length > 0);
  await page.evaluate(() => window.__sim.remountList());
  await page.evaluate(() => window.__sim.buyerSays('重新挂载之后'));
  await readingWhere(page, (r) => r.messages.at(-1)?.text === '重新挂载之后');
});

test('a reply goes into the framework’s model, and nothing is sent', async () => {
  await openConversation(0);
  const { conversationKey } = await readingWhere(page, (r) => r.conversationKey !== null);
  const result = await page.evaluate(
    (key) => window.sellerside.insert({ text: '亲，已为您查询\n请稍等😊', mode: 'caret', conversationKey: key ?? '' }),
    conversationKey,
  );
  expect(result).toEqual({ ok: true });
  expect(await page.evaluate(() => window.__sim.composerModel())).toBe('亲，已为您查询\n请稍等😊');
  expect(await page.evaluate(() => window.__sim.sent.length)).toBe(0);
});

test('a reply made for another conversation is refused', async () => {
  await openConversation(0);
  const { conversationKey } = await readingWhere(page, (r) => r.conversationKey !== null);
  await openConversation(1);
  const result = await page.evaluate(
    (key) => window.sellerside.insert({ text: '给别人的', mode: 'caret', conversationKey: key ?? '' }),
    conversationKey,
  );
  expect(result).toEqual({ ok: false, reason: 'conversation-changed' });
  expect(await page.evaluate(() => window.__sim.composerModel())).toBe('');
});
