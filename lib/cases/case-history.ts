// The history beside a case: one line per changed field, with what it was before.
import type { CaseEvent, CaseFields } from './case-event.ts';
import { emptyOf, isSame, seenOf, settle } from './meanwhile.ts';
import type { Meanwhile } from './meanwhile.ts';

interface Trace {
  readonly eventId: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly agentName: string;
  readonly workNumber: string;
}

export type HistoryEntry = Trace &
  (
    | { readonly kind: 'opened' | 'undone' }
    | {
        readonly kind: 'field';
        readonly field: keyof CaseFields;
        readonly from: CaseFields[keyof CaseFields];
        readonly to: CaseFields[keyof CaseFields];
      }
    | { readonly kind: 'imported'; readonly from: string }
    /** An imported row said otherwise; the case stayed as it was. */
    | {
        readonly kind: 'differs';
        readonly field: keyof CaseFields;
        readonly kept: CaseFields[keyof CaseFields];
        readonly said: CaseFields[keyof CaseFields];
      }
    /** Somebody else had changed the field meanwhile: `found` stood there, `typed` was to. */
    | {
        readonly kind: Meanwhile;
        readonly field: keyof CaseFields;
        readonly found: CaseFields[keyof CaseFields];
        readonly typed: CaseFields[keyof CaseFields];
      }
    /** What two had made of the field was decided: `found` stood there, `to` is to. */
    | {
        readonly kind: 'decided';
        readonly field: keyof CaseFields;
        readonly found: CaseFields[keyof CaseFields];
        readonly to: CaseFields[keyof CaseFields];
      }
    | { readonly kind: 'step'; readonly procedureId: string; readonly stepId: string; readonly answer: string | null }
  );

type Values = Map<keyof CaseFields, CaseFields[keyof CaseFields]>;

/** Oldest first. Fields set again to what they were leave no line. */
export function historyOf(events: readonly CaseEvent[]): HistoryEntry[] {
  const values: Values = new Map();
  return events.flatMap((event) => entriesOf(event, values));
}

function entriesOf(event: CaseEvent, values: Values): HistoryEntry[] {
  const trace: Trace = {
    eventId: event.eventId,
    at: event.at,
    agentName: event.agentName,
    workNumber: event.workNumber,
  };
  const { change } = event;
  switch (change.type) {
    case 'opened':
      return [{ ...trace, kind: 'opened' }, ...fieldEntries(change.fields, values, trace)];
    case 'changed':
      return changedEntries(change, values, trace);
    case 'filled':
      return fieldEntries(stillEmpty(change.fields, values), values, trace);
    case 'imported':
      return [{ ...trace, kind: 'imported', from: change.from }, ...importedEntries(change, values, trace)];
    case 'undone':
      return [{ ...trace, kind: 'undone' }];
    case 'step':
      return [
        {
          ...trace,
          kind: 'step',
          procedureId: change.procedureId,
          stepId: change.stepId,
          answer: change.answer ?? null,
        },
      ];
  }
}

/** As derive-case.ts applies it. */
function changedEntries(
  change: Extract<CaseEvent['change'], { type: 'changed' }>,
  values: Values,
  trace: Trace,
): HistoryEntry[] {
  return (Object.keys(change.fields) as (keyof CaseFields)[]).flatMap((field): HistoryEntry[] => {
    const typed = change.fields[field];
    if (typed === undefined) return [];
    const found = values.get(field) ?? emptyOf(field);
    const seen = seenOf(change, field);
    const { value, meanwhile } = settle({ ...seen, field, current: found, typed, author: trace.agentName });
    if (meanwhile === null) {
      const entries = fieldEntries({ [field]: typed }, values, trace);
      // Also where what stood there stays: that it was decided is what happened.
      return (seen.over?.length ?? 0) === 0 ? entries : [{ ...trace, kind: 'decided', field, found, to: typed }];
    }
    if (value !== undefined) values.set(field, value);
    return [{ ...trace, kind: meanwhile, field, found, typed }];
  });
}

function fieldEntries(fields: Partial<CaseFields>, values: Values, trace: Trace): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  for (const field of Object.keys(fields) as (keyof CaseFields)[]) {
    const to = fields[field];
    if (to === undefined) continue;
    const from = values.get(field) ?? emptyOf(field);
    values.set(field, to);
    if (!isSame(from, to)) entries.push({ ...trace, kind: 'field', field, from, to });
  }
  return entries;
}

/** As derive-case.ts applies it: what was there stays, and what the row said of it is shown beside it. */
function importedEntries(
  { opening, fields }: Extract<CaseEvent['change'], { type: 'imported' }>,
  values: Values,
  trace: Trace,
): HistoryEntry[] {
  if (values.size === 0) {
    const { marketplace, status } = opening;
    return fieldEntries({ marketplace, status, category: '', ...fields }, values, trace);
  }
  const differing = Object.keys(fields).filter((field) => !isBlank(values, field)) as (keyof CaseFields)[];
  const differs = differing.flatMap((field): HistoryEntry[] => {
    const [kept, said] = [values.get(field) ?? emptyOf(field), fields[field]];
    return said === undefined || isSame(kept, said) ? [] : [{ ...trace, kind: 'differs', field, kept, said }];
  });
  return [...fieldEntries(stillEmpty(fields, values), values, trace), ...differs];
}

function isBlank(values: Values, field: string): boolean {
  // A status that nobody set is `open`, not empty.
  return field !== 'status' && (values.get(field as keyof CaseFields) ?? '') === '';
}

/** As derive-case.ts applies it: what was there stays, and leaves no line. */
function stillEmpty(fields: Partial<CaseFields>, values: Values): Partial<CaseFields> {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => isBlank(values, field)));
}
