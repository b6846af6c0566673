// One click, one case, durably: in the register of the workbench, with its history,
// in the file it exports; in both of the ways in which Chromium gives frames storage.
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually, openConversation, say, workerKiller } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { conversationsWithOrders } from '../support/conversations-with-orders.ts';
import { launchExtension } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';
import { pseudoRandom } from '../support/pseudo-random.ts';

const KILLS = 20;
const CATEGORY = '质量问题';

const chip = (sidebar: Frame, category: string) =>
  sidebar.getByRole('button', { name: say('sidebar_record', category), exact: true });
const recorded = (sidebar: Frame) => sidebar.getByText(/^已登记 #/u);

/** What the exported file says, one record per case, by heading. */
async function exported(workbench: Page): Promise<Record<string, string>[]> {
  const button = workbench.getByRole('button', { name: say('workbench_export_menu'), exact: true });
  await eventually(() => button.isEnabled()).toBe(true);
  await button.click();
  const all = workbench.getByLabel(say('workbench_export_all_columns'));
  // Kept as it was left, while the register is open.
  await all.check();
  const [download] = await Promise.all([
    workbench.waitForEvent('download'),
    workbench.getByRole('button', { name: say('workbench_export_csv') }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  return Papa.parse<Record<string, string>>(text.slice(1), { header: true }).data;
}

/** Long digit strings carry a mark that keeps spreadsheets from rounding them. */
const plain = (cell = '') => cell.replace(/^'/u, '');

describe.each([
  { flags: 'Playwright’s flags, under which a frame has no IndexedDB', standardPartitioning: false },
  { flags: 'Chromium’s own flags', standardPartitioning: true },
])('with $flags', ({ standardPartitioning }) => {
  let launched: Launched;
  let page: Page;
  let sidebar: Frame;
  beforeAll(async () => {
    const scenario = { conversations: conversationsWithOrders(KILLS + 4, 'pinduoduo') };
    launched = await launchExtension({ scenario, standardPartitioning });
    ({ page, sidebar } = await launched.openConsole(PINDUODUO));
  });
  afterAll(() => launched.close());

  test('the frame’s own storage is as this run says', async () => {
    const opened = await sidebar.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const request = indexedDB.open('probe');
          request.onsuccess = () => resolve(true);
          request.onerror = () => resolve(false);
        }),
    );
    expect(opened).toBe(standardPartitioning);
  });

  test('one click is stored, offered again instead of doubled, and taken back', async () => {
    const number = await openConversation(page, sidebar, 'talk-0');
    await chip(sidebar, CATEGORY).click();
    await recorded(sidebar).waitFor();
    const workbench = await launched.openWorkbench('#cases');
    await workbench.getByRole('gridcell', { name: number }).waitFor();
    // The same category again opens the case that is there.
    await sidebar.getByRole('button', { name: /质量问题已登记/u }).waitFor();
    await sidebar.getByRole('button', { name: say('sidebar_undo'), exact: true }).click();
    await sidebar.getByText(/^已撤销 #/u).waitFor();
    await workbench.getByText(say('workbench_view_empty')).waitFor();
    await chip(sidebar, CATEGORY).waitFor();
    await workbench.close();
  });

  test('details added in the sidebar and edits in the workbench are history', async () => {
    const number = await openConversation(page, sidebar, 'talk-1');
    await chip(sidebar, '少发缺货').click();
    await recorded(sidebar).waitFor();
    await sidebar.getByRole('button', { name: say('sidebar_addDetails') }).click();
    const form = sidebar.getByRole('form', { name: /补充登记/u });
    await form.getByLabel(say('sidebar_notes')).fill('=少两只杯子');
    await form.getByRole('button', { name: say('shared_save') }).click();
    await form.getByText(/^已补充/u).waitFor();
    await form.getByRole('button', { name: say('shared_close') }).click();

    const workbench = await launched.openWorkbench('#cases');
    await workbench.getByRole('gridcell', { name: number }).click();
    const detail = workbench.getByRole('complementary');
    const notes = detail.getByLabel(say('workbench_field_notes'));
    await notes.fill('=少三只杯子');
    await notes.press('Control+Enter');
    await detail.getByLabel(say('workbench_field_status')).selectOption('waiting-buyer');
    const history = detail
      .getByRole('heading', { name: say('workbench_history') })
      .locator('xpath=../following-sibling::ol');
    await history.getByText('=少三只杯子').waitFor();
    await history.getByText(say('status_waiting_buyer')).waitFor();
    expect(await history.locator('del').allTextContents()).toContain('=少两只杯子');

    const [row] = (await exported(workbench)).filter((each) => plain(each[say('field_orderNumber')]) === number);
    expect(row?.[say('workbench_field_notes')]).toBe("'=少三只杯子");
    expect(row?.[say('workbench_field_status')]).toBe(say('status_waiting_buyer'));
    await workbench.close();
  });

  test('a second tab shows what the first one logged', async () => {
    const second = await launched.openConsole(PINDUODUO);
    await openConversation(second.page, second.sidebar, 'talk-2');
    await openConversation(page, sidebar, 'talk-2');
    await chip(sidebar, CATEGORY).click();
    await recorded(sidebar).waitFor();
    await second.sidebar.getByRole('button', { name: /质量问题已登记/u }).waitFor();
    await second.page.close();
  });

  test(`what was acknowledged is stored, once, through ${String(KILLS)} ends of the worker`, async () => {
    const seed = Date.now() % 100_000;
    const random = pseudoRandom(seed);
    const killWorker = await workerKiller(page);
    const acknowledged: string[] = [];
    for (let n = 0; n < KILLS; n += 1) {
      const number = await openConversation(page, sidebar, `talk-${String(n + 4)}`);
      const delayMs = Math.floor(random() * 40);
      const killed = page.waitForTimeout(delayMs).then(killWorker);
      await chip(sidebar, '运输破损').click();
      await killed;
      const retry = sidebar.getByRole('button', { name: say('shared_retry') });
      await eventually(
        async () => {
          if ((await recorded(sidebar).count()) > 0) return 'saved';
          if ((await retry.count()) > 0) await retry.click();
          return 'waiting';
        },
        `seed ${String(seed)}, round ${String(n)}`,
      ).toBe('saved');
      acknowledged.push(number);
      await sidebar
        .getByRole('button', { name: say('shared_close') })
        .first()
        .click();
    }
    const workbench = await launched.openWorkbench('#cases');
    await eventually(() => workbench.getByRole('row').count()).toBeGreaterThan(KILLS / 2);
    const stored = (await exported(workbench))
      .filter((each) => each[say('workbench_field_category')] === '运输破损')
      .map((each) => plain(each[say('field_orderNumber')]));
    expect(stored.toSorted(), `seed ${String(seed)}`).toEqual(acknowledged.toSorted());
    await workbench.close();
  });

  test('the marketplace’s own storage was not touched, nor the network', async () => {
    expect(await page.evaluate(async () => [(await indexedDB.databases()).length, localStorage.length])).toEqual([
      0, 0,
    ]);
    expect(launched.consoles.refused).toEqual([]);
  });
});
