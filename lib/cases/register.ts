// The register in memory: every case without its events, filtered and put in order in
// milliseconds at 200,000. It is filled newest first, a portion at a time, and followed from
// then on case by case; nothing is ever read twice.
import { matcherOf, searchedText } from './filter-cases.ts';
import type { CaseFilter } from './filter-cases.ts';
import type { Case } from './case.ts';
import { createCounts } from './counts.ts';
import type { Counts } from './counts.ts';
import { createRankings } from './rankings.ts';
import type { Rankings } from './rankings.ts';
import type { CaseOrder, Ranking } from './ranking.ts';
import { createInterning } from './share-texts.ts';

export interface CaseRegister {
  /** Rows read from the log. One that is known already is newer than what was read and stays. */
  add(rows: readonly Case[]): void;
  /** Cases that were opened or changed since. */
  put(rows: readonly Case[]): void;
  /** Cases that were erased. The places of others may change with it; one that is not there is no error. */
  remove(caseIds: readonly string[]): void;
  get(caseId: string): Case | undefined;
  at(place: number): Case | undefined;
  rows(): readonly Case[];
  /** Places of the matching rows, newest opened first. */
  matching(filter: CaseFilter): Uint32Array;
  /** Makes the ranking of this name, or goes on with it, in steps; kept up to date with every `put`, dropped by `add`. */
  rank(name: string, order: CaseOrder): Generator<undefined, null>;
  ranking(name: string): Ranking | undefined;
  /** By what the columns say what they say (language, lists); rankings by anything else are dropped. */
  keepRankingsFor: Rankings['keepFor'];
  /** Counts what the filter lets through under this name, or goes on with it, in steps; kept up to date with every row. */
  count(name: string, filter: CaseFilter): Generator<undefined, null>;
  /** Undefined: not counted yet. */
  counted(name: string): number | undefined;
  keepCounts: Counts['keep'];
}

export function createRegister(): CaseRegister {
  const kept = createKept();
  const { rows, placeOf } = kept;
  const rankings = createRankings(rows);
  const counts = createCounts(() => rows.length);
  const changed = (places: readonly number[]) => {
    rankings.replaced(places);
    for (const place of places) counts.replaced(place);
  };
  const matchOf = (filter: CaseFilter) => placeMatcher(filter, kept);
  return {
    add: (given) => {
      const fresh = given.filter(({ caseId }) => !placeOf.has(caseId));
      if (fresh.length > 0) rankings.drop();
      for (const row of fresh) counts.replaced(kept.insert(row));
    },
    put: (given) => {
      const places = given.map((row) => {
        const known = placeOf.get(row.caseId);
        if (known !== undefined) kept.store(known, row);
        return known ?? kept.insert(row);
      });
      changed(places);
    },
    remove: (caseIds) => {
      const places = new Set<number>();
      for (const caseId of caseIds) {
        const place = placeOf.get(caseId);
        if (place !== undefined) for (const each of kept.remove(place)) places.add(each);
      }
      changed([...places]);
    },
    get: (caseId) => rows[placeOf.get(caseId) ?? -1],
    at: (place) => rows[place],
    rows: () => rows,
    matching: (filter) => Uint32Array.from(kept.newest.filter(matchOf(filter))),
    rank: rankings.rank,
    ranking: rankings.get,
    keepRankingsFor: rankings.keepFor,
    count: (name, filter) => counts.count(name, matchOf(filter)),
    counted: counts.get,
    keepCounts: counts.keep,
  };
}

/** The rows and what is made of each once, by place. */
function createKept() {
  const rows: Case[] = [];
  const openedMs: number[] = [];
  /** What the search looks in, folded once per row. */
  const texts: string[] = [];
  const placeOf = new Map<string, number>();
  /** Places, newest opened first. */
  const newest: number[] = [];
  const shared = createInterning();

  const store = (place: number, row: Case) => {
    rows[place] = shared(row);
    openedMs[place] = Date.parse(row.openedAt);
    texts[place] = searchedText(row);
  };
  const insert = (row: Case): number => {
    const place = rows.length;
    store(place, row);
    placeOf.set(row.caseId, place);
    newest.splice(placeAmong(newest, rows, row), 0, place);
    return place;
  };
  const placeInNewest = (place: number) => {
    const row = rows[place];
    const at = row ? placeAmong(newest, rows, row) : -1;
    return newest[at] === place ? at : newest.indexOf(place);
  };
  /** Gives the places that hold another row now, or none. */
  const remove = (place: number): readonly number[] => {
    const last = rows.length - 1;
    newest.splice(placeInNewest(place), 1);
    placeOf.delete(rows[place]?.caseId ?? '');
    const moved = rows[last];
    if (moved && place !== last) {
      // The last row takes the place that has become free; every other keeps its own.
      newest[placeInNewest(last)] = place;
      placeOf.set(moved.caseId, place);
      [rows[place], openedMs[place], texts[place]] = [moved, openedMs[last] ?? 0, texts[last] ?? ''];
    }
    for (const list of [rows, openedMs, texts]) list.length = last;
    return [place, last];
  };
  return { rows, openedMs, texts, placeOf, newest, store, insert, remove };
}

interface Looked {
  readonly rows: readonly Case[];
  readonly openedMs: readonly number[];
  readonly texts: readonly string[];
}

function placeMatcher(filter: CaseFilter, { rows, openedMs, texts }: Looked): (place: number) => boolean {
  const matches = matcherOf(filter);
  return (place) => {
    const row = rows[place];
    return row !== undefined && matches(row, openedMs[place] ?? 0, texts[place] ?? '');
  };
}

/** Where a row belongs. Filling comes newest first, so almost always at the end; a case just logged at the start. */
function placeAmong(newest: readonly number[], rows: readonly Case[], row: Case): number {
  const isAfter = (other: number | undefined) => other === undefined || newerFirst(rows[other], row) < 0;
  if (isAfter(newest.at(-1))) return newest.length;
  let [low, high] = [0, newest.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAfter(newest[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Newest opened first; of the same instant by id, so that the order never depends on how it was read. */
function newerFirst(a: Case | undefined, b: Case): number {
  if (!a) return 1;
  if (a.openedAt !== b.openedAt) return a.openedAt > b.openedAt ? -1 : 1;
  return a.caseId > b.caseId ? -1 : 1;
}
