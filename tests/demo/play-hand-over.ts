// The shift ends with the parcel still open; another agent, on another machine, takes the
// case over by the file and closes it.
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { launchExtension } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';
import { oneLine, zh } from './at-the-desk.ts';
import { openHash } from './screenshots.ts';
import { NEXT_AGENT, sitDown } from './settings-page.ts';
import { check } from './steps.ts';
import type { Steps } from './steps.ts';

const NEXT_STEP = '确认补发已签收';
const SHIFT_NOTE = '破损那单补发今天发出，等签收';

interface Shift {
  readonly folder: string;
  readonly workbench: Page;
  /** Of the case of the damaged parcel. */
  readonly caseHash: string;
}

export async function playHandOver(steps: Steps, shift: Shift): Promise<void> {
  const { workbench, caseHash, folder } = shift;
  const file = path.join(folder, 'shift.sellerside-handover.json');
  await workbench.bringToFront();
  await steps.step('The case gets its next step, with a time in the shop’s hours', async () => {
    await openHash(workbench, caseHash);
    return planNextStep(workbench.getByRole('complementary'));
  });
  await steps.step('The shift ends: hand-over as a file and as a text', async () => handOver(workbench, file));
  const next = await launchExtension({ standardPartitioning: true });
  try {
    const desk = await next.openWorkbench('#settings');
    await sitDown(desk, 'zh-CN', NEXT_AGENT);
    await steps.step('The next agent, on another machine, takes it over; a second time nothing is new', () =>
      takeOver(desk, file),
    );
    await steps.step('… and closes the case', () => closeCase(desk, caseHash, folder));
    await steps.step('Nothing of it left the second machine', () => nothingAsked(next));
  } finally {
    await next.close();
  }
  await openHash(workbench, caseHash);
}

async function planNextStep(detail: Locator): Promise<string> {
  const plan = detail.getByRole('region', { name: zh('follow_group') });
  const field = plan.getByRole('textbox', { name: zh('workbench_field_next_step') });
  await field.fill(NEXT_STEP);
  await field.press('Enter');
  const time = plan.getByRole('button', { name: new RegExp(`^${zh('follow_time_morning')}`) });
  const said = oneLine(await time.innerText());
  await time.click();
  await plan.getByRole('button', { name: zh('follow_done'), exact: true }).waitFor();
  return `${NEXT_STEP}: ${said}`;
}

async function handOver(workbench: Page, file: string): Promise<string> {
  await openHash(workbench, '#today');
  await workbench.getByRole('link', { name: zh('handover_title'), exact: true }).click();
  await workbench.getByLabel(zh('handover_note')).fill(SHIFT_NOTE);
  const [download] = await Promise.all([
    workbench.waitForEvent('download'),
    workbench.getByRole('button', { name: zh('handover_save') }).click(),
  ]);
  await download.saveAs(file);
  await workbench.getByRole('button', { name: zh('handover_copy') }).click();
  const text = await workbench.evaluate(() => navigator.clipboard.readText()).catch(() => '');
  return `${path.basename(file)}; the text: ${oneLine(text).slice(0, 160) || 'on the clipboard'}`;
}

async function takeOver(desk: Page, file: string): Promise<string> {
  await openHash(desk, '#today/takeover');
  await desk.locator('input[type=file]').setInputFiles(file);
  await desk.getByText(SHIFT_NOTE).waitFor();
  const take = desk.getByRole('button', { name: new RegExp(`^${zh('takeover_take', '\\d+', '\\d+')}$`) });
  const offered = oneLine(await take.innerText());
  await take.click();
  const done = desk.getByText(new RegExp(zh('takeover_done', '\\d+', '\\d+')));
  await done.waitFor();
  const said = oneLine(await done.innerText());
  await desk.getByRole('button', { name: zh('import_other_file') }).click();
  await desk.locator('input[type=file]').setInputFiles(file);
  await take.click();
  await desk.getByText(new RegExp(zh('takeover_nothing_new'))).waitFor();
  return `${offered} → ${said}; again: ${zh('takeover_nothing_new')}`;
}

async function closeCase(desk: Page, caseHash: string, folder: string): Promise<string> {
  await openHash(desk, caseHash);
  const detail = desk.getByRole('complementary');
  const plan = detail.getByRole('region', { name: zh('follow_group') });
  check((await plan.getByRole('textbox').first().inputValue()) === NEXT_STEP, 'The next step did not come along');
  await plan.getByRole('button', { name: zh('follow_done'), exact: true }).click();
  await plan.getByText(zh('follow_done_said')).waitFor();
  await detail.getByRole('combobox', { name: zh('workbench_field_status') }).selectOption('closed');
  const history = detail.getByRole('listitem').filter({ hasText: zh('status_closed') });
  await history.first().waitFor();
  await desk.screenshot({ path: path.join(folder, 'handed-over-and-closed.png') });
  return oneLine(await history.first().innerText());
}

function nothingAsked({ consoles: { refused } }: Launched): Promise<string> {
  check(refused.length === 0, `Addresses outside of the machine were asked: ${refused.join(', ')}`);
  return Promise.resolve('requests to other addresses: 0');
}
