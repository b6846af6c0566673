// Two editors of one case. Whoever saves says what stood in the field when they began; where
// something else stands by then, both of them have changed it. The log's order decides, and
// nothing that was typed is lost: it stands in the field or in the history.
import type { CaseChange, CaseFields } from './case-event.ts';

type Field = keyof CaseFields;
type Value = CaseFields[Field] | undefined;

/** `both`: both texts stand in the field; `kept`: what was there stays, the other stands in the history. */
export type Meanwhile = 'both' | 'kept';

export interface Settled {
  readonly value: Value;
  /** Null: nobody changed it meanwhile, or to the same. */
  readonly meanwhile: Meanwhile | null;
}

/** Texts that can stand one below the other, with the field's length (case-event.ts). */
const FREE_TEXT: Partial<Record<Field, number>> = {
  notes: 4000,
  evidence: 1000,
  reviewText: 1000,
  nextStep: 200,
};

export interface Editing {
  readonly field: Field;
  /** What the editor showed when the editing began; undefined: it does not say. */
  readonly before: Value;
  readonly current: Value;
  readonly typed: Value;
  /** Stands before the second text. */
  readonly author: string;
  /** What the editor saw beside it and decided against. */
  readonly over?: readonly Value[];
}

type Changed = Extract<CaseChange, { type: 'changed' }>;

/** What of a change concerns one field: what was seen there, and what it was decided against. */
export function seenOf({ before, over = [] }: Changed, field: Field): Pick<Editing, 'before' | 'over'> {
  return { before: before?.[field], over: over.map((each) => each[field]).filter((value) => value !== undefined) };
}

export function settle(editing: Editing): Settled {
  const { before, current, typed, over = [] } = editing;
  if (before === undefined || [before, typed, ...over].some((value) => isSame(value, current)))
    return { value: typed, meanwhile: null };
  const isText = [before, current ?? '', typed].every((value) => typeof value === 'string');
  const limit = isText ? FREE_TEXT[editing.field] : undefined;
  if (limit === undefined) return { value: current, meanwhile: 'kept' };
  return settleTexts(editing, limit);
}

function settleTexts({ before, current, typed, author }: Editing, limit: number): Settled {
  const [began, found, mine] = [before, current, typed].map((value) => (typeof value === 'string' ? value : ''));
  // Whoever wrote the second text had the first in it already.
  if (found && mine?.includes(found)) return { value: typed, meanwhile: null };
  const both = joined(found ?? '', mine ?? '', began ?? '', author);
  // One that would be cut is not joined: each stands whole somewhere.
  return both.length > limit ? { value: current, meanwhile: 'kept' } : { value: both, meanwhile: 'both' };
}

/** What was added to the text that both began with stands once. */
function joined(current: string, typed: string, before: string, author: string): string {
  const added = before !== '' && typed.startsWith(before) ? typed.slice(before.length).trim() : typed.trim();
  if (added === '') return current;
  const line = author === '' ? added : `[${author}] ${added}`;
  return current === '' ? line : `${current}\n${line}`;
}

/** What stands in a field of which the log has said nothing yet: see `BLANK` in derive-case.ts. */
export function emptyOf(field: Field): CaseFields[Field] {
  if (field === 'amount') return null;
  return field === 'status' ? 'open' : '';
}

/** A field that an older row does not have is empty. */
export function isSame(a: Value, b: Value): boolean {
  const [one, other] = [a ?? '', b ?? ''];
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return one.minor === other.minor && one.currency === other.currency;
}
