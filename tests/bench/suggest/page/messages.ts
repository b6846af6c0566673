// Between the bench's page and its worker.
import type { Times, Wanted } from '../bench-run.ts';

export type ToBenchWorker =
  | { readonly bench: 'prepare'; readonly wanted: Wanted; readonly poolUrl: string }
  | { readonly bench: 'build' }
  | { readonly bench: 'ask' }
  | { readonly bench: 'change' };

export type FromBenchWorker =
  | { readonly bench: 'prepared' }
  | { readonly bench: 'built'; readonly buildMs: number }
  | { readonly bench: 'asked'; readonly times: Times }
  | { readonly bench: 'changed'; readonly changeMs: readonly number[] }
  | { readonly bench: 'failed'; readonly problem: string };

/** Milliseconds. */
export interface Start {
  /** From the making of the worker until the base, sent at once, is loaded. */
  readonly startMs: number;
  /** The first questions right after that, each with its way to the worker and back. */
  readonly firstMs: readonly number[];
}
