// The browser is killed, or the power goes, while it writes: its log may end with half a record. The start after that is
// fine; the one after next is what counts, because by then something was written behind the half.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openConversation, say } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { conversationsWithOrders } from '../support/conversations-with-orders.ts';
import { launchExtension } from '../support/launch-extension.ts';
import { pseudoRandom } from '../support/pseudo-random.ts';
import { opened, recordAll, stored } from '../support/saved-cases.ts';

const KILLS = 8;
const SAVES = 60;

let profile: string;
beforeEach(() => {
  profile = mkdtempSync(path.join(tmpdir(), 'sellerside-ends-'));
});
const scenario = { conversations: conversationsWithOrders(6, 'pinduoduo') };
afterEach(() => rmSync(profile, { recursive: true, force: true }));

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

/** Every process of the browser with this profile, as `kill -9`. */
function killBrowser(): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // Gone by itself.
    }
  }
}

test.skipIf(process.platform !== 'linux')(
  `killed ${String(KILLS)} times at random points of saving, the browser has what was acknowledged at every start`,
  async () => {
    const seed = Date.now() % 100_000;
    const random = pseudoRandom(seed);
    const acknowledged: string[] = [];
    for (let kill = 0; kill <= KILLS; kill += 1) {
      const launched = await launchExtension({ profile });
      const page = await launched.openWorkbench('#settings');
      // Before the first case there is no database to look into.
      const { eventIds } = kill > 0 ? await stored(page) : { eventIds: [] };
      expect(eventIds, `seed ${String(seed)}, start ${String(kill)}`).toEqual(expect.arrayContaining(acknowledged));
      if (kill < KILLS) {
        setTimeout(killBrowser, 100 + random() * 1_000);
        for (let save = 0; save < SAVES; save += 1) {
          const event = opened(kill * SAVES + save);
          const answer = await recordAll(page, [event]).catch(() => null);
          if (answer === null) break;
          acknowledged.push(event.eventId);
        }
      }
      await launched.close();
    }
    console.info(
      `seed ${String(seed)}: ${String(acknowledged.length)} saves acknowledged before ${String(KILLS)} ends`,
    );
    expect(acknowledged.length, 'every end came before the first save').toBeGreaterThan(0);
  },
  120_000,
);
