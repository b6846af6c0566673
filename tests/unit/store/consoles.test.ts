// Taught consoles and their health in the database.
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import {
  addHealth,
  chooseConsole,
  HEALTH_ROWS_KEPT,
  readConsoles,
  readHealth,
  removeConsole,
  saveConsoles,
} from '../../../lib/store/consoles.ts';
import { definitionOf } from '../../support/console-definitions.ts';
import { memoryStore } from './memory-store.ts';

const NOON = Date.parse('2026-09-21T12:00:00Z');
const HOUR = 3_600_000;

describe('taught consoles', () => {
  it('survive a restart; saving one again replaces it', async () => {
    const factory = new IDBFactory();
    await saveConsoles(memoryStore(factory), [definitionOf(), definitionOf({ id: 'other' })]);
    await saveConsoles(memoryStore(factory), [definitionOf({ version: 2 })]);
    const stored = await readConsoles(memoryStore(factory));
    expect(stored).toEqual({
      ok: true,
      value: { definitions: [definitionOf({ version: 2 }), definitionOf({ id: 'other' })], choices: [] },
    });
  });

  it('that lost their shape are left out, the others stay', async () => {
    const store = memoryStore();
    await saveConsoles(store, [definitionOf()]);
    const { db } = await store.cases.open();
    await db.consoles.put({ id: 'broken', definition: { id: 'broken', pages: 'all' } });
    expect(await readConsoles(store)).toMatchObject({ ok: true, value: { definitions: [{ id: 'acme-desk' }] } });
  });

  it('are switched and agreed to one by one; removing one forgets both', async () => {
    const store = memoryStore();
    await saveConsoles(store, [definitionOf()]);
    await chooseConsole(store, 'acme-desk', { agreedHosts: ['desk.acme.example'] });
    await chooseConsole(store, 'acme-desk', { switched: 'off' });
    const choices = [{ id: 'acme-desk', agreedHosts: ['desk.acme.example'], switched: 'off' }];
    expect(await readConsoles(store)).toMatchObject({ ok: true, value: { choices } });
    await removeConsole(store, 'acme-desk');
    expect(await readConsoles(store)).toEqual({ ok: true, value: { definitions: [], choices: [] } });
  });
});

describe('health', () => {
  const report = (missing: 'shop' | 'composer') => ({
    siteId: 'acme-desk',
    pageKind: 'chat' as const,
    found: [{ field: 'buyerName' as const, how: 'taught' as const }],
    missing: [{ field: missing, reason: 'absent' as const }],
  });

  it('is one row for each console, kind of page and day', async () => {
    const store = memoryStore();
    await addHealth(store, report('shop'), NOON);
    await addHealth(store, report('composer'), NOON + HOUR);
    await addHealth(store, report('shop'), NOON + 24 * HOUR);
    const days = await readHealth(store);
    const at = (firstMs: number, lastMs: number) => ({ reason: 'absent', firstMs, lastMs });
    expect(days).toMatchObject({
      ok: true,
      value: [
        {
          day: '2026-09-21',
          lastSeenMs: NOON + HOUR,
          found: { buyerName: { how: 'taught', firstMs: NOON, lastMs: NOON + HOUR } },
          missing: { shop: at(NOON, NOON), composer: at(NOON + HOUR, NOON + HOUR) },
        },
        { day: '2026-09-22' },
      ],
    });
  });

  it('is not kept for ever: the oldest days go', async () => {
    const store = memoryStore();
    const { db } = await store.cases.open();
    const day = (index: number) => new Date(NOON - index * 24 * HOUR).toISOString().slice(0, 10);
    await db.consoleHealth.bulkAdd(
      Array.from({ length: HEALTH_ROWS_KEPT }, (_, index) => {
        const empty = { found: {}, missing: {}, lastSeenMs: 0 };
        return { siteId: 'acme-desk', pageKind: 'chat', day: day(index + 1), ...empty };
      }),
    );
    await addHealth(store, report('shop'), NOON);
    const days = await readHealth(store);
    expect(days.ok && days.value.length).toBe(HEALTH_ROWS_KEPT);
    expect(days.ok && days.value.at(0)?.day).toBe(day(HEALTH_ROWS_KEPT - 1));
  });
});
