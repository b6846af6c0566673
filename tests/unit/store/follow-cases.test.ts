// What is told after the filling comes by Dexie's live query, which needs a browser: see
// tests/browser/cases-log.
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../lib/cases/case.ts';
import { followCases } from '../../../lib/store/follow-cases.ts';
import { recordEvent } from '../../../lib/store/record-event.ts';
import type { Store } from '../../../lib/store/store.ts';
import { eventOf, memoryStore } from './memory-store.ts';

/** Follows until `isEnough`, and says what was told. */
function followed(store: Store, signal: AbortSignal) {
  const told = { portions: [] as Case[][], total: null as number | null, changed: [] as Case[], failures: 0 };
  const { promise: complete, resolve } = Promise.withResolvers<undefined>();
  followCases(
    store,
    {
      portion: (rows) => {
        told.portions.push([...rows]);
        return Promise.resolve();
      },
      counted: (total) => (told.total = total),
      complete: () => resolve(undefined),
      changed: (rows) => told.changed.push(...rows),
      gone: () => undefined,
      failed: () => {
        told.failures += 1;
        resolve(undefined);
      },
    },
    signal,
  );
  return { told, complete };
}

async function filled(cases: number, at: (n: number) => string): Promise<Store> {
  const store = memoryStore();
  for (let n = 1; n <= cases; n += 1) await recordEvent(store, { ...eventOf(n, n), at: at(n) }, 0);
  return store;
}

const rising = (n: number) => new Date(Date.UTC(2026, 0, 21) + n * 1_000).toISOString();
const one = () => '2026-01-21T08:00:00.000Z';

describe('following the register', () => {
  it.each([
    ['at different times', rising],
    ['at one instant, more than a portion', one],
    ['in pairs', (n: number) => rising(Math.floor(n / 2))],
  ])('tells of every case once, newest first: cases opened %s', async (_name, at) => {
    const following = new AbortController();
    const { told, complete } = followed(await filled(170, at), following.signal);
    await complete;
    following.abort();
    const rows = told.portions.flat();
    expect(new Set(rows.map(({ caseId }) => caseId)).size).toBe(170);
    expect(rows).toHaveLength(170);
    expect(rows.map(({ openedAt }) => openedAt)).toEqual(
      rows
        .map(({ openedAt }) => openedAt)
        .toSorted()
        .toReversed(),
    );
    expect(told).toMatchObject({ total: 170, changed: [], failures: 0 });
    expect(told.portions[0]).toHaveLength(60);
  });

  it('tells of every case once where more were opened at one instant than any portion holds', async () => {
    const { told, complete } = followed(await filled(1_150, one), new AbortController().signal);
    await complete;
    const ids = told.portions.flat().map(({ caseId }) => caseId);
    expect([ids.length, new Set(ids).size, told.failures]).toEqual([1_150, 1_150, 0]);
  });

  it('waits for a browser that opens a large database slowly, and not for ever', async () => {
    const factory = new IDBFactory();
    await recordEvent(memoryStore(factory), eventOf(1, 1), 0);
    const databases = factory.databases.bind(factory);
    const opened = async (late: number) => {
      let asked = 0;
      factory.databases = () => ((asked += 1) > late ? databases() : new Promise(() => undefined));
      const { told, complete } = followed(memoryStore(factory, { openDeadlineMs: 30 }), new AbortController().signal);
      await complete;
      return [told.failures, told.portions.flat().length];
    };
    expect(await opened(3)).toEqual([0, 1]);
    expect(await opened(Infinity)).toEqual([1, 0]);
  });

  it('says so when there is no database to be had', async () => {
    const store = memoryStore({ databases: () => Promise.reject(new Error('gone')) } as unknown as IDBFactory);
    const { told, complete } = followed(store, new AbortController().signal);
    await complete;
    expect(told).toMatchObject({ failures: 1, portions: [] });
  });
});
