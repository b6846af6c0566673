// A new buyer message: until its suggestions are painted, and what of that is spent on
// the console's own main thread; two runs, because a trace slows what it watches.
import type { Frame, Page } from 'playwright-core';
import { openConversation } from '../support/agent.ts';
import { firstCardPainted, instrumentPage } from './in-page.ts';
import { traceScript } from './script-time.ts';

const WARM_UP = 10;
/**
 * Between two messages. Closer together, the watch's brake on a page that never rests is
 * measured instead; what it reads meanwhile by polling is part of what a message costs.
 */
const SETTLE_MS = 60;
/** As many new messages as one conversation gets: on a real page it does not hold hundreds. */
const PER_CONVERSATION = 10;

interface Question {
  readonly asks: string;
  readonly title: string;
}

/** The questions of `largeFeed`, in an order in which neighbours have different best answers. */
export function questions(count: number): Question[] {
  const parts = ['收纳筐', '马克杯', '四件套', '晾衣架', '台灯', '保温壶', '地垫', '餐盘', '置物架', '抱枕'];
  const asks = ['什么时候发货', '能便宜点吗', '有没有色差', '怎么退货', '包邮吗', '尺寸多大', '坏了怎么办'];
  return Array.from({ length: count }, (_, n) => {
    const part = parts[n % parts.length] ?? '';
    const ask = asks[n % asks.length] ?? '';
    return { asks: `想问下${part}型号${n}的${ask}呀`, title: `v1 ${part} ${ask} ${n}` };
  });
}

async function ask(page: Page, sidebar: Frame, { asks, title }: Question): Promise<number> {
  const painted = firstCardPainted(sidebar, title);
  await page.evaluate((said) => {
    window.__bench.awaited = said;
    window.__sim.buyerSays(said);
  }, asks);
  const paintedAt = await painted;
  return paintedAt - (await page.evaluate(() => window.__bench.appendedAt));
}

/** The next of the conversations `talk-0`, `talk-1`… when this one has had its share. */
async function moveOn(page: Page, sidebar: Frame, asked: number): Promise<void> {
  await page.waitForTimeout(SETTLE_MS);
  if (asked % PER_CONVERSATION === 0) await openConversation(page, sidebar, `talk-${String(asked / PER_CONVERSATION)}`);
}

export async function measureMessage(page: Page, sidebar: Frame, repetitions: number) {
  await instrumentPage(page);
  const all = questions(2 * (repetitions + WARM_UP));
  const painted: number[] = [];
  for (const [n, question] of all.slice(0, repetitions + WARM_UP).entries()) {
    await moveOn(page, sidebar, n);
    painted.push(await ask(page, sidebar, question));
  }
  const mainThread = await traceScript(page, repetitions + WARM_UP, {
    prepare: (n) => moveOn(page, sidebar, n),
    run: async (n) => {
      const question = all[repetitions + WARM_UP + n];
      if (question) await ask(page, sidebar, question);
      // Its later readings and polls belong to it; a switch of conversation does not.
      await page.waitForTimeout(SETTLE_MS);
    },
  });
  return { painted: painted.slice(WARM_UP), mainThread: mainThread.slice(WARM_UP) };
}
