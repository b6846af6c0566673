// From times to one line per engine and size, with ratios to ours.
import { percentile } from '../figure.ts';
import type { Start } from './page/messages.ts';
import type { Asking, EngineName, Times } from './bench-run.ts';

export type Place = 'node' | 'worker';

export interface Measured extends Times {
  readonly buildMs: number;
  readonly memoryBytes: number;
  readonly changeMs: readonly number[];
  /** Ours in the worker only. */
  readonly start?: Start | undefined;
}

export interface Quantiles {
  readonly medianMs: number;
  readonly p99Ms: number;
  /** Of each message's quickest call of three: without the machine's other work. Null where too slow to ask twice. */
  readonly quietP99Ms: number | null;
}

export interface SuggestFigure extends Quantiles {
  readonly in: Place;
  readonly replies: number;
  readonly engine: EngineName;
  readonly buildMs: number;
  readonly memoryMb: number;
  readonly calls: number;
  /** With three earlier messages of the conversation; null for the libraries, which know of none. */
  readonly withEarlier: Quantiles | null;
  /** Median of a change of 100 replies; null where only a new build does it. */
  readonly changeMs: number | null;
  /** A worker that has not practised: until a base sent at once is loaded, and the slowest of the first questions. */
  readonly startMs: number | null;
  readonly slowestFirstMs: number | null;
  /** Theirs divided by ours, in the same place and at the same size; null for ours itself. */
  readonly ratio: {
    readonly build: number;
    readonly memory: number;
    readonly median: number;
    readonly p99: number;
  } | null;
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

export function suggestFigure(
  at: { readonly in: Place; readonly replies: number; readonly engine: EngineName },
  { buildMs, memoryBytes, alone, withEarlier, changeMs, start }: Measured,
  ours: SuggestFigure | null,
): SuggestFigure {
  const own = {
    ...at,
    buildMs: rounded(buildMs, 1),
    memoryMb: rounded(memoryBytes / 1e6, 2),
    calls: alone.calls.length,
    ...quantiles(alone),
    withEarlier: withEarlier && quantiles(withEarlier),
    changeMs: changeMs.length > 0 ? quantile(changeMs, 0.5) : null,
    startMs: start ? rounded(start.startMs, 1) : null,
    slowestFirstMs: start ? rounded(Math.max(...start.firstMs), 2) : null,
  };
  return { ...own, ratio: ours ? ratioOf(own, ours) : null };
}

function ratioOf(own: Omit<SuggestFigure, 'ratio'>, ours: SuggestFigure): SuggestFigure['ratio'] {
  return {
    build: rounded(own.buildMs / ours.buildMs, 2),
    memory: rounded(own.memoryMb / ours.memoryMb, 2),
    median: rounded(own.medianMs / ours.medianMs, 1),
    p99: rounded(own.p99Ms / ours.p99Ms, 1),
  };
}

function quantiles({ calls, quickest }: Asking): Quantiles {
  return {
    medianMs: quantile(calls, 0.5),
    p99Ms: quantile(calls, 0.99),
    quietP99Ms: calls.length < quickest.length * 2 ? null : quantile(quickest, 0.99),
  };
}

function quantile(values: readonly number[], share: number): number {
  return rounded(
    percentile(
      values.toSorted((a, b) => a - b),
      share,
    ),
    3,
  );
}
