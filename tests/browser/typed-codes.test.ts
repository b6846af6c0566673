// Codes typed in the console's own reply box, on a textarea and on a contenteditable
// console: what is typed stays the page's until Tab takes an entry.
import type { CDPSession, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { composer, eventually, model, say, sentCount } from '../support/agent.ts';
import { JD, PINDUODUO } from '../support/consoles-under-test.ts';
import { launchWithFeed } from '../support/launch-with-feed.ts';
import type { LaunchedWithFeed } from '../support/launch-with-feed.ts';

const REPLIES = [
  { id: 'thh', title: '退换货说明', shortcut: 'thh', wordings: ['亲，七天内可以退换货。\n运费见详情页'] },
  { id: 'thh2', title: '退货地址', shortcut: 'thdz', wordings: ['亲，退货地址已发您'] },
  { id: 'gap', title: '补寄单号', shortcut: 'bjdh', wordings: ['亲，单号是{{补寄单号}}'] },
];
const WHOLE = '亲，七天内可以退换货。\n运费见详情页';

let feed: LaunchedWithFeed;
let page: Page;
let sidebar: Frame;

beforeAll(async () => {
  feed = await launchWithFeed(REPLIES);
});
afterAll(() => feed.close());

async function listFrame(): Promise<Frame> {
  await eventually(() => page.frames().some((frame) => frame.url().includes('/codes.html'))).toBe(true);
  const frame = page.frames().find((each) => each.url().includes('/codes.html'));
  if (!frame) throw new Error('no list');
  return frame;
}

/** Whether the list lies on the screen; the page cannot see into its root, the browser can. */
async function isShown(): Promise<boolean> {
  const element = await (await listFrame()).frameElement();
  return element.evaluate((iframe) =>
    (iframe as Element).checkVisibility({ visibilityProperty: true, opacityProperty: true }),
  );
}

const TITLE = '> span:first-child > span:first-child';
const titles = async () => (await listFrame()).locator(`[role="option"] ${TITLE}`).allTextContents();
const selected = async () => (await listFrame()).locator(`[aria-selected="true"] ${TITLE}`).textContent();
async function typeCode(text: string): Promise<void> {
  await composer(page).click();
  await page.keyboard.type(text);
}

/** As the browser holds it: with the line breaks of the text. */
const boxText = async () => (await model(page)).replaceAll('\u00a0', ' ');

describe.each([
  ['a textarea (Pinduoduo)', PINDUODUO],
  ['a contenteditable (JD)', JD],
])('in %s', (_name, url) => {
  beforeEach(async () => {
    ({ page, sidebar } = await feed.launched.openConsole(url));
    await listFrame();
  });
  afterEach(() => page.close());

  test('a code and Tab: the reply stands in its place, and typing goes on after it', async () => {
    await typeCode('您好/thh');
    await eventually(isShown).toBe(true);
    await page.keyboard.press('Tab');
    await eventually(boxText).toBe(`您好${WHOLE}`);
    await eventually(isShown).toBe(false);
    await page.keyboard.type('！');
    await eventually(boxText).toBe(`您好${WHOLE}！`);
    expect(await sentCount(page)).toBe(0);
  });

  test('typed faster than it is looked up, it still expands', async () => {
    await composer(page).click();
    await page.keyboard.insertText('/thh');
    await page.keyboard.press('Tab');
    await eventually(boxText).toBe(WHOLE);
  });

  test.each(['/tuihuanhuo', '/thhsm', '/退换货', '/tuihuna'])('%s finds it too', async (typed) => {
    await composer(page).click();
    await page.keyboard.insertText(typed);
    await eventually(titles).toContain('退换货说明');
    expect(await boxText()).toBe(typed);
  });

  test('arrows choose, the box keeps what was typed until Tab', async () => {
    await typeCode('/th');
    await eventually(titles).toEqual(expect.arrayContaining(['退换货说明', '退货地址']));
    const first = await selected();
    await page.keyboard.press('ArrowDown');
    await eventually(selected).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    await eventually(selected).toBe(first);
    expect(await boxText()).toBe('/th');
  });

  test('Esc leaves everything as it was, and the code asks no more', async () => {
    await typeCode('/thh');
    await eventually(isShown).toBe(true);
    await page.keyboard.press('Escape');
    await eventually(isShown).toBe(false);
    await page.keyboard.type('x');
    expect(await boxText()).toBe('/thhx');
    expect(await isShown()).toBe(false);
  });

  test('letters that find nothing: no list, no click caught in its place, Tab is the page’s; it comes back', async () => {
    await typeCode('/thh');
    await eventually(isShown).toBe(true);
    await page.keyboard.type('qqqqxx');
    await eventually(isShown).toBe(false);
    const catches = await (await listFrame()).frameElement();
    expect(await catches.evaluate((iframe) => getComputedStyle(iframe as Element).pointerEvents)).toBe('none');
    expect(await titles()).toEqual([]);
    for (let n = 0; n < 6; n += 1) await page.keyboard.press('Backspace');
    await eventually(isShown).toBe(true);
    await page.keyboard.type('qqqqxx');
    await eventually(isShown).toBe(false);
    await page.keyboard.press('Tab');
    expect(await boxText()).not.toContain(WHOLE);
  });

  test('Enter is the page’s: it sends what is typed', async () => {
    await typeCode('/thh');
    await eventually(isShown).toBe(true);
    await page.keyboard.press('Enter');
    await eventually(() => sentCount(page)).toBe(1);
    expect(await page.evaluate(() => window.__sim.sent.at(-1)?.text)).toBe('/thh');
  });

  test.each(['1/2', 'https://thh', 'a/thh', '2026/09/thh'])('%s is no code', async (typed) => {
    await typeCode(typed);
    // What is a code beside it opens the list, so this one was looked at and left alone.
    expect(await isShown()).toBe(false);
    await page.keyboard.type(' /thh');
    await eventually(isShown).toBe(true);
  });

  test('nothing happens while an input method composes', async () => {
    await composer(page).click();
    const session: CDPSession = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: '/thh', selectionStart: 4, selectionEnd: 4 });
    await page.waitForTimeout(300);
    expect(await isShown()).toBe(false);
    await session.send('Input.insertText', { text: '/thh' });
    await eventually(isShown).toBe(true);
  });

  test('a click in the list takes an entry and leaves the caret in the box', async () => {
    await typeCode('/th');
    await eventually(isShown).toBe(true);
    await (await listFrame()).getByText('退货地址', { exact: true }).click();
    await eventually(boxText).toBe('亲，退货地址已发您');
    await page.keyboard.type('。');
    await eventually(boxText).toBe('亲，退货地址已发您。');
  });

  test('a reply with a gap: filled in the sidebar first, then in the code’s place', async () => {
    await typeCode('您好，/bjdh');
    await eventually(isShown).toBe(true);
    await page.keyboard.press('Tab');
    const field = sidebar.getByRole('group', { name: say('sidebar_fillFirst') }).getByLabel('补寄单号');
    await field.fill('SF9');
    await field.press('Enter');
    await eventually(boxText).toBe('您好，亲，单号是SF9');
  });

  test('leaving the box closes the list', async () => {
    await typeCode('/thh');
    await eventually(isShown).toBe(true);
    await composer(page).blur();
    await eventually(isShown).toBe(false);
  });
});

test('another prefix, and none at all', async () => {
  const settings = await feed.launched.openWorkbench('#settings');
  const field = settings.getByLabel(say('workbench_code_prefix'));
  await field.fill('a');
  await settings.getByRole('button', { name: say('shared_save') }).click();
  await settings.getByText(say('workbench_code_prefix_fault')).waitFor();
  await field.fill('；；');
  await settings.getByRole('button', { name: say('shared_save') }).click();
  await settings.getByText(say('workbench_edit_saved')).waitFor();
  ({ page, sidebar } = await feed.launched.openConsole(PINDUODUO));
  await listFrame();
  await typeCode('/thh ；；thh');
  await eventually(isShown).toBe(true);
  await page.keyboard.press('Tab');
  await eventually(boxText).toBe(`/thh ${WHOLE}`);
  await page.close();
  await field.fill('');
  await settings.getByRole('button', { name: say('shared_save') }).click();
  await settings.getByText(say('workbench_edit_saved')).waitFor();
  await settings.close();
});
