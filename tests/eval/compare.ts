// One task: our engine on every row, and all engines on the same rows.
import type { Task, TaskData } from './dev-tasks.ts';
import { type LibraryName, LIBRARIES } from './engines/all.ts';
import type { Found, Score } from './score.ts';
import { evenly, scoreOf } from './score.ts';
import { answerAll, type Answered, askedOf, openOurs } from './ours.ts';

export interface Line extends Score {
  readonly task: Task;
  readonly engine: string;
  readonly rows: number;
}

export interface Compared {
  /** On the same rows: ours, then the libraries in the order asked for. */
  readonly same: readonly Line[];
  /** Ours on every row: with the earlier messages of the conversation, and without. */
  readonly all: readonly Line[];
  readonly buildMs: number;
  readonly answered: readonly Answered[];
  readonly none: readonly Answered[];
}

export async function compare(
  task: Task,
  { replies, rows, none }: TaskData,
  libraries: readonly LibraryName[],
  mostRows: number,
): Promise<Compared> {
  const lineOf = (engine: string, found: readonly Found[]): Line => ({
    task,
    engine,
    rows: found.length,
    ...scoreOf(found),
  });
  const { link, buildMs } = await openOurs(replies);
  const answered = await answerAll(link, rows.map(askedOf));
  const alone = await answerAll(
    link,
    rows.map((row) => askedOf({ ...row, ctx: [] })),
  );
  const same = [lineOf('ours', evenly(answered, mostRows))];
  for (const name of libraries) {
    const engine = LIBRARIES[name];
    const startedMs = performance.now();
    const searcher = await engine.build(replies);
    const found: Found[] = [];
    for (const { q, ids } of evenly(rows, mostRows)) found.push({ ids: await searcher.ask(q), acceptable: ids });
    same.push(lineOf(engine.name, found));
    console.error(`  ${task}: ${engine.name}, ${((performance.now() - startedMs) / 1_000).toFixed(1)} s`);
  }
  return {
    same,
    all: [lineOf('ours', answered), lineOf('ours, newest message only', alone)],
    buildMs,
    answered,
    none: await answerAll(link, none.map(askedOf)),
  };
}
