// What two have made of one field and nobody has decided yet, from the log alone. Two machines keep
// their logs in different orders, so each may have another's value standing; a decision names what
// it was made between and counts on both.
import { OVER_MAX } from './case-event.ts';
import type { CaseChange, CaseEvent, CaseFields } from './case-event.ts';
import { afterChange } from './field-conflict.ts';
import type { FieldState } from './field-conflict.ts';
import { emptyOf, isSame, settle } from './meanwhile.ts';

type Field = keyof CaseFields;
type Value = CaseFields[Field];
type Changed = Extract<CaseChange, { type: 'changed' }>;

/** A value with who put it there, and when. */
export interface Said extends Pick<CaseEvent, 'eventId' | 'at' | 'agentName' | 'workNumber'> {
  readonly value: Value;
}

export interface OpenConflict {
  readonly field: Field;
  /** At least two, none of the same value; the oldest in this log first. */
  readonly options: readonly Said[];
  /** What stands in the field: one of the options, or all of them as one text. */
  readonly standing: Value;
  readonly isJoined: boolean;
  /** What both began with. */
  readonly began: Value;
}

/** In the order in which they arose. `events`: of one case, in the log's order. */
export function openConflicts(events: readonly CaseEvent[]): OpenConflict[] {
  const states = new Map<Field, FieldState<Said>>();
  for (const event of events) {
    const { change } = event;
    if (!('fields' in change)) continue;
    for (const field of Object.keys(change.fields) as Field[]) {
      const typed = (change.fields as Partial<CaseFields>)[field];
      if (typed === undefined) continue;
      const said = saidBy(event, typed);
      const before = states.get(field);
      const after =
        change.type === 'changed'
          ? afterChange(before ?? emptyState(field), { field, change, said, author: event.agentName })
          : filledState(before, said);
      // Behind the others, where it has newly come to a conflict.
      if (after.conflict && !before?.conflict) states.delete(field);
      states.set(field, after);
    }
  }
  return [...states].flatMap(([field, { standing, conflict }]) =>
    conflict ? [{ field, standing: standing.value, ...conflict }] : [],
  );
}

function saidBy({ eventId, at, agentName, workNumber }: CaseEvent, value: Value): Said {
  return { eventId, at, agentName, workNumber, value };
}

/** Of a field that was empty all along. */
function emptyState(field: Field): FieldState<Said> {
  return { standing: { eventId: '', at: '', agentName: '', workNumber: '', value: emptyOf(field) }, conflict: null };
}

/** As derive-case.ts applies an opening and what only fills: what stands there already stays. */
function filledState(before: FieldState<Said> | undefined, said: Said): FieldState<Said> {
  return before && !isSame(before.standing.value, '') ? before : { standing: said, conflict: before?.conflict ?? null };
}

/** The change that decides: `value` is one of the options' or what stands there. */
export function decisionOf(conflict: OpenConflict, value: Value): Changed {
  const { field, standing, options, isJoined } = conflict;
  const seen = [...options.map((option) => option.value), standing, ...(isJoined ? mirrored(conflict) : [])];
  const over = seen.filter((each, place) => {
    return !isSame(each, value) && seen.findIndex((other) => isSame(other, each)) === place;
  });
  return {
    type: 'changed',
    fields: { [field]: value },
    before: { [field]: standing },
    over: over.slice(0, OVER_MAX).map((each) => ({ [field]: each })),
  };
}

/** A change made in the field itself while its conflict is open decides it as well. */
export function decidedBy(change: CaseChange, conflicts: readonly OpenConflict[]): CaseChange {
  if (change.type !== 'changed' || change.over) return change;
  const over = conflicts.flatMap((conflict) => {
    const typed = change.fields[conflict.field];
    return typed === undefined ? [] : (decisionOf(conflict, typed).over ?? []);
  });
  return over.length === 0 ? change : { ...change, over: over.slice(0, OVER_MAX) };
}

/** The same texts as the other machine has joined them: its own first. */
function mirrored({ field, options, began }: OpenConflict): Value[] {
  return options.flatMap((first) =>
    options.flatMap((second) => {
      if (first === second) return [];
      const joined = settle({
        field,
        before: began,
        current: first.value,
        typed: second.value,
        author: second.agentName,
      });
      return joined.meanwhile === 'both' && joined.value !== undefined ? [joined.value] : [];
    }),
  );
}
