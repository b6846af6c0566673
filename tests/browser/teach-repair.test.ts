// A known console of which something is wrong or missing, in the built extension: what the sidebar
// says of it, and how few clicks it takes to mend it.
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { buyerSays, chooseChinese, clickCard, completeCard, eventually, model, say } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { launchExtension, sidebarOf } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';

/** Inside `evaluate` in the extension's own pages and worker. */
declare const chrome: typeof browser;

let launched: Launched;
let page: Page;
let sidebar: Frame;
const panel = () => sidebar.getByRole('region', { name: say('teach_title') });
const save = () => panel().getByRole('button', { name: say('shared_save') });

beforeAll(async () => {
  launched = await launchExtension();
  await chooseChinese(launched);
});
afterAll(() => launched.close());
afterEach(() => page.close());

describe('a release of the console that has two reply boxes', () => {
  /** The old one stays in the page, empty and in view; which of the two is read by whom nobody can tell. */
  const addSecond = () => {
    const add = () => {
      const box = document.querySelector('#replyTextarea');
      if (!box || document.querySelector('[data-old]')) return;
      box.setAttribute('aria-label', 'Reply to the buyer');
      const old = document.createElement('textarea');
      old.id = 'replyTextarea';
      old.dataset.old = '';
      box.parentElement?.before(old);
    };
    setInterval(add, 50);
  };

  test('the one that is shown counts in their place, and a reply goes there', async () => {
    page = await launched.context.newPage();
    await page.addInitScript(addSecond);
    await page.goto(PINDUODUO);
    sidebar = await sidebarOf(page);
    await sidebar.getByText(say('sidebar_notRead', say('field_composer'))).waitFor();
    await sidebar.getByRole('button', { name: say('teach_repair'), exact: true }).click();
    await panel()
      .getByText(say('teach_now', say('field_composer')), { exact: true })
      .waitFor();
    await page.getByRole('textbox', { name: 'Reply to the buyer' }).click();
    await eventually(() => save().isEnabled()).toBe(true);
    await save().click();
    await sidebar.getByText(say('teach_saved')).waitFor();
    await eventually(() => sidebar.getByText(/^未读到/u).count()).toBe(0);
    await buyerSays(page, sidebar, '核对一下订单');
    const { title, text } = await completeCard(sidebar);
    await clickCard(sidebar, title);
    await eventually(() => model(page)).toBe(text);
    expect(await page.locator('[data-old]').inputValue()).toBe('');
  });
});

describe('eBay’s message page, which names no conversation', () => {
  const MAIL = 'https://www.ebay.com/cnt/ViewMessage?group_type=CORE';

  test('replies are offered and copied; the box stays empty', async () => {
    ({ page, sidebar } = await launched.openConsole(MAIL));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(MAIL).origin });
    await sidebar.getByRole('note').getByText(say('sidebar_unnamed')).waitFor();
    const { title, text } = await completeCard(sidebar);
    await page.bringToFront();
    await clickCard(sidebar, title);
    await sidebar.getByText(say('refusal_copied')).waitFor();
    await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    expect(await model(page)).toBe('');
  });
});

test('a field is repaired in a tab that shows the kind of page it is missed on', async () => {
  ({ page, sidebar } = await launched.openConsole(PINDUODUO));
  const workbench = await launched.openWorkbench();
  const teach = (pageKind: string) =>
    workbench.evaluate(
      (kind) =>
        chrome.runtime.sendMessage({
          name: 'console.teach',
          request: { where: { host: 'mms.pinduoduo.com', pageKind: kind }, field: 'product' },
        }),
      pageKind,
    );
  expect(await teach('order-list')).toEqual({ ok: true, value: { taught: false, reason: 'no-tab' } });
  expect(await teach('chat')).toEqual({ ok: true, value: { taught: true, host: 'mms.pinduoduo.com' } });
  await workbench.close();
  sidebar = await sidebarOf(page);
  await panel()
    .getByText(say('teach_now', say('field_product')), { exact: true })
    .waitFor();
});
