// A console that speaks several languages is read with the words of all of them: which
// one an agent chose stands nowhere that can be relied on.
import { ORDER_STATES } from '../../../knowledge/terms.ts';
import type { StateWords } from '../../normalise/order-state.ts';
import { ORDER_FIELDS } from '../site.ts';
import type { FieldRule, OrderField } from '../site.ts';

export type OrderFields = Partial<Record<OrderField, FieldRule>>;
/** What stands before each field's value, parted by `|`; with `：` only before a colon. */
export type FieldLabels = Partial<Record<OrderField, string>>;

function entriesOf<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V | undefined): Partial<Record<K, V>> {
  const entries = keys.flatMap((key) => {
    const value = valueOf(key);
    return value === undefined || value === '' ? [] : [[key, value]];
  });
  // fromEntries forgets the key type that `keys` has.
  return Object.fromEntries(entries) as Partial<Record<K, V>>;
}

function joined(lists: readonly (string | undefined)[]): string {
  return [...new Set(lists.flatMap((list) => list?.split('|') ?? []))].join('|');
}

export function joinStates(...languages: readonly StateWords[]): StateWords {
  return entriesOf(ORDER_STATES, (state) => joined(languages.map((words) => words[state])));
}

/** Every field that one of the languages has a label for, or `own` a rule: what `own` says comes on top. */
export function joinFields(languages: readonly FieldLabels[], own: OrderFields = {}): OrderFields {
  return entriesOf(ORDER_FIELDS, (field): FieldRule | undefined => {
    const labels = joined([own[field]?.labels, ...languages.map((each) => each[field])]);
    if (labels === '' && !own[field]) return undefined;
    return { ...own[field], ...(labels === '' ? {} : { labels }) };
  });
}
