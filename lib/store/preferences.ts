// What the agent set: settings, the sidebar's layout per console, views of the register.
import { changeViews, readViews } from '../cases/case-views.ts';
import type { ReadViews, ViewChange } from '../cases/case-views.ts';
import { layoutSchema, settingsSchema } from '../knowledge/settings.ts';
import type { Settings } from '../knowledge/settings.ts';
import type { z } from '../knowledge/zod.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

type Layout = z.infer<typeof layoutSchema>;

/** The standard settings where nothing, or nothing readable, was saved. */
export function readSettings(store: Store): Promise<StoreResult<Settings>> {
  return withDb(store.cases, 'read', async (db) => {
    const row = await db.settings.get('settings');
    const parsed = settingsSchema.safeParse(row?.value ?? {});
    return parsed.success ? parsed.data : settingsSchema.parse({});
  });
}

export function saveSettings(store: Store, value: Settings): Promise<StoreResult<Settings>> {
  return withDb(store.cases, 'write', async (db) => {
    await db.settings.put({ key: 'settings', value });
    return value;
  });
}

/** The standard layout for a console that was not yet arranged. */
export function readLayout(store: Store, siteId: string): Promise<StoreResult<Layout>> {
  return withDb(store.cases, 'read', async (db) => {
    const row = await db.layouts.get(siteId);
    const parsed = layoutSchema.safeParse(row?.layout ?? {});
    return parsed.success ? parsed.data : layoutSchema.parse({});
  });
}

export function saveLayout(store: Store, siteId: string, layout: Layout): Promise<StoreResult<null>> {
  return withDb(store.cases, 'write', async (db) => {
    await db.layouts.put({ siteId, layout });
    return null;
  });
}

/** Those that can be read; the others stay where they are. */
export function readCaseViews(store: Store): Promise<StoreResult<ReadViews>> {
  return withDb(store.cases, 'read', async (db) => readViews((await db.settings.get('views'))?.value));
}

export function changeCaseViews(store: Store, change: ViewChange): Promise<StoreResult<ReadViews>> {
  return withDb(store.cases, 'write', (db) =>
    Promise.resolve(
      db.transaction('rw', db.settings, async () => {
        const { preferences, unreadable } = readViews((await db.settings.get('views'))?.value);
        const changed = changeViews(preferences, change);
        const value = { ...changed, own: [...changed.own, ...unreadable] };
        await db.settings.put({ key: 'views', value });
        return { preferences: changed, unreadable };
      }),
    ),
  );
}
