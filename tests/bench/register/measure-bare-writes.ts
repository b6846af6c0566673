// What the browser's database takes for as many rows and indexes as an import writes, with nothing of ours around it:
// how much of an import's time is the machine's.
import type { Page } from 'playwright-core';

/** As the register has them: two rows for each case, in transactions of so many, two on their way. */
const PORTION = 500;

/** Ms. In a page of the extension, whose database it deletes again. */
export function measureBareWrites(page: Page, rows: number): Promise<number> {
  return page.evaluate(
    async ([count, portion]) => {
      const name = 'bare-writes';
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name, 1);
        asked.onupgradeneeded = () => {
          const events = asked.result.createObjectStore('events', { keyPath: 'eventId' });
          events.createIndex('seq', 'seq', { unique: true });
          events.createIndex('of-case', ['caseId', 'seq']);
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
        return { item, logged: { eventId, caseId, seq: n, at, event: { eventId, caseId, at, change } } };
      };
      const write = (from: number) =>
        new Promise<void>((resolve, reject) => {
          const transaction = db.transaction(['events', 'cases'], 'readwrite', { durability: 'strict' });
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(new Error('not written'));
          for (let n = from; n < Math.min(from + portion, count); n += 1) {
            const { item, logged } = rowsAt(n);
            transaction.objectStore('events').add(logged);
            transaction.objectStore('cases').add(item);
          }
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
    [rows, PORTION] as const,
  );
}
