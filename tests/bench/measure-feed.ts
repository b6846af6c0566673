// A publication of 5,000 replies: asked for, fetched over loopback, checked and stored;
// and until an open sidebar ranks with it.
import type { Frame, Page } from 'playwright-core';
import type { browser } from 'wxt/browser';
import { largeFeed } from '../support/feed-document.ts';
import type { FeedServer } from '../support/feed-server.ts';

declare const chrome: typeof browser;

const REPLIES = 5_000;

/** Times in the workbench's own clock; the worker has no other work meanwhile. */
export async function measureFeed(
  { workbench, sidebar, page }: { workbench: Page; sidebar: Frame; page: Page },
  server: FeedServer,
  repetitions: number,
) {
  const applied: number[] = [];
  const ranked: number[] = [];
  for (let n = 0; n < repetitions; n += 1) {
    const version = n + 10;
    server.publish(largeFeed(version, REPLIES));
    await page.evaluate((i) => window.__sim.buyerSays(`想问下收纳筐型号0的什么时候发货呀${' '.repeat(i % 3)}`), n);
    const shown = sidebar.evaluate(
      (mark) =>
        new Promise<number>((resolve) => {
          const look = () => {
            const isNew = document.querySelector('ol > li button')?.textContent?.startsWith(mark) === true;
            if (isNew) resolve(performance.timeOrigin + performance.now());
            else requestAnimationFrame(look);
          };
          look();
        }),
      `v${String(version)} `,
    );
    const { from, until } = await workbench.evaluate(async () => {
      const now = () => performance.timeOrigin + performance.now();
      const askedAt = now();
      await chrome.runtime.sendMessage({ name: 'feed.refresh', request: {} });
      return { from: askedAt, until: now() };
    });
    applied.push(until - from);
    ranked.push((await shown) - from);
  }
  return { applied, ranked };
}
