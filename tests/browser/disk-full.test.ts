// The disk is full, really: the browser's profile lies on a small file system of its own. Where the
// machine allows no mounting, the test is skipped, and its name says why.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { eventually, openConversation, say } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { conversationsWithOrders } from '../support/conversations-with-orders.ts';
import { launchExtension } from '../support/launch-extension.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sellerside-full-'));
const refused = mounted(folder);
const name = 'says that it did not save, keeps the entry, and saves it once there is room';

function mounted(at: string): string | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=90m', 'tmpfs', at], { stdio: 'pipe' });
    return null;
  } catch (error) {
    return String(error instanceof Error ? error.message : error)
      .split('\n')
      .slice(0, 2)
      .join(' ');
  }
}

/** Until nothing more goes in. */
function fill(file: string): void {
  const handle = openSync(file, 'w');
  try {
    for (let bytes = 1_048_576; bytes >= 1; bytes = Math.floor(bytes / 2)) {
      try {
        for (;;) if (writeSync(handle, Buffer.alloc(bytes)) < bytes) break;
      } catch {
        // ENOSPC, which is what this is for.
      }
    }
  } finally {
    closeSync(handle);
  }
}

afterAll(() => {
  if (refused === null) execFileSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
});

describe('a full disk', () => {
  test.skipIf(refused !== null)(refused === null ? name : `${name} (skipped: ${refused})`, async () => {
    const scenario = { conversations: conversationsWithOrders(12, 'pinduoduo') };
    const launched = await launchExtension({ scenario, profile: path.join(folder, 'profile') });
    try {
      const { page, sidebar } = await launched.openConsole(PINDUODUO);
      const chip = (category: string) =>
        sidebar.getByRole('button', { name: say('sidebar_record', category), exact: true });
      const recorded = sidebar.getByText(/^已登记 #/u);
      const failed = sidebar.getByRole('button', { name: say('shared_retry') });
      await openConversation(page, sidebar, 'talk-0');
      await chip('质量问题').click();
      await recorded.waitFor();

      const ballast: string[] = [];
      // The log has a little room of its own, and the browser frees some of its own accord: what goes into it
      // is stored, and may be called so. Sooner or later nothing goes in.
      let saved = 1;
      for (let turn = 1; turn < 12; turn += 1) {
        // What was said of the one before is not said of this one.
        await sidebar.getByRole('button', { name: say('shared_close') }).click();
        await openConversation(page, sidebar, `talk-${String(turn)}`);
        const file = path.join(folder, `ballast-${String(turn)}`);
        ballast.push(file);
        fill(file);
        await chip('质量问题').click();
        await eventually(async () => (await recorded.count()) + (await failed.count())).toBeGreaterThan(0);
        if ((await failed.count()) > 0) break;
        saved += 1;
      }
      expect(await failed.count()).toBe(1);
      await sidebar.getByText(say('refusal_press_disk_full')).waitFor();
      expect(await recorded.count()).toBe(0);

      for (const file of ballast) rmSync(file);
      await failed.click();
      await recorded.waitFor();
      const workbench = await launched.openWorkbench('#cases');
      await eventually(() => workbench.getByRole('row').count()).toBe(saved + 2);
    } finally {
      await launched.close();
    }
  });
});
