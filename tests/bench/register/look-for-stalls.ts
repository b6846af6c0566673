// How long a page stands still while something long is done in it.
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** Ends looking and says how long the longest turn was that the page could not paint in. */
    __longestTurn: () => number;
  }
}

export function lookForStalls(page: Page): Promise<void> {
  return page.evaluate(() => {
    let [last, longest, isOver] = [performance.now(), 0, false];
    const look = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (!isOver) setTimeout(look);
    };
    setTimeout(look);
    window.__longestTurn = () => {
      isOver = true;
      return longest;
    };
  });
}

/** Ms, since the look began. */
export function longestTurn(page: Page): Promise<number> {
  return page.evaluate(() => window.__longestTurn());
}
