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
