// The rows that the filter lets through, in the sorted column's order. Columns are ranked
// ahead, the sorted one first and the others while nothing else is to be done, so that a
// click on a heading finds its order made.
import { useEffect, useMemo, useState } from 'react';
import { inSteps } from '../../../lib/knowledge/in-steps.ts';
import type { CaseFilter } from '../../../lib/cases/filter-cases.ts';
import { orderByRank } from '../../../lib/cases/ranking.ts';
import type { CaseRegister } from '../../../lib/cases/register.ts';
import type { RegisterInHand } from '../use-register.ts';
import { CASE_COLUMNS } from './case-columns.ts';
import type { CaseWords } from './case-words.ts';
import { PACE } from './pace.ts';
import { orderOf } from './sort-cases.ts';
import type { ColumnSort } from './sort-cases.ts';

/** The register's own order; it needs no ranking. */
const OPENED = 'openedAt';

export interface RegisterView {
  /** Places in the register, in order. */
  readonly places: Uint32Array;
  /** The sorted column is still being put in order: the rows stand newest first meanwhile. */
  readonly isSorting: boolean;
}

export function useRegisterView(
  { register, version, state }: RegisterInHand,
  filter: CaseFilter,
  sort: ColumnSort,
  words: CaseWords,
): RegisterView {
  const ranked = useRankings(register, state === 'complete', sort.column, words);
  const matching = useMemo(() => version >= 0 && register.matching(filter), [register, version, filter]);
  return useMemo(() => {
    const found = matching || new Uint32Array();
    const isDescending = sort.direction === 'descending';
    if (sort.column === OPENED) return { places: isDescending ? found : found.toReversed(), isSorting: false };
    const ranking = ranked >= 0 ? register.ranking(sort.column) : undefined;
    if (!ranking) return { places: found, isSorting: true };
    return { places: orderByRank(found, ranking, isDescending), isSorting: false };
  }, [register, matching, sort, ranked]);
}

/** Ranks every column, the wanted one first; gives a new number whenever one is ready. */
function useRankings(register: CaseRegister, isComplete: boolean, wanted: string, words: CaseWords): number {
  const [ranked, setRanked] = useState(0);
  useEffect(() => {
    // What the columns say in other words is in another order.
    register.keepRankingsFor([words.language, words.lists, words.now.getFullYear()]);
    if (!isComplete) return;
    const ranking = new AbortController();
    const { signal } = ranking;
    const rest = CASE_COLUMNS.filter(({ id }) => id !== wanted && id !== OPENED);
    const run = async () => {
      for (const column of [...CASE_COLUMNS.filter(({ id }) => id === wanted && id !== OPENED), ...rest]) {
        if (signal.aborted) return;
        if (register.ranking(column.id)) continue;
        // One begun ahead goes on from where it was when somebody wants it, and the other way round.
        const pace = column.id === wanted ? PACE.wanted : PACE.ahead;
        await inSteps(register.rank(column.id, orderOf(column, words)), pace, signal);
        if (!signal.aborted) setRanked((count) => count + 1);
      }
    };
    void run();
    return () => ranking.abort();
  }, [register, isComplete, wanted, words]);
  return ranked;
}
