// Deadlines in the built extension: the clock in the sidebar, the count on the toolbar button, the
// reminder, and all of it after a reload and after the worker was stopped.
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { buyerSays, composer, eventually, say, workerKiller } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { launchWithFeed } from '../support/launch-with-feed.ts';
import type { LaunchedWithFeed } from '../support/launch-with-feed.ts';

/** Inside `evaluate` in the extension's worker. */
declare const chrome: typeof browser;

const rule = { text: { 'zh-CN': '测试规则', en: 'A rule' }, source: '店铺', checkedOn: '2026-11-22' };
/** Long enough to be seen running, short enough to wait for. */
const WITHIN_S = 6;

let feed: LaunchedWithFeed;
let page: Page;
let sidebar: Frame;

beforeAll(async () => {
  const within = { amount: WITHIN_S / 60, unit: 'minutes' as const };
  feed = await launchWithFeed([], { published: { deadlines: [{ id: 'reply', clock: 'reply', within, rule }] } });
  ({ page, sidebar } = await feed.launched.openConsole(PINDUODUO));
});
afterAll(() => feed.close());

const clocks = () => sidebar.getByRole('group', { name: say('clock_title') });
type Extension = Page | Frame;
/** Asked in a page of the extension: that does not wake the worker. */
const badge = (from: Extension) => from.evaluate(() => chrome.action.getBadgeText({}));
const reminders = (from: Extension) => from.evaluate(async () => Object.keys(await chrome.notifications.getAll()));

describe('a buyer waits', () => {
  test('the sidebar counts down; then the button counts one and somebody is reminded, though the worker was stopped', async () => {
    const killWorker = await workerKiller(page);
    await buyerSays(page, sidebar, '在吗');
    await eventually(() => clocks().innerText()).toMatch(/00:0\d/u);
    expect(await badge(sidebar)).toBe('');
    await killWorker();
    await eventually(() => badge(sidebar)).toBe('1');
    await eventually(() => clocks().innerText()).toContain(say('clock_over'));
    await eventually(() => reminders(sidebar)).toHaveLength(1);
  });

  test('after the tab was closed it is counted still, and nobody is reminded again', async () => {
    await page.close();
    const workbench = await feed.launched.openWorkbench();
    await workbench.evaluate(async () => {
      for (const id of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(id);
      await chrome.alarms.create('clocks', { when: Date.now() });
    });
    const next = () => workbench.evaluate(async () => (await chrome.alarms.get('clocks'))?.scheduledTime ?? 0);
    // Set anew for a later moment by the worker that looked.
    await eventually(async () => (await next()) > Date.now()).toBe(true);
    expect(await badge(workbench)).toBe('1');
    expect(await reminders(workbench)).toEqual([]);
    await workbench.close();
  });

  test('answered, nothing is counted any more', async () => {
    ({ page, sidebar } = await feed.launched.openConsole(PINDUODUO));
    await buyerSays(page, sidebar, '还在吗');
    await eventually(() => clocks().innerText()).toContain(say('clock_reply'));
    await composer(page).fill('在的');
    await composer(page).press('Enter');
    await eventually(() => clocks().innerText()).toContain(say('clock_answered'));
    await eventually(() => badge(sidebar)).toBe('');
  });
});
