// A whole register into an encrypted file, and that file into a new profile.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { say } from '../../support/agent.ts';
import { launchExtension } from '../../support/launch-extension.ts';
import { filledProfile } from './filled-profile.ts';
import { longestTurn, lookForStalls } from './look-for-stalls.ts';
import type { Measured } from './measure-register.ts';

const PASSPHRASE = '窗台上有七只瓷杯';
const DEADLINE_MS = 1_200_000;
const MB = 2 ** 20;

async function timed(page: Page, act: () => Promise<unknown>): Promise<{ ms: number; turn: number }> {
  await lookForStalls(page);
  const since = performance.now();
  await act();
  return { ms: performance.now() - since, turn: await longestTurn(page) };
}

async function write(cases: number, file: string) {
  const launched = await launchExtension({ scenario: { conversations: [] }, profile: await filledProfile(cases) });
  try {
    const page = await launched.openWorkbench('#settings');
    const form = page.getByRole('form', { name: say('backup_make') });
    await form.getByLabel(say('backup_passphrase'), { exact: true }).fill(PASSPHRASE);
    await form.getByLabel(say('backup_passphrase_again')).fill(PASSPHRASE);
    const written = page.waitForEvent('download', { timeout: DEADLINE_MS });
    const took = await timed(page, async () => {
      await form.getByRole('button', { name: say('backup_write') }).click();
      await (await written).path();
    });
    await (await written).saveAs(file);
    return took;
  } finally {
    await launched.close();
  }
}

async function restore(file: string) {
  const launched = await launchExtension({ scenario: { conversations: [] } });
  try {
    const page = await launched.openWorkbench('#settings/backup');
    const region = page.getByRole('region', { name: say('backup_restore') });
    await region.locator('input[type=file]').setInputFiles(file);
    await region.getByLabel(say('backup_passphrase')).fill(PASSPHRASE);
    const start = region.getByRole('button', { name: say('backup_restore_start') });
    const opened = await timed(page, async () => {
      await region.getByRole('button', { name: say('backup_open') }).click();
      await start.waitFor({ timeout: DEADLINE_MS });
    });
    const restored = await timed(page, async () => {
      await start.click();
      await region.getByText(/^已恢复/u).waitFor({ timeout: DEADLINE_MS });
    });
    return { opened, restored };
  } finally {
    await launched.close();
  }
}

export async function measureBackup(cases: number): Promise<readonly Measured[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sellerside-backup-'));
  const file = path.join(folder, 'register.backup');
  try {
    const written = await write(cases, file);
    const size = statSync(file).size / MB;
    const { opened, restored } = await restore(file);
    return [
      { name: 'backup: click → encrypted file', goal: 60_000, values: [written.ms] },
      { name: '… its size', goal: 200, values: [size], unit: 'MB' },
      { name: 'restore: passphrase → what it would bring', goal: 60_000, values: [opened.ms] },
      { name: 'restore: start → every case in a new profile', goal: 300_000, values: [restored.ms] },
      {
        name: '… the longest turn of the page in the three',
        goal: 100,
        values: [written.turn, opened.turn, restored.turn],
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
