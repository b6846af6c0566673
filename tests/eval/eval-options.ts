// What `npm run eval` may be told. A wrong word is answered with the right ones.
import { parseArgs } from 'node:util';
import { type Task, TASKS } from './dev-tasks.ts';
import { isLibraryName, type LibraryName, LIBRARIES } from './engines/all.ts';

export interface EvalOptions {
  readonly k: string;
  readonly phrasings: number;
  readonly tasks: readonly Task[];
  readonly libraries: readonly LibraryName[];
  /** Rows per task on which all engines are compared. */
  readonly mostRows: number;
  readonly json: boolean;
  readonly ablate: boolean;
  /** The simulated desk that learns, and the search box: measured instead of the ranking. */
  readonly desk: boolean;
  readonly search: boolean;
  readonly seed: number;
}

/** fuse.js needs some 50 ms a message on the larger bases; so many keep the whole command within minutes. */
const SAMPLE = 400;

const FLAGS = {
  k: { type: 'string', default: '3' },
  task: { type: 'string' },
  engines: { type: 'string' },
  full: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  ablate: { type: 'boolean', default: false },
  desk: { type: 'boolean', default: false },
  search: { type: 'boolean', default: false },
  seed: { type: 'string', default: '1' },
} as const;

export function readEvalOptions(args: readonly string[]): EvalOptions | { readonly problem: string } {
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options: FLAGS }));
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  const phrasings = readPhrasings(values.k);
  if (phrasings === null) return { problem: `--k takes a number or all, not “${values.k}”` };
  const tasks = listOf(values.task, TASKS);
  const engines = listOf(values.engines, ['ours', ...Object.keys(LIBRARIES)]);
  if ('problem' in tasks) return { problem: `--task ${tasks.problem}` };
  if ('problem' in engines) return { problem: `--engines ${engines.problem}` };
  const { k, full, ...asked } = values;
  const problem = problemOf(asked);
  if (problem !== null) return { problem };
  const libraries = engines.values.filter(isLibraryName);
  const seed = Number(asked.seed);
  return { ...asked, k, phrasings, tasks: tasks.values, libraries, mostRows: full ? Infinity : SAMPLE, seed };
}

function problemOf({ ablate, desk, search, seed }: Record<'ablate' | 'desk' | 'search', boolean> & { seed: string }) {
  if ([ablate, desk, search].filter(Boolean).length > 1) return 'one of --ablate, --desk and --search at a time';
  return /^\d{1,9}$/u.test(seed) ? null : `--seed takes a number, not “${seed}”`;
}

/** Example questions per reply; null if it says nothing sensible. */
export function readPhrasings(k: string): number | null {
  if (k === 'all') return Infinity;
  return /^\d{1,9}$/u.test(k) ? Number(k) : null;
}

function listOf<T extends string>(
  given: string | undefined,
  known: readonly T[],
): { readonly values: readonly T[] } | { readonly problem: string } {
  if (given === undefined) return { values: known };
  const words = given.split(',').map((word) => word.trim());
  const unknown = words.find((word) => !known.some((one) => one === word));
  if (unknown !== undefined) return { problem: `knows ${known.join(', ')}; not “${unknown}”` };
  return { values: known.filter((one) => words.includes(one)) };
}
