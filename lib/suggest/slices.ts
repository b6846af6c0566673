// Long work in short stretches, so that a question never waits for it.
export interface Slices {
  /** Lets what is waiting go first; it resolves when work may go on. */
  readonly pause: () => Promise<void>;
  /** Milliseconds from any beginning. */
  readonly clock: () => number;
}

export type IsOvertaken = () => boolean;

/** Carries out steps without keeping others waiting; null when given up on the way. */
export type InSlices = <T>(steps: Generator<void, T>, isOvertaken: IsOvertaken) => Promise<T | null>;

/** What a question may have to wait. */
const SLICE_MS = 8;

export function slicer({ pause, clock }: Slices): InSlices {
  return async (steps, isOvertaken) => {
    let startedMs = clock();
    while (!isOvertaken()) {
      const step = steps.next();
      if (step.done) return step.value;
      if (clock() - startedMs < SLICE_MS) continue;
      await pause();
      startedMs = clock();
    }
    return null;
  };
}
