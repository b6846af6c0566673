// From a real mouse click in the sidebar to the text in the console's box, and to the
// acknowledgement that a case is durably stored.
import type { Frame, Page } from 'playwright-core';
import { clickCard, openConversation, say } from '../support/agent.ts';
import { instrumentPage, instrumentSidebar, textShown } from './in-page.ts';

const WARM_UP = 5;
/** Longer than two frames: a text that is taken away before it was seen to stand there is looked for until it is given up. */
const READ_MS = 100;

const clickAt = (sidebar: Frame) => sidebar.evaluate(() => window.__bench.clickAt);

export async function measureInsert(page: Page, sidebar: Frame, title: string, repetitions: number): Promise<number[]> {
  await instrumentPage(page);
  await instrumentSidebar(sidebar);
  const values: number[] = [];
  for (let n = 0; n < repetitions + WARM_UP; n += 1) {
    await page.evaluate(() => {
      window.__sim.setComposer('');
      window.__bench.inputAt = 0;
    });
    await clickCard(sidebar, title);
    await page.waitForFunction(() => window.__bench.inputAt > 0);
    values.push((await page.evaluate(() => window.__bench.inputAt)) - (await clickAt(sidebar)));
    await page.waitForTimeout(READ_MS);
  }
  return values.slice(WARM_UP);
}

/** Five categories for each of the conversations, whose ids are `talk-0`, `talk-1`… */
export async function measureCases(page: Page, sidebar: Frame, conversations: number): Promise<number[]> {
  await instrumentSidebar(sidebar);
  const values: number[] = [];
  for (let n = 0; n < conversations; n += 1) {
    await openConversation(page, sidebar, `talk-${String(n)}`);
    const chips = sidebar.getByRole('button', { name: /^登记：/u });
    for (const name of await chips.evaluateAll((all) => all.map((chip) => chip.getAttribute('aria-label') ?? ''))) {
      const stored = textShown(sidebar, '已登记 #');
      await sidebar.getByRole('button', { name, exact: true }).click();
      values.push((await stored) - (await clickAt(sidebar)));
      await sidebar
        .getByRole('button', { name: say('shared_close') })
        .first()
        .click();
    }
  }
  return values.slice(WARM_UP);
}
