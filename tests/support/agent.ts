// What an agent sees and does, in the words of the interface: browser tests are
// written with these, so that they find things as a person does.
import type { CDPSession, Frame, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { browser } from 'wxt/browser';
import { textIn } from './words.ts';
import { grantHost } from './grant-host.ts';
import type { Launched } from './launch-extension.ts';

/** Inside `evaluate` in the extension's own pages and worker. */
declare const chrome: typeof browser;

export const say = textIn('zh-CN');

/** Looks until it holds; the limit is for a machine that does other things, not a measurement. */
export function eventually<T>(look: () => T | Promise<T>, message?: string) {
  return expect.poll(look, { timeout: 15_000, interval: 40, ...(message === undefined ? {} : { message }) });
}

export function cards(sidebar: Frame): Locator {
  return sidebar.getByRole('list', { name: say('sidebar_suggestions') }).getByRole('listitem');
}

/** What a search found. */
export function foundCards(sidebar: Frame): Locator {
  return sidebar.getByRole('list', { name: say('sidebar_searchResults') }).getByRole('listitem');
}

export function card(sidebar: Frame, title: string): Locator {
  return sidebar.getByRole('listitem').filter({ has: sidebar.getByRole('button', { name: title, exact: true }) });
}

/** The first card that needs nothing filled, with the text it would insert and its key (1…5). */
export async function completeCard(
  sidebar: Frame,
  list: Locator = cards(sidebar),
): Promise<{ position: number; title: string; text: string }> {
  await list.first().waitFor();
  const all = await list.evaluateAll((items) =>
    items.slice(0, 5).map((item) => ({
      title: item.querySelector('button')?.textContent ?? '',
      text: item.querySelector('p')?.textContent ?? '',
      gaps: item.querySelectorAll('p [class*="gap"]').length,
    })),
  );
  const index = all.findIndex(({ gaps }) => gaps === 0);
  const found = all[index];
  if (!found) throw new Error(`every card has a gap: ${JSON.stringify(all)}`);
  return { position: index + 1, title: found.title, text: found.text };
}

/** At its left edge: in a narrow sidebar the small actions lie over the middle of a hovered title. */
export async function clickCard(sidebar: Frame, title: string, how: { modifiers?: 'Shift'[] } = {}): Promise<void> {
  const button = card(sidebar, title).getByRole('button', { name: title, exact: true });
  await button.click({ ...how, position: { x: 4, y: 4 } });
}

/** The console's reply box; every simulated console has one. */
export function composer(page: Page): Locator {
  return page.locator('textarea, [contenteditable="true"]').last();
}

/** What the console's framework believes to be in the box. */
export const model = (page: Page) => page.evaluate(() => window.__sim.composerModel());
export const sentCount = (page: Page) => page.evaluate(() => window.__sim.sent.length);

export async function buyerSays(page: Page, sidebar: Frame, text: string): Promise<void> {
  await page.evaluate((said) => window.__sim.buyerSays(said), text);
  await sidebar.getByLabel(say('sidebar_buyerSays')).getByText(text).waitFor();
}

/** Opens a conversation and waits until the sidebar shows its order (the console loads with a delay). */
export async function openConversation(page: Page, sidebar: Frame, id: string): Promise<string> {
  await page.evaluate((wanted) => window.__sim.open(wanted), id);
  const [number = ''] = await page.evaluate(() => window.__sim.orderNumbers());
  if (number !== '') await sidebar.getByText(number).first().waitFor();
  return number;
}

/** Does something on chrome://extensions with the interface that only the browser's own page has. */
export async function asBrowser(launched: Launched, action: 'disable' | 'enable' | 'reload'): Promise<void> {
  const page = await launched.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ([id, wanted]) => {
      const developer = Reflect.get(chrome, 'developerPrivate');
      // Without developer mode a reload leaves an unpacked extension switched off.
      await developer.updateProfileConfiguration({ inDeveloperMode: true });
      if (wanted === 'reload') await developer.reload(id, { failQuietly: true });
      else await chrome.management.setEnabled(id, wanted === 'enable');
    },
    [launched.extensionId, action] as const,
  );
  await page.close();
}

/** A supervisor's address, entered on the settings page as an agent does. */
export async function enterFeed(launched: Launched, url: string): Promise<Page> {
  await grantHost(launched.context, launched.extensionId, url);
  const workbench = await launched.openWorkbench('#settings');
  await workbench.getByLabel(say('workbench_feed_url')).fill(url);
  await workbench.getByRole('button', { name: say('shared_save') }).click();
  await workbench.getByText(say('workbench_edit_saved')).waitFor();
  return workbench;
}

/** The sidebar's dot and age, which is also "refresh now". */
export function refreshButton(sidebar: Frame): Locator {
  return sidebar.getByRole('button', { name: /立即更新/u });
}

export async function refreshNow(sidebar: Frame): Promise<void> {
  await refreshButton(sidebar).click();
  await eventually(() => refreshButton(sidebar).isEnabled()).toBe(true);
}

/** Ends the service worker, as Chromium does when it pleases. */
export async function workerKiller(page: Page): Promise<() => Promise<void>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  return async () => void (await session.send('ServiceWorker.stopAllWorkers'));
}

/** The toolbar button, on the tab of `page`. */
export async function pressToolbarButton(launched: Launched, page: Page): Promise<void> {
  const worker = await launched.worker();
  await worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
    // `dispatch` is what the browser itself calls; it is not in the types.
    Reflect.get(chrome.action.onClicked, 'dispatch').call(chrome.action.onClicked, tab);
  }, page.url());
}

/**
 * Said by the agent, not by the browser: the driver lends each process its language through the first
 * frame in it, and takes it away with that frame. After an update that is the old sidebar, and a new
 * one that starts a moment later speaks English in a browser that has no Chinese of its own.
 */
export async function chooseChinese(launched: Launched): Promise<void> {
  const workbench = await launched.openWorkbench('#settings');
  await workbench.getByLabel(say('workbench_language')).selectOption('zh-CN');
  await workbench.getByRole('button', { name: say('shared_save') }).click();
  await workbench.getByText(say('workbench_edit_saved')).waitFor();
  await workbench.close();
}
