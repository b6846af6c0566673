// What every plain console stands on: a chat of the kit behaves as a console does. Without the extension.
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { consoleRoutes } from '../../consoles/server/routes.ts';
import { consoleContext, launchBrowser } from '../console-in-browser.ts';

const SHOTS = path.join(import.meta.dirname, '../../../.output/consoles-shots');
const CHAT = 'https://seller-us.tiktok.com/chat/inbox/current?shop_region=US&lang=en';
const BUBBLE = '.chatd-bubble-main--other';

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await consoleContext(browser, { now: '2026-11-21T14:32:00+08:00' });
  page = await context.newPage();
});
afterEach(() => context.close());

const model = () => page.evaluate(() => window.__sim.composerModel());

describe('a chat', () => {
  beforeEach(async () => {
    await page.goto(CHAT);
    await page.locator('textarea').waitFor();
  });

  test('typing is the model, the caret stays while a message comes, Enter sends', async () => {
    await page.locator('textarea').click();
    await page.keyboard.type('Hello');
    await page.keyboard.press('Home');
    await page.evaluate(() => {
      window.__sim.buyerSays('<b>Are you there?</b>');
    });
    await expect.poll(() => page.locator(BUBBLE).last().textContent()).toBe('<b>Are you there?</b>');
    await page.keyboard.type('> ');
    expect(await model()).toBe('> Hello');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => window.__sim.sent.map(({ text }) => text))).toEqual(['> Hello']);
    expect(await page.locator('textarea').inputValue()).toBe('');
  });

  test('a click on a row switches: the header at once, the messages later, the draft is each buyer’s own', async () => {
    await page.locator('textarea').fill('for the first');
    const before = await page.locator(BUBBLE).first().elementHandle();
    await page.locator('[id^="chat-room-conversation-list-item-"]').nth(1).click();
    expect(await model()).toBe('');
    expect(await before?.evaluate((node) => node.isConnected)).toBe(false);
    await page.locator(BUBBLE).first().waitFor();
    await page.evaluate(() => {
      window.__sim.open(window.__sim.conversations()[0] ?? '');
    });
    expect(await page.locator('textarea').inputValue()).toBe('for the first');
  });

  test('renamed markup: nothing documented is left, and the text stays', async () => {
    await page.evaluate(() => {
      window.__sim.hostile('renamed-markup');
    });
    expect(await page.locator('[class*="chatd-"], [data-testid], #chat-input-send-button').count()).toBe(0);
    expect(await page.locator('textarea').count()).toBe(1);
  });

  test('a script’s click sends nothing, a person’s does', async () => {
    await page.locator('textarea').fill('one moment');
    await page.locator('#chat-input-send-button').evaluate((button) => {
      button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    });
    expect(await page.evaluate(() => window.__sim.sent.length)).toBe(0);
    await page.locator('#chat-input-send-button').click();
    expect(await page.evaluate(() => window.__sim.sent.length)).toBe(1);
  });
});

test.each(
  consoleRoutes()
    .filter(({ page: built, isFrame }) => built === 'plain/page.html' && !isFrame)
    .map(({ consoleId, kind, address }) => ({ name: `${consoleId}-${kind}`, address })),
)('$name stands at its address and asks for nothing outside', async ({ name, address }) => {
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  page.on('requestfailed', (request) => failures.push(request.url()));
  await page.goto(address);
  await page.locator('#app > *').first().waitFor();
  await page.screenshot({ path: path.join(SHOTS, `plain-${name}.png`) });
  expect(await page.evaluate(() => window.__sim.orderNumbers().length)).toBeGreaterThan(0);
  expect(failures).toEqual([]);
});
