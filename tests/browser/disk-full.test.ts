// The disk is full, really: the browser's profile lies on a small file system of its own. Where the machine allows no
// mounting, the tests are skipped, and their names say why. What counts is what is there after a restart: Chromium
// finds a log damaged by a full disk only then, and drops every database of the extension with it.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { eventually, openConversation, say } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { conversationsWithOrders } from '../support/conversations-with-orders.ts';
import { launchExtension } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';

/** Inside `evaluate` in the extension's own worker. */
declare const chrome: typeof browser;

const folder = mkdtempSync(path.join(tmpdir(), 'sellerside-full-'));
const refused = mounted(folder);
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

/** Until no more than that is left; with 0, until nothing more goes in. */
function fill(file: string, leaveBytes: number): void {
  const handle = openSync(file, 'w');
  const room = () => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize - leaveBytes;
  };
  try {
    for (let bytes = 1_048_576; bytes >= 1; bytes = Math.floor(bytes / 2)) {
      try {
        while (leaveBytes === 0 || room() >= bytes) if (writeSync(handle, Buffer.alloc(bytes)) < bytes) break;
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

interface Desk {
  readonly launched: Launched;
  readonly recorded: Locator;
  readonly failed: Locator;
  /** In the conversation of that number, one click on a category. */
  readonly log: (turn: number) => Promise<void>;
}

const profile = path.join(folder, 'profile');
const ballast = path.join(folder, 'ballast');
const scenario = { conversations: conversationsWithOrders(14, 'pinduoduo') };

async function openDesk(): Promise<Desk> {
  const launched = await launchExtension({ scenario, profile });
  const { page, sidebar } = await launched.openConsole(PINDUODUO);
  return {
    launched,
    recorded: sidebar.getByText(/^已登记 #/u),
    failed: sidebar.getByRole('button', { name: say('shared_retry') }),
    log: async (turn) => {
      // What was said of the one before is not said of this one.
      const said = sidebar.getByRole('button', { name: say('shared_close') });
      if ((await said.count()) > 0) await said.click();
      await openConversation(page, sidebar, `talk-${String(turn)}`);
      await sidebar.getByRole('button', { name: say('sidebar_record', '质量问题'), exact: true }).click();
    },
  };
}

async function expectRegistered(launched: Launched, cases: number): Promise<void> {
  const workbench = await launched.openWorkbench('#cases');
  // With the head.
  await eventually(() => workbench.getByRole('row').count()).toBe(cases + 1);
  await workbench.close();
}

/** What counts: the register, once the browser was started anew. */
async function expectAfterRestart({ launched }: Desk, cases: number): Promise<void> {
  await launched.close();
  const again = await launchExtension({ scenario, profile });
  try {
    await expectRegistered(again, cases);
  } finally {
    await again.close();
  }
}

async function copiedCases({ launched }: Desk): Promise<number> {
  const worker = await launched.worker();
  const { copies } = await worker.evaluate(() => chrome.storage.local.get('copies'));
  return (copies as { latest?: { cases: number } } | undefined)?.latest?.cases ?? 0;
}

const named = (name: string) => (refused === null ? name : `${name} (skipped: ${refused})`);

describe.skipIf(refused !== null)(named('a full disk'), () => {
  // The next one begins with an empty log.
  afterEach(() => {
    for (const each of [profile, ballast]) rmSync(each, { recursive: true, force: true });
  });

  test.each([20_000_000, 0])(
    'with %i bytes left a case is refused, its entry kept, saved once there is room, and none is lost',
    async (left) => {
      const desk = await openDesk();
      const { recorded, failed, log, launched } = desk;
      await log(0);
      await recorded.waitFor();
      fill(ballast, left);
      await log(1);
      await failed.waitFor();
      const { sidebar } = await launched.openConsole(PINDUODUO);
      await sidebar.getByText(say('room_full', '32 MB')).waitFor();
      expect(await recorded.count()).toBe(0);
      await expectRegistered(launched, 1);

      rmSync(ballast);
      await failed.click();
      await recorded.waitFor();
      // At once, not with the next copy.
      await eventually(() => copiedCases(desk)).toBeGreaterThan(0);
      await expectAfterRestart(desk, 2);
    },
  );

  test('shows what is there when the browser is started on it, and says that nothing can be saved', async () => {
    const before = await openDesk();
    await before.log(0);
    await before.recorded.waitFor();
    await before.launched.close();
    fill(ballast, 0);
    const desk = await openDesk();
    const { recorded, failed, log, launched } = desk;
    await expectRegistered(launched, 1);
    await log(1);
    await failed.waitFor();
    rmSync(ballast);
    await failed.click();
    await recorded.waitFor();
    await expectAfterRestart(desk, 2);
  });
});
