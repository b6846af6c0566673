// The rankings of a register's columns, kept right while its rows change.
import type { Case } from './case.ts';
import { rankCases } from './ranking.ts';
import type { CaseOrder, Ranking } from './ranking.ts';

export interface Rankings {
  /** Makes the ranking of this name, in steps. */
  readonly rank: (name: string, order: CaseOrder) => Generator<undefined, null>;
  readonly get: (name: string) => Ranking | undefined;
  /** The row at this place is new or another now. */
  readonly replaced: (place: number) => void;
  /** All of them, those being made too. */
  readonly drop: () => void;
}

/** `rows` is the register's own list: it grows and changes beneath the rankings. */
export function createRankings(rows: readonly Case[]): Rankings {
  const ready = new Map<string, Ranking>();
  /** Being made: what changed meanwhile is put right at the end, unless all of it is in vain. */
  const making = new Set<{ readonly changed: Set<number>; inVain: boolean }>();
  const replace = (ranking: Ranking, place: number) => {
    const row = rows[place];
    if (row) ranking.replace(place, row);
  };
  return {
    *rank(name, order) {
      const mine = { changed: new Set<number>(), inVain: false };
      making.add(mine);
      try {
        const ranking = yield* rankCases([...rows], order);
        if (mine.inVain) return null;
        for (const place of mine.changed) replace(ranking, place);
        ready.set(name, ranking);
        return null;
      } finally {
        making.delete(mine);
      }
    },
    get: (name) => ready.get(name),
    replaced: (place) => {
      for (const ranking of ready.values()) replace(ranking, place);
      for (const { changed } of making) changed.add(place);
    },
    drop: () => {
      ready.clear();
      for (const each of making) each.inVain = true;
    },
  };
}
