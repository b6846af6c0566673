// After an update of the product: a database of an older version, too large to be ready in the time that an opening
// may take, beside an agent who goes on working.
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually, say, workerKiller } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { conversationsWithOrders } from '../support/conversations-with-orders.ts';
import { launchExtension } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';
import { makeOldDatabase, NEWEST_NATIVE, OLD_NATIVE, storedCases, storedVersion } from '../support/old-database.ts';

const CASES = 3_000;
const CATEGORY = '质量问题';

const record = (sidebar: Frame) => sidebar.getByRole('button', { name: say('sidebar_record', CATEGORY), exact: true });
const upgradeNote = (where: Frame | Page) => where.getByRole('progressbar', { name: say('storage_upgrading_title') });

/** A page of the extension in which nothing of ours runs. */
async function bare(launched: Launched): Promise<Page> {
  const page = await launched.context.newPage();
  await page.goto(`chrome-extension://${launched.extensionId}/manifest.json`);
  return page;
}

describe('a database of an older version', () => {
  let launched: Launched;
  let older: Page;
  beforeAll(async () => {
    launched = await launchExtension({ scenario: { conversations: conversationsWithOrders(2, 'pinduoduo') } });
    older = await bare(launched);
    await makeOldDatabase(older, { cases: CASES, letsGo: false });
    // As an update does; the one that runs had the database before in hand.
    await (
      await workerKiller(older)
    )();
  });
  afterAll(() => launched.close());

  let sidebar: Frame;
  let workbench: Page;

  test('is said to be upgraded, in the sidebar and in the workbench, and nothing is called broken', async () => {
    ({ sidebar } = await launched.openConsole(PINDUODUO));
    workbench = await launched.openWorkbench('#cases');
    await upgradeNote(sidebar).waitFor();
    await upgradeNote(workbench).waitFor();
    expect(await workbench.getByText(say('workbench_storage_failed')).count()).toBe(0);
    expect(await sidebar.getByRole('alert').count()).toBe(0);
  });

  test('what is logged meanwhile is kept, and not called saved', async () => {
    await record(sidebar).click();
    await sidebar.getByText(say('sidebar_held')).waitFor();
    // Longer than one opening may take: the upgrade is not given up and begun anew.
    await sidebar.page().waitForTimeout(6_000);
    expect(await sidebar.getByText(say('sidebar_held')).isVisible()).toBe(true);
    expect(await sidebar.getByText(/^已登记 #/u).count()).toBe(0);
    expect(await storedVersion(older)).toBe(OLD_NATIVE);
  });

  test('and saved once when the upgrade is done; the register appears without a reload', async () => {
    await older.close();
    await sidebar.getByText(/^已登记 #/u).waitFor({ timeout: 30_000 });
    await eventually(() => upgradeNote(sidebar).count()).toBe(0);
    await eventually(() => upgradeNote(workbench).count()).toBe(0);
    await workbench.getByRole('row').nth(5).waitFor();
    expect(await storedCases(workbench)).toBe(CASES + 1);
    expect(await workbench.getByText(say('workbench_storage_failed')).count()).toBe(0);
    expect(await storedVersion(workbench)).toBe(NEWEST_NATIVE);
  });
});
