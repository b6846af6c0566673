// Watching: late apps, storms, replaced containers, routes, huge pages, and the end of a session.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { bundleSession, launchBrowser, readingWhere, startIn } from './console-in-browser.ts';

const AT = 'https://mms.pinduoduo.com/chat-merchant/index.html#/';
const PAGE = `<meta charset=utf-8><body><script>
  const row = (id, text) => '<li class="onemsg" id="' + id + '"><div class="buyer-item" currentuid="7001">' +
    '<p class="msg-content-box">' + text + '</p></div></li>';
  const app = () => '<div class="chatWindowHeader"><div class="base-info"><span class="name">小***鱼</span></div></div>' +
    '<div id="msgListContainer"><ul class="msg-list">' + row('m0', '在吗') + '</ul></div>' +
    '<textarea id="replyTextarea"></textarea><aside id="side"></aside>';
  window.mount = () => { const root = document.createElement('div'); root.id = 'app'; root.innerHTML = app();
    document.querySelector('#app')?.remove(); document.body.append(root); };
  window.say = (id, text) => document.querySelector('.msg-list').insertAdjacentHTML('beforeend', row(id, text));
</script>`;

interface Shown {
  readonly mount: () => void;
  readonly say: (id: string, text: string) => void;
}

let browser: Browser;
let bundle: string;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, bundle] = await Promise.all([launchBrowser(), bundleSession()]);
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE }));
  await page.goto(AT);
  await startIn(page, bundle);
});
afterEach(() => context.close());

// The page's own script put these there.
const mount = () => page.evaluate(() => (window as unknown as Shown).mount());
const say = (id: string, text: string) =>
  page.evaluate(([i, t]) => (window as unknown as Shown).say(i, t), [id, text] as const);
const count = () => page.evaluate(() => window.sellerside.readings.length);

test('an app that is not mounted yet is not reported as a console without anything', async () => {
  await page.waitForTimeout(600);
  expect(await count()).toBe(0);
  await mount();
  const reading = await readingWhere(page, (r) => r.messages.length === 1);
  expect(reading.missing.map(({ field }) => field)).toEqual(['orderNumber']);
});

test('a message is read before the page’s next task', async () => {
  await mount();
  await readingWhere(page, (r) => r.messages.length === 1);
  await page.waitForTimeout(100);
  const text = await page.evaluate(async () => {
    (window as unknown as Shown).say('m1', '立刻');
    await Promise.resolve();
    return window.sellerside.readings.at(-1)?.messages.at(-1)?.text;
  });
  expect(text).toBe('立刻');
});

test('a storm of rows is read a few times, and its last row is not missed', async () => {
  await mount();
  await readingWhere(page, (r) => r.messages.length === 1);
  const before = await count();
  const tasks = await page.evaluate(async () => {
    for (let i = 1; i <= 500; i += 1) {
      (window as unknown as Shown).say(`s${i}`, `第${i}条`);
      await new Promise((resolve) => setTimeout(resolve));
    }
    return 500;
  });
  await readingWhere(page, (r) => r.messages.at(-1)?.text === '第500条');
  expect((await count()) - before).toBeLessThan(tasks / 2);
});

test('mutations elsewhere, and the same content again, give no new reading', async () => {
  await mount();
  await readingWhere(page, (r) => r.messages.length === 1);
  const before = await count();
  await page.evaluate(() => {
    for (let i = 0; i < 2000; i += 1) document.body.append(document.createElement('i'));
    const list = document.querySelector('#msgListContainer');
    if (list) list.innerHTML = String(list.innerHTML);
  });
  await page.waitForTimeout(700);
  expect(await count()).toBe(before);
});

test('the whole app mounted anew goes on being watched', async () => {
  await mount();
  await readingWhere(page, (r) => r.messages.length === 1);
  await mount();
  await page.waitForTimeout(600);
  await say('m1', '还在吗');
  await readingWhere(page, (r) => r.messages.at(-1)?.text === '还在吗');
});

test('an order that comes late is found, and then followed', async () => {
  await mount();
  await readingWhere(page, (r) => r.missing.some(({ field }) => field === 'orderNumber'));
  const show = (state: string) =>
    page.evaluate((word) => {
      const side = document.querySelector('#side');
      if (side) side.innerHTML = `<p>订单编号：261118-557242270752127</p><p>状态：${word}</p>`;
    }, state);
  await show('待发货');
  await readingWhere(page, (r) => r.orders[0]?.state?.value === 'awaiting-shipment');
  await show('已签收');
  await readingWhere(page, (r) => r.orders[0]?.state?.value === 'delivered');
});

test('an order that was not read with a message alone is read when it changes itself', async () => {
  await mount();
  const put = (html: string) =>
    page.evaluate((inner) => {
      const side = document.querySelector('#side');
      if (side) side.innerHTML = inner;
    }, html);
  const order = (n: string, state: string) =>
    `<div><p>订单编号：261118-55724227075212${n}</p><p>状态：${state}</p></div>`;
  await put(order('7', '已发货'));
  await readingWhere(page, (r) => r.orders.length === 1);
  await say('m1', '到哪了');
  const kept = await readingWhere(page, (r) => r.messages.length === 2);
  expect(kept.orders[0]?.number?.value).toBe('261118-557242270752127');
  await put(order('7', '已签收'));
  await readingWhere(page, (r) => r.orders[0]?.state?.value === 'delivered');
  await say('m2', '收到了');
  await put(order('7', '已签收') + order('8', '待发货'));
  const two = await readingWhere(page, (r) => r.orders.length === 2);
  expect(two.orderInView).toBeNull();
  await say('m3', '另一单呢');
  const still = await readingWhere(page, (r) => r.messages.length === 4);
  expect(still.orders.length).toBe(2);
});

test('what the page changes in one go is read once, and whole', async () => {
  await mount();
  const order = `<div><p>订单编号：261118-557242270752127</p><p id="state">状态：已发货</p></div>`;
  const put = (html: string) => page.locator('#side').evaluate((side, inner) => (side.innerHTML = inner), html);
  const change = (id: string, state: string) =>
    page.evaluate(
      async ([message, words]) => {
        const { querySelectorAll } = Document.prototype;
        let reads = 0;
        Document.prototype.querySelectorAll = function counted(this: Document, selector: string) {
          if (selector.includes('li.onemsg')) reads += 1;
          return querySelectorAll.call(this, selector);
        };
        (window as unknown as Shown).say(message, '到哪了');
        // In place: the order's number, by which it is known to be there, stays.
        document.querySelector('#state')?.replaceChildren(words);
        document.querySelector('.chatWindowHeader .name')?.replaceChildren('小***鱼');
        // Longer than two reads are apart.
        await new Promise((resolve) => setTimeout(resolve, 150));
        Document.prototype.querySelectorAll = querySelectorAll;
        return reads;
      },
      [id, state] as const,
    );
  await put(order);
  await readingWhere(page, (r) => r.orders[0]?.state?.value === 'shipped');
  const before = await count();
  expect(await change('m1', '状态：已签收')).toBe(1);
  expect(await count()).toBe(before + 1);
  const both = await readingWhere(page, (r) => r.messages.length === 2);
  expect(both.orders[0]?.state?.value).toBe('delivered');
});

test('a route to a page that is not read empties the reading; the way back fills it', async () => {
  await mount();
  await readingWhere(page, (r) => r.conversationKey !== null);
  await page.evaluate(() => {
    history.pushState(null, '', '/home');
  });
  await readingWhere(page, (r) => r.conversationKey === null && r.messages.length === 0);
  await page.evaluate(() => {
    history.back();
  });
  await readingWhere(page, (r) => r.conversationKey === 'pinduoduo:7001');
});

test('a hundred thousand elements: messages are read, an order behind them is too far', async () => {
  await mount();
  await page.evaluate(() => {
    const side = document.querySelector('#side');
    if (side) side.innerHTML = `${'<b>x</b>'.repeat(100_000)}<p>订单编号：261118-557242270752127</p>`;
  });
  const reading = await page.evaluate(() => window.sellerside.readNow());
  expect(reading?.messages).toHaveLength(1);
  expect(reading?.missing).toContainEqual({ field: 'orderNumber', reason: 'too-large' });
});

test('a hundred thousand rows of chat do not hide the order beside them', async () => {
  await mount();
  await page.evaluate(() => {
    const shown = window as unknown as Shown;
    shown.say('many', '</p></div></li>' + '<li class="onemsg"><div class="buyer-item">x</div></li>'.repeat(100_000));
    const side = document.querySelector('#side');
    if (side) side.innerHTML = '<p>订单编号：261118-557242270752127</p>';
  });
  const reading = await page.evaluate(() => window.sellerside.readNow());
  expect(reading?.messages).toHaveLength(30);
  expect(reading?.orders[0]?.number?.value).toBe('261118-557242270752127');
});

test('after the end of the session nothing is read and the page is as it was', async () => {
  await mount();
  await readingWhere(page, (r) => r.messages.length === 1);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const heard = await count();
  await page.evaluate(() => {
    window.sellerside.stop();
  });
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  await say('m1', '没人听');
  await page.waitForTimeout(600);
  expect(await count()).toBe(heard);
});
