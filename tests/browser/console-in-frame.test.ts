// A console that lives in a frame of its own origin, as 1688's does, read and filled by the
// built extension from the top document. The build is as it ships but for Pinduoduo's
// selectors, which lead into the frame.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { card, clickCard, eventually, say } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { sidebarOf } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';
import { launchWithFeed } from '../support/launch-with-feed.ts';
import type { LaunchedWithFeed } from '../support/launch-with-feed.ts';

const CORE = 'https://mms.pinduoduo.com/chat-merchant/core.html';
const FOREIGN = 'https://elsewhere.example/core.html';
const NUMBER = '261118-557242270752127';
const REPLY = { id: 'size', title: '尺寸说明', wordings: ['亲，尺寸在详情页'], questions: ['尺寸多大'] };
const TEXT = '亲，尺寸在详情页';

/** Each stands in the frame; what is written is looked for in `.box`. */
const BOXES = {
  'a textarea': '<textarea id="replyTextarea" class="box"></textarea>',
  'the body of a frame in the frame': `<iframe class="editor" srcdoc="<body class='box' contenteditable='true'></body>"></iframe>`,
  'a contenteditable in a shadow root': `<x-editor></x-editor><script>document.querySelector('x-editor')
    .attachShadow({mode:'open'}).innerHTML='<div class="box" contenteditable="true"></div>'</script>`,
} as const;
type Box = keyof typeof BOXES;

const message = (id: string, text: string): string =>
  `<li class="onemsg" id="${id}"><div class="buyer-item" currentuid="7001"><p class="msg-content-box">${text}</p></div></li>`;
const core = (box: Box): string => `<meta charset=utf-8><body><div class="chatWindowHeader"><div class="base-info">
  <span class="name">木***子</span></div></div><div id="msgListContainer"><ul class="msg-list">${message('m1', '在吗')}</ul></div>
  <aside><div><span>订单编号：</span><span>${NUMBER}</span></div></aside>${BOXES[box]}`;
const shell = (src: string): string => `<meta charset=utf-8><body><input id="elsewhere">
  <p>订单编号：261118-000000000000009</p><iframe class="core" src="${src}" width="800" height="500"></iframe>`;

/** The one built script that has the sites. */
function leadIntoFrame(folder: string): void {
  const file = path.join(folder, 'background.js');
  const built = readFileSync(file, 'utf8');
  const boxes = ['textarea#replyTextarea', 'iframe.editor >>> body', 'x-editor >>> .box'];
  const edits: readonly (readonly [RegExp, string])[] = [
    [/[`"']textarea#replyTextarea[`"']/g, boxes.map((box) => `"iframe.core >>> ${box}"`).join()],
    [/skip:(?=[`"']#msgListContainer)/g, 'root:"iframe.core >>> body",skip:'],
    [/(?<=[`"'])(?=#msgListContainer|\.chatWindowHeader|\.chat-item)/g, 'iframe.core >>> '],
  ];
  const edited = edits.reduce((text, [wanted, instead]) => {
    if (!wanted.test(text)) throw new Error(`the build has no ${wanted.source}`);
    return text.replaceAll(wanted, instead);
  }, built);
  writeFileSync(file, edited);
}

let feed: LaunchedWithFeed;
let launched: Launched;
let page: Page;
let sidebar: Frame;
beforeAll(async () => {
  feed = await launchWithFeed([REPLY], { editBuild: leadIntoFrame });
  ({ launched } = feed);
});
afterAll(() => feed.close());
afterEach(() => page.close());

async function open(box: Box, src = CORE): Promise<void> {
  page = await launched.context.newPage();
  await page.route(PINDUODUO.replace('#/', ''), (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: shell(src) }),
  );
  for (const address of [CORE, FOREIGN])
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: core(box) }));
  await page.goto(PINDUODUO);
  sidebar = await sidebarOf(page);
}

const inFrame = () => page.frameLocator('iframe.core');
const boxOf = (box: Box) =>
  (box === 'the body of a frame in the frame' ? inFrame().frameLocator('iframe.editor') : inFrame()).locator('.box');
const held = (box: Box) =>
  boxOf(box).evaluate((element) =>
    (element.tagName === 'TEXTAREA' ? String(Reflect.get(element, 'value')) : (element as HTMLElement).innerText)
      .replaceAll('\u00a0', ' ')
      .trimEnd(),
  );

async function buyerAsks(id: string, text = '尺寸多大'): Promise<void> {
  await inFrame()
    .locator('.msg-list')
    .evaluate((list, html) => list.insertAdjacentHTML('beforeend', html), message(id, text));
  await sidebar.getByLabel(say('sidebar_buyerSays')).getByText(text).waitFor();
}

describe.each(Object.keys(BOXES) as Box[])('the reply box is %s', (box) => {
  test('a card goes to the caret, and the next key lands behind it', async () => {
    await open(box);
    await buyerAsks('m2');
    await boxOf(box).click();
    await page.keyboard.type('ab');
    await page.keyboard.press('ArrowLeft');
    // Focus goes to the sidebar, and from there back.
    await page.focus('#elsewhere');
    await clickCard(sidebar, REPLY.title);
    await eventually(() => held(box)).toBe(`a${TEXT}b`);
    await page.keyboard.type('Z');
    await eventually(() => held(box)).toBe(`a${TEXT}Zb`);
  });

  test('by its key, while the frame has the focus', async () => {
    await open(box);
    await buyerAsks('m2');
    await card(sidebar, REPLY.title).waitFor();
    await boxOf(box).click();
    await page.keyboard.press('Alt+1');
    await eventually(() => held(box)).toBe(TEXT);
  });

  test('not while an input method composes in it', async () => {
    await open(box);
    await buyerAsks('m2');
    await boxOf(box).click();
    // By hand: a real one ends as soon as the sidebar is clicked, and then there is nothing to refuse.
    const compose = (type: string) =>
      boxOf(box).evaluate(
        (element, name) => element.dispatchEvent(new CompositionEvent(name, { bubbles: true, composed: true })),
        type,
      );
    await compose('compositionstart');
    await clickCard(sidebar, REPLY.title);
    await sidebar.getByText(say('refusal_composing')).waitFor();
    expect(await held(box)).toBe('');
    await compose('compositionend');
    await clickCard(sidebar, REPLY.title);
    await eventually(() => held(box)).toBe(TEXT);
  });
});

describe('the frame', () => {
  test('gives the order of its own document, not what stands around it', async () => {
    await open('a textarea');
    await sidebar.getByText(NUMBER).first().waitFor();
    await sidebar.getByText('木***子').first().waitFor();
    expect(await sidebar.getByText('261118-000000000000009').count()).toBe(0);
  });

  test.each(['reloads', 'is replaced'] as const)('%s: found, watched and filled again', async (how) => {
    await open('a textarea');
    await buyerAsks('m2', '包邮吗');
    await page.locator('iframe.core').evaluate((frame, replaced) => {
      if (replaced) frame.replaceWith(frame.cloneNode());
      else (frame as HTMLIFrameElement).contentWindow?.location.reload();
    }, how === 'is replaced');
    await inFrame().locator('#m2').waitFor({ state: 'detached' });
    await inFrame().locator('#m1').waitFor();
    await buyerAsks('m3');
    await clickCard(sidebar, REPLY.title);
    await eventually(() => held('a textarea')).toBe(TEXT);
  });

  test('of another origin gives nothing, and the sidebar lives', async () => {
    await open('a textarea', FOREIGN);
    const errors: string[] = [];
    page.on('pageerror', ({ message: text }) => errors.push(text));
    await sidebar.getByText(/未读到：/u).waitFor();
    expect(await sidebar.getByText(NUMBER).count()).toBe(0);
    // The same frame, now of our origin.
    await page.locator('iframe.core').evaluate((frame, src) => frame.setAttribute('src', src), CORE);
    await sidebar.getByText(NUMBER).first().waitFor();
    expect(errors).toEqual([]);
  });
});
