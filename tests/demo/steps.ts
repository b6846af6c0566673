// A list of things done and seen: each prints what was observed, and a failing one
// does not stop those after it.
import { stripVTControlCharacters } from 'node:util';

export interface StepResult {
  readonly name: string;
  readonly ok: boolean;
  /** What a person would have seen, or why the step failed. */
  readonly observed: string;
  readonly ms: number;
}

export interface Steps {
  readonly results: readonly StepResult[];
  /** `run` returns what was observed, and throws when that is not what should be there. */
  step(name: string, run: () => Promise<string>): Promise<boolean>;
}

const PROGRESS_MS = 5_000;

export function startSteps(onFailure: (number: number) => Promise<void>): Steps {
  const results: StepResult[] = [];
  return {
    results,
    step: async (name, run) => {
      const startedAt = performance.now();
      const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1);
      const progress = setInterval(() => console.log(`  … ${name} (${seconds()} s)`), PROGRESS_MS);
      const outcome = await settle(run);
      clearInterval(progress);
      results.push({ name, ...outcome, ms: Math.round(performance.now() - startedAt) });
      console.log(`${outcome.ok ? '✓' : '✗'} ${name} (${seconds()} s)\n    ${outcome.observed}`);
      if (!outcome.ok) await onFailure(results.length);
      return outcome.ok;
    },
  };
}

async function settle(run: () => Promise<string>): Promise<Pick<StepResult, 'ok' | 'observed'>> {
  try {
    return { ok: true, observed: await run() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, observed: stripVTControlCharacters(reason).split('\n').slice(0, 6).join('\n    ') };
  }
}

const POLL_MS = 50;

/** Looks again and again until what is read is good; the error tells what was seen last. */
export async function until<T>(
  what: string,
  read: () => Promise<T>,
  good: (value: T) => boolean,
  timeoutMs = 15_000,
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  let last: T = await read();
  while (!good(last)) {
    if (performance.now() > deadline) throw new Error(`Not seen: ${what}. Last seen: ${JSON.stringify(last)}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    last = await read();
  }
  return last;
}

/** For what has to be so already. */
export function check(good: boolean, otherwise: string): void {
  if (!good) throw new Error(otherwise);
}
