// A request of which no page says since when it runs, in the built extension: told once, it is there after a
// reload, counted on the toolbar button though the worker was stopped, and in every tab; taken back, nowhere.
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { eventually, openConversation, say, workerKiller } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { conversationsWithOrders } from '../support/conversations-with-orders.ts';
import { sidebarOf } from '../support/launch-extension.ts';
import { launchWithFeed } from '../support/launch-with-feed.ts';
import type { LaunchedWithFeed } from '../support/launch-with-feed.ts';

/** Inside `evaluate` in the extension's pages. */
declare const chrome: typeof browser;

const rule = {
  text: { 'zh-CN': '测试规则', en: 'A rule' },
  source: 'https://rules.example/auto',
  checkedOn: '2026-11-22',
};
const HOUR_MS = 3_600_000;

let feed: LaunchedWithFeed;
let page: Page;
let sidebar: Frame;

beforeAll(async () => {
  const auto = { clock: 'auto-approval', within: { amount: 48, unit: 'hours' }, rule } as const;
  const deadlines = [{ id: 'auto-pinduoduo', marketplaces: ['pinduoduo'], ...auto }];
  const conversations = conversationsWithOrders(1, 'pinduoduo').map((each) => ({
    ...each,
    order: each.order && { ...each.order, state: 'refunding' as const, daysSinceOrder: 20 },
  }));
  feed = await launchWithFeed([], { published: { deadlines: deadlines as never }, scenario: { conversations } });
  await open();
});
afterAll(() => feed.close());

async function open(): Promise<void> {
  ({ page, sidebar } = await feed.launched.openConsole(PINDUODUO));
  await openConversation(page, sidebar, 'talk-0');
}

const clocks = (of = sidebar) => of.getByRole('group', { name: say('clock_title') });
const panel = (of = sidebar) => of.getByRole('dialog');
const badge = (from: Page | Frame) => from.evaluate(() => chrome.action.getBadgeText({}));
const hoursAgo = (hours: number) => {
  const wall = new Date(Date.now() - hours * HOUR_MS + 8 * HOUR_MS);
  return wall.toISOString().slice(0, 16);
};

test('told by keyboard in the panel, it is late at once, and the button counts it', async () => {
  await eventually(() => clocks().innerText()).toContain('≤');
  expect(await badge(sidebar)).toBe('');
  const face = clocks().getByRole('button').last();
  await face.focus();
  await page.keyboard.press('Enter');
  await panel().getByText(say('clock_byShop')).waitFor();
  await panel().getByLabel(say('clock_ask')).and(sidebar.locator('input')).fill(hoursAgo(50));
  await page.keyboard.press('Enter');
  await panel().getByText(say('clock_told')).first().waitFor();
  await eventually(() => badge(sidebar)).toBe('1');
  await page.keyboard.press('Escape');
  await eventually(() => panel().count()).toBe(0);
  expect(await face.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('after a reload and the end of the worker it is there again, and counted again', async () => {
  const killWorker = await workerKiller(page);
  await page.reload();
  sidebar = await sidebarOf(page);
  await openConversation(page, sidebar, 'talk-0');
  await eventually(() => clocks().innerText()).toContain(say('clock_over'));
  await killWorker();
  await sidebar.evaluate(async () => {
    await chrome.action.setBadgeText({ text: '' });
    await chrome.alarms.create('clocks', { when: Date.now() });
  });
  await eventually(() => badge(sidebar)).toBe('1');
});

test('taken back in another tab, it counts from when it was seen: there, here and on the button', async () => {
  const [firstPage, first] = [page, sidebar];
  await open();
  await eventually(() => clocks().innerText()).toContain(say('clock_over'));
  await clocks().getByRole('button').last().click();
  await panel()
    .getByRole('button', { name: say('clock_askBack') })
    .click();
  await eventually(() => clocks().innerText()).toContain('≤');
  await eventually(() => badge(sidebar)).toBe('');
  await firstPage.bringToFront();
  await eventually(() => clocks(first).innerText()).toContain('≤');
});
