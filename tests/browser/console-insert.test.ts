// Text into reply boxes of several kinds, in real Chromium, on small pages of our own:
// what the box shows, what its framework's model holds, and where the next key lands.
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { InsertMode } from '../../lib/console/reading.ts';
import { bundleSession, launchBrowser, startIn } from './console-in-browser.ts';

const PDD = 'https://mms.pinduoduo.com/chat-merchant/';
const JD = 'https://dongdong.jd.com/';

const PDD_PAGE = (box: string): string => `<meta charset=utf-8><div id="msgListContainer"><ul class="msg-list">
  <li class="onemsg" id="m1"><div class="buyer-item" currentuid="7001"><p class="msg-content-box">在吗</p></div></li></ul></div>
  <input id="elsewhere">${box}`;
const JD_PAGE = (box: string): string => `<meta charset=utf-8><div id="t-alluser-wrap"><div class="c_tabs-tabpane">
  <div class="alluser-item alluser-item_check" id="u_7001imcustomer1"></div></div></div>
  <div class="chat-head-name"><span>李***明</span></div><div id="t-chat-scroll"></div><input id="elsewhere">${box}`;

interface Box {
  readonly name: string;
  readonly at: string;
  readonly key: string;
  readonly html: string;
}

// `model` is what the page's framework would send; it hears of text only by events.
const MODEL = `<script>window.model=''; const hear=(el,read)=>el.addEventListener('input',()=>{window.model=read()});</script>`;

const BOXES: readonly Box[] = [
  {
    name: 'plain textarea',
    at: PDD,
    key: 'pinduoduo:7001',
    html: PDD_PAGE(`<textarea id="replyTextarea" class="box"></textarea>${MODEL}
      <script>{const b=document.querySelector('.box');hear(b,()=>b.value)}</script>`),
  },
  {
    // As React: the value is the model's after every render, whatever the box shows.
    name: 'controlled textarea',
    at: PDD,
    key: 'pinduoduo:7001',
    html: PDD_PAGE(`<textarea id="replyTextarea" class="box"></textarea>${MODEL}
      <script>{const b=document.querySelector('.box');hear(b,()=>b.value);
      setInterval(()=>{if(b.value!==window.model)b.value=window.model},16)}</script>`),
  },
  {
    name: 'plain contenteditable',
    at: JD,
    key: 'jd:李***明|7001',
    html: JD_PAGE(`<div class="EditorContent box" contenteditable="true"></div>${MODEL}
      <script>{const b=document.querySelector('.box');hear(b,()=>b.innerText)}</script>`),
  },
  {
    // As editors with a model of their own: they take the paste and render it later.
    name: 'contenteditable that takes the paste over',
    at: JD,
    key: 'jd:李***明|7001',
    html: JD_PAGE(`<div class="EditorContent box" contenteditable="true"></div>${MODEL}
      <script>{const b=document.querySelector('.box');hear(b,()=>b.innerText);
      b.addEventListener('paste',(e)=>{e.preventDefault();const t=e.clipboardData.getData('text/plain');
        setTimeout(()=>{document.execCommand('insertText',false,t)},30)})}</script>`),
  },
];

const TEXTS = [
  ['one line with emoji and markup', '您好😊 <b>x</b> {{y}}'],
  ['two lines', '第一行\n第二行'],
  ['joined emoji and turning characters', '家👨‍👩‍👧 \u202eabc\u202c'],
  ['two thousand characters', '好'.repeat(2000)],
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
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

async function show({ at, html }: Box): Promise<void> {
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(at);
  await startIn(page, bundle);
}

async function insert(text: string, key: string, mode: InsertMode = 'caret') {
  return page.evaluate(([t, k, m]) => window.sellerside.insert({ text: t, mode: m, conversationKey: k }), [
    text,
    key,
    mode,
  ] as const);
}

const model = () => page.evaluate(() => String(Reflect.get(window, 'model')).replace(/\n+$/u, ''));
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replace(/\n+/gu, '\n');

describe.each(BOXES)('$name', (box) => {
  test.each(TEXTS)('%s: in the model once, and the next key lands after it', async (_, text) => {
    await show(box);
    await page.focus('#elsewhere');
    expect(await insert(text, box.key)).toEqual({ ok: true });
    expect(plain(await model())).toBe(text);
    await page.keyboard.type('Z');
    expect(plain(await model())).toBe(`${text}Z`);
  });

  test('at the caret, where the agent left it', async () => {
    await show(box);
    await page.click('.box');
    await page.keyboard.type('ab');
    await page.keyboard.press('ArrowLeft');
    await page.focus('#elsewhere');
    expect(await insert('中', box.key)).toEqual({ ok: true });
    expect(plain(await model())).toBe('a中b');
  });

  test('over what the agent had selected', async () => {
    await show(box);
    await page.click('.box');
    await page.keyboard.type('abc');
    await page.keyboard.press('Shift+ArrowLeft');
    expect(await insert('中', box.key)).toEqual({ ok: true });
    expect(plain(await model())).toBe('ab中');
  });

  test('instead of all, on request; one undo brings it back', async () => {
    await show(box);
    await page.click('.box');
    await page.keyboard.type('old');
    expect(await insert('new', box.key, 'replace')).toEqual({ ok: true });
    expect(plain(await model())).toBe('new');
    if (box.name === 'controlled textarea') return; // writing `value` clears the browser's undo, with us or without
    await page.keyboard.press('Control+z');
    expect(plain(await model())).toBe('old');
  });

  test('not while pinyin is being composed', async () => {
    await show(box);
    await page.click('.box');
    const cdp: CDPSession = await context.newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
    expect(await insert('x', box.key)).toEqual({ ok: false, reason: 'composing' });
    await cdp.send('Input.insertText', { text: '你' });
    expect(plain(await model())).toBe('你');
    expect(await insert('好', box.key)).toEqual({ ok: true });
    expect(plain(await model())).toBe('你好');
  });
});

test('a switch between the click and the writing: refused, and nothing is written', async () => {
  const [, , box] = BOXES;
  if (!box) throw new Error('no contenteditable');
  await show(box);
  const result = await page.evaluate(async (key) => {
    // The console switches in the frame that the insertion waits for.
    const inserting = window.sellerside.insert({ text: '不是给您的', mode: 'caret', conversationKey: key });
    document.querySelector('.alluser-item')?.setAttribute('id', 'u_7002imcustomer1');
    return inserting;
  }, box.key);
  expect(result).toEqual({ ok: false, reason: 'conversation-changed' });
  expect(await page.textContent('.box')).toBe('');
});

test('a box replaced between the click and the writing is not written to', async () => {
  const [, , box] = BOXES;
  if (!box) throw new Error('no contenteditable');
  await show(box);
  const result = await page.evaluate(async (key) => {
    const inserting = window.sellerside.insert({ text: 'x', mode: 'caret', conversationKey: key });
    const old = document.querySelector('.box');
    old?.replaceWith(old.cloneNode());
    return inserting;
  }, box.key);
  expect(result).toEqual({ ok: false, reason: 'conversation-changed' });
  expect(await page.textContent('.box')).toBe('');
});
