// A shop's own sheet, brought into the register of the built extension; and once more, which
// changes nothing.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, say } from '../support/agent.ts';
import { launchExtension } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';
import { encoded, workbook, xlsx } from '../support/make-sheets.ts';

const COUNT = 1_200;
const HEAD = ['订单编号', '问题类型', '登记日期', '退款金额（元）', '客服', '备注'];
const SHEET = [
  ['2025 年售后登记表'],
  HEAD,
  ...Array.from({ length: COUNT }, (_, n) => [
    `2512-${String(n)}`,
    '质量问题',
    46_000 + (n % 90),
    n,
    '周岚',
    `第 ${n} 条`,
  ]),
  ['', '质量问题', 46_000, 1, '周岚', '没有订单号'],
];

let launched: Launched;
beforeAll(async () => {
  launched = await launchExtension();
});
afterAll(() => launched.close());

const verdict = (page: Page, name: 'new' | 'same' | 'refused' | 'conflict', count: number) =>
  page.getByText(`${say(`import_verdict_${name}`)} ${String(count)}`, { exact: true });

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await page.locator('input[type=file]').setInputFiles(file);
}

test('a real XLSX comes into the register, and a second time changes nothing', async () => {
  const page = await launched.openWorkbench('#cases');
  await page.getByRole('button', { name: say('workbench_import'), exact: true }).click();
  await choose(page, '售后登记.xlsx', xlsx(SHEET, [2]));
  await verdict(page, 'new', COUNT).waitFor();
  await verdict(page, 'refused', 1).waitFor();
  await page.getByRole('button', { name: say('import_start', COUNT) }).click();
  await page.getByText(say('import_done', COUNT)).waitFor();
  await page.getByRole('button', { name: say('import_to_register') }).click();
  await page.getByText(say('workbench_rows_shown', COUNT, COUNT)).waitFor();
  await page.getByRole('searchbox').fill('2512-777');
  await page.getByRole('gridcell', { name: '2512-777' }).click();
  await page.getByRole('complementary').getByText(say('workbench_history_imported', '售后登记.xlsx')).waitFor();

  await page.goto(page.url().replace(/#.*$/u, '#cases/import'));
  await choose(page, '又一次.xlsx', xlsx(SHEET, [2]));
  await verdict(page, 'same', COUNT).waitFor();
  const start = page.getByRole('button', { name: say('import_start', 0) });
  await eventually(() => start.isDisabled()).toBe(true);
  await page.close();
});

test('of a workbook of several sheets the chosen one comes in, with the fields of the returns', async () => {
  const page = await launched.openWorkbench('#cases/import');
  const month = (order: string) => [
    ['订单号', '问题', '退货单号', '到仓日期'],
    [order, '退货', 'YT88001', 46_093],
  ];
  const book = workbook({ 说明: [['请勿删除']], 一月: month('B-1'), 二月: month('B-2') }, [3]);
  await choose(page, '按月.xlsx', book);
  await verdict(page, 'new', 1).waitFor();
  await page.getByLabel(say('import_sheet')).selectOption('二月');
  await page.getByRole('cell', { name: 'B-2' }).waitFor();
  await verdict(page, 'new', 1).waitFor();
  await page.getByRole('button', { name: say('import_start', 1) }).click();
  await page.getByText(say('import_done', 1)).waitFor();
  await page.getByRole('button', { name: say('import_to_register') }).click();
  await page.getByRole('searchbox').fill('yt88001');
  await page.getByRole('gridcell', { name: 'B-2', exact: true }).click();
  const detail = page.getByRole('complementary');
  await detail.getByText(say('workbench_history_imported', '按月.xlsx · 二月')).waitFor();
  expect(await detail.getByLabel(say('workbench_field_return_arrived')).inputValue()).toBe('2026-03-12T00:00');
  await page.close();
});

test('a GBK file with other amounts keeps what is registered and says so', async () => {
  const page = await launched.openWorkbench('#cases/import');
  await choose(page, '旧表.csv', encoded('订单号,问题,金额\n2512-777,质量问题,99\n', 'gb18030'));
  await verdict(page, 'conflict', 1).waitFor();
  await page.getByRole('button', { name: say('import_start', 1) }).click();
  await page.getByText(say('import_done', 1)).waitFor();
  await page.getByRole('button', { name: say('import_to_register') }).click();
  await page.getByRole('searchbox').fill('2512-777');
  await page.getByRole('gridcell', { name: '2512-777', exact: true }).click();
  const detail = page.getByRole('complementary');
  await detail.getByText(say('workbench_history_differs', '¥99.00', '¥777.00')).waitFor();
  expect(await detail.getByLabel(say('field_amount')).inputValue()).toBe('777.00');
  await page.close();
});

test('a broken file is refused in words', async () => {
  const page = await launched.openWorkbench('#cases/import');
  const bytes = xlsx(SHEET, [2]);
  await choose(page, '坏.xlsx', bytes.slice(0, bytes.length / 2));
  await page.getByText(say('import_problem_broken')).waitFor();
  await page.close();
});

test('a thread that cannot be loaded is said, and nothing is written', async () => {
  const page = await launched.openWorkbench('#cases/import');
  // As when the extension was updated under the page: the file is no longer there.
  await page.evaluate(() => {
    const { Worker } = window;
    window.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(String(address).replace('importer', 'gone'), options);
      }
    };
  });
  await choose(page, '售后登记.xlsx', xlsx(SHEET, [2]));
  await page.getByText(say('import_problem_broken')).waitFor();
  await page.close();
});
