// The worst mistake there is: a reply in the wrong buyer's box. Switched up to 300 ms
// before or after Alt+1; what counts is what stands in whose box afterwards.
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buyerSays, cards, composer, eventually, model, say, sentCount } from '../support/agent.ts';
import { CHATS, JD, PINDUODUO } from '../support/consoles-under-test.ts';
import type { Launched } from '../support/launch-extension.ts';
import { launchWithFeed } from '../support/launch-with-feed.ts';
import type { LaunchedWithFeed } from '../support/launch-with-feed.ts';
import { pseudoRandom } from '../support/pseudo-random.ts';

const SWITCHES = 200;
const AROUND_MS = 300;
/** The same answer for everybody, but each with the order number of whom it is for. */
const REPLIES = [{ id: 'who', title: '核对订单', wordings: ['致{{订单号|无单}}'], questions: ['核对一下订单'] }];

let feed: LaunchedWithFeed;
let launched: Launched;
beforeAll(async () => {
  feed = await launchWithFeed(REPLIES);
  ({ launched } = feed);
});
afterAll(() => feed.close());

/** Both conversations that have an order, with their number. */
async function withOrders(page: Page): Promise<{ id: string; number: string }[]> {
  return page.evaluate(() => {
    const first = window.__sim.openId() ?? '';
    const found = window.__sim.conversations().flatMap((id) => {
      window.__sim.open(id);
      const [number] = window.__sim.orderNumbers();
      return number === undefined ? [] : [{ id, number }];
    });
    window.__sim.open(first);
    return found;
  });
}

/** Spread evenly from `AROUND_MS` before the key to as much after it, each a little off. */
function momentMs(n: number, random: () => number): number {
  // 7 and 200 have no common divisor: neighbouring rounds are far apart, and every part comes once.
  const part = ((n * 7) % SWITCHES) + random();
  return Math.round((part / SWITCHES) * 2 * AROUND_MS - AROUND_MS);
}

/** `atMs`: of the switch, from the key on. */
async function switchAround(page: Page, target: string, atMs: number): Promise<void> {
  const open = (afterMs: number) =>
    page.evaluate(
      async ([id, waitMs]) => {
        await new Promise((resolve) => setTimeout(resolve, waitMs));
        window.__sim.open(id);
      },
      [target, afterMs] as const,
    );
  if (atMs <= 0) await open(0);
  if (atMs < 0) await page.waitForTimeout(-atMs);
  const switched = atMs > 0 ? open(atMs) : null;
  await page.keyboard.press('Alt+1');
  await switched;
}

describe.each([
  { name: 'Pinduoduo', at: PINDUODUO },
  // Shows the last buyer's messages for a while after the switch.
  { name: 'JD', at: JD },
])('$name', ({ at }) => {
  test(`no reply stands in the wrong box after ${String(SWITCHES)} switches around the key`, async () => {
    const seed = Date.now() % 100_000;
    const random = pseudoRandom(seed);
    const { page, sidebar } = await launched.openConsole(at);
    const talks = await withOrders(page);
    expect(talks.length).toBeGreaterThan(1);
    for (const { id } of [...talks, ...talks.slice(0, 1)]) {
      await page.evaluate((wanted) => window.__sim.open(wanted), id);
      await buyerSays(page, sidebar, `核对一下订单 ${id}`);
    }
    const wrong: string[] = [];
    let inserted = 0;
    for (let n = 0; n < SWITCHES; n += 1) {
      const from = talks[n % talks.length];
      const target = talks[(n + 1) % talks.length];
      if (!from || !target) break;
      // Else there would be no card to press the key for.
      await sidebar.getByText(from.number).first().waitFor();
      await composer(page).click();
      await switchAround(page, target.id, momentMs(n, random));
      // Long enough for a late insertion; whatever comes later shows in a later round.
      await page.waitForTimeout(60);
      for (const { id, number } of talks) {
        const box = await page.evaluate(async (wanted) => {
          window.__sim.open(wanted);
          const text = window.__sim.composerModel();
          window.__sim.setComposer('');
          return text;
        }, id);
        const names = box.match(/致[^致]*/gu) ?? [];
        inserted += names.length;
        for (const name of names)
          if (name !== `致${number}`) wrong.push(`round ${String(n)}: ${name} in the box of ${number}`);
      }
      await page.evaluate((wanted) => window.__sim.open(wanted), target.id);
    }
    expect(wrong, `seed ${String(seed)}`).toEqual([]);
    expect(inserted, 'otherwise little was tried').toBeGreaterThan(SWITCHES / 4);
    expect(await sentCount(page)).toBe(0);
    console.info(
      `${at}: ${String(inserted)} insertions, 0 wrong in ${String(SWITCHES)} switches, seed ${String(seed)}`,
    );
    await page.close();
  }, 300_000);
});

describe('a page that lives', () => {
  let page: Page;
  let sidebar: Frame;

  test.each(CHATS.slice(0, 4))('$name: a list mounted anew goes on being read', async ({ at }) => {
    ({ page, sidebar } = await launched.openConsole(at));
    await page.evaluate(() => window.__sim.remountList());
    await buyerSays(page, sidebar, '核对一下订单 再来');
    await eventually(() => cards(sidebar).count()).toBe(1);
    await page.close();
  });

  test('Shopee: what the virtual list does not show is not lost for the newest message', async () => {
    ({ page, sidebar } = await launched.openConsole(CHATS[3].at));
    for (let n = 0; n < 40; n += 1) await page.evaluate((i) => window.__sim.buyerSays(`第${i}条`), n);
    await buyerSays(page, sidebar, '核对一下订单 最后');
    await eventually(() => cards(sidebar).count()).toBe(1);
    await page.close();
  });

  test('a route inside the app is followed, and so is the way back', async () => {
    ({ page, sidebar } = await launched.openConsole(PINDUODUO));
    await buyerSays(page, sidebar, '核对一下订单');
    await page.evaluate(() => history.pushState(null, '', '/home'));
    await sidebar.getByText(say('sidebar_emptyConversation')).waitFor();
    await page.keyboard.press('Alt+1');
    await page.evaluate(() => history.back());
    await buyerSays(page, sidebar, '核对一下订单 回来了');
    await eventually(() => cards(sidebar).count()).toBe(1);
    expect(await model(page)).toBe('');
    await page.close();
  });
});
