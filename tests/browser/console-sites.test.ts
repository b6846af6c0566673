// Every simulated console: what is read is what the console shows, what is written
// stands in its framework's model, and a hostile page gives "missing", never a guess.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PageReading } from '../../lib/console/reading.ts';
import { bundleSession, consoleContext, launchBrowser, readingWhere, startIn } from './console-in-browser.ts';

const CHATS = [
  { site: 'pinduoduo', at: 'https://mms.pinduoduo.com/chat-merchant/index.html#/', currency: 'CNY' },
  { site: 'douyin', at: 'https://im.jinritemai.com/pc_seller_v2/main/workspace?selfId=1', currency: 'CNY' },
  { site: 'jd', at: 'https://dongdong.jd.com/', currency: 'CNY' },
  { site: 'shopee', at: 'https://seller.shopee.com.br/new-webchat/conversations', currency: 'BRL' },
] as const;

const OTHER_LANGUAGES = [
  { site: 'shopee', at: 'https://seller.shopee.sg/new-webchat/conversations', currency: 'SGD' },
  { site: 'shopee', at: 'https://seller.shopee.tw/new-webchat/conversations', currency: 'TWD' },
] as const;

/** What an order on its way may lack on the page itself. */
const MAY_LACK = ['trackingNumber', 'carrier'];

const ORDER_PAGES = [
  { site: 'pinduoduo', at: 'https://mms.pinduoduo.com/orders/list?tab=0' },
  { site: 'jd', at: 'https://shop.jd.com/jdm/trade/orders/order-list?tabType=allOrders' },
  { site: 'shopee', at: 'https://seller.shopee.com.br/portal/sale/order' },
  { site: 'shopee', at: 'https://seller.shopee.sg/portal/sale/order' },
] as const;

let browser: Browser;
let bundle: string;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, bundle] = await Promise.all([launchBrowser(), bundleSession()]);
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await consoleContext(browser);
  page = await context.newPage();
});
afterEach(() => context.close());

const isWhole = (r: PageReading): boolean =>
  r.conversationKey !== null && r.messages.length > 0 && r.orderInView !== null;

const inView = (r: PageReading) => r.orders[r.orderInView ?? -1];

/** Opens the console at the first conversation that has an order. */
async function openConsole(at: string): Promise<PageReading> {
  await page.goto(at);
  await startIn(page, bundle);
  const ids = await page.evaluate(() => window.__sim.conversations());
  for (const id of ids) {
    await page.evaluate((each) => {
      window.__sim.open(each);
    }, id);
    if ((await page.evaluate(() => window.__sim.orderNumbers().length)) > 0) break;
  }
  return readingWhere(page, isWhole);
}

async function insert(text: string, key: string | null) {
  return page.evaluate(([t, k]) => window.sellerside.insert({ text: t, mode: 'caret', conversationKey: k }), [
    text,
    key ?? '',
  ] as const);
}

describe.each([...CHATS, ...OTHER_LANGUAGES])('$site chat at $at', ({ site, at, currency }) => {
  test('reads whom, what and which order', async () => {
    const reading = await openConsole(at);
    const shown = await page.evaluate(() => window.__sim.orderNumbers()[0]);
    expect(reading).toMatchObject({ siteId: site, marketplace: site, pageKind: 'chat', composer: 'ready' });
    const order = inView(reading);
    expect(order?.number?.value).toBe(shown);
    expect(order?.amount?.value.currency).toBe(currency);
    expect(order?.state?.value).toBeTruthy();
    expect(order?.product?.value).toBeTruthy();
    expect(order?.orderedAt?.value).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u);
    expect(reading.buyerName?.value).toBeTruthy();
    expect(reading.missing.filter(({ field }) => !MAY_LACK.includes(field))).toEqual([]);
    expect(reading.messages.some(({ side }) => side === 'buyer')).toBe(true);
  });
});

describe.each(CHATS)('$site chat', ({ site, at }) => {
  test('hears a new message, and again after the list was mounted anew', async () => {
    await openConsole(at);
    for (const text of ['第一句\n两行', '第二句']) {
      await page.evaluate((said) => {
        window.__sim.buyerSays(said);
      }, text);
      const reading = await readingWhere(page, (r) => r.messages.at(-1)?.text.endsWith(text) ?? false);
      expect(reading.messages.at(-1)).toMatchObject({ side: 'buyer', kind: 'text', text });
      await page.evaluate(() => {
        window.__sim.remountList();
      });
    }
  });

  test('fills the box, also at the caret, and sends nothing', async () => {
    const { conversationKey } = await openConsole(at);
    expect(await insert('您好😊\n第二行', conversationKey)).toEqual({ ok: true });
    expect(await insert('。完', conversationKey)).toEqual({ ok: true });
    expect(await page.evaluate(() => window.__sim.composerModel())).toBe('您好😊\n第二行。完');
    expect(await page.evaluate(() => window.__sim.sent.length)).toBe(0);
  });

  test('refuses when the agent switched, until the new key is used', async () => {
    const { conversationKey } = await openConsole(at);
    const other = await page.evaluate(() => {
      const id = window.__sim.conversations().find((each) => each !== window.__sim.openId()) ?? '';
      window.__sim.open(id);
      return id;
    });
    expect(await insert('不是给您的', conversationKey)).toEqual({ ok: false, reason: 'conversation-changed' });
    expect(await page.evaluate(() => window.__sim.composerModel())).toBe('');
    const reading = await readingWhere(page, (r) => r.conversationKey !== conversationKey && r.messages.length > 0);
    expect(await insert('这才是', reading.conversationKey)).toEqual({ ok: true });
    expect(await page.evaluate(() => [window.__sim.openId(), window.__sim.composerModel()])).toEqual([other, '这才是']);
  });

  test('a switch never shows the last buyer’s order or messages under the new key', async () => {
    const before = await openConsole(at);
    await page.evaluate(() => {
      window.__sim.open(window.__sim.conversations().find((each) => each !== window.__sim.openId()) ?? '');
    });
    await readingWhere(page, (r) => r.conversationKey !== before.conversationKey && r.messages.length > 0);
    const after = await page.evaluate(() => window.sellerside.readings);
    const ofOthers = after.filter((r) => r.conversationKey !== null && r.conversationKey !== before.conversationKey);
    const number = inView(before)?.number?.value;
    expect(ofOthers.flatMap((r) => r.orders).map((o) => o.number?.value)).not.toContain(number);
    const lastId = before.messages.at(-1)?.id;
    if (site !== 'shopee') expect(ofOthers.flatMap((r) => r.messages).map((m) => m.id)).not.toContain(lastId);
  });

  test('says of each field that the page lacks it', async () => {
    await openConsole(at);
    for (const field of ['product', 'orderState', 'amount', 'orderNumber', 'messages', 'composer', 'buyerName']) {
      await page.evaluate((name) => {
        window.__sim.dropField(name);
      }, field);
      await page.evaluate(() => window.sellerside.readNow());
      await readingWhere(page, (r) => r.missing.some((m) => m.field === field && m.reason === 'absent'));
    }
  });

  test('two order numbers: neither is taken, both are offered', async () => {
    await openConsole(at);
    await page.evaluate(() => {
      window.__sim.hostile('two-order-numbers');
    });
    const reading = await readingWhere(page, (r) => r.missing.some((m) => m.field === 'orderNumber'));
    expect(reading.missing.find((m) => m.field === 'orderNumber')).toMatchObject({
      reason: 'ambiguous',
      candidates: [expect.any(String), expect.any(String)],
    });
    expect(inView(reading)?.number ?? null).toBeNull();
  });

  test('renamed markup: everything is missing, nothing throws, nothing is written', async () => {
    const { conversationKey } = await openConsole(at);
    await page.evaluate(() => {
      window.__sim.hostile('renamed-markup');
    });
    const reading = await readingWhere(page, (r) => r.messages.length === 0);
    expect(reading.conversationKey).toBeNull();
    // Feige's box is also known by its placeholder, which no renaming of names changes.
    expect(reading.composer).toBe(site === 'douyin' ? 'ready' : 'absent');
    expect(reading.missing.map(({ field }) => field)).toEqual(expect.arrayContaining(['buyerName', 'messages']));
    expect(await insert('x', conversationKey)).toEqual({ ok: false, reason: 'no-conversation' });
  });

  test('clobbered DOM properties read as the clean page did', async () => {
    const clean = await openConsole(at);
    await page.evaluate(() => {
      window.__sim.hostile('clobber');
    });
    await page.waitForTimeout(300);
    const reading = await page.evaluate(() => window.sellerside.readNow());
    expect(reading).toEqual(clean);
  });

  test('a name of a megabyte is too large, and the rest is read', async () => {
    const clean = await openConsole(at);
    await page.evaluate(() => {
      window.__sim.hostile('huge-name');
    });
    const reading = await readingWhere(page, (r) => r.buyerName === null);
    expect(reading.missing).toContainEqual({ field: 'buyerName', reason: 'too-large' });
    expect(reading.messages).toEqual(clean.messages);
    expect(inView(reading)).toEqual(inView(clean));
  });

  test('a read-only box is refused', async () => {
    const { conversationKey } = await openConsole(at);
    await page.evaluate(() => {
      window.__sim.hostile('composer-read-only');
    });
    await readingWhere(page, (r) => r.composer === 'read-only');
    expect(await insert('x', conversationKey)).toEqual({ ok: false, reason: 'composer-read-only' });
  });

  test('a second order card: both are read, and which is meant is not guessed', async () => {
    const before = await openConsole(at);
    await page.evaluate(() => {
      window.__sim.addOrderCard();
    });
    const reading = await readingWhere(page, (r) => r.orders.length > before.orders.length);
    const numbers = await page.evaluate(() => window.__sim.orderNumbers());
    const read = reading.orders.flatMap((o) => (o.number ? [o.number.value] : []));
    expect(numbers).toEqual(expect.arrayContaining(read));
    expect(reading.orderInView).toBeNull();
    expect(reading.missing).toContainEqual({
      field: 'orderNumber',
      reason: 'ambiguous',
      candidates: read,
    });
  });
});

describe.each(ORDER_PAGES)('$site orders at $at', ({ site, at }) => {
  test('reads every order with its own fields', async () => {
    await page.goto(at);
    await startIn(page, bundle);
    const numbers = await page.evaluate(() => window.__sim.orderNumbers());
    const reading = await readingWhere(page, (r) => r.orders.length === numbers.length);
    expect(reading).toMatchObject({ siteId: site, pageKind: 'order-list', conversationKey: null });
    expect(reading.orders.map((o) => o.number?.value)).toEqual(numbers);
    expect(reading.orders.every((o) => o.state !== null && o.amount !== null)).toBe(true);
    expect(reading.orderInView).toBe(numbers.length === 1 ? 0 : null);
  });
});

test.each([
  {
    site: 'pinduoduo',
    list: 'https://mms.pinduoduo.com/orders/list',
    detail: (n: string) => `https://mms.pinduoduo.com/orders/detail?sn=${n}`,
  },
  {
    site: 'jd',
    list: 'https://shop.jd.com/jdm/trade/orders/order-list',
    detail: (n: string) => `https://shop.jd.com/jdm/trade/orders/order-details?orderId=${n}`,
  },
])('$site order detail: the number of the address, checked against the page', async ({ list, detail }) => {
  await page.goto(list);
  const [number = ''] = await page.evaluate(() => window.__sim.orderNumbers());
  await page.goto(detail(number));
  await startIn(page, bundle);
  const reading = await readingWhere(page, (r) => r.orderInView === 0);
  expect(reading.pageKind).toBe('order-detail');
  expect(inView(reading)?.number).toMatchObject({ value: number, how: 'url' });
  expect(inView(reading)?.state).not.toBeNull();
});
