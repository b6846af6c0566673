// What two have made of one field and nobody has decided yet, from the log alone. Two machines keep
// their logs in different orders, so each may have another's value standing; a decision names what
// it was made between and counts on both.
import { OVER_MAX } from './case-event.ts';
import type { CaseChange, CaseEvent, CaseFields } from './case-event.ts';
import { emptyOf, isSame, seenOf, settle } from './meanwhile.ts';

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

interface FieldState {
  readonly standing: Said;
  readonly conflict: Omit<OpenConflict, 'field' | 'standing'> | null;
}

/** In the order in which they arose. `events`: of one case, in the log's order. */
export function openConflicts(events: readonly CaseEvent[]): OpenConflict[] {
  const states = new Map<Field, FieldState>();
  for (const event of events) {
    const { change } = event;
    if (!('fields' in change)) continue;
    for (const field of Object.keys(change.fields) as Field[]) {
      const typed = (change.fields as Partial<CaseFields>)[field];
      if (typed === undefined) continue;
      const said = saidBy(event, typed);
      const before = states.get(field);
      const after = change.type === 'changed' ? changedState(field, before, change, said) : filledState(before, said);
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

/** As derive-case.ts applies an opening and what only fills: what stands there already stays. */
function filledState(before: FieldState | undefined, said: Said): FieldState {
  return before && !isSame(before.standing.value, '') ? before : { standing: said, conflict: before?.conflict ?? null };
}

function changedState(field: Field, state: FieldState | undefined, change: Changed, said: Said): FieldState {
  const seen = seenOf(change, field);
  const stood = state ?? { standing: { ...NOBODY, value: emptyOf(field) }, conflict: null };
  const current = stood.standing.value;
  const { value = '', meanwhile } = settle({ ...seen, field, current, typed: said.value, author: said.agentName });
  if (meanwhile !== null) return metState(stood, { said, seen, value, isJoined: meanwhile === 'both' });
  return {
    standing: isSame(current, said.value) ? stood.standing : said,
    conflict: stood.conflict ? leftOf(stood.conflict, current, said, seen) : null,
  };
}

/** Of a field that was empty all along. */
const NOBODY = { eventId: '', at: '', agentName: '', workNumber: '' };

interface Met {
  readonly said: Said;
  readonly seen: ReturnType<typeof seenOf>;
  /** What stands there now. */
  readonly value: Value;
  readonly isJoined: boolean;
}

/** After a change that found what its author had not seen. */
function metState({ standing, conflict }: FieldState, { said, seen, value, isJoined }: Met): FieldState {
  const had = conflict ?? { options: [standing], isJoined: false, began: seen.before ?? '' };
  const options = withOption(had.options, said, seen.before);
  return {
    standing: isJoined ? { ...said, value } : standing,
    // An older copy of what stands there says nothing new.
    conflict: options.length < 2 ? null : { ...had, options, isJoined: isJoined || had.isJoined },
  };
}

/** Whoever went on from one of them has replaced it, and said nothing of the others. */
function withOption(options: readonly Said[], said: Said, before: Value | undefined): readonly Said[] {
  const others = options.filter(({ value }) => !isSame(value, said.value));
  const place = before === undefined ? -1 : others.findIndex(({ value }) => isSame(value, before));
  return place < 0 ? [...others, said] : others.with(place, said);
}

/** After a change that was taken as it is. */
function leftOf(
  conflict: NonNullable<FieldState['conflict']>,
  current: Value,
  said: Said,
  { before, over = [] }: ReturnType<typeof seenOf>,
): FieldState['conflict'] {
  // Made here, by somebody who saw what stands, or by a press that asks for nothing else: whatever it was, it is over.
  if (over.length === 0 && (before === undefined || isSame(before, current))) return null;
  const decided = [before, current, ...over, said.value];
  const left = conflict.options.filter(({ value }) => !decided.some((each) => isSame(each, value)));
  return left.length === 0 ? null : { ...conflict, options: [said, ...left], isJoined: false };
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
