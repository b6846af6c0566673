// The simulated consoles themselves: what every other browser test and the demo
// rest on. Without the extension.
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { consoleRoutes, routeConsoles } from '../consoles/server/routes.ts';
import type { RoutedConsoles, ScenarioOptions } from '../consoles/server/routes.ts';
import { launchBrowser } from './console-in-browser.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const SHOTS = path.join(ROOT, '.output/consoles-shots');
const NOW = '2026-11-21T14:32:00+08:00';

interface ChatFacts {
  readonly name: string;
  readonly address: string;
  readonly composer: string;
  readonly send: string;
  readonly row: string;
  readonly header: string;
  readonly buyerText: string;
  /** Everything CONSOLES.md documents that must be on the page as it opens. */
  readonly documented: readonly string[];
}

const CHATS: readonly ChatFacts[] = [
  {
    name: 'pinduoduo',
    address: 'https://mms.pinduoduo.com/chat-merchant/index.html#/',
    composer: '.reply-box textarea#replyTextarea',
    send: '.reply-box .send-btn',
    row: 'li.chat-item > .chat-item-box[data-random]',
    header: '.chatWindowHeader .base-info .name',
    buyerText: '#msgListContainer .msg-list li.onemsg .buyer-item[currentuid] .msg-content .msg-content-box',
    documented: ['.chat-item.active', '.nickname-span', '.chat-message-content', '.item-note', '.message-time'],
  },
  {
    name: 'douyin',
    address: 'https://im.jinritemai.com/pc_seller_v2/main/workspace?selfId=1',
    composer: 'textarea[data-qa-id="qa-send-message-textarea"]',
    send: '[data-qa-id="qa-send-message-button"]',
    row: '.list_items [data-qa-id="qa-conversation-chat-item"]',
    header: '#workspace-chat #topbar-left-info span:first-of-type',
    buyerText: '.messageList [data-qa-id="qa-message-warpper"][data-id] .messageNotMe pre span',
    documented: [
      '[data-btm="message_group_name_waitReply"]',
      '.ecom-collapse-item-active [role="button"][aria-expanded="true"].ecom-collapse-header',
      '.ecom-collapse-item:not(.ecom-collapse-item-active)',
      '[data-btm="d5834"]',
    ],
  },
  {
    name: 'jd',
    address: 'https://dongdong.jd.com/',
    composer: '.EditorContent[contenteditable=true]',
    send: '.SendButtonGroup > .send-button',
    row: '.c_tabs-tabpane:not(.c_tabs-tab_inactive) .alluser-item',
    header: '.chat-head-name > span',
    buyerText: '#t-chat-scroll .message .message_left[id^="s_"] .message__content',
    documented: [
      '#t-alluser-wrap .c_tabs-nav-container > .c_tabs-tab[title="正在咨询"]',
      '.c_tabs-tab_inactive .alluser-item_check',
      '.chat-product .name',
      '.consult-type',
    ],
  },
  {
    name: 'shopee',
    address: 'https://seller.shopee.com.br/new-webchat/conversations',
    composer: '[data-cy="webchat-conversation-detail-input"] #inputField textarea',
    send: '[data-cy="webchat-conversation-detail-input"] button',
    row: '[data-cy="webchat-conversation-list"] [data-cy="webchat-conversation-cell-root"]',
    header: '[data-cy="webchat-conversation-detail"] [title]',
    buyerText: '#messagesContainer [data-cy="webchat-message-receive"] [data-cy="webchat-message-content"]',
    documented: ['#tab_unreplied', '#workstation [title^="R$"]', '[data-cy="webchat-conversation-cell-name"][title]'],
  },
];

const ORDERS = [
  {
    address: 'https://mms.pinduoduo.com/orders/list?tab=0',
    block: '#mf-mms-orders-container .package-center-table > div',
    detail: (number: string) => `https://mms.pinduoduo.com/orders/detail?sn=${number}`,
  },
  {
    address: 'https://shop.jd.com/jdm/trade/orders/order-list?tabType=allOrders',
    block: '.jd-scrollbar__view .table-body .card',
    detail: (number: string) => `https://shop.jd.com/jdm/trade/orders/order-details?orderId=${number}`,
  },
  {
    address: 'https://seller.shopee.com.br/portal/sale/order',
    block: '.order-list-table-all .table-body-wrapper > a.order-card[data-testid="order-item"]',
    detail: null,
  },
] as const;

/** A megabyte of name takes a busy machine seconds to lay out. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 15_000 });

let browser: Browser;
let context: BrowserContext;
let routed: RoutedConsoles;
let pageErrors: string[];

beforeAll(async () => {
  await build({ configFile: path.join(ROOT, 'tests/consoles/vite.config.ts') });
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function play(options: ScenarioOptions): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  routed = await routeConsoles(context, { now: NOW, ...options });
}
beforeEach(() => play({}));
afterEach(() => context.close());

async function open(address: string): Promise<Page> {
  const page = await context.newPage();
  pageErrors = [];
  page.on('pageerror', (error) => pageErrors.push(error.message));
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('#app')?.firstElementChild);
  return page;
}

const boxText = (page: Page, selector: string): Promise<string> =>
  page.locator(selector).evaluate((box) => {
    if (box instanceof HTMLTextAreaElement) return box.value;
    return box instanceof HTMLElement ? box.innerText : '';
  });
/** Playwright's locators themselves fall for clobbered forms; the document's own search does not. */
const countNow = (page: Page, selector: string): Promise<number> =>
  page.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
const model = (page: Page): Promise<string> => page.evaluate(() => window.__sim.composerModel());

describe.each(CHATS)('$name chat', (chat) => {
  test('renders everything that is documented and asks for nothing outside', async () => {
    const page = await open(chat.address);
    for (const selector of [chat.composer, chat.send, chat.row, chat.header, chat.buyerText, ...chat.documented]) {
      expect(await page.locator(selector).count(), selector).toBeGreaterThan(0);
    }
    await page.screenshot({ path: path.join(SHOTS, `${chat.name}-chat.png`) });
    expect(routed.refused).toEqual([]);
    expect(pageErrors).toEqual([]);
  });

  test('switches by a click and shows the other conversation', async () => {
    const page = await open(chat.address);
    const before = await page.locator(chat.buyerText).first().elementHandle();
    const [, second] = await page.evaluate(() => window.__sim.conversations());
    await page.locator(chat.row).nth(1).click();
    expect(await page.evaluate(() => window.__sim.openId())).toBe(second);
    await eventually(() => before?.evaluate((node) => node.isConnected)).toBe(false);
    await page.locator(chat.buyerText).first().waitFor();
  });

  test('shows a buyer message as it arrives', async () => {
    const page = await open(chat.address);
    await page.evaluate(() => {
      window.__sim.buyerSays('收到的杯子碎了 <b>怎么办</b>');
    });
    await eventually(() => page.locator(chat.buyerText).last().textContent()).toBe('收到的杯子碎了 <b>怎么办</b>');
  });

  test('keeps the model equal to the box, and sends on a trusted Enter', async () => {
    const page = await open(chat.address);
    await page.locator(chat.composer).click();
    await page.keyboard.type('您好');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('please wait 1 min');
    expect(await boxText(page, chat.composer)).toBe('您好\nplease wait 1 min');
    expect(await model(page)).toBe('您好\nplease wait 1 min');
    await page.keyboard.press('Enter');
    const id = await page.evaluate(() => window.__sim.openId());
    expect(await page.evaluate(() => window.__sim.sent)).toEqual([
      { conversationId: id, text: '您好\nplease wait 1 min' },
    ]);
    await eventually(() => boxText(page, chat.composer)).toBe('');
  });

  test('ignores a click on the send button that a script made', async () => {
    const page = await open(chat.address);
    await page.evaluate(() => {
      window.__sim.setComposer('一会儿回复您');
    });
    await eventually(() => boxText(page, chat.composer)).toBe('一会儿回复您');
    await page.locator(chat.send).evaluate((button) => {
      (button as HTMLElement).click(); // every send button here is an HTML element
    });
    expect(await page.evaluate(() => window.__sim.sent.length)).toBe(0);
    await page.locator(chat.send).click();
    expect(await page.evaluate(() => window.__sim.sent.length)).toBe(1);
  });

  test('does its harm without breaking itself', async () => {
    const page = await open(chat.address);
    await page.evaluate(() => {
      for (const kind of ['clobber', 'huge-name', 'two-order-numbers', 'composer-read-only'] as const) {
        window.__sim.hostile(kind);
      }
    });
    await eventually(() => countNow(page, 'form')).toBeGreaterThan(1);
    expect(await page.evaluate(() => typeof document.forms[0]?.querySelector)).toBe('object');
    const nameLength = await page.evaluate((at) => document.querySelector(at)?.textContent.length, chat.header);
    expect(nameLength).toBeGreaterThanOrEqual(1_000_000);
    const isReadOnly = await page.evaluate(
      () => document.querySelector('textarea')?.readOnly ?? document.querySelector('[contenteditable=false]') !== null,
    );
    expect(isReadOnly).toBe(true);
    await page.evaluate(() => {
      const next = window.__sim.conversations()[1];
      if (next !== undefined) window.__sim.open(next);
      window.__sim.hostile('renamed-markup');
    });
    await eventually(() => countNow(page, chat.composer)).toBe(0);
    await eventually(() => countNow(page, chat.buyerText)).toBe(0);
    expect(pageErrors).toEqual([]);
  });

  test('loses a field, gains an order, re-mounts its list', async () => {
    const page = await open(chat.address);
    const number = await page.evaluate(() => window.__sim.orderNumbers()[0] ?? 'none');
    expect(await page.getByText(number).count()).toBe(1);
    const message = await page.locator(chat.buyerText).first().elementHandle();
    await page.evaluate(() => {
      window.__sim.remountList();
      window.__sim.addOrderCard();
      window.__sim.dropField('buyerName');
      window.__sim.dropField('composer');
    });
    await eventually(() => message?.evaluate((node) => node.isConnected)).toBe(false);
    await eventually(() => page.locator(chat.composer).count()).toBe(0);
    expect(await page.locator(chat.header).filter({ hasText: '*' }).count()).toBe(0);
    const added = await page.evaluate(() => window.__sim.orderNumbers().at(-1) ?? 'none');
    expect(await page.getByText(added).count()).toBe(1);
  });
});

describe.each(ORDERS)('$address', ({ address, block, detail }) => {
  test('lists every order and shows one', async () => {
    const page = await open(address);
    const numbers = await page.evaluate(() => window.__sim.orderNumbers());
    expect(numbers.length).toBeGreaterThan(1);
    expect(await page.locator(block).count()).toBe(numbers.length);
    for (const number of numbers) expect(await page.getByText(number).count(), number).toBe(1);
    const route = consoleRoutes().find((each) => each.urlPattern.test(address));
    await page.screenshot({ path: path.join(SHOTS, `${route?.consoleId ?? 'unknown'}-orders.png`) });
    const last = numbers.at(-1) ?? '';
    if (detail) await page.goto(detail(last));
    else await page.locator(block).last().click();
    await page.getByText(last).waitFor();
    expect(routed.refused).toEqual([]);
  });
});
