// Somebody's whole register brought in: from the file chosen to the last row on the disk, and
// how long the page stood still meanwhile. In a browser of its own, whose register is empty.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { say } from '../../support/agent.ts';
import { launchExtension } from '../../support/launch-extension.ts';
import { xlsx } from '../../support/make-sheets.ts';
import { measureBareWrites } from './measure-bare-writes.ts';
import { longestTurn, lookForStalls } from './look-for-stalls.ts';
import type { Measured } from './measure-register.ts';

const HEAD = ['订单编号', '问题类型', '登记日期', '退款金额（元）', '买家ID', '商品名称', '客服', '备注'];
const KINDS = ['质量问题', '少件', '破损', '发错货'];
const DATES = 2;
/** 2024-01-01 in a sheet's own count of days. */
const FIRST_DAY = 45_292;
const DEADLINE_MS = 600_000;
/** A process of its own, with nothing to do: how long a page stands still because the machine is busy. */
const EMPTY_PAGE = 'data:text/html,<p>empty</p>';

function sheetOf(rows: number): Uint8Array<ArrayBuffer> {
  const lines = Array.from({ length: rows }, (_, n) => [
    `2601-${String(402_200_000_000 + n * 7_919)}`,
    KINDS[n % KINDS.length] ?? '',
    FIRST_DAY + Math.floor((n * 700) / rows),
    (n % 200) / 2,
    `buyer-${String(n % 20_000)}`,
    `陶瓷分享壶 米白 ${String(20 + (n % 40))}cm`,
    '周岚',
    `买家希望周五前收到补发（${String(n % 1_000)}）`,
  ]);
  return xlsx([HEAD, ...lines], [DATES]);
}

export async function measureImport(rows: number): Promise<readonly Measured[]> {
  const launched = await launchExtension({ scenario: { conversations: [] } });
  const folder = mkdtempSync(path.join(tmpdir(), 'sellerside-import-'));
  try {
    const empty = await launched.context.newPage();
    await empty.goto(EMPTY_PAGE);
    const page = await launched.openWorkbench('#cases/import');
    const looking = () => Promise.all([page, empty].map(lookForStalls));
    const stalled = () => Promise.all([page, empty].map(longestTurn));
    await page.locator('input[type=file]').waitFor({ state: 'attached' });
    // By its path: handed over as bytes it would be unpacked in the page, by the instrument.
    const file = path.join(folder, 'register.xlsx');
    writeFileSync(file, sheetOf(rows));
    await looking();
    const chosenAt = performance.now();
    await page.locator('input[type=file]').setInputFiles(file);
    const start = page.getByRole('button', { name: say('import_start', rows) });
    await start.waitFor({ timeout: DEADLINE_MS });
    const previewMs = performance.now() - chosenAt;
    const [toPreview = 0, emptyThen = 0] = await stalled();
    await looking();
    const startedAt = performance.now();
    await start.click();
    await page.getByText(say('import_done', rows)).waitFor({ timeout: DEADLINE_MS });
    const importMs = performance.now() - startedAt;
    const [whileImporting = 0, emptyNow = 0] = await stalled();
    const bareMs = await measureBareWrites(page, rows);
    return [
      { name: 'import: file chosen → preview', goal: 10_000, values: [previewMs] },
      { name: '… the longest turn of the page meanwhile', goal: 50, values: [toPreview] },
      { name: '… and of an empty page', goal: null, values: [emptyThen] },
      { name: 'import: start → last row on the disk', goal: 20_000, values: [importMs] },
      { name: '… the bare database, as many rows after it', goal: null, values: [bareMs] },
      { name: '… the longest turn of the page meanwhile', goal: 50, values: [whileImporting] },
      { name: '… and of an empty page', goal: null, values: [emptyNow] },
    ];
  } finally {
    await launched.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
