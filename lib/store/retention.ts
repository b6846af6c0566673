// Deletes closed cases after the set time, a portion at a time, once the date is certain.
import type { Collection } from 'dexie';
import type { Case } from '../cases/case.ts';
import { cutoffOf, DUE_COUNTED, isBehind, isCertain, mayGo, sight, sightingSchema } from '../cases/retention.ts';
import { z } from '../knowledge/zod.ts';
import { forgetOldAudit } from './audit.ts';
import type { CasesDb } from './cases-db.ts';
import { logTables } from './event-log.ts';
import { eraseCases } from './erase-cases.ts';
import type { Store } from './store.ts';
import type { StoreResult } from './store-result.ts';
import { withDb } from './with-db.ts';

/** Written in well under half a second, so that a case logged meanwhile need not wait. */
const PORTION = 100;
/** Rows that are passed over, because something is still to be done: so many are looked at. */
const PAGE = 500;
const PAGES = 10;
const DAY_MS = 86_400_000;

const keptSchema = z.strictObject({
  sighting: sightingSchema.nullable(),
  /** What was deleted within a day is one entry of the audit list. */
  run: z.strictObject({ noteId: z.uuid(), atMs: z.int() }).nullable(),
});
type Kept = z.infer<typeof keptSchema>;

export interface RetentionLook {
  readonly nowMs: number;
  /** 0: nothing is deleted. */
  readonly days: number;
  /** The newest time that somebody else has dated; 0 where none is known. */
  readonly knownMs: number;
}

/** `first-day`: the date has not been seen for a day yet; `clock-jumped`: it leapt, and two weeks have to pass. */
export type RetentionState = 'off' | 'first-day' | 'on' | 'clock-behind' | 'clock-jumped';

export interface RetentionStatus {
  readonly state: RetentionState;
  readonly days: number;
  /** Closed cases that are old enough. */
  readonly due: number;
  /** When they go at the earliest, by the clock as it is; null: now, or never. */
  readonly nextMs: number | null;
}

/** Takes a look at the clock and deletes at most a portion; so many were deleted. `noteId`: of a new audit entry. */
export function runRetention(store: Store, look: RetentionLook, noteId: string): Promise<StoreResult<number>> {
  return withDb(store.cases, 'write', (db) =>
    Promise.resolve(
      db.transaction(
        'rw',
        [db.cases, ...logTables(db), db.counters, db.gone, db.audit, db.settings, db.progress, db.clocks],
        // Async itself: Dexie keeps the transaction alive only through awaits that it knows of.
        async () => run(db, look, noteId),
      ),
    ),
  );
}

async function run(db: CasesDb, look: RetentionLook, noteId: string): Promise<number> {
  const { nowMs, days } = look;
  const before = await keptOf(db);
  // Behind what others have dated: not a sighting of the date, whatever it is.
  const sighting = isBehind(nowMs, look.knownMs) ? null : sight(before.sighting, nowMs);
  const cutoff = cutoffOf(days, nowMs);
  const isDue = sighting !== null && isCertain(sighting);
  const deleted = isDue && cutoff !== null ? await deletePortion(db, cutoff, nowMs) : 0;
  const run = before.run && nowMs - before.run.atMs < DAY_MS ? before.run : { noteId, atMs: nowMs };
  if (deleted > 0) await noteDeleted(db, run, deleted);
  if (isDue) await forgetOldAudit(db, nowMs);
  await db.settings.put({ key: 'retention', value: { sighting, run: deleted > 0 ? run : before.run } });
  return deleted;
}

async function deletePortion(db: CasesDb, cutoff: string, nowMs: number): Promise<number> {
  const closed = await oldOnes(closedBefore(db, cutoff), cutoff);
  // Of those taken back no index tells; untouched for so long are few.
  const rows = closed.length > 0 ? closed : await oldOnes(db.cases.where('updatedAt').below(cutoff), cutoff);
  if (rows.length > 0) await eraseCases(db, rows, nowMs);
  return rows.length;
}

/** Oldest first. Looked through a page at a time: a cursor over hundreds of rows outlives Dexie's transaction. */
async function oldOnes(rows: Collection<Case, string>, cutoff: string): Promise<Case[]> {
  for (let page = 0; page < PAGES; page += 1) {
    const found = await rows
      .clone()
      .offset(page * PAGE)
      .limit(PAGE)
      .toArray();
    const old = found.filter((row) => mayGo(row, cutoff)).slice(0, PORTION);
    if (old.length > 0 || found.length < PAGE) return old;
  }
  return [];
}

/** An open case has an empty date of closing. */
function closedBefore(db: CasesDb, cutoff: string): Collection<Case, string> {
  return db.cases.where('closedAt').between('', cutoff, false, false);
}

async function noteDeleted(db: CasesDb, run: NonNullable<Kept['run']>, deleted: number): Promise<void> {
  const known = await db.audit.where('noteId').equals(run.noteId).first();
  const entry = { ...run, who: '', kind: 'retention', form: '', full: false } as const;
  await db.audit.put({ ...(known ?? entry), cases: (known?.cases ?? 0) + deleted });
}

async function keptOf(db: CasesDb): Promise<Kept> {
  const parsed = keptSchema.safeParse((await db.settings.get('retention'))?.value);
  return parsed.success ? parsed.data : { sighting: null, run: null };
}

/** Of the last look, or of none yet. */
export function retentionStatus(
  store: Store,
  { nowMs, days, knownMs }: RetentionLook,
): Promise<StoreResult<RetentionStatus>> {
  return withDb(store.cases, 'read', async (db) => {
    const cutoff = cutoffOf(days, nowMs);
    if (cutoff === null) return { state: 'off', days, due: 0, nextMs: null };
    // To count them all takes 2 s of the database where there are 100,000, whatever else is asked of it.
    const due = (await closedBefore(db, cutoff).limit(DUE_COUNTED).primaryKeys()).length;
    if (isBehind(nowMs, knownMs)) return { state: 'clock-behind', days, due, nextMs: null };
    const seen = sight((await keptOf(db)).sighting, nowMs);
    if (isCertain(seen)) return { state: 'on', days, due, nextMs: null };
    const state = seen.neededMs > DAY_MS ? 'clock-jumped' : 'first-day';
    return { state, days, due, nextMs: seen.firstMs + seen.neededMs };
  });
}
