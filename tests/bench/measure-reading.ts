// One whole look at a console of 20,000 nodes: every field, nothing known from the look
// before. In a page that stays, where between two looks a message comes (a card, in a list
// of orders) and the oldest goes; and in one whose 20,000 nodes were all made a moment
// ago: such nodes cost more, and so does the browser's own clearing away of those before.
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { PINDUODUO } from '../support/consoles-under-test.ts';

const NODES = 20_000;
/** Looks after which the browser has compiled what it is going to: the 50th is still slower than the 70th. */
const WARM_UP = 60;
const CHAT = PINDUODUO;
const ORDER_LIST = 'https://mms.pinduoduo.com/orders/list';

/** Five nodes: three elements, two texts. */
const line = (n: number): string => `<div><span>第 ${n} 条记录</span><b>¥${n}.00</b></div>`;
const lines = (count: number): string => Array.from({ length: count }, (_, n) => line(n)).join('');
const order = (n: number): string =>
  `<div><span>订单编号：</span><span>261118-5572422707${String(n).padStart(5, '0')}</span></div><div>状态：已签收</div>
   <div>实付：¥39.00</div><div>成交时间：2026-11-18 04:50:10</div>`;
const message = (n: number): string =>
  `<li class="onemsg" id="m${n}"><div class="buyer-item" currentuid="7001"><p class="msg-content-box">在吗 ${n}</p></div></li>`;
const messages = (count: number): string => Array.from({ length: count }, (_, n) => message(n)).join('');
const chat = (
  panel: string,
): string => `<div class="chatWindowHeader"><div class="base-info"><span class="name">木**</span></div></div>
  <div id="msgListContainer"><ul class="msg-list">${messages(200)}</ul></div>
  <div class="reply-box"><textarea id="replyTextarea"></textarea></div>${panel}`;
const cards = (count: number, inner: number): string =>
  Array.from({ length: count }, (_, n) => `<div>${order(n)}${lines(inner)}</div>`).join('');

interface Case {
  readonly name: string;
  readonly url: string;
  readonly html: string;
  /** Of which one comes and one goes. */
  readonly list: string;
  readonly orders: number;
}

/** What happens to the page between two looks. */
type Between = 'change' | 'render';

export const READING_CASES: readonly Case[] = [
  { name: 'a chat with one order', url: CHAT, html: chat(`${lines(3_750)}${order(1)}`), list: '.msg-list', orders: 1 },
  { name: 'a chat with 20 orders', url: CHAT, html: chat(cards(20, 187)), list: '.msg-list', orders: 20 },
  {
    name: 'a list of 50 orders',
    url: ORDER_LIST,
    html: `<div id="mf-mms-orders-container"><div class="package-center-table">${cards(50, 77)}</div></div>`,
    list: '.package-center-table',
    orders: 50,
  },
];

async function bundle(): Promise<string> {
  const entry = path.join(import.meta.dirname, 'reading-entry.ts');
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'entry' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the reading was not bundled');
  return chunk.code;
}

/** Parsed once: parsing it for each look would leave a megabyte of text for the look's garbage collection. */
const prepare = (page: Page, { html, list }: Case): Promise<void> =>
  page.evaluate(
    (given) => {
      const template = document.createElement('template');
      template.innerHTML = given.html;
      window.render = () => document.body.replaceChildren(template.content.cloneNode(true));
      window.change = () => {
        const rows = document.querySelector(given.list);
        if (!rows?.firstElementChild) throw new Error('an empty list');
        rows.append(rows.firstElementChild.cloneNode(true));
        rows.firstElementChild.remove();
      };
      window.render();
    },
    { html, list },
  );

/** How many elements and texts the page has. */
const countNodes = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const all = document.evaluate('//* | //text()', document, null, XPathResult.UNORDERED_NODE_SNAPSHOT_TYPE, null);
    return all.snapshotLength;
  });

/** Asked before and after, not at each look: the list of 20,000 nodes would be cleared away while a look is timed. */
async function checkSize(page: Page, each: Case): Promise<void> {
  const nodes = await countNodes(page);
  if (Math.abs(nodes - NODES) > 0.05 * NODES) throw new Error(`${each.name}: ${nodes} nodes`);
}

/** As in the product: right after what happened, before the frame that shows it; and that frame is over before the next. */
const lookAfter = (page: Page, between: Between): Promise<ReturnType<typeof window.timeLook>> =>
  page.evaluate(async (kind) => {
    window[kind]();
    const look = window.timeLook();
    await new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)));
    return look;
  }, between);

async function measure(page: Page, each: Case, between: Between, repetitions: number): Promise<number[]> {
  const values: number[] = [];
  await prepare(page, each);
  await checkSize(page, each);
  for (let n = -WARM_UP; n < repetitions; n += 1) {
    const look = await lookAfter(page, between);
    if (look.orders !== each.orders) throw new Error(`${each.name}: ${look.orders} orders`);
    if (n >= 0) values.push(look.ms);
  }
  await checkSize(page, each);
  return values;
}

/** The milliseconds of each look, per case. */
export async function measureReading(
  context: BrowserContext,
  between: Between,
  repetitions: number,
): Promise<readonly { readonly name: string; readonly values: readonly number[] }[]> {
  const script = await bundle();
  const page = await context.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<body>' }));
  const results = [];
  for (const each of READING_CASES) {
    await page.goto(each.url);
    await page.evaluate(script);
    results.push({ name: each.name, values: await measure(page, each, between, repetitions) });
  }
  await page.close();
  return results;
}
