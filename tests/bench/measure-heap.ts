// Whether a shift of eight hours fills the memory: what is kept after many conversations,
// by the browser's own count after a collection, in the console's page and in the sidebar.
import type { CDPSession, Frame, Page } from 'playwright-core';

/** Caches and pools have their size by then; what grows after that grows for ever. */
const WARM_UP = 150;
export const SWITCHES = 500;
/** Long enough for the reading to reach the sidebar and its question to be answered. */
const SETTLE_MS = 40;

interface Counts {
  readonly heapMb: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function countsOf(session: CDPSession): Promise<Counts> {
  // Twice: what the first one's finalizers let go of.
  for (let n = 0; n < 2; n += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { heapMb: value('JSHeapUsedSize') / 2 ** 20, nodes: value('Nodes'), listeners: value('JSEventListeners') };
}

async function switchConversations(page: Page, times: number): Promise<void> {
  await page.evaluate(
    async ([count, settleMs]) => {
      const ids = window.__sim.conversations();
      for (let n = 0; n < count; n += 1) {
        window.__sim.open(ids[n % ids.length] ?? '');
        await new Promise((resolve) => setTimeout(resolve, settleMs));
      }
    },
    [times, SETTLE_MS] as const,
  );
}

export interface Growth {
  readonly place: 'page' | 'sidebar';
  readonly growth: Counts;
}

/** Growth over 500 switches, in the page (with the console's own) and in the sidebar's frame. */
export async function measureHeap(page: Page, sidebar: Frame): Promise<Growth[]> {
  const sessions = [
    { place: 'page', session: await page.context().newCDPSession(page) },
    { place: 'sidebar', session: await page.context().newCDPSession(sidebar) },
  ] as const;
  for (const { session } of sessions) await session.send('Performance.enable');
  await switchConversations(page, WARM_UP);
  const before = await Promise.all(sessions.map(({ session }) => countsOf(session)));
  await switchConversations(page, SWITCHES);
  const after = await Promise.all(sessions.map(({ session }) => countsOf(session)));
  return sessions.map(({ place }, index) => {
    const [from, to] = [before[index], after[index]];
    if (!from || !to) throw new Error('not counted');
    const growth = {
      heapMb: to.heapMb - from.heapMb,
      nodes: to.nodes - from.nodes,
      listeners: to.listeners - from.listeners,
    };
    return { place, growth };
  });
}
