// A procedure in the case's history: walked before and after it was logged, through
// reloads, a second tab and the end of the worker, and each step there once.
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buyerSays, eventually, openConversation, say, workerKiller } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { conversationsWithOrders } from '../support/conversations-with-orders.ts';
import { launchExtension, sidebarOf } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';

const PROCEDURE = '运输破损处理';

const line = (words: string) => say('workbench_history_step', PROCEDURE, words);

let launched: Launched;
let page: Page;
let sidebar: Frame;
let number: string;
beforeAll(async () => {
  launched = await launchExtension({ scenario: { conversations: conversationsWithOrders(2, 'pinduoduo') } });
  ({ page, sidebar } = await launched.openConsole(PINDUODUO));
  number = await openConversation(page, sidebar, 'talk-0');
});
afterAll(() => launched.close());

const panel = (of = sidebar) => of.getByRole('region', { name: say('sidebar_procedure') });
const press = (label: string, of = sidebar) => panel(of).getByRole('button', { name: label, exact: true }).click();

async function reload(): Promise<void> {
  await page.reload();
  sidebar = await sidebarOf(page);
  await openConversation(page, sidebar, 'talk-0');
  await panel().getByText(PROCEDURE).waitFor();
}

/** The steps in the history of the order's case, oldest first. */
async function stepsInHistory(workbench: Page): Promise<string[]> {
  const lines = await workbench.getByRole('complementary').getByRole('listitem').allInnerTexts();
  return lines.filter((text) => text.startsWith(line(''))).toReversed();
}

test('walked, logged and walked on: the history has each step once, in its order, by its titles', async () => {
  await buyerSays(page, sidebar, '收到的杯子碎了');
  await press('已签收');
  await press('看不清或缺照片');
  await panel().getByText(say('sidebar_stepsDone', 2)).waitFor();
  await reload();
  await sidebar.getByRole('button', { name: say('sidebar_record', '运输破损'), exact: true }).click();
  await sidebar.getByText(/^已登记 #/u).waitFor();
  await press('能确认');
  await press(say('sidebar_back'));
  await press('仍无法确认');
  await panel().getByText(say('sidebar_stepsDone', 3)).waitFor();
  await reload();

  const workbench = await launched.openWorkbench('#cases');
  await workbench.getByRole('gridcell', { name: number }).click();
  const walked = [
    line('先致歉并登记 · 已签收'),
    line('收集照片证据 · 看不清或缺照片'),
    line('请买家补拍 · 能确认'),
    line('请买家补拍 · 仍无法确认'),
  ];
  await eventually(() => stepsInHistory(workbench)).toEqual(walked);
  await workbench.close();
});

test('a second tab that is open at the same time stands where the first one was brought', async () => {
  const second = await launched.openConsole(PINDUODUO);
  await openConversation(second.page, second.sidebar, 'talk-1');
  const first = await launched.openConsole(PINDUODUO);
  await openConversation(first.page, first.sidebar, 'talk-1');
  for (const { page: tab, sidebar: side } of [second, first]) {
    await tab.bringToFront();
    await buyerSays(tab, side, '收到的杯子碎了');
  }
  await press('已签收', first.sidebar);
  await panel(second.sidebar).getByText(say('sidebar_stepsDone', 1)).waitFor();
  await press('看不清或缺照片', second.sidebar);
  await panel(first.sidebar).getByText(say('sidebar_stepsDone', 2)).waitFor();
  await first.page.close();
  await second.page.close();
  await page.bringToFront();
});

test('a second tab and the end of the worker neither lose a step nor write one twice', async () => {
  const second = await launched.openConsole(PINDUODUO);
  await openConversation(second.page, second.sidebar, 'talk-0');
  const killWorker = await workerKiller(page);
  const [, killed] = await Promise.all([press(say('sidebar_finish'), second.sidebar), killWorker()]);
  expect(killed).toBeUndefined();
  await panel(second.sidebar)
    .getByText(new RegExp(say('sidebar_finished')))
    .waitFor();
  const retry = panel(second.sidebar).getByRole('button', { name: say('shared_retry') });
  const workbench = await launched.openWorkbench('#cases');
  await workbench.getByRole('gridcell', { name: number }).click();
  await eventually(async () => {
    if ((await retry.count()) > 0) await retry.click();
    return (await stepsInHistory(workbench)).length;
  }).toBe(5);
  await reload();
  await eventually(() => stepsInHistory(workbench)).toHaveLength(5);
});

test('a tab that opens while the worker ends over and over stands at the same step, and begins nothing anew', async () => {
  const third = await launched.openConsole(PINDUODUO);
  const killWorker = await workerKiller(page);
  await third.page.evaluate(() => window.__sim.open('talk-0'));
  for (let ended = 0; ended < 40; ended += 1) await killWorker();
  await panel(third.sidebar)
    .getByText(new RegExp(say('sidebar_finished')))
    .waitFor();
  await third.page.close();
});
