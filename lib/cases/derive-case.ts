// What a case's events add up to. The log is the truth; the row that the register
// queries is this function's result and can be made again from the log at any time.
import type { Case } from './case.ts';
import type { CaseEvent, CaseFields } from './case-event.ts';
import { rowConflicts } from './field-conflict.ts';
import { seenOf, settle } from './meanwhile.ts';
import type { Meanwhile } from './meanwhile.ts';

/** An event as stored: the number is given when its case is first stored. */
export interface RecordedEvent {
  readonly event: CaseEvent;
  readonly caseNumber: string;
}

/** Why an event does not fit what was recorded before it. */
export type EventRefusal = 'unknown-case' | 'already-open';

export interface CaseConflict {
  readonly field: keyof CaseFields;
  readonly outcome: Meanwhile;
  /** What stood there when the event came. */
  readonly found: CaseFields[keyof CaseFields];
}

export type Applied =
  { readonly ok: true; readonly case: Case } | { readonly ok: false; readonly reason: EventRefusal };

/** A case of which nothing is known yet; marketplace and category come with the opening. */
const BLANK: Omit<CaseFields, 'marketplace' | 'category'> = {
  shop: '',
  orderNumber: '',
  buyerId: '',
  buyerName: '',
  product: '',
  reason: '',
  responsibility: '',
  handling: '',
  amount: null,
  parcelNumber: '',
  evidence: '',
  reviewText: '',
  severity: '',
  returnParcelNumber: '',
  returnArrivedAt: '',
  status: 'open',
  nextFollowUpAt: '',
  nextStep: '',
  assignee: '',
  importance: '',
  notes: '',
  phone: '',
  address: '',
};

/**
 * The case after one more event. Events count in the order in which they were stored,
 * not by their clock: two machines' clocks differ, the log's order does not.
 * A change after an undo is kept (nothing typed is lost) and the case stays undone.
 */
export function applyEvent(before: Case | null, recorded: RecordedEvent): Applied {
  const { event } = recorded;
  if (event.change.type === 'opened') {
    if (before) return { ok: false, reason: 'already-open' };
    return { ok: true, case: openedCase(recorded, event.change.fields) };
  }
  if (!before && event.change.type === 'imported') return { ok: true, case: importedCase(recorded, event.change) };
  if (!before) return { ok: false, reason: 'unknown-case' };
  const updatedAt = later(before.updatedAt, event.at);
  const item = { ...before, ...changeOf(before, event), updatedAt };
  const { change, agentName } = event;
  return {
    ok: true,
    case: change.type === 'changed' ? withConflicts(item, rowConflicts(before, change, agentName)) : item,
  };
}

/** A row without any says nothing of them, as most never have one. */
function withConflicts(item: Case, conflicts: NonNullable<Case['conflicts']>): Case {
  if (conflicts.length > 0) return { ...item, conflicts };
  const { conflicts: decided, ...rest } = item;
  return decided ? rest : item;
}

/** Every case of a log, in the order of opening. Events that do not fit are left out. */
export function deriveCases(log: readonly RecordedEvent[]): Case[] {
  const cases = new Map<string, Case>();
  for (const recorded of log) {
    const { caseId } = recorded.event;
    const applied = applyEvent(cases.get(caseId) ?? null, recorded);
    if (applied.ok) cases.set(caseId, applied.case);
  }
  return [...cases.values()];
}

function openedCase(
  { event, caseNumber }: RecordedEvent,
  fields: Partial<CaseFields> & Pick<CaseFields, 'marketplace' | 'category'>,
): Case {
  return {
    ...BLANK,
    ...given(fields),
    marketplace: fields.marketplace,
    category: fields.category,
    caseId: event.caseId,
    caseNumber,
    openedAt: event.at,
    updatedAt: event.at,
    agentName: event.agentName,
    workNumber: event.workNumber,
    undone: false,
    closedAt: fields.status === 'closed' ? event.at : '',
    statusSince: event.at,
  };
}

type Imported = Extract<CaseEvent['change'], { type: 'imported' }>;

/** As old as the sheet says. When it was closed nobody may have written down; then it is the day it was opened. */
function importedCase(recorded: RecordedEvent, { opening, fields }: Imported): Case {
  const { marketplace, status, openedAt, closedAt, agentName } = opening;
  const opened = openedCase(recorded, { marketplace, status, category: '', ...given(fields) });
  return {
    ...opened,
    openedAt,
    closedAt: opened.status === 'closed' ? closedAt || openedAt : '',
    statusSince: (opened.status === 'closed' && closedAt) || openedAt,
    // The work number is that of who imported.
    ...(agentName === '' ? {} : { agentName, workNumber: '' }),
  };
}

function changeOf(before: Case, { change, at, agentName: author }: CaseEvent): Partial<Case> {
  if (change.type === 'undone') return { undone: true };
  if (change.type === 'filled') return { ...given(change.fields), ...filledAlready(before) };
  if (change.type === 'imported') return emptyOnly(before, change.fields);
  if (change.type !== 'changed') return {};
  const fields = settledFields(before, change, author);
  return { ...fields, ...statusOf(before, fields.status, at) };
}

type Changed = Extract<CaseEvent['change'], { type: 'changed' }>;

/** Decided here, in the log's order. A field that stays as it is, is not among them. */
function settledFields(current: Case, change: Changed, author: string): Partial<CaseFields> {
  const fields = given(change.fields);
  const settled = Object.entries(fields).flatMap(([name, typed]) => {
    const field = name as keyof CaseFields;
    const { value, meanwhile } = settle({
      ...seenOf(change, field),
      field,
      current: current[field],
      typed,
      author,
    });
    return meanwhile === 'kept' ? [] : [[field, value] as const];
  });
  return Object.fromEntries(settled);
}

/** Where an event found a field changed by somebody else meanwhile, and what became of it. */
export function conflictsOf(current: Case, { change, agentName }: CaseEvent): CaseConflict[] {
  if (change.type !== 'changed' || !change.before) return [];
  const author = agentName;
  return (Object.keys(change.fields) as (keyof CaseFields)[]).flatMap((field) => {
    const typed = change.fields[field];
    if (typed === undefined) return [];
    const { meanwhile } = settle({ ...seenOf(change, field), field, current: current[field], typed, author });
    return meanwhile === null ? [] : [{ field, outcome: meanwhile, found: current[field] ?? '' }];
  });
}

function statusOf(before: Case, status: Case['status'] | undefined, at: string): Partial<Case> {
  if (status === undefined) return {};
  return { closedAt: status === 'closed' ? at : '', ...(status === before.status ? {} : { statusSince: at }) };
}

/** Decided here, in the log's order: whoever sent it may have seen an older case. */
function filledAlready({ reason, responsibility }: Case): Partial<Case> {
  return { ...(reason === '' ? {} : { reason }), ...(responsibility === '' ? {} : { responsibility }) };
}

/** Decided here, in the log's order, for the same reason. A status is never empty. */
function emptyOnly(before: Case, fields: Partial<CaseFields>): Partial<CaseFields> {
  const isEmpty = (field: string) => (before[field as keyof CaseFields] ?? '') === '';
  return Object.fromEntries(Object.entries(given(fields)).filter(([field]) => isEmpty(field)));
}

/** A clock that was put back must not make the newest change look old. */
function later(known: string, at: string): string {
  return at > known ? at : known;
}

/** A field that is present but undefined means "not mentioned", never "cleared". */
function given<T extends object>(fields: T): Partial<T> {
  const mentioned: Partial<T> = {};
  for (const name of Object.keys(fields) as (keyof T)[]) {
    if (fields[name] !== undefined) mentioned[name] = fields[name];
  }
  return mentioned;
}
