// Whether two replies are the same although they are different objects: a base that is
// published anew arrives as a copy. Comparing stops at the first difference and costs a
// fraction of working out a fingerprint of everything.
import type { IndexedSource } from './index-shape.ts';

type Fields = Readonly<Record<string, unknown>>;

/** All that is written in it; data that can be sent. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  if (Array.isArray(one)) return Array.isArray(other) && isSameList(one, other);
  return !Array.isArray(other) && isSameRecord(one, other);
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let n = 0; n < one.length; n += 1) if (!isSame(one[n], other[n])) return false;
  return true;
}

/** The order of names says nothing. */
function isSameRecord(one: Fields, other: Fields): boolean {
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  for (const name of names) if (!Object.hasOwn(other, name) || !isSame(one[name], other[name])) return false;
  return true;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

const READ_BY_RANKING = [
  'id',
  'title',
  'stage',
  'category',
  'lang',
  'wordings',
  'questions',
  'tags',
  'when',
  'validFrom',
  'validUntil',
] as const;

/** All that ranking reads: the day of a correction makes it no other reply. */
export function ranksTheSame(one: IndexedSource, other: IndexedSource): boolean {
  if (one === other) return true;
  return READ_BY_RANKING.every((field) => isSame(one[field], other[field]));
}
