// Cases sent to the background as the interface sends them, and what the browser's database holds of them.
import type { Page } from 'playwright-core';
import type { browser } from 'wxt/browser';
import type { CaseChange, CaseEvent } from '../../lib/cases/case-event.ts';

/** Inside `evaluate` in the extension's own pages. */
declare const chrome: typeof browser;

/** A UUID of version 4 that ends in the given number. */
export const id = (kind: number, count: number) =>
  `0000000${String(kind)}-0000-4000-8000-${String(count).padStart(12, '0')}`;

export function opened(count: number): CaseEvent {
  const fields = { marketplace: 'pinduoduo', category: 'quality', orderNumber: `260121-${String(count)}` } as const;
  return eventOf(1_000 + count, count, { type: 'opened', fields });
}

export function eventOf(event: number, caseCount: number, change: CaseChange): CaseEvent {
  const at = new Date(Date.UTC(2026, 0, 21, 8, 0, 0, event)).toISOString();
  return { eventId: id(1, event), caseId: id(2, caseCount), at, agentName: '小林', workNumber: '07', change };
}

/** Sent as the interface sends it: again, under its id, until somebody has acknowledged it. */
export async function recordAll(page: Page, events: readonly CaseEvent[]): Promise<number> {
  return page.evaluate(async (all) => {
    let refused = 0;
    for (const request of all) {
      for (;;) {
        const answer: unknown = await chrome.runtime.sendMessage({ name: 'case.record', request }).catch(() => null);
        if ((answer as { ok?: unknown } | null)?.ok === true) break;
        refused += 1;
      }
    }
    return refused;
  }, events);
}

/** Read by nobody's code: straight out of the browser's database. */
export async function stored(page: Page): Promise<{ eventIds: string[]; caseIds: string[]; seqs: number[] }> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('sellerside-cases');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['events', 'lots', 'cases']);
          const events = transaction.objectStore('events').getAll();
          const lots = transaction.objectStore('lots').getAll();
          const cases = transaction.objectStore('cases').getAllKeys();
          transaction.oncomplete = () => {
            opening.result.close();
            const inLots = (lots.result as { events: { seq: number; event: { eventId: string } }[] }[]).flatMap((lot) =>
              lot.events.map(({ seq, event: { eventId } }) => ({ eventId, seq })),
            );
            const rows = [...(events.result as { eventId: string; seq: number }[]), ...inLots];
            resolve({
              eventIds: rows.map(({ eventId }) => eventId).sort(),
              caseIds: cases.result.map(String).sort(),
              seqs: rows.map(({ seq }) => seq).sort((a, b) => a - b),
            });
          };
        };
      }),
  );
}
