// One case: logged with a click, undone, logged again, completed, found in the
// register, exported.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { Locator, Page } from 'playwright-core';
import { oneLine, zh } from './at-the-desk.ts';
import type { ConsoleTab } from './at-the-desk.ts';
import { orderNumber } from './play-chat.ts';
import { check, until } from './steps.ts';
import type { Steps } from './steps.ts';

const CATEGORY = '运输破损';
/** Begins like a formula: a spreadsheet must not run it. */
const NOTE = '+1箱今天重发，3天内回访';
const AMOUNT = '5.97';

export async function playCase({ step }: Steps, tab: ConsoleTab): Promise<void> {
  const { sidebar } = tab;
  const bar = sidebar.getByRole('region', { name: zh('sidebar_cases') });
  await step('One click logs the case', async () => log(bar, tab));
  await step('Undo takes it back', async () => {
    await sidebar.getByRole('button', { name: zh('sidebar_undo'), exact: true }).click();
    const said = sidebar.getByText(pattern('sidebar_undone'));
    await said.waitFor();
    await bar.getByRole('button', { name: zh('sidebar_record', CATEGORY) }).waitFor();
    return oneLine(await said.innerText());
  });
  await step('Logged again', async () => log(bar, tab));
  await step('Details added', async () => {
    await sidebar.getByRole('button', { name: zh('sidebar_addDetails'), exact: true }).click();
    const form = sidebar.getByRole('form');
    await form.getByLabel(zh('sidebar_reason')).selectOption('运输中损坏');
    await form.getByLabel(zh('sidebar_responsibility')).selectOption('快递');
    await form.getByLabel(zh('sidebar_handling')).selectOption('部分退款');
    await form.getByLabel(zh('sidebar_amount')).fill(AMOUNT);
    await form.getByLabel(zh('sidebar_notes')).fill(NOTE);
    await form.getByRole('button', { name: zh('shared_save') }).click();
    const said = await form.getByRole('status').innerText();
    await form.getByRole('button', { name: zh('shared_close') }).click();
    // The toast has told what the form told already.
    await sidebar.getByRole('button', { name: zh('shared_close') }).click();
    return said;
  });
}

async function log(bar: Locator, { sidebar }: ConsoleTab): Promise<string> {
  await bar.getByRole('button', { name: zh('sidebar_record', CATEGORY) }).click();
  const said = sidebar.getByText(pattern('sidebar_recorded'));
  await said.waitFor();
  return oneLine(await said.innerText());
}

function pattern(key: 'sidebar_recorded' | 'sidebar_undone'): RegExp {
  return new RegExp(zh(key, '(.+)'));
}

export async function playRegister(
  { step }: Steps,
  tab: ConsoleTab,
  { workbench, folder }: { readonly workbench: Page; readonly folder: string },
): Promise<void> {
  const order = await orderNumber(tab);
  const row = workbench.getByRole('row').filter({ hasText: order });
  await step('The workbench shows it, opened from the sidebar', async () => {
    await tab.sidebar.getByRole('button', { name: new RegExp(`^${CATEGORY}.*#`) }).click();
    await row.waitFor();
    // Its history is read when it is opened.
    await until(
      'order, amount and note in the details',
      () => workbench.getByRole('complementary').innerText(),
      (detail) => [order, AMOUNT, NOTE].every((part) => detail.includes(part)),
    );
    return `${oneLine(await row.innerText())}\n    rows of the register: ${(await workbench.getByRole('row').count()) - 1}`;
  });
  await step('The register is filtered by typing', async () => {
    const search = workbench.getByRole('searchbox');
    await search.fill('没有这个买家');
    await workbench.getByText(zh('workbench_cases_no_match')).waitFor();
    await search.fill(order.slice(-8));
    await row.waitFor();
    await search.fill('');
    return `“${order.slice(-8)}” finds the case, other words find none`;
  });
  await step('CSV: exported, readable by Excel, and no cell is a formula', async () => {
    await workbench.getByRole('button', { name: zh('workbench_export_menu'), exact: true }).click();
    await workbench.getByLabel(zh('workbench_export_all_columns')).check();
    const [download] = await Promise.all([
      workbench.waitForEvent('download'),
      workbench.getByRole('button', { name: zh('workbench_export_csv') }).click(),
    ]);
    const file = path.join(folder, 'cases.csv');
    await download.saveAs(file);
    return `${download.suggestedFilename()}: ${checkCsv(readFileSync(file, 'utf8'), order)}`;
  });
}

function checkCsv(text: string, order: string): string {
  check(text.startsWith('\ufeff'), 'Excel would not read the Chinese: no byte-order mark');
  const { data, errors } = Papa.parse<string[]>(text.slice(1));
  check(errors.length === 0, `Not a CSV: ${JSON.stringify(errors)}`);
  const formulas = data.flat().filter((cell) => /^[=+\-@＝＋－＠\t\r\n]/.test(cell));
  check(formulas.length === 0, `Cells that a spreadsheet would run: ${formulas.join(' | ')}`);
  const row = data.find((cells) => cells.includes(order));
  check(row?.includes(`'${NOTE}`) === true, `The case with its note is not in the file: ${text}`);
  return `${data.length - 1} row(s), ${data[0]?.length ?? 0} columns, the note as ${`'${NOTE}`}`;
}
