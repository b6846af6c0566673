// The case log as version 5 of the schema left it, made with the browser's own IndexedDB in a page of the extension:
// what an update of the product finds on a machine that was not updated for a while.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { deriveCases } from '../../lib/cases/derive-case.ts';
import { CASES_VERSIONS } from '../../lib/store/schema-versions.ts';
import { madeLog } from '../bench/register/made-cases.ts';

const DATABASE = 'sellerside-cases';
/** Dexie stores its version times ten. */
export const OLD_NATIVE = 50;
export const NEWEST_NATIVE = (CASES_VERSIONS.at(-1)?.version ?? 0) * 10;
const PORTION = 2_000;
const END_MS = Date.UTC(2026, 10, 20);

interface Frozen {
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

type Rows = Readonly<Record<string, readonly unknown[]>>;

declare global {
  interface Window {
    __old: IDBDatabase;
  }
}

export interface OldDatabase {
  readonly cases: number;
  /** False: the page keeps it open until it is closed, and an upgrade waits for that. */
  readonly letsGo: boolean;
}

/** Takes the place of whatever is there; a worker that has that in hand has to be ended afterwards. */
export async function makeOldDatabase(page: Page, { cases, letsGo }: OldDatabase): Promise<void> {
  const frozen = new URL('../unit/store/frozen/cases-v5.json', import.meta.url);
  const { stores, rows } = JSON.parse(readFileSync(frozen, 'utf8')) as Frozen;
  await create(page, stores);
  await add(page, { meta: rows.meta ?? [] });
  let seq = 0;
  for (let from = 0; from < cases; from += PORTION) {
    const log = madeLog(from, Math.min(from + PORTION, cases), cases, END_MS);
    const first = seq;
    const events = log.map(({ event, caseNumber }, index) => {
      const { eventId, caseId, at } = event;
      return { eventId, caseId, at, event, caseNumber, seq: first + index + 1 };
    });
    seq += events.length;
    await add(page, {
      events,
      cases: deriveCases(log),
      outbox: events.map(({ eventId, seq: place }) => ({ eventId, seq: place })),
    });
  }
  await add(page, {
    counters: [
      { key: 'seq', value: seq },
      { key: 'cases', value: cases },
    ],
  });
  if (letsGo) await page.evaluate(() => window.__old.close());
}

function create(page: Page, stores: Frozen['stores']): Promise<void> {
  return page.evaluate(
    ([name, version, declared]) =>
      new Promise<void>((resolve, reject) => {
        const pathOf = (word: string) => (word.startsWith('[') ? word.slice(1, -1).split('+') : word);
        indexedDB.deleteDatabase(name);
        const request = indexedDB.open(name, version);
        request.onerror = () => reject(new Error('the old database was not made'));
        request.onupgradeneeded = () => {
          for (const [table, words] of Object.entries(declared)) {
            const [key = '', ...indexes] = words.split(', ');
            const isCounted = key.startsWith('++');
            const store = request.result.createObjectStore(table, {
              keyPath: pathOf(key.replace('++', '')),
              autoIncrement: isCounted,
            });
            for (const index of indexes) {
              const word = index.replace('&', '');
              store.createIndex(word, pathOf(word), { unique: index.startsWith('&') });
            }
          }
        };
        request.onsuccess = () => {
          window.__old = request.result;
          resolve();
        };
      }),
    [DATABASE, OLD_NATIVE, stores] as const,
  );
}

function add(page: Page, rows: Rows): Promise<void> {
  return page.evaluate(
    (tables) =>
      new Promise<void>((resolve, reject) => {
        const transaction = window.__old.transaction(Object.keys(tables), 'readwrite');
        for (const [table, added] of Object.entries(tables))
          for (const row of added) transaction.objectStore(table).put(row);
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(new Error(String(transaction.error)));
      }),
    rows,
  );
}

/** What is on the disk, in the browser's own count. */
export function storedVersion(page: Page): Promise<number | undefined> {
  return page.evaluate(
    async (name) => (await indexedDB.databases()).find((database) => database.name === name)?.version,
    DATABASE,
  );
}

export function storedCases(page: Page): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(new Error('not opened'));
        request.onsuccess = () => {
          const counting = request.result.transaction('cases').objectStore('cases').count();
          counting.onsuccess = () => {
            request.result.close();
            resolve(counting.result);
          };
        };
      }),
    DATABASE,
  );
}
