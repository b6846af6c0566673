// One change to many cases: an event of its own for each, as if somebody had made it there,
// and the way back for those that nobody has changed since.
import type { Case } from './case.ts';
import type { CaseEvent, CaseFields } from './case-event.ts';

/** Fields of which many cases may get the same value. */
export const BULK_FIELDS = [
  'status',
  'handling',
  'reason',
  'responsibility',
  'category',
  'assignee',
  'nextFollowUpAt',
  'importance',
  'severity',
] as const satisfies readonly (keyof CaseFields)[];
export type BulkField = (typeof BULK_FIELDS)[number];

/** Exactly one of them. */
export type BulkFields = Partial<Pick<CaseFields, BulkField>>;

/** Who does it, and when: `at` is ISO 8601 UTC. */
export interface BulkStamp extends Pick<CaseEvent, 'at' | 'agentName' | 'workNumber'> {
  /** A fresh UUID. */
  readonly newId: () => string;
}

export interface BulkChange {
  readonly events: readonly CaseEvent[];
  /** The way back: each case with what it had. */
  readonly before: readonly { readonly caseId: string; readonly fields: BulkFields }[];
  /** Cases that have the value already. */
  readonly same: number;
  /** Cases that were taken back: nobody works on them. */
  readonly undone: number;
}

export function bulkChange(rows: readonly Case[], fields: BulkFields, stamp: BulkStamp): BulkChange {
  const standing = rows.filter(({ undone }) => !undone);
  const others = standing.filter((row) => !has(row, fields));
  return {
    events: others.map(({ caseId }) => changed(caseId, fields, stamp)),
    before: others.map((row) => ({ caseId: row.caseId, fields: valuesOf(row, fields) })),
    same: standing.length - others.length,
    undone: rows.length - standing.length,
  };
}

/** Only where the change still stands: what somebody did since is not undone with it. `find`: the case as it is now. */
export function bulkBack(
  { before }: Pick<BulkChange, 'before'>,
  fields: BulkFields,
  find: (caseId: string) => Case | undefined,
  stamp: BulkStamp,
): readonly CaseEvent[] {
  return before.flatMap(({ caseId, fields: former }) => {
    const now = find(caseId);
    return now && has(now, fields) ? [changed(caseId, former, stamp)] : [];
  });
}

function changed(caseId: string, fields: BulkFields, { newId, ...stamp }: BulkStamp): CaseEvent {
  return { eventId: newId(), caseId, ...stamp, change: { type: 'changed', fields } };
}

function has(row: Case, fields: BulkFields): boolean {
  return namesOf(fields).every((name) => (row[name] ?? '') === fields[name]);
}

function valuesOf(row: Case, fields: BulkFields): BulkFields {
  return Object.fromEntries(namesOf(fields).map((name) => [name, row[name] ?? '']));
}

function namesOf(fields: BulkFields): BulkField[] {
  return BULK_FIELDS.filter((name) => fields[name] !== undefined);
}
