// What the browser's database takes for as many rows and indexes as an import writes, with nothing of ours around it:
// how much of an import's time is the machine's.
import type { Page } from 'playwright-core';

/** As the register has them: a row for each case and one for so many events, in transactions of so many, two on their way. */
const PORTION = 500;
const LOT = 25;

/** Ms. In a page of the extension, whose database it deletes again. */
export function measureBareWrites(page: Page, rows: number): Promise<number> {
  return page.evaluate(
    async ([count, portion, lotSize]) => {
      const name = 'bare-writes';
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name, 1);
        asked.onupgradeneeded = () => {
          const lots = asked.result.createObjectStore('lots', { keyPath: 'seq' });
          lots.createIndex('eventIds', 'eventIds', { unique: true, multiEntry: true });
          lots.createIndex('caseIds', 'caseIds', { multiEntry: true });
          const cases = asked.result.createObjectStore('cases', { keyPath: 'caseId' });
          for (const each of ['caseNumber', 'orderNumber', 'buyerId', 'openedAt', 'updatedAt', 'closedAt'])
            cases.createIndex(each, each);
        };
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(new Error('not opened'));
      });
      const rowsAt = (n: number) => {
        const [caseId, eventId] = [crypto.randomUUID(), crypto.randomUUID()];
        const at = new Date(1_704_067_200_000 + n * 1_000_000).toISOString();
        const fields = {
          ...{
            marketplace: 'other',
            orderNumber: `2601-${n * 7_919}`,
            buyerId: `buyer-${n % 20_000}`,
            category: 'parts',
          },
          ...{
            product: `陶瓷分享壶 米白 ${n % 40}cm`,
            notes: `买家希望周五前收到补发（${n % 1_000}）`,
            agentName: '周岚',
          },
          amount: { minor: n, currency: 'CNY' },
        };
        const empty = { shop: '', buyerName: '', reason: '', responsibility: '', handling: '', phone: '', address: '' };
        const item = { ...fields, ...empty, caseId, caseNumber: `A${n}`, openedAt: at, updatedAt: at, closedAt: '' };
        const change = { type: 'imported', from: 'register.xlsx', opening: { openedAt: at }, fields };
        return { item, logged: { seq: n, caseNumber: item.caseNumber, event: { eventId, caseId, at, change } } };
      };
      const write = (from: number) =>
        new Promise<void>((resolve, reject) => {
          const transaction = db.transaction(['lots', 'cases'], 'readwrite', { durability: 'strict' });
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(new Error('not written'));
          const some = Array.from({ length: Math.min(portion, count - from) }, (_, place) => rowsAt(from + place));
          for (let at = 0; at < some.length; at += lotSize) {
            const events = some.slice(at, at + lotSize).map(({ logged }) => logged);
            const eventIds = events.map(({ event }) => event.eventId);
            const caseIds = events.map(({ event }) => event.caseId);
            transaction.objectStore('lots').add({ seq: from + at, eventIds, caseIds, events });
          }
          for (const { item } of some) transaction.objectStore('cases').add(item);
        });
      const startedAt = performance.now();
      let before = Promise.resolve();
      for (let from = 0; from < count; from += portion) {
        const writing = write(from);
        await before;
        before = writing;
      }
      await before;
      const ms = performance.now() - startedAt;
      db.close();
      indexedDB.deleteDatabase(name);
      return ms;
    },
    [rows, PORTION, LOT] as const,
  );
}
