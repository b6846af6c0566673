// What comes between a card and the reply box: gaps to fill, wordings to choose, a
// box that refuses, an input method in the middle of a word, a dialogue over the page.
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buyerSays, card, cards, clickCard, composer, eventually, model, say, sentCount } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { sidebarOf } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';
import { launchWithFeed } from '../support/launch-with-feed.ts';
import type { LaunchedWithFeed } from '../support/launch-with-feed.ts';

const REPLIES = [
  {
    id: 'gap',
    title: '补发单号',
    wordings: ['亲，补发单号是{{补发单号}}，{{寄出日期}}寄出'],
    questions: ['补发的单号'],
  },
  { id: 'two', title: '尺寸说明', wordings: ['亲，尺寸在详情页', '您好，尺寸见详情页第三图'], questions: ['尺寸多大'] },
  { id: 'order', title: '核对订单', wordings: ['亲，您的订单是{{订单号}}吗'], questions: ['核对一下订单'] },
];

let feed: LaunchedWithFeed;
let launched: Launched;
let page: Page;
let sidebar: Frame;

beforeAll(async () => {
  feed = await launchWithFeed(REPLIES);
  ({ launched } = feed);
});
afterAll(() => feed.close());
beforeEach(async () => {
  ({ page, sidebar } = await launched.openConsole(PINDUODUO));
});
afterEach(() => page.close());

test('values of the page are put in', async () => {
  await buyerSays(page, sidebar, '核对一下订单');
  const [number] = await page.evaluate(() => window.__sim.orderNumbers());
  await clickCard(sidebar, '核对订单');
  await eventually(() => model(page)).toBe(`亲，您的订单是${String(number)}吗`);
});

/** More than the half second within which a second click means the same text. */
const TWO_CLICKS_MS = 700;

test('a gap is filled first, and remembered for this conversation', async () => {
  await buyerSays(page, sidebar, '补发的单号是多少');
  await clickCard(sidebar, '补发单号');
  const form = sidebar.getByRole('group', { name: say('sidebar_fillFirst') });
  const insert = form.getByRole('button', { name: say('sidebar_insert') });
  await expect(insert.isDisabled()).resolves.toBe(true);
  expect(await model(page)).toBe('');
  await form.getByLabel('补发单号').fill('SF123');
  await form.getByLabel('补发单号').press('Enter');
  await form.getByLabel('寄出日期').fill('周三');
  await form.getByLabel('寄出日期').press('Enter');
  await eventually(() => model(page)).toBe('亲，补发单号是SF123，周三寄出');
  // Sooner it would be a double click. The card's tick may come and go between two looks.
  await page.waitForTimeout(TWO_CLICKS_MS);
  await clickCard(sidebar, '补发单号');
  await eventually(() => model(page)).toBe('亲，补发单号是SF123，周三寄出'.repeat(2));
});

test('another wording is one click away', async () => {
  await buyerSays(page, sidebar, '尺寸多大');
  await card(sidebar, '尺寸说明').hover();
  await card(sidebar, '尺寸说明')
    .getByRole('button', { name: say('sidebar_nextWording') })
    .click();
  await card(sidebar, '尺寸说明').getByText('您好，尺寸见详情页第三图').waitFor();
  await clickCard(sidebar, '尺寸说明');
  await eventually(() => model(page)).toBe('您好，尺寸见详情页第三图');
});

test('a read-only box: a reason, and the text on the clipboard', async () => {
  await buyerSays(page, sidebar, '尺寸多大');
  await page.evaluate(() => window.__sim.hostile('composer-read-only'));
  await clickCard(sidebar, '尺寸说明');
  await sidebar.getByText(say('refusal_composer_read_only')).waitFor();
  await sidebar.getByText(say('refusal_copied')).waitFor();
  // Read by the page: the frame may only write.
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('亲，尺寸在详情页');
  expect(await model(page)).toBe('');
});

test('an open composition in the box is not broken', async () => {
  await buyerSays(page, sidebar, '尺寸多大');
  await eventually(() => cards(sidebar).count()).toBeGreaterThan(0);
  await composer(page).click();
  const typing = await page.context().newCDPSession(page);
  await typing.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
  await eventually(() => composer(page).inputValue()).toBe('ni');
  // Not a click, which would end the composition: Alt+1 belongs to the input method now.
  await typing.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    windowsVirtualKeyCode: 229,
    key: '1',
    code: 'Digit1',
    modifiers: 1,
  });
  await typing.send('Input.insertText', { text: '你好' });
  await eventually(() => model(page)).toBe('你好');
  expect(await sentCount(page)).toBe(0);
  await page.keyboard.press('Alt+1');
  await eventually(() => model(page)).toBe('你好亲，尺寸在详情页');
});

test('with a dialogue of the page open, the text is put in or refused with a reason, never lost', async () => {
  await buyerSays(page, sidebar, '尺寸多大');
  await eventually(() => cards(sidebar).count()).toBeGreaterThan(0);
  await page.evaluate(() => window.__sim.hostile('modal'));
  await page.keyboard.press('Alt+1');
  const outcome = async () => {
    if ((await model(page)) === '亲，尺寸在详情页') return 'inserted';
    return (await sidebar.getByText(/^未写入输入框|^未能确认/u).count()) > 0 ? 'refused' : 'nothing';
  };
  await eventually(outcome).not.toBe('nothing');
  await page.getByRole('button', { name: 'OK' }).click();
  await composer(page).click();
  await page.evaluate(() => window.__sim.setComposer(''));
  await eventually(() => model(page)).toBe('');
  // The frame stood in the dialogue, and is mounted again after it.
  const shown = async () => {
    sidebar = await sidebarOf(page);
    return cards(sidebar)
      .count()
      .catch(() => 0);
  };
  await eventually(shown).toBeGreaterThan(0);
  await clickCard(sidebar, '尺寸说明');
  await eventually(() => model(page)).toBe('亲，尺寸在详情页');
});
