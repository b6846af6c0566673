// How well a console is read, by the day: which fields were found and how, which were missed.
// Names of fields and reasons only; nothing of a buyer is in it.
import { FIELDS, PAGE_KINDS } from './console-fields.ts';
import type { FieldName } from './console-fields.ts';
import { z } from './zod.ts';

const field = z.enum(FIELDS);
const how = z.enum(['selector', 'label', 'url', 'taught', 'chosen']);
const reason = z.enum(['absent', 'ambiguous', 'too-large', 'unreadable']);
export type FoundHow = z.infer<typeof how>;
export type MissedWhy = z.infer<typeof reason>;

const pageKind = z.enum(PAGE_KINDS);

/** What a sidebar says of one look at a page. */
export const healthReportSchema = z.strictObject({
  siteId: z.string().min(1).max(60),
  pageKind,
  found: z.array(z.strictObject({ field, how })).max(FIELDS.length),
  missing: z.array(z.strictObject({ field, reason })).max(FIELDS.length),
});
export type HealthReport = z.infer<typeof healthReportSchema>;

const sighting = { firstMs: z.number(), lastMs: z.number() };

/** All that was reported of one page of one console on one day. */
export const healthDaySchema = z.strictObject({
  siteId: z.string(),
  pageKind,
  /** `yyyy-mm-dd`. */
  day: z.string(),
  lastSeenMs: z.number(),
  found: z.partialRecord(field, z.strictObject({ how, ...sighting })),
  missing: z.partialRecord(field, z.strictObject({ reason, ...sighting })),
});
export type HealthDay = z.infer<typeof healthDaySchema>;

/** The day with one more report; null: the day's first. */
export function noteReport(before: HealthDay | null, report: HealthReport, day: string, nowMs: number): HealthDay {
  const { siteId, pageKind: kind } = report;
  const found = { ...before?.found };
  const missing = { ...before?.missing };
  for (const { field: name, how: by } of report.found) {
    const known = found[name];
    found[name] = { how: by, firstMs: known?.how === by ? known.firstMs : nowMs, lastMs: nowMs };
  }
  for (const { field: name, reason: why } of report.missing)
    missing[name] = { reason: why, firstMs: missing[name]?.firstMs ?? nowMs, lastMs: nowMs };
  return { siteId, pageKind: kind, day, lastSeenMs: nowMs, found, missing };
}

export interface FieldHealth {
  readonly field: FieldName;
  readonly state: 'found' | 'missing';
  readonly how: FoundHow | null;
  readonly reason: MissedWhy | null;
  /** Found in this way, or not found, since then; as far as days are kept. */
  readonly sinceMs: number;
}

/** A buyer without an order has no order number: a field is missed once it was not found for this long. */
const PATIENCE_MS = 3_600_000;

function foundSince(days: readonly HealthDay[], name: FieldName): { how: FoundHow; sinceMs: number } | null {
  const sightings = days.flatMap(({ found }) => found[name] ?? []);
  const last = sightings.at(-1);
  if (!last) return null;
  const changed = sightings.findLastIndex(({ how: by }) => by !== last.how);
  return { how: last.how, sinceMs: sightings[changed + 1]?.firstMs ?? last.firstMs };
}

function fieldHealth(days: readonly HealthDay[], name: FieldName): FieldHealth | null {
  const found = foundSince(days, name);
  const lastFoundMs = days.findLast((day) => day.found[name])?.found[name]?.lastMs ?? -Infinity;
  const misses = days.flatMap(({ missing }) => missing[name] ?? []).filter(({ lastMs }) => lastMs > lastFoundMs);
  const [first, last] = [misses[0], misses.at(-1)];
  const isMissing = last && (!found || last.lastMs - lastFoundMs >= PATIENCE_MS);
  if (first && isMissing) {
    const sinceMs = Math.max(first.firstMs, lastFoundMs);
    return { field: name, state: 'missing', how: null, reason: last.reason, sinceMs };
  }
  return found && { field: name, state: 'found', how: found.how, reason: null, sinceMs: found.sinceMs };
}

/** Of one kind of page; `days` oldest first. Fields that no report named are left out. */
export function healthOfFields(days: readonly HealthDay[]): FieldHealth[] {
  return FIELDS.flatMap((name) => fieldHealth(days, name) ?? []);
}

export interface DriftDay {
  readonly day: string;
  /** Fields that were missed that day on some kind of page, and never found there that day. */
  readonly missing: number;
}

/** For the supervisor: of all kinds of pages of one console, by the day, oldest first. */
export function driftByDay(days: readonly HealthDay[]): DriftDay[] {
  const counts = new Map<string, number>();
  for (const { day, found, missing } of days) {
    const missed = FIELDS.filter((name) => missing[name] && !found[name]).length;
    counts.set(day, (counts.get(day) ?? 0) + missed);
  }
  return [...counts].map(([day, missed]) => ({ day, missing: missed })).sort((a, b) => (a.day < b.day ? -1 : 1));
}
