// Which value the texts of a field are. None or more than one distinct value is
// missing, never a guess.
import { TIER_CAP, VALUE_CHARS } from './raw-reading.ts';
import type { RawField, Tier } from './raw-reading.ts';
import type { Found, MissingReason } from './reading.ts';

export type FieldResult<T> =
  | { readonly found: Found<T> }
  | { readonly found: null; readonly reason: MissingReason; readonly candidates?: readonly string[] };

/** Null: the text is no such value. */
export type Parse<T> = (seen: Found<string>) => T | null;

const BY_CHARS = 300;

/** The first of each value, with where it stood. */
function distinct<T>(tier: Tier, parse: Parse<T>): Found<T>[] {
  const values = new Map<string, Found<T>>();
  for (const seen of tier) {
    const value = parse(seen);
    const key = JSON.stringify(value);
    if (value !== null && !values.has(key)) values.set(key, { ...seen, value, by: seen.by.slice(0, BY_CHARS) });
  }
  return [...values.values()];
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function decide<T>(tier: Tier, parse: Parse<T>): FieldResult<T> | null {
  if (tier.some(({ value }) => value.length > VALUE_CHARS)) return { found: null, reason: 'too-large' };
  const values = distinct(tier, parse);
  const [found, other] = values;
  if (other) {
    const candidates = values.slice(0, 5).map(({ value }) => show(value).slice(0, 200));
    return { found: null, reason: 'ambiguous', candidates };
  }
  // Behind the texts that were sent may stand another value.
  if (tier.length >= TIER_CAP) return { found: null, reason: 'too-large' };
  return found ? { found } : null;
}

/** Candidates in order; the first in which there is any value decides. */
export function settleField<T>(field: RawField, isCut: boolean, parse: Parse<T>): FieldResult<T> {
  for (const tier of field) {
    const decided = decide(tier, parse);
    if (decided) return decided;
  }
  return { found: null, reason: isCut ? 'too-large' : 'absent' };
}
