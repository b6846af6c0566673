// Runs in the workbench's page: fills the case log as the store itself would have, a
// transaction per 2,000 cases instead of one per event.
import { deriveCases } from '../../../lib/cases/derive-case.ts';
import { openStore } from '../../../lib/store/store.ts';
import { madeLog } from './made-cases.ts';

declare global {
  interface Window {
    /** Resolves with the milliseconds that filling took. */
    fillRegister: (count: number, endMs: number) => Promise<number>;
  }
}

const PORTION = 2_000;

window.fillRegister = async (count, endMs) => {
  const begin = performance.now();
  const store = openStore();
  const { db } = await store.cases.open();
  let seq = 0;
  for (let from = 0; from < count; from += PORTION) {
    const log = madeLog(from, Math.min(from + PORTION, count), count, endMs);
    const first = seq;
    const rows = log.map(({ event, caseNumber }, index) => {
      const { eventId, caseId, at } = event;
      return { eventId, caseId, at, event, caseNumber, seq: first + index + 1 };
    });
    seq += rows.length;
    await db.transaction('rw', [db.events, db.cases, db.counters], async () => {
      await db.events.bulkAdd(rows);
      await db.cases.bulkAdd(deriveCases(log));
      await db.counters.bulkPut([
        { key: 'seq', value: seq },
        { key: 'cases', value: Math.min(from + PORTION, count) },
      ]);
    });
  }
  store.cases.close();
  return performance.now() - begin;
};
