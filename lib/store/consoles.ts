// Consoles that were taught on this machine, what its person switched or agreed to, and how
// well each is read. In the database of the agent's own work: it cannot be fetched again.
import { consoleDefinitionSchema } from '../knowledge/console-definition.ts';
import type { ConsoleDefinition } from '../knowledge/console-definition.ts';
import { healthDaySchema, noteReport } from '../knowledge/console-health.ts';
import type { HealthDay, HealthReport } from '../knowledge/console-health.ts';
import type { CasesDb, ConsoleChoiceRow } from './cases-db.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

/** A quarter of a year, of all consoles and kinds of pages that one desk uses. */
export const HEALTH_ROWS_KEPT = 2_000;

export interface StoredConsoles {
  readonly definitions: ConsoleDefinition[];
  readonly choices: ConsoleChoiceRow[];
}

/** Rows that lost their shape are left out: a console that is not read harms less than one read wrongly. */
export function readConsoles(store: Store): Promise<StoreResult<StoredConsoles>> {
  return withDb(store.cases, 'read', async (db) => {
    const [rows, choices] = await Promise.all([db.consoles.toArray(), db.consoleChoices.toArray()]);
    const definitions = rows.flatMap(({ definition }) => {
      const parsed = consoleDefinitionSchema.safeParse(definition);
      return parsed.success ? [parsed.data] : [];
    });
    return { definitions, choices };
  });
}

export function saveConsoles(store: Store, definitions: readonly ConsoleDefinition[]): Promise<StoreResult<null>> {
  return withDb(store.cases, 'write', async (db) => {
    await db.consoles.bulkPut(definitions.map((definition) => ({ id: definition.id, definition })));
    return null;
  });
}

/** What was switched or agreed to of it goes as well: the same id may come again as something else. */
export function removeConsole(store: Store, id: string): Promise<StoreResult<null>> {
  return withDb(store.cases, 'write', async (db) => {
    await db.transaction('rw', db.consoles, db.consoleChoices, async () => {
      await db.consoles.delete(id);
      await db.consoleChoices.delete(id);
    });
    return null;
  });
}

export function chooseConsole(
  store: Store,
  id: string,
  choice: Partial<Omit<ConsoleChoiceRow, 'id'>>,
): Promise<StoreResult<null>> {
  return withDb(store.cases, 'write', async (db) => {
    await db.transaction('rw', db.consoleChoices, async () => {
      await db.consoleChoices.put({ ...(await db.consoleChoices.get(id)), ...choice, id });
    });
    return null;
  });
}

export function addHealth(store: Store, report: HealthReport, nowMs: number): Promise<StoreResult<null>> {
  return withDb(store.cases, 'write', async (db) => {
    await db.transaction('rw', db.consoleHealth, () => addReport(db, report, nowMs));
    return null;
  });
}

async function addReport(db: CasesDb, report: HealthReport, nowMs: number): Promise<void> {
  const day = new Date(nowMs).toISOString().slice(0, 10);
  const known = healthDaySchema.safeParse(await db.consoleHealth.get([report.siteId, report.pageKind, day]));
  await db.consoleHealth.put(noteReport(known.success ? known.data : null, report, day, nowMs));
  const excess = (await db.consoleHealth.count()) - HEALTH_ROWS_KEPT;
  if (excess > 0) await db.consoleHealth.orderBy('day').limit(excess).delete();
}

/** Oldest day first. */
export function readHealth(store: Store): Promise<StoreResult<HealthDay[]>> {
  return withDb(store.cases, 'read', async (db) => {
    const rows = await db.consoleHealth.orderBy('day').toArray();
    return rows.flatMap((row) => {
      const parsed = healthDaySchema.safeParse(row);
      return parsed.success ? [parsed.data] : [];
    });
  });
}
