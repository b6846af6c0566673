// One field and its conflict, change by change: for the case that somebody opens, with who said what and when
// (open-conflicts.ts), and for the register's row, with the values alone.
import type { CaseChange, CaseFields } from './case-event.ts';
import { emptyOf, isSame, seenOf, settle } from './meanwhile.ts';

type Field = keyof CaseFields;
type Value = CaseFields[Field];
type Changed = Extract<CaseChange, { type: 'changed' }>;

/** A value of the field, with whatever is known of it. */
interface Option {
  readonly value: Value;
}

export interface FieldConflict<O extends Option> {
  /** At least two, none of the same value; the oldest in this log first. */
  readonly options: readonly O[];
  /** All of them stand in the field as one text. */
  readonly isJoined: boolean;
  /** What both began with. */
  readonly began: Value;
}

export interface FieldState<O extends Option> {
  readonly standing: O;
  readonly conflict: FieldConflict<O> | null;
}

interface FieldChange<O extends Option> {
  readonly field: Field;
  readonly change: Changed;
  readonly said: O;
  /** Stands before a text that is joined to another. */
  readonly author: string;
}

export function afterChange<O extends Option>(
  state: FieldState<O>,
  { field, change, said, author }: FieldChange<O>,
): FieldState<O> {
  const seen = seenOf(change, field);
  const current = state.standing.value;
  const { value = '', meanwhile } = settle({ ...seen, field, current, typed: said.value, author });
  if (meanwhile !== null) return metState(state, { said, seen, value, isJoined: meanwhile === 'both' });
  return {
    standing: isSame(current, said.value) ? state.standing : said,
    conflict: state.conflict ? leftOf(state.conflict, current, said, seen) : null,
  };
}

interface Met<O extends Option> {
  readonly said: O;
  readonly seen: ReturnType<typeof seenOf>;
  /** What stands there now. */
  readonly value: Value;
  readonly isJoined: boolean;
}

/** After a change that found what its author had not seen. */
function metState<O extends Option>(
  { standing, conflict }: FieldState<O>,
  { said, seen, value, isJoined }: Met<O>,
): FieldState<O> {
  const had = conflict ?? { options: [standing], isJoined: false, began: seen.before ?? '' };
  const options = withOption(had.options, said, seen.before);
  return {
    standing: isJoined ? { ...said, value } : standing,
    // An older copy of what stands there says nothing new.
    conflict: options.length < 2 ? null : { ...had, options, isJoined: isJoined || had.isJoined },
  };
}

/** Whoever went on from one of them has replaced it, and said nothing of the others. */
function withOption<O extends Option>(options: readonly O[], said: O, before: Value | undefined): readonly O[] {
  const others = options.filter(({ value }) => !isSame(value, said.value));
  const place = before === undefined ? -1 : others.findIndex(({ value }) => isSame(value, before));
  return place < 0 ? [...others, said] : others.with(place, said);
}

/** After a change that was taken as it is. */
function leftOf<O extends Option>(
  conflict: FieldConflict<O>,
  current: Value,
  said: O,
  { before, over = [] }: ReturnType<typeof seenOf>,
): FieldConflict<O> | null {
  // Made here, by somebody who saw what stands, or by a press that asks for nothing else: whatever it was, it is over.
  if (over.length === 0 && (before === undefined || isSame(before, current))) return null;
  const decided = [before, current, ...over, said.value];
  const left = conflict.options.filter(({ value }) => !decided.some((each) => isSame(each, value)));
  return left.length === 0 ? null : { ...conflict, options: [said, ...left], isJoined: false };
}

/** Of a register's row. */
export interface RowConflict extends FieldConflict<Option> {
  readonly field: Field;
}

/** A register's row, as far as conflicts go. */
type Row = Partial<CaseFields> & { readonly conflicts?: readonly RowConflict[] };

/** The row's open conflicts after a change that is being applied to `row`, in the order in which they arose. */
export function rowConflicts(row: Row, change: Changed, author: string): readonly RowConflict[] {
  const had = row.conflicts ?? [];
  // Who does not say what they saw meets nothing.
  if (had.length === 0 && !change.before) return had;
  const fields = Object.keys(change.fields) as Field[];
  const after = new Map(had.map((conflict) => [conflict.field, conflict]));
  for (const field of fields) {
    const value = change.fields[field];
    if (value === undefined) continue;
    const state = { standing: { value: row[field] ?? emptyOf(field) }, conflict: after.get(field) ?? null };
    const { conflict } = afterChange<Option>(state, { field, change, said: { value }, author });
    if (conflict) after.set(field, { field, ...conflict });
    else after.delete(field);
  }
  return [...after.values()];
}
