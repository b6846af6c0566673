// One reply in two languages, two buyers: each is offered the text that they can read.
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buyerSays, card, clickCard, eventually, model, say } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { launchWithFeed } from '../support/launch-with-feed.ts';
import type { LaunchedWithFeed } from '../support/launch-with-feed.ts';

const TITLE = '尺寸说明';
const ZH = '亲，尺寸在详情页第三图';
const EN = 'Hello, the sizes are in the third picture of the page.';
const REPLIES = [
  {
    id: 'size',
    title: TITLE,
    wordings: [ZH, EN],
    questions: ['尺寸多大', 'what sizes are there'],
  },
];

let feed: LaunchedWithFeed;
let page: Page;
let sidebar: Frame;

beforeAll(async () => {
  feed = await launchWithFeed(REPLIES);
  ({ page, sidebar } = await feed.launched.openConsole(PINDUODUO));
});
afterAll(() => feed.close());

const open = (n: number) => page.evaluate((wanted) => window.__sim.open(window.__sim.conversations()[wanted] ?? ''), n);
/** The pointer leaves the list, and with it the hold on the list. Within the frame: an automated pointer that leaves the frame tells it nothing. */
const letGo = () => sidebar.getByRole('searchbox').hover();
const emptyBox = async () => {
  await page.evaluate(() => window.__sim.setComposer(''));
  await eventually(() => model(page)).toBe('');
};

test('a card shows and inserts the wording in the language of the buyer', async () => {
  await buyerSays(page, sidebar, 'What sizes are there, please?');
  await card(sidebar, TITLE).getByText(EN).waitFor();
  await clickCard(sidebar, TITLE);
  await eventually(() => model(page)).toBe(EN);
  await emptyBox();
  await buyerSays(page, sidebar, '请问尺寸多大');
  // The pointer is still on the card: its text must not change under it.
  await card(sidebar, TITLE).getByText(EN).waitFor();
  await letGo();
  await card(sidebar, TITLE).getByText(ZH).waitFor();
  await clickCard(sidebar, TITLE);
  await eventually(() => model(page)).toBe(ZH);
});

test('what the agent turned to stays with that buyer', async () => {
  await emptyBox();
  await letGo();
  await card(sidebar, TITLE).hover();
  await card(sidebar, TITLE)
    .getByRole('button', { name: say('sidebar_nextWording') })
    .click();
  await card(sidebar, TITLE).getByText(EN).waitFor();
  await letGo();
  await open(1);
  await buyerSays(page, sidebar, '请问尺寸多大');
  await card(sidebar, TITLE).getByText(ZH).waitFor();
  await open(0);
  await card(sidebar, TITLE).getByText(EN).waitFor();
  expect(await card(sidebar, TITLE).getByText('2/2').count()).toBe(1);
});
