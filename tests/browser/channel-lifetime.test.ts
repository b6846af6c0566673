// The extension comes, is replaced and goes while consoles are open: always one
// sidebar, and none where there is no extension.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { asBrowser, buyerSays, card, cards, chooseChinese, completeCard, eventually, say } from '../support/agent.ts';
import { CHATS } from '../support/consoles-under-test.ts';
import { launchExtension, sidebarOf } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';

declare const chrome: typeof browser;

const [{ at }] = CHATS;
let launched: Launched;
let page: Page;
beforeAll(async () => {
  launched = await launchExtension({ scenario: { conversations: [] }, ownBuild: true });
  await chooseChinese(launched);
  ({ page } = await launched.openConsole(at));
});
afterAll(() => launched.close());

const hosts = () =>
  page.evaluate(
    () => [...document.documentElement.children].filter((e) => !['HEAD', 'BODY'].includes(e.tagName)).length,
  );
const frames = () => page.frames().filter((frame) => frame.url().includes('sidebar.html')).length;
const rootStyle = () => page.evaluate(() => document.documentElement.getAttribute('style'));

async function works(text: string): Promise<void> {
  const sidebar: Frame = await sidebarOf(page);
  await buyerSays(page, sidebar, text);
  await eventually(() => cards(sidebar).count()).toBeGreaterThan(0);
}

/** A wording half edited, case details half filled, and a search, in this order of places. */
async function typeHalf(sidebar: Frame): Promise<string> {
  await sidebar
    .getByRole('button', { name: /^登记：/u })
    .first()
    .click();
  await sidebar.getByRole('button', { name: say('sidebar_addDetails') }).click();
  await sidebar.getByLabel(say('sidebar_notes')).fill('买家说周五之前要到');
  const { title } = await completeCard(sidebar);
  await card(sidebar, title).hover();
  await card(sidebar, title)
    .getByRole('button', { name: say('sidebar_edit') })
    .click();
  await sidebar.getByLabel(say('sidebar_editLabel')).fill('改了一半的话');
  // Longer than what is saved late.
  await sidebar.waitForTimeout(600);
  return title;
}

async function isStillTyped(sidebar: Frame, title: string): Promise<void> {
  await eventually(() => sidebar.getByLabel(say('sidebar_notes')).inputValue()).toBe('买家说周五之前要到');
  const edit = card(sidebar, title).getByLabel(say('sidebar_editLabel'));
  await eventually(() => edit.inputValue()).toBe('改了一半的话');
  for (const name of [say('shared_cancel'), say('shared_close')])
    await sidebar.getByRole('button', { name, exact: true }).first().click();
}

test('its script put into the page a second time makes no second sidebar', async () => {
  await works('你好，什么时候发货');
  // The sidebar, and the list for typed codes.
  const before = await hosts();
  const worker = await launched.worker();
  await worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
    await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      files: ['/console.js'],
    });
  }, page.url());
  await works('什么时候发货');
  expect(frames()).toBe(1);
  expect(await hosts()).toBe(before);
});

test('switched off, it leaves the page as it was', async () => {
  expect(await rootStyle()).toContain('margin-right');
  await asBrowser(launched, 'disable');
  await eventually(hosts).toBe(0);
  await eventually(rootStyle).toBeNull();
  await eventually(frames).toBe(0);
});

test('switched on again, a reload of the page brings it back', async () => {
  await asBrowser(launched, 'enable');
  await page.reload();
  await works('现在什么时候发货');
  expect(frames()).toBe(1);
});

test('an update gives the open console exactly one sidebar, without a reload, and what was half typed', async () => {
  const typed = await typeHalf(await sidebarOf(page));
  const hostsBefore = await hosts();
  await page.evaluate(() => Reflect.set(window, 'sameDocument', true));
  const manifest = path.join(launched.buildFolder, 'manifest.json');
  const content = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(manifest, JSON.stringify({ ...content, version: '0.1.1' }));
  const before = page
    .frames()
    .find((frame) => frame.url().includes('sidebar.html'))
    ?.url();
  await asBrowser(launched, 'reload');
  await eventually(() => page.frames().some((f) => f.url().includes('sidebar.html') && f.url() !== before)).toBe(true);
  // The old script takes its dead frame away within a second; asked before, that one would never answer.
  await eventually(() => page.frames().some((f) => f.url() === before)).toBe(false);
  await isStillTyped(await sidebarOf(page), typed);
  await works('更新之后什么时候发货');
  // The driver hears of a frame's end a little later than the page.
  await eventually(hosts).toBe(hostsBefore);
  await eventually(frames).toBe(1);
  expect(await page.evaluate(() => Reflect.get(window, 'sameDocument'))).toBe(true);
  // The old script, which ends a moment later, must not take the new one's room with it.
  await page.waitForTimeout(2_500);
  expect(await hosts()).toBe(hostsBefore);
  expect(frames()).toBe(1);
  expect(await rootStyle()).toMatch(/^margin-right: calc\(\d+px\) !important;$/u);
});

test('and when that one goes too, nothing of either is left', async () => {
  await asBrowser(launched, 'disable');
  await eventually(hosts).toBe(0);
  await eventually(rootStyle).toBeNull();
});
