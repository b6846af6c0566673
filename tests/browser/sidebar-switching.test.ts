// The worst mistake there is: a reply in the wrong buyer's box. Switched at random
// times around Alt+1; what counts is what stands in whose box afterwards.
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buyerSays, cards, composer, eventually, model, say, sentCount } from '../support/agent.ts';
import { CHATS, JD, PINDUODUO } from '../support/consoles-under-test.ts';
import type { Launched } from '../support/launch-extension.ts';
import { launchWithFeed } from '../support/launch-with-feed.ts';
import type { LaunchedWithFeed } from '../support/launch-with-feed.ts';
import { pseudoRandom } from '../support/pseudo-random.ts';

const SWITCHES = 50;
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

async function switchAround(page: Page, target: string, delayMs: number, before: boolean): Promise<void> {
  const toTarget = page.evaluate(
    async ([id, waitMs]) => {
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      window.__sim.open(id);
    },
    [target, before ? 0 : delayMs] as const,
  );
  if (before) await toTarget;
  if (before) await page.waitForTimeout(delayMs);
  await page.keyboard.press('Alt+1');
  await toTarget;
}

describe.each([
  { name: 'Pinduoduo', at: PINDUODUO },
  // Shows the last buyer's messages for a while after the switch.
  { name: 'JD', at: JD },
])('$name', ({ at }) => {
  test(`no reply stands in the wrong box after ${String(SWITCHES)} switches at random times`, async () => {
    const seed = Date.now() % 100_000;
    const random = pseudoRandom(seed);
    const { page, sidebar } = await launched.openConsole(at);
    const talks = await withOrders(page);
    expect(talks.length).toBeGreaterThan(1);
    for (const { id } of talks) {
      await page.evaluate((wanted) => window.__sim.open(wanted), id);
      await buyerSays(page, sidebar, `核对一下订单 ${id}`);
    }
    const wrong: string[] = [];
    let inserted = 0;
    for (let n = 0; n < SWITCHES; n += 1) {
      const target = talks[n % talks.length];
      if (!target) break;
      await composer(page).click();
      await switchAround(page, target.id, Math.floor(random() * 120), random() < 0.5);
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
    expect(inserted, 'otherwise nothing was tried').toBeGreaterThan(0);
    expect(await sentCount(page)).toBe(0);
    console.info(
      `${at}: ${String(inserted)} insertions, 0 wrong in ${String(SWITCHES)} switches, seed ${String(seed)}`,
    );
    await page.close();
  });
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
