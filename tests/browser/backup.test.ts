// The database is dropped, the worker is ended, the profile is gone: what was acknowledged is
// there again, once. In real Chromium, on the built extension.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { eventually, say, workerKiller } from '../support/agent.ts';
import { launchExtension } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';
import { pseudoRandom } from '../support/pseudo-random.ts';
import { eventOf, id, opened, recordAll, stored } from '../support/saved-cases.ts';

/** Inside `evaluate` in the extension's own pages and worker. */
declare const chrome: typeof browser;

const PASSPHRASE = '窗台上有七只瓷杯';
const SAVES = 500;
const KILLS = 25;

/** What the browser does to an extension whose storage it repairs or evicts. */
async function dropDatabases(launched: Launched, page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: `chrome-extension://${launched.extensionId}`,
    storageTypes: 'indexeddb',
  });
  await session.detach();
}

/** The alarm of ten minutes, now: the only clock that a test moves. */
async function copyNow(page: Page, cases: number): Promise<void> {
  await page.evaluate(() => chrome.alarms.create('local-copy', { when: Date.now() }));
  // Gone when it has rung; the copy follows, and a shorter one may be there from before.
  const copied = () =>
    page.evaluate(async () => {
      const { copies } = await chrome.storage.local.get('copies');
      return (copies as { latest?: { cases: number } } | undefined)?.latest?.cases ?? 0;
    });
  await eventually(copied).toBe(cases);
}

describe('the worker’s end', () => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launchExtension();
  });
  afterAll(() => launched.close());

  test(`at random points of ${String(SAVES)} saves loses nothing acknowledged and doubles nothing`, async () => {
    const seed = Date.now() % 100_000;
    const random = pseudoRandom(seed);
    const page = await launched.openWorkbench('#settings');
    const killWorker = await workerKiller(page);
    const events = Array.from({ length: SAVES }, (_, at) => opened(at));
    let again = 0;
    for (let at = 0; at < SAVES; at += SAVES / KILLS) {
      const saving = recordAll(page, events.slice(at, at + SAVES / KILLS));
      // About as long as the saves take: the end comes before, in the middle of one, or after the last.
      await page.waitForTimeout(random() * 250);
      await killWorker();
      again += await saving;
    }
    console.info(`seed ${String(seed)}: ${String(KILLS)} ends of the worker, ${String(again)} saves sent again`);
    expect(again, 'no end came in the middle of a save').toBeGreaterThan(0);
    const { eventIds, caseIds, seqs } = await stored(page);
    expect(eventIds, `seed ${String(seed)}`).toEqual(events.map(({ eventId }) => eventId).sort());
    expect(caseIds).toEqual(events.map(({ caseId }) => caseId).sort());
    expect(seqs).toEqual(Array.from({ length: SAVES }, (_, at) => at + 1));
  }, 120_000);
});

describe('a dropped database', () => {
  let launched: Launched;
  let page: Page;
  const events = [
    ...Array.from({ length: 12 }, (_, at) => opened(at)),
    ...[0, 1, 2].map((at) => eventOf(2_000 + at, at, { type: 'changed', fields: { status: 'closed' } })),
  ];
  beforeAll(async () => {
    launched = await launchExtension();
    page = await launched.openWorkbench('#today');
    await recordAll(page, events);
  });
  afterAll(() => launched.close());

  test('is told of, is not copied over the copy, and comes back with one click', async () => {
    await copyNow(page, 12);
    const before = await stored(page);
    const kept = await page.evaluate(async () =>
      JSON.stringify(await chrome.storage.local.get(['copies', 'copy:latest'])),
    );
    await dropDatabases(launched, page);
    await (
      await workerKiller(page)
    )();
    await page.reload();
    const alarm = page.getByRole('alert').filter({ hasText: say('backup_missing', 12) });
    await alarm.waitFor();
    // Also over another section, after a new case, and after the time of the next copy.
    await recordAll(page, [opened(77)]);
    await page.evaluate(() => chrome.alarms.create('local-copy', { when: Date.now() }));
    await page.goto(page.url().replace(/#.*/u, '#cases'));
    await alarm.waitFor();
    await eventually(() => page.evaluate(async () => (await chrome.alarms.get('local-copy')) === undefined)).toBe(true);
    expect(
      await page.evaluate(async () => JSON.stringify(await chrome.storage.local.get(['copies', 'copy:latest']))),
    ).toBe(kept);

    await alarm.getByRole('button', { name: /恢复.*副本里的 12 件/u }).click();
    await page.getByText(say('backup_missing_back')).waitFor();
    await page.getByRole('gridcell', { name: '260121-5', exact: true }).waitFor();
    const after = await stored(page);
    expect(after.caseIds).toEqual([...before.caseIds, id(2, 77)].sort());
    expect(after.eventIds).toEqual([...before.eventIds, id(1, 1_077)].sort());
  });
});

describe('a backup file', () => {
  let launched: Launched;
  let file: Buffer;
  let before: Awaited<ReturnType<typeof stored>>;
  beforeAll(async () => {
    launched = await launchExtension();
  });
  afterAll(() => launched.close());

  test('is written with a passphrase', async () => {
    const page = await launched.openWorkbench('#settings');
    await recordAll(
      page,
      Array.from({ length: 30 }, (_, at) => opened(at)),
    );
    await page.getByLabel(say('workbench_agent_name')).fill('林小满');
    await page.getByRole('button', { name: say('shared_save') }).click();
    await page.getByText(say('workbench_edit_saved')).waitFor();
    before = await stored(page);
    const form = page.getByRole('form', { name: say('backup_make') });
    const write = form.getByRole('button', { name: say('backup_write') });
    await form.getByLabel(say('backup_passphrase'), { exact: true }).fill(PASSPHRASE);
    expect(await write.isDisabled()).toBe(true);
    await form.getByLabel(say('backup_passphrase_again')).fill(PASSPHRASE);
    const [download] = await Promise.all([page.waitForEvent('download'), write.click()]);
    expect(download.suggestedFilename()).toMatch(/^sellerside-\d{8}-\d{4}\.backup$/u);
    file = await readFile(await download.path());
    expect(file.toString('latin1')).not.toContain('260121-');
    await form.getByText(say('backup_made', 30)).waitFor();
    await launched.close();
  });

  test('brings everything back into a new profile, with its passphrase only', async () => {
    launched = await launchExtension();
    const page = await launched.openWorkbench('#settings/backup');
    const restore = page.getByRole('region', { name: say('backup_restore') });
    await restore.locator('input[type=file]').setInputFiles({ name: 'mine.backup', mimeType: '', buffer: file });
    const passphrase = restore.getByLabel(say('backup_passphrase'));
    await passphrase.fill('窗台上有八只瓷杯');
    await restore.getByRole('button', { name: say('backup_open') }).click();
    await restore.getByText(say('backup_problem_wrong_passphrase')).waitFor();
    expect((await stored(page)).eventIds).toEqual([]);

    await restore.getByLabel(say('backup_passphrase')).fill(PASSPHRASE);
    await restore.getByRole('button', { name: say('backup_open') }).click();
    await restore.getByText(say('backup_preview_fresh')).waitFor();
    expect((await stored(page)).eventIds).toEqual([]);
    await restore.getByRole('button', { name: say('backup_restore_start') }).click();
    await restore.getByText(/^已恢复/u).waitFor();
    const { eventIds, caseIds } = await stored(page);
    expect({ eventIds, caseIds }).toEqual({ eventIds: before.eventIds, caseIds: before.caseIds });
    await eventually(() => page.getByLabel(say('workbench_agent_name')).inputValue()).toBe('林小满');
  });

  test('that was cut on its way is refused with a sentence, and nothing is written', async () => {
    const page = await launched.openWorkbench('#settings/backup');
    const restore = page.getByRole('region', { name: say('backup_restore') });
    const cut = file.subarray(0, file.length - 100);
    await restore.locator('input[type=file]').setInputFiles({ name: 'cut.backup', mimeType: '', buffer: cut });
    await restore.getByLabel(say('backup_passphrase')).fill(PASSPHRASE);
    await restore.getByRole('button', { name: say('backup_open') }).click();
    await restore.getByText(say('backup_problem_cut_short')).waitFor();
  });
});
