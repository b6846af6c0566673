// The order of a column over the whole register, as a rank per row: made once, a piece at a
// time, and then any selection of rows is in order in a few milliseconds. Comparing texts as
// a language does costs a second for 200,000 of them, which nobody should wait for twice.
import type { Case } from './case.ts';

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
  /** The row at this place is new or another now. */
  replace(place: number, row: Case): void;
}

/** Keys looked at, or pairs compared, between two pauses: a few milliseconds. */
const KEYS_A_STEP = 4_000;
const PAIRS_A_STEP = 4_000;
/** Runs that the engine sorts by itself before they are merged. */
const RUN = 512;

/** Pauses at each `yield`, so that whoever runs it can let the page breathe. */
export function* rankCases(rows: readonly Case[], order: CaseOrder): Generator<undefined, Ranking> {
  const codes = new Uint32Array(rows.length);
  const codeOf = new Map<SortKey, number>();
  for (const [place, row] of rows.entries()) {
    const key = order.key(row);
    if (key !== '') {
      const code = codeOf.get(key) ?? codeOf.size + 1;
      if (code > codeOf.size) codeOf.set(key, code);
      codes[place] = code;
    }
    if (place % KEYS_A_STEP === KEYS_A_STEP - 1) yield;
  }
  const compare = comparison(order);
  const sorted = yield* sortInSteps([...codeOf.keys()], compare);
  // Keys that differ but compare as equal (01 and 1) share a rank: the newer case stands first.
  const distinct: SortKey[] = [];
  const rankOfCode = new Uint32Array(codeOf.size + 1);
  for (const key of sorted) {
    const last = distinct.at(-1);
    if (last === undefined || compare(last, key) !== 0) distinct.push(key);
    rankOfCode[codeOf.get(key) ?? 0] = distinct.length;
  }
  return liveRanking(
    codes.map((code) => rankOfCode[code] ?? 0),
    distinct,
    order,
  );
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
  const compare = comparison(order);
  const rankOf = (key: SortKey): number => {
    if (key === '') return 0;
    const index = insertionIndex(distinct, key, compare);
    const found = distinct[index];
    if (found !== undefined && compare(found, key) === 0) return index + 1;
    distinct.splice(index, 0, key);
    // A key nobody had: every row behind it moves up by one.
    ranks = ranks.map((rank) => (rank > index ? rank + 1 : rank));
    return index + 1;
  };
  return {
    rankAt: (place) => ranks[place] ?? 0,
    highest: () => distinct.length,
    replace: (place, row) => {
      const rank = rankOf(order.key(row));
      if (place >= ranks.length) {
        const grown = new Uint32Array(place + 1_024);
        grown.set(ranks);
        ranks = grown;
      }
      ranks[place] = rank;
    },
  };
}

type Compare = (a: SortKey, b: SortKey) => number;

function comparison({ compareText }: CaseOrder): Compare {
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

/** A merge sort that pauses; the built-in one cannot. */
function* sortInSteps(keys: SortKey[], compare: Compare): Generator<undefined, SortKey[]> {
  let runs: SortKey[][] = [];
  for (let from = 0; from < keys.length; from += RUN) {
    runs.push(keys.slice(from, from + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: SortKey[][] = [];
    for (let index = 0; index < runs.length; index += 2) {
      merged.push(yield* merge(runs[index] ?? [], runs[index + 1] ?? [], compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge(a: SortKey[], b: SortKey[], compare: Compare): Generator<undefined, SortKey[]> {
  const merged: SortKey[] = [];
  let [left, right] = [0, 0];
  while (left < a.length && right < b.length) {
    const [first, second] = [a[left], b[right]];
    if (first === undefined || second === undefined) break;
    if (compare(first, second) <= 0) {
      merged.push(first);
      left += 1;
    } else {
      merged.push(second);
      right += 1;
    }
    if (merged.length % PAIRS_A_STEP === 0) yield;
  }
  return merged.concat(a.slice(left), b.slice(right));
}
