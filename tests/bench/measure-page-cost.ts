// What the extension costs a console that it has nothing to do with: its start, and
// 2,000 mutations elsewhere on the page.
import type { Page } from 'playwright-core';
import { traceScript } from './script-time.ts';

/** Script, first reading and mounting of the frame are over by then. */
const START_SETTLE_MS = 60;
const MUTATIONS = 2_000;
const PER_FRAME = 100;

/** Milliseconds of our script from the navigation until the page rests. */
export function measureStart(page: Page, repetitions: number): Promise<number[]> {
  const run = async () => {
    await page.reload({ waitUntil: 'load' });
    await page.waitForTimeout(START_SETTLE_MS);
  };
  return traceScript(page, repetitions, { run });
}

const mutate = (page: Page) =>
  page.evaluate(([count, perFrame]) => window.__sim.mutateUnrelated(count, perFrame), [MUTATIONS, PER_FRAME] as const);

export function measureMutations(page: Page, repetitions: number): Promise<number[]> {
  return traceScript(page, repetitions, { run: () => mutate(page) });
}

/** Script time of the whole page for the same mutations, by the browser's own count; with or without us. */
export async function scriptTimeOfMutations(page: Page, repetitions: number): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'timeTicks' });
  const scriptMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1_000;
  };
  const values: number[] = [];
  for (let n = 0; n < repetitions; n += 1) {
    const before = await scriptMs();
    await mutate(page);
    values.push((await scriptMs()) - before);
  }
  return values;
}
