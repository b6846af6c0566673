// The rankings of a register's columns, kept right while its rows change.
import type { Case } from './case.ts';
import { rankCases } from './ranking.ts';
import type { CaseOrder, Placed, Ranking } from './ranking.ts';

export interface Rankings {
  /**
   * Makes the ranking of this name, in steps. Who left off in the middle gets the steps that are
   * left: of 200,000 different keys it takes a second, in which somebody may click elsewhere.
   */
  readonly rank: (name: string, order: CaseOrder) => Generator<undefined, null>;
  readonly get: (name: string) => Ranking | undefined;
  /** The rows at these places are new or others now. */
  readonly replaced: (places: readonly number[]) => void;
  /** All of them, those being made too. */
  readonly drop: () => void;
  /** Drops them if they were made of columns that said it in something else: another language, other lists. */
  readonly keepFor: (saying: readonly unknown[]) => void;
}

interface Making {
  readonly steps: Generator<undefined, null>;
  /** Places whose rows were replaced meanwhile: put right at the end. */
  readonly changed: Set<number>;
}

/** `rows` is the register's own list: it grows and changes beneath the rankings. */
export function createRankings(rows: readonly Case[]): Rankings {
  const ready = new Map<string, Ranking>();
  const making = new Map<string, Making>();
  const replace = (ranking: Ranking, places: Iterable<number>) => {
    const changed = Array.from(places, (place) => [place, rows[place]] as const);
    ranking.replace(changed.filter((each): each is Placed => each[1] !== undefined));
  };
  const drop = () => {
    ready.clear();
    making.clear();
  };
  let saidIn: readonly unknown[] = [];
  function* make(name: string, order: CaseOrder, changed: ReadonlySet<number>): Generator<undefined, null> {
    const ranking = yield* rankCases([...rows], order);
    // Dropped, or begun anew, while it was being made.
    if (making.get(name)?.changed !== changed) return null;
    making.delete(name);
    replace(ranking, changed);
    ready.set(name, ranking);
    return null;
  }
  return {
    rank: (name, order) => {
      const begun = making.get(name);
      if (begun) return begun.steps;
      const changed = new Set<number>();
      const steps = make(name, order, changed);
      making.set(name, { steps, changed });
      return steps;
    },
    get: (name) => ready.get(name),
    replaced: (places) => {
      for (const ranking of ready.values()) replace(ranking, places);
      for (const { changed } of making.values()) for (const place of places) changed.add(place);
    },
    drop,
    keepFor: (saying) => {
      if (saying.length !== saidIn.length || saying.some((each, index) => each !== saidIn[index])) drop();
      saidIn = saying;
    },
  };
}
