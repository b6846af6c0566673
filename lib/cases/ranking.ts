// The order of a column over the whole register, as a rank per row: made once, a piece at a
// time, and then any selection of rows is in order in a few milliseconds. Comparing texts as
// a language does costs a second for 200,000 of them, which nobody should wait for twice.
import type { Case } from './case.ts';
import { createCodeOrder } from './code-order.ts';

/** Empty string: no value. */
export type SortKey = string | number;

export interface CaseOrder {
  readonly key: (row: Case) => SortKey;
  /** Compares texts as the reader's language does. */
  readonly compareText: (a: string, b: string) => number;
}

export interface Ranking {
  /** By a row's place in the register: 1 for the lowest key, 0 for none. Equal keys have one rank. */
  rankAt(place: number): number;
  /** How many ranks there are. */
  highest(): number;
  /** The rows at these places are new or others now. All at once: each call costs as much as there are rows. */
  replace(changed: readonly Placed[]): void;
}

export type Placed = readonly [place: number, row: Case];

/** Keys looked at, or pairs compared, between two pauses: half a millisecond, for a piece ends with a step. */
const KEYS_A_STEP = 500;
const PAIRS_A_STEP = 500;
/** Runs that the engine sorts by itself before they are merged. */
const RUN = 512;

/** Pauses at each `yield`, so that whoever runs it can let the page breathe. */
export function* rankCases(rows: readonly Case[], order: CaseOrder): Generator<undefined, Ranking> {
  const { codes, keys, natural } = yield* codeKeys(rows, order);
  const compare = comparison(order);
  const sorted = yield* sortKeys(keys, natural, compare);
  // Keys that differ but compare as equal (01 and 1) share a rank: the newer case stands first.
  const distinct: SortKey[] = [];
  const rankOfCode = new Uint32Array(keys.length + 1);
  for (const [index, place] of sorted.entries()) {
    const key = keys[place] ?? '';
    const last = distinct.at(-1);
    if (last === undefined || compare(last, key) !== 0) distinct.push(key);
    rankOfCode[place + 1] = distinct.length;
    if (index % KEYS_A_STEP === KEYS_A_STEP - 1) yield;
  }
  return liveRanking(
    codes.map((code) => rankOfCode[code] ?? 0),
    distinct,
    order,
  );
}

interface CodedKeys {
  /** By a row's place: that of its key among the keys, counted from 1; 0 for none. */
  readonly codes: Uint32Array;
  /** Each once. */
  readonly keys: readonly SortKey[];
  /** The keys as `createCodeOrder` rewrites them. */
  readonly natural: readonly string[] | null;
}

function* codeKeys(rows: readonly Case[], order: CaseOrder): Generator<undefined, CodedKeys> {
  const codes = new Uint32Array(rows.length);
  const codeOf = new Map<SortKey, number>();
  const natural = createCodeOrder();
  for (const [place, row] of rows.entries()) {
    const key = order.key(row);
    const known = key === '' ? 0 : codeOf.get(key);
    if (known === undefined) {
      codeOf.set(key, codeOf.size + 1);
      natural.add(key);
    }
    codes[place] = known ?? codeOf.size;
    if (place % KEYS_A_STEP === KEYS_A_STEP - 1) yield;
  }
  return { codes, keys: [...codeOf.keys()], natural: natural.codes() };
}

/** These places in the ranking's order. Of equal ones the first given stays first; rows without a value come last either way. */
export function orderByRank(places: Uint32Array, ranking: Ranking, descending: boolean): Uint32Array {
  const highest = ranking.highest();
  const binOf = (place: number) => {
    const rank = ranking.rankAt(place);
    if (rank === 0) return highest;
    return descending ? highest - rank : rank - 1;
  };
  const starts = new Uint32Array(highest + 2);
  for (const place of places) starts[binOf(place) + 1] = (starts[binOf(place) + 1] ?? 0) + 1;
  for (let bin = 1; bin < starts.length; bin += 1) starts[bin] = (starts[bin] ?? 0) + (starts[bin - 1] ?? 0);
  const ordered = new Uint32Array(places.length);
  for (const place of places) {
    const bin = binOf(place);
    const at = starts[bin] ?? 0;
    ordered[at] = place;
    starts[bin] = at + 1;
  }
  return ordered;
}

function liveRanking(first: Uint32Array, distinct: SortKey[], order: CaseOrder): Ranking {
  let ranks = first;
  let keys = distinct;
  const compare = comparison(order);
  const isKnown = (key: SortKey) => {
    const found = keys[insertionIndex(keys, key, compare)];
    return found !== undefined && compare(found, key) === 0;
  };
  const makeRoom = (given: readonly SortKey[]) => {
    const fresh = inOrder(
      given.filter((key) => key !== '' && !isKnown(key)),
      compare,
    );
    if (fresh.length === 0) return;
    const places = fresh.map((key) => insertionIndex(keys, key, compare));
    // Keys nobody had: every row behind one moves up by one.
    moveUp(ranks, shiftsOf(places, keys.length));
    const [key, place] = [fresh[0], places[0]];
    // A case that somebody logs brings one key; of a wave the list is made anew.
    if (fresh.length === 1 && key !== undefined && place !== undefined) keys.splice(place, 0, key);
    else keys = merged(keys, fresh, places);
  };
  return {
    rankAt: (place) => ranks[place] ?? 0,
    highest: () => keys.length,
    replace: (changed) => {
      const keyed = changed.map(([place, row]) => [place, order.key(row)] as const);
      makeRoom(keyed.map(([, key]) => key));
      ranks = grownFor(
        ranks,
        changed.reduce((last, [place]) => Math.max(last, place), 0),
      );
      for (const [place, key] of keyed) ranks[place] = key === '' ? 0 : insertionIndex(keys, key, compare) + 1;
    },
  };
}

/** Each once. */
function inOrder(keys: readonly SortKey[], compare: Compare): SortKey[] {
  const sorted = keys.toSorted(compare);
  return sorted.filter((key, index) => index === 0 || compare(sorted[index - 1] ?? '', key) !== 0);
}

/** By how much a rank rises when keys are put in at these places, in rising order. */
function shiftsOf(places: readonly number[], highest: number): Uint32Array {
  const shifts = new Uint32Array(highest + 1);
  let next = 0;
  for (let rank = 1; rank <= highest; rank += 1) {
    while ((places[next] ?? Infinity) < rank) next += 1;
    shifts[rank] = next;
  }
  return shifts;
}

function moveUp(ranks: Uint32Array, shifts: Uint32Array): void {
  for (let place = 0; place < ranks.length; place += 1) {
    const rank = ranks[place] ?? 0;
    ranks[place] = rank + (shifts[rank] ?? 0);
  }
}

function merged(keys: readonly SortKey[], fresh: readonly SortKey[], places: readonly number[]): SortKey[] {
  const pieces = fresh.map((key, index) => [...keys.slice(places[index - 1] ?? 0, places[index]), key]);
  return [...pieces.flat(), ...keys.slice(places.at(-1))];
}

function grownFor(ranks: Uint32Array, place: number): Uint32Array {
  if (place < ranks.length) return ranks;
  const grown = new Uint32Array(place + 1_024);
  grown.set(ranks);
  return grown;
}

type Compare = (a: SortKey, b: SortKey) => number;

export function comparison({ compareText }: CaseOrder): Compare {
  return (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b)));
}

/** Where `key` stands in the sorted list, or would. */
function insertionIndex(sorted: readonly SortKey[], key: SortKey, compare: Compare): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = sorted[middle];
    if (at !== undefined && compare(at, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Places of the keys. Plain codes are compared as they were rewritten for it, much faster than a language compares them. */
function* sortKeys(
  keys: readonly SortKey[],
  natural: readonly string[] | null,
  compare: Compare,
): Generator<undefined, Uint32Array> {
  const at = (place: number) => keys[place] ?? '';
  const inOrder = natural
    ? (a: number, b: number) => plainly(natural[a] ?? '', natural[b] ?? '')
    : (a: number, b: number) => compare(at(a), at(b));
  return yield* sortInSteps(keys.length, inOrder);
}

function plainly(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

type ComparePlaces = (a: number, b: number) => number;

/** The places 0…count−1 in order: a merge sort that pauses, which the built-in one cannot. */
function* sortInSteps(count: number, compare: ComparePlaces): Generator<undefined, Uint32Array> {
  let from = Uint32Array.from({ length: count }, (_, place) => place);
  for (let start = 0; start < count; start += RUN) {
    from.subarray(start, start + RUN).sort(compare);
    yield;
  }
  let to = new Uint32Array(count);
  for (let run = RUN; run < count; run *= 2) {
    for (let start = 0; start < count; start += 2 * run) {
      const middle = Math.min(start + run, count);
      const pair: Pair = { left: start, middle, right: middle, end: Math.min(middle + run, count), at: start };
      while (pair.at < pair.end) {
        mergeSome(pair, from, to, compare);
        yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Two runs in order, side by side, and how far they are merged. */
interface Pair {
  left: number;
  readonly middle: number;
  right: number;
  readonly end: number;
  at: number;
}

function mergeSome(pair: Pair, from: Uint32Array, to: Uint32Array, compare: ComparePlaces): void {
  const { middle, end } = pair;
  const until = Math.min(pair.at + PAIRS_A_STEP, end);
  let { left, right } = pair;
  for (let at = pair.at; at < until; at += 1) {
    const isLeft = right >= end || (left < middle && compare(from[left] ?? 0, from[right] ?? 0) <= 0);
    to[at] = from[isLeft ? left : right] ?? 0;
    if (isLeft) left += 1;
    else right += 1;
  }
  Object.assign(pair, { left, right, at: until });
}
