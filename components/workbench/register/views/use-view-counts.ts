// How many cases each view holds as it is kept: counted once for each filter, a tenth of a
// second for all of them, and right from then on with every case that changes.
import { useEffect, useState } from 'react';
import { inSteps } from '../../../../lib/knowledge/in-steps.ts';
import type { Registers } from '../../../../lib/cases/registers.ts';
import type { RegisterInHand } from '../../use-register.ts';
import { asCaseFilter } from '../case-filter.ts';
import { PACE } from '../pace.ts';
import type { CaseView } from './case-view.ts';

/** Equal filters are counted once, and anew where the lists say otherwise what a register holds. */
const nameOf = ({ register, filter }: CaseView, { key }: Registers) => JSON.stringify([register, filter, key]);

/** Undefined: not known yet. */
export function useViewCounts(
  { register, state }: RegisterInHand,
  views: readonly CaseView[],
  registers: Registers,
): (view: CaseView) => number | undefined {
  const [, setCounted] = useState(0);
  useEffect(() => {
    register.keepCounts(new Set(views.map((view) => nameOf(view, registers))));
    // While cases still come in, a figure would be wrong the moment it is read.
    if (state !== 'complete') return;
    const counting = new AbortController();
    const { signal } = counting;
    const run = async () => {
      for (const view of views) {
        if (signal.aborted) return;
        const name = nameOf(view, registers);
        if (register.counted(name) !== undefined) continue;
        await inSteps(register.count(name, asCaseFilter(view.register, view.filter, registers)), PACE.wanted, signal);
      }
      if (!signal.aborted) setCounted((count) => count + 1);
    };
    void run();
    return () => counting.abort();
  }, [register, state, views, registers]);
  return (view) => register.counted(nameOf(view, registers));
}
