// The rows that the filter lets through, in the sorted column's order. Columns are ranked
// ahead, the sorted one first and the others while nothing else is to be done, so that a
// click on a heading finds its order made. Where it does not, the first rows of the order
// are found by themselves and stand while the others follow.
import { useEffect, useMemo, useState } from 'react';
import { inSteps } from '../../../lib/knowledge/in-steps.ts';
import type { Pace } from '../../../lib/knowledge/in-steps.ts';
import type { CaseFilter } from '../../../lib/cases/filter-cases.ts';
import { firstInOrder, hasFewKeys } from '../../../lib/cases/first-in-order.ts';
import { orderByRank } from '../../../lib/cases/ranking.ts';
import type { CaseRegister } from '../../../lib/cases/register.ts';
import type { RegisterInHand } from '../use-register.ts';
import { MOST_TICKED } from './bulk/use-selection.ts';
import { CASE_COLUMNS } from './case-columns.ts';
import type { CaseColumn } from './case-columns.ts';
import type { CaseWords } from './case-words.ts';
import { PACE } from './pace.ts';
import { PRINTED_CASES } from './PrintSheet.tsx';
import { orderOf } from './sort-cases.ts';
import type { ColumnSort } from './sort-cases.ts';

/** The register's own order; it needs no ranking. */
const OPENED = 'openedAt';
/** Whatever takes the first rows takes the right ones: the screen, the paper, the box that ticks all. */
const FIRST_ROWS = Math.max(MOST_TICKED, PRINTED_CASES);

export interface RegisterView {
  /** Places in the register, in order. */
  readonly places: Uint32Array;
  /**
   * How far they stand in the sorted column's order. `first-rows`: as many as are looked at, the others behind them
   * newest first until the column is ranked. `awaited`: not yet at all, they stand as they stood or newest first.
   */
  readonly order: 'awaited' | 'first-rows' | 'whole';
}

/** What is to be shown, by which column. */
interface Wish {
  readonly matching: Uint32Array;
  readonly sort: ColumnSort;
  readonly words: CaseWords;
}

interface Begun {
  readonly wish: Wish;
  readonly places: Uint32Array;
}

export function useRegisterView(
  { register, version, state }: RegisterInHand,
  filter: CaseFilter,
  sort: ColumnSort,
  words: CaseWords,
): RegisterView {
  const matching = useMemo(
    () => (version >= 0 ? register.matching(filter) : new Uint32Array()),
    [register, version, filter],
  );
  const wish = useMemo(() => ({ matching, sort, words }), [matching, sort, words]);
  const { ranked, begun } = useRankings(register, state === 'complete', wish);
  const inOrder = useMemo(() => (ranked >= 0 ? viewOf(register, wish, begun) : null), [register, wish, ranked, begun]);
  return useShown(matching, inOrder);
}

/** Null: nothing in this order yet. */
function viewOf(register: CaseRegister, wish: Wish, begun: Begun | null): RegisterView | null {
  const { matching, sort } = wish;
  const isDescending = sort.direction === 'descending';
  if (sort.column === OPENED) return { places: isDescending ? matching : matching.toReversed(), order: 'whole' };
  const ranking = register.ranking(sort.column);
  if (ranking) return { places: orderByRank(matching, ranking, isDescending), order: 'whole' };
  if (begun?.wish !== wish) return null;
  return { places: begun.places, order: matching.length > FIRST_ROWS ? 'first-rows' : 'whole' };
}

/** The same rows stay as they stood until something better is there: nobody reads rows that jump twice. */
function useShown(matching: Uint32Array, inOrder: RegisterView | null): RegisterView {
  const [last, setLast] = useState({ matching, places: matching });
  if (inOrder && inOrder.places !== last.places) setLast({ matching, places: inOrder.places });
  const standing = last.matching === matching ? last.places : matching;
  return useMemo(() => inOrder ?? { places: standing, order: 'awaited' }, [inOrder, standing]);
}

/** Ranks every column, the wanted one first; `ranked` is a new number whenever one is ready. */
function useRankings(register: CaseRegister, isComplete: boolean, wish: Wish) {
  const [ranked, setRanked] = useState(0);
  const [begun, setBegun] = useState<Begun | null>(null);
  useEffect(() => {
    const { sort, words } = wish;
    // What the columns say in other words is in another order.
    register.keepRankingsFor([words.language, words.lists, words.now.getFullYear()]);
    if (!isComplete) return;
    const ranking = new AbortController();
    const { signal } = ranking;
    // One begun ahead goes on from where it was when somebody wants it, and the other way round.
    const rank = async (column: CaseColumn, pace: Pace) => {
      if (signal.aborted || register.ranking(column.id)) return;
      await inSteps(register.rank(column.id, orderOf(column, words)), pace, signal);
      if (!signal.aborted) setRanked((count) => count + 1);
    };
    const run = async () => {
      const wanted = CASE_COLUMNS.find(({ id }) => id === sort.column && id !== OPENED);
      if (wanted && !register.ranking(wanted.id)) {
        const places = await beginningOf(register, wanted, wish, signal);
        if (places) setBegun({ wish, places });
        // Seen before anything else is done.
        if (places) await PACE.ahead.pause();
        await rank(wanted, PACE.wanted);
      }
      for (const column of CASE_COLUMNS.filter(({ id }) => id !== OPENED && !register.ranking(id))) {
        if (signal.aborted) return;
        // The rows that were just chosen are drawn first, whatever is ranked ahead.
        await PACE.ahead.pause();
        await rank(column, PACE.ahead);
      }
    };
    void run();
    return () => ranking.abort();
  }, [register, isComplete, wish]);
  return { ranked, begun };
}

/** Null: not worth while, or told to stop. */
async function beginningOf(register: CaseRegister, column: CaseColumn, wish: Wish, signal: AbortSignal) {
  const { matching, sort, words } = wish;
  const [rows, order] = [register.rows(), orderOf(column, words)];
  if (hasFewKeys(matching, rows, order)) return null;
  const asked = { descending: sort.direction === 'descending', most: FIRST_ROWS };
  return inSteps(firstInOrder(matching, rows, order, asked), PACE.wanted, signal);
}
