// What the simulated consoles do to their readers on purpose: late messages,
// lists that are only partly there, sweeping, dialogs, a clock of their own.
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { routeConsoles } from '../consoles/server/routes.ts';
import type { BuyerMessage, RoutedConsoles, ScenarioOptions } from '../consoles/server/routes.ts';
import type { ConsoleConversation } from '../consoles/shared/scenario.ts';
import { launchBrowser } from './console-in-browser.ts';

const PINDUODUO = 'https://mms.pinduoduo.com/chat-merchant/index.html#/';
const JD = 'https://dongdong.jd.com/';
const NOW = '2026-11-21T14:32:00+08:00';

/** A megabyte of name takes a busy machine seconds to lay out. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 15_000 });

let browser: Browser;
let context: BrowserContext;
let routed: RoutedConsoles;

beforeAll(async () => {
  await build({ configFile: path.join(import.meta.dirname, '../consoles/vite.config.ts') });
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
});
afterEach(() => context.close());

async function play(address: string, options: ScenarioOptions = {}): Promise<Page> {
  routed = await routeConsoles(context, { now: NOW, conversations: [], ...options });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('#app')?.firstElementChild);
  return page;
}

function longConversation(turns: number): ConsoleConversation {
  return {
    id: 'long',
    lang: 'pt-BR',
    marketplace: 'shopee',
    buyerName: 'long.talk',
    turns: Array.from({ length: turns }, (_, i) => ({ side: 'buyer', text: `mensagem ${String(i)}` })),
    order: null,
  };
}

describe('timing and lists', () => {
  test("JD shows the new buyer's name over the former buyer's messages for a while", async () => {
    const page = await play(JD);
    const seen = await page.evaluate(async () => {
      const left = (): string => document.querySelector('#t-chat-scroll')?.textContent ?? '';
      const name = (): string => document.querySelector('.chat-head-name')?.textContent ?? '';
      const before = { left: left(), name: name() };
      window.__sim.open(window.__sim.conversations()[1] ?? '');
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return { before, after: { left: left(), name: name() } };
    });
    expect(seen.after.name).not.toBe(seen.before.name);
    expect(seen.after.left).toBe(seen.before.left);
    await eventually(() => page.locator('#t-chat-scroll').textContent()).not.toBe(seen.before.left);
  });

  test('Shopee renders only the rows on screen, the newest first seen', async () => {
    const page = await play('https://seller.shopee.com.br/new-webchat/conversations', {
      conversations: [longConversation(60)],
    });
    const rows = page.locator('[data-cy="webchat-message-receive"]');
    await page.getByText('mensagem 59', { exact: true }).last().waitFor();
    expect(await rows.count()).toBeLessThan(30);
    expect(await page.locator('#messagesContainer').getByText('mensagem 0', { exact: true }).count()).toBe(0);
    await page.locator('#messagesContainer').evaluate((list) => {
      list.scrollTop = 0;
    });
    await page.locator('#messagesContainer').getByText('mensagem 0', { exact: true }).waitFor();
  });

  test('two buyers of Pinduoduo look the same and are not', async () => {
    const page = await play(PINDUODUO);
    const rows = await page
      .locator('.chat-item-box')
      .evaluateAll((boxes) =>
        boxes.map((box) => [box.querySelector('.nickname-span')?.textContent, box.getAttribute('data-random')]),
      );
    const names = rows.map(([name]) => name);
    expect(new Set(names).size).toBeLessThan(names.length);
    expect(new Set(rows.map(([, random]) => random)).size).toBe(names.length);
  });
});

describe('harm', () => {
  test('sweeps foreign children of <html> away, and stops after three seconds', async () => {
    const page = await play(PINDUODUO);
    const put = (): Promise<void> =>
      page.evaluate(() => {
        document.documentElement.append(document.createElement('foreign-node'));
      });
    const count = (): Promise<number> => page.locator('foreign-node').count();
    await page.evaluate(() => {
      window.__sim.hostile('remove-foreign-nodes');
    });
    await put();
    await eventually(count).toBe(0);
    await page.waitForTimeout(3200);
    await put();
    await page.waitForTimeout(200);
    expect(await count()).toBe(1);
  });

  test('opens a modal dialog', async () => {
    const page = await play(PINDUODUO);
    await page.evaluate(() => {
      window.__sim.hostile('modal');
    });
    expect(await page.locator('dialog:modal').count()).toBe(1);
  });

  test('makes as many unrelated mutations as asked, and leaves nothing', async () => {
    const page = await play(PINDUODUO);
    const added = await page.evaluate(async () => {
      let spans = 0;
      const observer = new MutationObserver((records) => {
        for (const record of records) {
          spans += [...record.addedNodes].filter((node) => node.nodeName === 'SPAN').length;
        }
      });
      observer.observe(document.body, { childList: true, subtree: true });
      await window.__sim.mutateUnrelated(300, 100);
      observer.disconnect();
      return { spans, left: document.querySelectorAll('#app ~ div').length };
    });
    expect(added.spans).toBeGreaterThanOrEqual(300);
    expect(added.left).toBe(0);
  });
});

describe('what is served', () => {
  test('nothing outside the machine can be reached, and every attempt is on record', async () => {
    const page = await play(PINDUODUO);
    const outcome = await page.evaluate(() =>
      fetch('https://example.com/x').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
    expect(routed.refused).toEqual(['https://example.com/x']);
  });

  test('the clock is the scenario’s, or the address’s', async () => {
    const page = await play(PINDUODUO);
    await eventually(() => page.locator('.message-time').first().textContent()).toContain('2026年11月21日 14:');
    await page.goto('https://mms.pinduoduo.com/chat-merchant/index.html?now=2027-03-02T08:00:00%2B08:00#/');
    await eventually(() => page.locator('.message-time').first().textContent()).toContain('2027年03月02日 07:');
  });

  test('messages given by a test become conversations, whatever is in them', async () => {
    const text = '</script><script>window.broken = true</script>{{x}}\u202e';
    const messages: BuyerMessage[] = [{ text, earlier: ['在吗'], lang: 'zh-CN' }];
    const page = await play(JD, { buyerMessages: messages });
    expect(await page.evaluate(() => window.__sim.conversations())).toContain('jd-written-1');
    await page.evaluate(() => {
      window.__sim.open('jd-written-1');
    });
    await eventually(() => page.locator('.message_left .message__content').last().textContent()).toBe(text);
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  });

  test.each([
    ['https://seller.shopee.sg/portal/sale/order', 'Order ID ', 'S$'],
    ['https://seller.shopee.cn/portal/sale/order', '订单编号 ', '¥'],
    ['https://seller.shopee.tw/portal/sale/order', '訂單編號 ', 'NT$'],
    ['https://seller.shopee.com.br/portal/sale/order', 'ID do Pedido ', 'R$'],
  ])('%s speaks its language', async (address, label, symbol) => {
    const page = await play(address);
    expect(await page.locator('.order-sn').first().textContent()).toMatch(new RegExp(`^${label}\\d{6}[A-Z0-9]{8}$`));
    expect(await page.locator('.total-price').first().textContent()).toContain(symbol);
  });
});
