// The power goes while the browser writes: its log ends with half a record. The start after that is fine; the one after
// next is what counts, because by then something was written behind the half.
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openConversation, say } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { conversationsWithOrders } from '../support/conversations-with-orders.ts';
import { launchExtension } from '../support/launch-extension.ts';

const profile = mkdtempSync(path.join(tmpdir(), 'sellerside-torn-'));
const scenario = { conversations: conversationsWithOrders(6, 'pinduoduo') };
afterAll(() => rmSync(profile, { recursive: true, force: true }));

/** One start of the browser: a case in each of these conversations, then what the register shows. */
async function session(talks: readonly number[]): Promise<number> {
  const launched = await launchExtension({ scenario, profile });
  try {
    const { page, sidebar } = await launched.openConsole(PINDUODUO);
    for (const talk of talks) {
      const said = sidebar.getByRole('button', { name: say('shared_close') });
      if ((await said.count()) > 0) await said.click();
      await openConversation(page, sidebar, `talk-${String(talk)}`);
      await sidebar.getByRole('button', { name: say('sidebar_record', '质量问题'), exact: true }).click();
      await sidebar.getByText(/^已登记 #/u).waitFor();
    }
    const workbench = await launched.openWorkbench('#cases');
    const rows = workbench.getByRole('row');
    let before = 0;
    const settled = async () => {
      const now = await rows.count();
      const same = now === before && now > 0;
      before = now;
      return same;
    };
    await expect.poll(settled, { timeout: 15_000, interval: 1_000 }).toBe(true);
    // The head is one of them.
    return before - 1;
  } finally {
    await launched.close();
  }
}

/** The newest log of the extension's databases. */
function newestLog(): string {
  const all = path.join(profile, 'Default/IndexedDB');
  const mine = readdirSync(all).find((name) => name.startsWith('chrome-extension_'));
  if (mine === undefined) throw new Error('no database of an extension');
  const folder = path.join(all, mine);
  const log = readdirSync(folder)
    .filter((name) => name.endsWith('.log') && statSync(path.join(folder, name)).size > 0)
    .toSorted()
    .at(-1);
  if (log === undefined) throw new Error('no log');
  return path.join(folder, log);
}

test('half a record at the end of the log costs no case that was acknowledged before it', async () => {
  expect(await session([0, 1, 2])).toBe(3);
  const log = newestLog();
  truncateSync(log, statSync(log).size - 5);
  const left = await session([]);
  // The half one may have been part of the last case.
  expect(left).toBeGreaterThanOrEqual(2);
  expect(await session([3])).toBe(left + 1);
  expect(await session([])).toBe(left + 1);
});
