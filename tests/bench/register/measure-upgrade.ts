// The first opening after an update of the product: a database of version 5 brought up to the newest by the background,
// from its first question to the register in the workbench. In a browser of its own.
import type { browser } from 'wxt/browser';
import { workerKiller } from '../../support/agent.ts';
import { launchExtension } from '../../support/launch-extension.ts';
import { makeOldDatabase, NEWEST_NATIVE, storedVersion } from '../../support/old-database.ts';
import type { Measured } from './measure-register.ts';

declare const chrome: typeof browser;

const DEADLINE_MS = 900_000;
const LOOK_MS = 250;

export async function measureUpgrade(cases: number): Promise<readonly Measured[]> {
  const launched = await launchExtension({ scenario: { conversations: [] } });
  try {
    const page = await launched.context.newPage();
    // A page of the extension in which nothing of ours runs.
    await page.goto(`chrome-extension://${launched.extensionId}/manifest.json`);
    await makeOldDatabase(page, { cases, letsGo: true });
    await (
      await workerKiller(page)
    )();
    await page.close();
    const beganAt = performance.now();
    const workbench = await launched.openWorkbench('#cases');
    const state = () =>
      workbench.evaluate(async () => {
        const answer: unknown = await chrome.runtime.sendMessage({ name: 'storage.status', request: {} });
        return (answer as { value?: { state?: string } }).value?.state;
      });
    let told = 0;
    while ((await state()) !== 'ready') {
      if (performance.now() - beganAt > DEADLINE_MS) throw new Error('the upgrade did not end');
      told ||= performance.now() - beganAt;
      await workbench.waitForTimeout(LOOK_MS);
    }
    const readyMs = performance.now() - beganAt;
    await workbench.getByRole('row').nth(1).waitFor({ timeout: DEADLINE_MS });
    const rowsMs = performance.now() - beganAt;
    if ((await storedVersion(workbench)) !== NEWEST_NATIVE) throw new Error('the database is of another version');
    return [
      {
        name: 'upgrade from version 5: opened → said that it is going on (0: was not needed)',
        goal: 10_000,
        values: [told],
      },
      { name: '… → database ready', goal: 60_000, values: [readyMs] },
      { name: '… → first rows painted, without a reload', goal: 60_000, values: [rowsMs] },
    ];
  } finally {
    await launched.close();
  }
}
