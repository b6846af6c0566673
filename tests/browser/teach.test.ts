// Teaching a page in the built extension, as a person does it: with the pointer on the page
// and the panel beside it. A field of a console that drifted, a console that nobody knew, and
// pages that are up to no good.
import { existsSync, mkdirSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { completeCard, clickCard, eventually, openConversation, say } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { grantHost } from '../support/grant-host.ts';
import { launchExtension, sidebarOf } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';
import { boxText, openThread, orderOf, routeShop, SHOP } from '../support/taught-shop.ts';
import type { BoxKind } from '../support/taught-shop.ts';

/** Inside `evaluate` in the extension's own pages and worker. */
declare const chrome: typeof browser;

/** `TEACH_SHOTS`: a folder for pictures of what a person would see. */
const shots = process.env.TEACH_SHOTS;
async function look(page: Page, name: string): Promise<void> {
  if (shots === undefined) return;
  if (!existsSync(shots)) mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/${name}.png` });
}

const panel = (sidebar: Frame) => sidebar.getByRole('region', { name: say('teach_title') });
const prompted = (sidebar: Frame, words: string) => panel(sidebar).getByText(words, { exact: true }).waitFor();
const save = (sidebar: Frame) => panel(sidebar).getByRole('button', { name: say('shared_save') });

let launched: Launched;
let page: Page;
let sidebar: Frame;
let presses = 0;
/** A person's clicks, counted. */
async function press(locator: { click(options?: object): Promise<void> }, options: object = {}): Promise<void> {
  presses += 1;
  await locator.click(options);
}

beforeAll(async () => {
  launched = await launchExtension();
  const workbench = await launched.openWorkbench();
  // Chosen, not left to the browser: what is looked for below is looked for by its words.
  await workbench.evaluate(async () => {
    const { value } = await chrome.runtime.sendMessage({ name: 'settings.get', request: {} });
    await chrome.runtime.sendMessage({ name: 'settings.save', request: { ...value, language: 'zh-CN' } });
  });
  await workbench.close();
});
afterAll(() => launched.close());
beforeEach(() => {
  presses = 0;
});
afterEach(async () => {
  await page.close();
  const workbench = await launched.openWorkbench();
  // What was taught in one test is not known in the next.
  await workbench.evaluate(async () => {
    const { value } = await chrome.runtime.sendMessage({ name: 'console.list', request: {} });
    for (const { id, origin } of value.consoles)
      if (origin === 'local') await chrome.runtime.sendMessage({ name: 'console.remove', request: { id } });
  });
  await workbench.close();
});

describe('a console that drifted', () => {
  /** The console's next release calls the number by another word. */
  const rename = () => {
    const swap = () => {
      const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const text = walk.currentNode as Text;
        if (/订单编号/u.test(text.data)) text.data = text.data.replace('订单编号', '流水');
      }
    };
    new MutationObserver(swap).observe(document, { childList: true, subtree: true, characterData: true });
  };

  test('the order number is repaired in fewer than six clicks, and read in the next conversation', async () => {
    page = await launched.context.newPage();
    await page.addInitScript(rename);
    await page.goto(PINDUODUO);
    sidebar = await sidebarOf(page);
    await sidebar.getByText(say('sidebar_notRead', say('field_orderNumber'))).waitFor();
    await press(sidebar.getByRole('button', { name: say('teach_repair'), exact: true }));
    await prompted(sidebar, say('teach_now', say('field_orderNumber')));
    const [first = '', ...rest] = await page.evaluate(() => window.__sim.orderNumbers());
    expect(rest).toEqual([]);
    await press(page.getByText(first, { exact: true }).last());
    await look(page, 'repair-shown');
    await eventually(() => save(sidebar).isEnabled()).toBe(true);
    await press(save(sidebar));
    await sidebar.getByText(say('teach_saved')).waitFor();
    expect(presses).toBeLessThan(6);
    const header = sidebar.locator('header').first();
    await eventually(async () => (await header.innerText()).replaceAll(/\s/gu, '')).toContain(first);
    const ids = await page.evaluate(() => window.__sim.conversations());
    for (const id of ids.slice(1, 3)) await openConversation(page, sidebar, id);
    expect(await page.evaluate(() => window.__sim.sent.length)).toBe(0);
  });
});

async function openShop(box: BoxKind, more = ''): Promise<void> {
  await routeShop(launched.context, box, more);
  await grantHost(launched.context, launched.extensionId, SHOP);
  const workbench = await launched.openWorkbench();
  page = await launched.context.newPage();
  await page.goto(SHOP);
  await workbench.evaluate(async (host) => {
    await chrome.permissions.request({ origins: [`https://${host}/*`] });
    return chrome.runtime.sendMessage({ name: 'console.teach', request: { where: { host }, field: null } });
  }, new URL(SHOP).host);
  await workbench.close();
  await page.bringToFront();
  sidebar = await sidebarOf(page);
  await panel(sidebar)
    .waitFor({ timeout: 8_000 })
    .catch(async (error: unknown) => {
      await look(page, 'no-panel');
      throw error;
    });
}

const boxOf = (kind: BoxKind) =>
  kind === 'shadow'
    ? page.getByRole('textbox', { name: 'Write a reply' })
    : page.frameLocator('#replyFrame').locator('textarea');

async function teachShop(kind: BoxKind): Promise<void> {
  await press(panel(sidebar).getByRole('button', { name: say('teach_beginTwo', say('field_messages')) }));
  await prompted(sidebar, say('teach_now_buyers'));
  await page.getByText('Hi!').hover();
  await look(page, `${kind}-1-hover`);
  await press(page.getByText('Hi!'));
  await prompted(sidebar, say('teach_now_ours'));
  await press(page.getByText('How can I help?'));
  await prompted(sidebar, say('teach_now', say('field_composer')));
  await press(boxOf(kind));
  await prompted(sidebar, say('teach_now', say('field_buyerName')));
  await press(page.locator('.customer-name'));
  await press(panel(sidebar).getByRole('button', { name: say('teach_pick', say('field_orderNumber')) }));
  await prompted(sidebar, say('teach_now', say('field_orderNumber')));
  await press(page.getByTestId('order-reference'));
}

describe.each(['shadow', 'frame'] as const)('a console that nobody knew, its reply box in a %s', (kind) => {
  test('messages, box, buyer and order are taught; a reply is offered and inserted', async () => {
    await openShop(kind);
    await look(page, `${kind}-0-open`);
    await teachShop(kind);
    await eventually(() => save(sidebar).isEnabled()).toBe(true);
    const readings = panel(sidebar).getByRole('region', { name: say('teach_readings') });
    await eventually(() => readings.innerText()).toContain(orderOf(0));
    await openThread(page, 1);
    await eventually(() => readings.innerText()).toContain(orderOf(1));
    await look(page, `${kind}-2-taught`);
    // None of the clicks reached the page's box.
    expect(await boxText(page)).toBe('');
    await press(save(sidebar));
    await sidebar.getByText(say('teach_saved')).waitFor();
    await sidebar.getByText('When will my order be shipped?').first().waitFor();
    const { title, text } = await completeCard(sidebar);
    // Of times and parcels, which this page does not have, not a word.
    expect(await sidebar.getByText(/^未读到/u).count()).toBe(0);
    await look(page, `${kind}-3-saved`);
    await clickCard(sidebar, title);
    await eventually(async () => (await boxText(page)).trim()).toBe(text.trim());
    await look(page, `${kind}-4-inserted`);
    // It is known when the page is loaded again.
    await page.reload();
    sidebar = await sidebarOf(page);
    await sidebar.getByText('My cup arrived broken').first().waitFor();
  });
});

describe('pages that are up to no good', () => {
  const SWAPPING = `<script>
    window.swaps = true;
    addEventListener('pointerdown', () => {
      if (!window.swaps) return;
      const other = Object.assign(document.createElement('b'), { className: 'customer-name', textContent: 'Somebody Else' });
      document.querySelector('.customer-name').replaceWith(other);
    }, true);
  </script>`;
  const PASSWORD = '<label>PIN <input type="password" name="pin" value="4711"></label>';

  test('a password field is not taken; the page’s own clicks are; Esc ends', async () => {
    await openShop(
      'shadow',
      `${PASSWORD}<button id="own" onclick="window.pressed = (window.pressed ?? 0) + 1">own</button>`,
    );
    await panel(sidebar)
      .getByRole('button', { name: say('teach_pick', say('field_composer')) })
      .click();
    await prompted(sidebar, say('teach_now', say('field_composer')));
    await page.locator('[name="pin"]').click();
    await panel(sidebar).getByText(say('teach_refused_secret')).waitFor();
    expect(await panel(sidebar).innerText()).not.toContain('4711');
    const pressed = () => page.evaluate(() => Reflect.get(window, 'pressed') as number | undefined);
    await page.locator('#own').click();
    expect(await pressed()).toBeUndefined();
    await page.evaluate(() => document.querySelector<HTMLElement>('#own')?.click());
    expect(await pressed()).toBe(1);
    await page.keyboard.press('Escape');
    await panel(sidebar)
      .getByRole('button', { name: say('teach_stop') })
      .waitFor({ state: 'detached' });
    await page.locator('#own').click();
    expect(await pressed()).toBe(2);
    await panel(sidebar)
      .getByRole('button', { name: say('shared_cancel') })
      .click();
    await eventually(() => page.frames().some((frame) => frame.url().includes('/sidebar.html'))).toBe(false);
  });

  test('a page that puts something else under the pointer: nothing is taken, and that is said', async () => {
    await openShop('shadow', SWAPPING);
    await panel(sidebar)
      .getByRole('button', { name: say('teach_pick', say('field_buyerName')) })
      .click();
    await prompted(sidebar, say('teach_now', say('field_buyerName')));
    // The page's own listener comes before ours: it was there first.
    const name = page.locator('.customer-name');
    await name.hover();
    await page.mouse.down();
    await page.mouse.up();
    await panel(sidebar).getByText(say('teach_refused_changed')).waitFor();
    await page.evaluate(() => Reflect.set(window, 'swaps', false));
    await page.mouse.move(0, 0);
    await name.click();
    await panel(sidebar).getByText('Somebody Else').first().waitFor();
  });

  test('by keys alone, with the focus in the panel', async () => {
    await openShop('shadow');
    await panel(sidebar)
      .getByRole('button', { name: say('teach_pick', say('field_orderNumber')) })
      .focus();
    await page.keyboard.press('Enter');
    await prompted(sidebar, say('teach_now', say('field_orderNumber')));
    // The body, its first child, and there sideways to the order's part and down to the number.
    for (const key of [
      'ArrowDown',
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
      'ArrowDown',
      'ArrowDown',
      'ArrowRight',
      'Enter',
    ])
      await page.keyboard.press(key);
    await panel(sidebar).getByText(orderOf(0)).first().waitFor();
  });

  test('the page sees nothing of the outline, and it is gone when picking ends', async () => {
    await openShop('shadow');
    await panel(sidebar)
      .getByRole('button', { name: say('teach_pick', say('field_product')) })
      .click();
    await prompted(sidebar, say('teach_now', say('field_product')));
    await page.getByTestId('order-reference').hover();
    const beside = () =>
      page.evaluate(() =>
        [...document.documentElement.children].map((each) => [
          each.tagName,
          each.shadowRoot,
          each.textContent?.includes('EX-'),
        ]),
      );
    expect((await beside()).filter(([tag]) => tag === 'DIV')).toEqual([
      ['DIV', null, false],
      ['DIV', null, false],
    ]);
    await page.keyboard.press('Escape');
    await eventually(async () => (await beside()).filter(([tag]) => tag === 'DIV').length).toBe(1);
  });
});
