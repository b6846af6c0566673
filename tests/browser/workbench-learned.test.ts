// What agents pick and miss beside the console, as a supervisor finds it in the workbench.
import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buyerSays, card, clickCard, eventually, model, say } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import type { Launched } from '../support/launch-extension.ts';
import { launchWithFeed } from '../support/launch-with-feed.ts';
import type { LaunchedWithFeed } from '../support/launch-with-feed.ts';

const REPLIES = [{ id: 'size', title: '尺寸说明', wordings: ['亲，尺寸在详情页'], questions: ['尺寸多大'] }];
const ASKED = '尺寸多大呀我家窗台有点窄怕摆不下';
const UNANSWERED = '能把孩子的名字烧在杯底吗，我的电话是13812345678';

let feed: LaunchedWithFeed;
let launched: Launched;
beforeAll(async () => {
  feed = await launchWithFeed(REPLIES);
  ({ launched } = feed);
});
afterAll(() => feed.close());

async function atTheDesk(agentName: string, work: (page: Page, sidebar: Frame) => Promise<void>): Promise<void> {
  const workbench = await launched.openWorkbench('#settings');
  await workbench.getByLabel(say('workbench_agent_name')).fill(agentName);
  await workbench.getByRole('button', { name: say('shared_save') }).click();
  await workbench.getByText(say('workbench_edit_saved')).waitFor();
  await workbench.close();
  const { page, sidebar } = await launched.openConsole(PINDUODUO);
  await work(page, sidebar);
  await page.close();
}

/** A browser that is driven keeps every page focused, so the event itself has to be made. */
async function comeBack(workbench: Page): Promise<void> {
  await workbench.bringToFront();
  await workbench.evaluate(() => window.dispatchEvent(new Event('focus')));
}

const pick = (agentName: string) =>
  atTheDesk(agentName, async (page, sidebar) => {
    await buyerSays(page, sidebar, ASKED);
    await clickCard(sidebar, '尺寸说明');
    await eventually(() => model(page)).toBe('亲，尺寸在详情页');
    // The sidebar has heard of it by then, and told the background.
    await card(sidebar, '尺寸说明').getByText(say('sidebar_inserted'), { exact: true }).waitFor();
  });

test('before anything was learned, the section says how it would be', async () => {
  const workbench = await launched.openWorkbench('#learned');
  await workbench.getByText(say('workbench_learned_examples_none')).waitFor();
  await workbench.getByText(say('workbench_learned_gaps_none')).waitFor();
  await workbench.close();
});

test('what two agents picked is proposed as an example question, and copied as the feed has it', async () => {
  await pick('林小满');
  await pick('陈静');
  const workbench = await launched.openWorkbench('#learned');
  const proposal = workbench.getByRole('list', { name: '尺寸说明' }).getByRole('listitem');
  await eventually(async () => {
    await comeBack(workbench);
    return proposal.getByText(say('workbench_learned_agreement', 2, 2)).count();
  }).toBe(1);
  expect(await proposal.getByRole('checkbox', { name: ASKED }).isChecked()).toBe(true);
  await workbench.getByRole('button', { name: say('workbench_learned_copy_json') }).click();
  await workbench.getByText(say('workbench_learned_copied', 1)).waitFor();
  const copied = await workbench.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied)).toEqual({ replies: [{ id: 'size', questions: [ASKED] }] });
  await workbench.close();
});

test('a gap noted in the sidebar stands in the open workbench at once, without the phone number', async () => {
  const workbench = await launched.openWorkbench('#learned');
  await workbench.getByText(say('workbench_learned_gaps_none')).waitFor();
  const { page, sidebar } = await launched.openConsole(PINDUODUO);
  await buyerSays(page, sidebar, UNANSWERED);
  await sidebar.getByRole('button', { name: say('sidebar_noteGap') }).click();
  await sidebar.getByText(say('sidebar_gapNoted')).waitFor();
  await page.close();
  const gap = workbench.getByRole('region', { name: say('workbench_learned_gaps') }).getByRole('listitem');
  await gap.getByText('能把孩子的名字烧在杯底吗').waitFor();
  expect(await gap.textContent()).not.toContain('13812345678');
  const downloading = workbench.waitForEvent('download');
  await workbench.getByRole('button', { name: say('workbench_export') }).click();
  const file = await readFile(await (await downloading).path(), 'utf8');
  expect(file).toContain('\r\n"能把孩子的名字烧在杯底吗');
  await workbench.close();
});

test('what is forgotten is gone from the database, also after a reload', async () => {
  const workbench = await launched.openWorkbench('#learned');
  await workbench.getByRole('checkbox', { name: ASKED }).waitFor();
  await workbench.getByRole('button', { name: say('workbench_learned_forget') }).click();
  await workbench.getByRole('button', { name: say('workbench_learned_forget_confirm') }).click();
  await workbench.getByText(say('workbench_learned_forgotten')).waitFor();
  await workbench.reload();
  await workbench.getByText(say('workbench_learned_examples_none')).waitFor();
  await workbench.getByText(say('workbench_learned_gaps_none')).waitFor();
  await workbench.close();
});
