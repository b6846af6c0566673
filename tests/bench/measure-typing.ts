// From a key of a typed code to the painted list beside the caret. Both
// frames' clocks are of one machine (in-page.ts).
import type { Frame, Page } from 'playwright-core';
import { composer } from '../support/agent.ts';
import { instrumentPage } from './in-page.ts';

const WARM_UP = 10;

async function listOf(page: Page): Promise<Frame> {
  for (;;) {
    const list = page.frames().find((frame) => frame.url().includes('/codes.html'));
    if (list) return list;
    await page.waitForTimeout(50);
  }
}

/** Resolves with the time at which the list had painted other entries than it had. */
function listPainted(list: Frame): Promise<number> {
  return list.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
            port2.postMessage(null);
          });
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
  );
}

/** Initials of the parts and asks of `largeFeed`, as an agent types them. */
export function typedCodes(count: number): string[] {
  const parts = ['snk', 'mkb', 'sjt', 'lyj', 'taideng', 'bwh', 'didian', 'canpan', 'zwj', 'baozhen'];
  const asks = ['smsh', 'pyd', 'ymy', 'zmth', 'by', 'ccd', 'hl'];
  return Array.from(
    { length: count },
    (_, n) => `${parts[n % parts.length] ?? ''}${(asks[n % asks.length] ?? '').slice(0, n % 5)}`,
  );
}

/** How long entries that differ are waited for; a code one letter longer often has the same ones. */
const SAME_AFTER_MS = 200;

async function measureKey(page: Page, list: Frame, key: string): Promise<number | null> {
  const painted = listPainted(list);
  await page.keyboard.type(key);
  const at = await Promise.race([painted, page.waitForTimeout(SAME_AFTER_MS).then(() => null)]);
  return at === null ? null : at - (await page.evaluate(() => window.__bench.inputAt));
}

/** Types each code anew and measures each of its keys after which the list has other entries than before. */
export async function measureTyping(page: Page, codes: readonly string[]): Promise<number[]> {
  await instrumentPage(page);
  const list = await listOf(page);
  const values: number[] = [];
  await composer(page).click();
  for (const code of codes) {
    await page.evaluate(() => window.__sim.setComposer(''));
    for (const key of `/${code}`) values.push((await measureKey(page, list, key)) ?? NaN);
  }
  return values.filter((ms) => !Number.isNaN(ms)).slice(WARM_UP);
}
