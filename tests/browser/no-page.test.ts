// No page at all: what a client of the desktop shows is pasted, and replies go back over
// the clipboard. And pages that keep the sidebar out: the side panel stands in for it.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { chooseChinese, completeCard, eventually, model, say } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { launchExtension } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';
import { clickToolbarButton, sidePanelOf } from '../support/side-panel.ts';

declare const chrome: typeof browser;

const ORDER_HEADER = '订单编号：2604091830552714437\n订单状态：已签收\n实付款：¥39.90\n签收时间：2026-09-08 17:30:17';

let launched: Launched;
beforeAll(async () => {
  launched = await launchExtension({ scenario: { conversations: [] }, viewport: { width: 400, height: 760 } });
  // The driver lends its language to tabs, not to the side panel.
  await chooseChinese(launched);
  await launched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => launched.close());

const box = (panel: Page) => panel.getByRole('textbox', { name: say('manual_box') });
const clipboard = (panel: Page) => panel.evaluate(() => navigator.clipboard.readText());

/** As a client of the desktop puts it there. */
async function paste(panel: Page, text: string): Promise<void> {
  await panel.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await panel.keyboard.press('ControlOrMeta+V');
}

async function openPanel(): Promise<Page> {
  const panel = await launched.context.newPage();
  await panel.goto(`chrome-extension://${launched.extensionId}/sidepanel.html`);
  await panel.bringToFront();
  // Ready to be pasted into without a click.
  await panel.locator('textarea:focus').waitFor();
  return panel;
}

/** The window's own way out, from its menu. */
async function startNew(panel: Page): Promise<void> {
  await box(panel).focus();
  await panel.keyboard.press('ControlOrMeta+Enter');
}

describe('a window without a page', () => {
  let panel: Page;
  beforeAll(async () => {
    panel = await openPanel();
  });
  beforeEach(() => startNew(panel));
  afterAll(() => panel.close());

  const cards = () => panel.getByRole('list', { name: say('sidebar_suggestions') }).getByRole('listitem');

  test('says what to do while there is nothing', async () => {
    await panel.getByText(say('manual_empty'), { exact: true }).waitFor();
  });

  test('paste, one key, and the reply is on the clipboard', async () => {
    await paste(panel, '收到的杯子碎了怎么办，我要退款');
    await panel.getByLabel(say('sidebar_buyerSays')).getByText('收到的杯子碎了').waitFor();
    await eventually(() => cards().count()).toBeGreaterThan(0);
    const { position, text } = await completeCard(panel.mainFrame());
    await panel.keyboard.press(`Alt+${String(position)}`);
    await panel.getByText(say('manual_copied')).waitFor();
    expect(await clipboard(panel)).toBe(text);
    expect(await box(panel).inputValue()).toBe('');
  });

  test('a pasted order header becomes the order; with it a case is logged and its procedure walked', async () => {
    await paste(panel, ORDER_HEADER);
    await panel.getByText('2604091830552714437').waitFor();
    await panel.getByText(say('state_delivered'), { exact: true }).first().waitFor();
    await paste(panel, '杯子碎了，怎么办');
    await panel.getByRole('button', { name: /^登记：运输破损/u }).click();
    await panel.getByText(/^已登记 #/u).waitFor();
    const procedure = panel.getByRole('region', { name: /流程/u }).first();
    await procedure.waitFor();
    const workbench = await launched.openWorkbench('#cases');
    await workbench.setViewportSize({ width: 1280, height: 720 });
    await workbench.getByRole('gridcell', { name: '2604091830552714437' }).first().waitFor();
    await workbench.close();
  });

  test('what a buyer wrote about an order number does not set the order', async () => {
    await paste(panel, '订单编号 2604091830552714437 什么时候发货？');
    await panel.getByLabel(say('sidebar_buyerSays')).getByText('什么时候发货').waitFor();
    await panel.getByText(say('manual_noOrder')).waitFor();
  });

  test('the last conversations of this window can be gone back to', async () => {
    await paste(panel, '第一位买家的话');
    await startNew(panel);
    await paste(panel, '第二位买家的话');
    await panel
      .getByRole('group', { name: say('manual_conversations') })
      .getByRole('button', { name: '第一位' })
      .click();
    await panel.getByLabel(say('sidebar_buyerSays')).getByText('第一位买家的话').waitFor();
  });

  test('search works as beside a page', async () => {
    await panel.getByRole('searchbox').fill('发货');
    await panel
      .getByRole('list', { name: say('sidebar_searchResults') })
      .getByRole('listitem')
      .first()
      .waitFor();
    await panel.getByRole('searchbox').fill('');
  });
});

test('another window goes on with what is half typed', async () => {
  const panel = await openPanel();
  await startNew(panel);
  await paste(panel, '请问可以开发票吗');
  await box(panel).fill('还没写完的');
  // Longer than what is saved late.
  await panel.waitForTimeout(600);
  await panel.close();
  const again = await openPanel();
  await again.getByLabel(say('sidebar_buyerSays')).getByText('请问可以开发票吗').waitFor();
  expect(await box(again).inputValue()).toBe('还没写完的');
  await box(again).fill('');
  await startNew(again);
  await again.waitForTimeout(600);
  await again.close();
});

/** From the toolbar over the side panel's own menu. */
async function popOut(): Promise<Page> {
  const page = await launched.context.newPage();
  await page.goto('chrome://version');
  await clickToolbarButton(launched, page);
  const sidePanel = await sidePanelOf(launched);
  const opened = launched.context.waitForEvent('page');
  await sidePanel.click(say('sidebar_menu'));
  await sidePanel.click(say('panel_popOut'));
  const panel = await opened;
  await panel.locator('textarea:focus').waitFor();
  await page.close();
  return panel;
}

test('the panel’s own button opens a window; closed while something is half typed, the next one has it', async () => {
  const panel = await popOut();
  const worker = await launched.worker();
  const windows = () =>
    worker.evaluate(async () => {
      const all = await chrome.windows.getAll({ populate: true });
      const ours = all.filter(({ tabs = [] }) => tabs.some(({ url = '' }) => url.includes('sidepanel.html')));
      return ours.map(({ type }) => type);
    });
  await eventually(windows).toEqual(['popup']);
  await startNew(panel);
  await paste(panel, ORDER_HEADER);
  await paste(panel, '收到的杯子碎了怎么办，我要退款');
  const { position, text } = await completeCard(panel.mainFrame());
  await panel.keyboard.press(`Alt+${String(position)}`);
  await panel.getByText(say('manual_copied')).waitFor();
  expect(await clipboard(panel)).toBe(text);
  await panel.getByRole('button', { name: /^登记：质量/u }).click();
  await panel.getByText(/^已登记 #/u).waitFor();
  await box(panel).fill('还没写完的一句');
  // At once, as somebody closes a window.
  await panel.close({ runBeforeUnload: true });
  await eventually(windows).toEqual([]);
  const again = await popOut();
  await again.getByLabel(say('sidebar_buyerSays')).getByText('收到的杯子碎了').waitFor();
  await again.getByText('2604091830552714437').waitFor();
  await eventually(() => box(again).inputValue()).toBe('还没写完的一句');
  await box(again).fill('');
  await startNew(again);
  await again.waitForTimeout(600);
  await again.close();
});

test('of what is half typed in too many places the oldest is forgotten, and what is too long is not taken', async () => {
  const panel = await openPanel();
  const kept = await panel.evaluate(async () => {
    const ask = (name: string, request: object) => chrome.runtime.sendMessage({ name, request });
    const at = (count: number) => ({ place: `place ${String(count)}` });
    for (let count = 1; count <= 45; count += 1) {
      await ask('draft.save', { ...at(count), values: { search: String(count) } });
      // Two in one millisecond are of one age.
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const long = await ask('draft.save', { ...at(45), values: { search: 'x'.repeat(24_001) } });
    const [first, last] = [await ask('draft.get', at(1)), await ask('draft.get', at(45))];
    const all = Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('draft:'));
    for (let count = 1; count <= 45; count += 1) await ask('draft.save', { ...at(count), values: {} });
    return { first: first.value.values, last: last.value.values, long: long.refusal, all: all.length };
  });
  expect(kept).toEqual({ first: {}, last: { search: '45' }, long: 'bad-request', all: 40 });
  await panel.close();
});

describe('the toolbar button', () => {
  const contexts = async () => {
    const worker = await launched.worker();
    return worker.evaluate(async () => {
      const all = await chrome.runtime.getContexts({});
      return all.filter(({ documentUrl }) => documentUrl?.includes('sidepanel')).map(({ contextType }) => contextType);
    });
  };

  test('opens the side panel where there is no console', async () => {
    const page = await launched.context.newPage();
    await page.goto('chrome://version');
    await clickToolbarButton(launched, page);
    const panel = await sidePanelOf(launched);
    expect(await contexts()).toEqual(['SIDE_PANEL']);
    await eventually(panel.text).toContain(say('marketplace_taobao'));
    await panel.close();
    await page.close();
  });

  test('where the page refuses the frame, the panel reads the page and writes into its box', async () => {
    const page = await launched.context.newPage();
    await page.goto(PINDUODUO.replace('#', '?isolated#'));
    const worker = await launched.worker();
    const badge = () =>
      worker.evaluate(async (url) => {
        const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
        return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
      }, page.url());
    await eventually(badge).toBe('!');
    await clickToolbarButton(launched, page);
    const panel = await sidePanelOf(launched);
    expect(await contexts()).toEqual(['SIDE_PANEL']);
    await eventually(panel.text).toContain(say('panel_noAnswer'));
    await page.evaluate(() => window.__sim.buyerSays('请问什么时候可以发货呀'));
    await eventually(panel.text).toContain('什么时候可以发货');
    const first = `[...document.querySelectorAll('ol > li')].findIndex((card) => !card.querySelector('p [class*="gap"]'))`;
    await eventually(() => panel.evaluate(first)).toBeGreaterThanOrEqual(0);
    const position = Number(await panel.evaluate(first)) + 1;
    const wording = await panel.evaluate(
      `document.querySelectorAll('ol > li')[${String(position - 1)}].querySelector('p').textContent`,
    );
    await panel.press({ key: String(position), code: `Digit${String(position)}`, altKey: true });
    await eventually(() => model(page)).toBe(wording);
    // The blank frame and its room are gone.
    await eventually(() => page.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull();
    await panel.close();
    await page.close();
  });
});
