// The register as a workbook and on paper, from the built extension: under its own content
// security policy, with its own code splitting, opened by another program.
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, say } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { conversationsWithOrders } from '../support/conversations-with-orders.ts';
import { launchExtension } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';

const CATEGORY = '质量问题';
const HOSTILE = '=HYPERLINK("http://x.example","点我")';
let launched: Launched;
let workbench: Page;
const complaints: string[] = [];

beforeAll(async () => {
  launched = await launchExtension({ scenario: { conversations: conversationsWithOrders(2, 'pinduoduo') } });
  const { sidebar } = await launched.openConsole(PINDUODUO);
  await sidebar.getByRole('button', { name: say('sidebar_record', CATEGORY), exact: true }).click();
  await sidebar.getByText(/^已登记 #/u).waitFor();
  workbench = await launched.openWorkbench('#cases');
  workbench.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  workbench.on('pageerror', ({ message }) => complaints.push(message));
  await workbench.getByRole('row').nth(1).click();
  await workbench.getByRole('textbox', { name: say('workbench_field_notes') }).fill(HOSTILE);
  await workbench.getByRole('textbox', { name: say('workbench_field_notes') }).blur();
  await workbench.getByText(say('workbench_edit_saved')).first().waitFor();
});
afterAll(() => launched.close());

test('a workbook is downloaded and opens with its types, and no cell is a formula', async () => {
  await workbench.getByRole('button', { name: say('workbench_export_menu'), exact: true }).click();
  await workbench.getByLabel(say('workbench_export_all_columns')).check();
  const [download] = await Promise.all([
    workbench.waitForEvent('download'),
    workbench.getByRole('button', { name: say('workbench_export_xlsx') }).click(),
  ]);
  const bytes = await readFile(await download.path());
  const [sheet] = await readXlsxFile(bytes);
  const [heading = [], row = []] = sheet?.data ?? [];
  const cell = (title: string) => row[heading.indexOf(title)];
  expect(sheet?.data).toHaveLength(2);
  expect(cell(say('workbench_field_opened_at'))).toBeInstanceOf(Date);
  expect(cell(say('field_orderNumber'))).toMatch(/^\d{6}-\d{15}$/u);
  expect(cell(say('workbench_field_category'))).toBe(CATEGORY);
  expect(cell(say('workbench_field_notes'))).toBe(HOSTILE);
  expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toMatch(/<f[ >]/u);
  await workbench.getByText(say('workbench_export_done', 1)).waitFor();
  expect(complaints).toEqual([]);
});

test('on paper there is the table alone, and afterwards the page as it was', async () => {
  const paper = await workbench.pdf({ preferCSSPageSize: true });
  // A4 across, in points: the sheet's own page, not the browser's standard one.
  expect(paper.toString('latin1')).toMatch(/\/MediaBox \[0 0 84[12][.\d]* 59[45]/u);
  await workbench.emulateMedia({ media: 'print' });
  await workbench.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await eventually(() => workbench.locator('body > main > table tbody tr').count()).toBe(1);
  expect(await workbench.getByRole('grid').isVisible()).toBe(false);
  expect(await workbench.locator('button:visible, input:visible').count()).toBe(0);
  await workbench.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await workbench.emulateMedia({ media: 'screen' });
  await eventually(() => workbench.locator('body > main > table').count()).toBe(0);
  expect(await workbench.getByRole('grid').isVisible()).toBe(true);
});
