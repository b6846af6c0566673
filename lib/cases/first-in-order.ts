// The beginning of a column's order, for whoever looks at it before its ranking is made: of
// 200,000 different keys that takes half a second, and a screen shows thirty rows. Each row is
// compared once, with a key that about as many rows as wanted stand before; only those are ranked.
import type { Case } from './case.ts';
import { comparison, orderByRank, rankCases } from './ranking.ts';
import type { CaseOrder, Placed, SortKey } from './ranking.ts';

export interface Beginning {
  readonly descending: boolean;
  /** How many rows are to stand in order. */
  readonly most: number;
}

/** Rows of which the key is guessed: few enough to be put in order without a pause. */
const SAMPLE = 1_000;
/** Aimed at so many more than are wanted: too few means comparing every row once more. */
const MARGIN = 1.5;
const SPARE = 8;
/** Keys looked at between two pauses. */
const KEYS_A_STEP = 500;

/**
 * All these places: the first `most` as `orderByRank` with the whole ranking would have them, the
 * others behind in the order given. In steps, as `rankCases`; rows that change meanwhile may stand wrong.
 */
export function* firstInOrder(
  places: Uint32Array,
  rows: readonly Case[],
  order: CaseOrder,
  { descending, most }: Beginning,
): Generator<undefined, Uint32Array> {
  const upwards = comparison(order);
  const compare: typeof upwards = descending ? (a, b) => upwards(b, a) : upwards;
  const sample = sampleOf(places, rows, order).toSorted(compare);
  yield;
  const wanted = Math.min(most, places.length);
  const share = wanted / Math.max(places.length, 1);
  let guess = Math.ceil(MARGIN * share * Math.min(SAMPLE, places.length)) + SPARE;
  const part = () => {
    const limit = sample[guess];
    const sideOf = (key: SortKey) => (limit === undefined ? -1 : compare(key, limit));
    return partPlaces(places, (place) => rows[place], { keyOf: order.key, sideOf, most: wanted });
  };
  let parts = yield* part();
  while (parts.isAnyAfter && parts.before.length + parts.level.length < wanted) {
    // The sample had too many of the first rows.
    guess *= 2;
    parts = yield* part();
  }
  const before = yield* inOrder(parts.before, order, descending);
  yield;
  return withRest([...before, ...parts.level, ...parts.blank].slice(0, wanted), places);
}

/** Of keys that many rows share the whole ranking is made sooner than the first rows are found. */
const FEW_AMONG = SAMPLE / 4;

/** Many rows with so few different keys that nobody need look for the first ones by themselves. */
export function hasFewKeys(places: Uint32Array, rows: readonly Case[], order: CaseOrder): boolean {
  return places.length > SAMPLE && new Set(sampleOf(places, rows, order)).size <= FEW_AMONG;
}

/** Keys of rows from end to end of them, but for rows that have none. */
function sampleOf(places: Uint32Array, rows: readonly Case[], { key }: CaseOrder): SortKey[] {
  const count = Math.min(SAMPLE, places.length);
  const looked = Array.from({ length: count }, (_, n) => rows[places[Math.floor((n * places.length) / count)] ?? -1]);
  return looked.flatMap((row) => (row ? key(row) : '')).filter((each) => each !== '');
}

interface Parting {
  readonly keyOf: CaseOrder['key'];
  /** Negative: before the guessed key; 0: level with it. */
  readonly sideOf: (key: SortKey) => number;
  /** Of level and blank ones more are never wanted: they stand as they were given. */
  readonly most: number;
}

interface Parts {
  readonly before: readonly Placed[];
  readonly level: readonly number[];
  readonly blank: readonly number[];
  readonly isAnyAfter: boolean;
}

function* partPlaces(
  places: Uint32Array,
  rowAt: (place: number) => Case | undefined,
  { keyOf, sideOf, most }: Parting,
): Generator<undefined, Parts> {
  const before: Placed[] = [];
  const level: number[] = [];
  const blank: number[] = [];
  let isAnyAfter = false;
  const putInto = (some: number[], place: number) => {
    if (some.length < most) some.push(place);
  };
  for (const [index, place] of places.entries()) {
    const row = rowAt(place);
    const key = row ? keyOf(row) : '';
    const side = key === '' ? null : sideOf(key);
    if (side === null) putInto(blank, place);
    else if (side === 0) putInto(level, place);
    else if (side > 0) isAnyAfter = true;
    else if (row) before.push([place, row]);
    if (index % KEYS_A_STEP === KEYS_A_STEP - 1) yield;
  }
  return { before, level, blank, isAnyAfter };
}

function* inOrder(placed: readonly Placed[], order: CaseOrder, descending: boolean): Generator<undefined, number[]> {
  const ranking = yield* rankCases(
    placed.map(([, row]) => row),
    order,
  );
  const ordered = orderByRank(Uint32Array.from(placed.keys()), ranking, descending);
  return Array.from(ordered, (index) => placed[index]?.[0] ?? 0);
}

function withRest(first: readonly number[], places: Uint32Array): Uint32Array {
  // By place: a set of numbers takes twenty times as long to ask.
  const isFirst = new Uint8Array(places.reduce((highest, place) => Math.max(highest, place), 0) + 1);
  const all = new Uint32Array(places.length);
  let at = 0;
  for (const place of first) {
    isFirst[place] = 1;
    all[at++] = place;
  }
  for (const place of places) if (isFirst[place] === 0) all[at++] = place;
  return all;
}
