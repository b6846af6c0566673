// `npm run eval -- --ablate`: what each signal is worth, as the loss without it.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { ABLATIONS } from './ablations.ts';
import { TASKS } from './dev-tasks.ts';
import type { EvalOptions } from './eval-options.ts';
import { markdownTable, percent } from './markdown-table.ts';
import { mean } from './score.ts';

type TopThree = Readonly<Record<string, number>>;

const run = promisify(execFile);

async function measure(name: string, { phrasings, tasks }: EvalOptions): Promise<TopThree> {
  const script = path.join(import.meta.dirname, 'ablate-one.ts');
  const { stdout } = await run(process.execPath, [script, name, String(phrasings), tasks.join(',')]);
  // Its only line, written by our own script.
  return JSON.parse(stdout) as TopThree;
}

export async function ablate(options: EvalOptions): Promise<void> {
  const rows: string[][] = [];
  let names: string[] = [];
  let full = Number.NaN;
  for (const name of Object.keys(ABLATIONS)) {
    console.error(`  ${name}`);
    const topThree = await measure(name, options);
    names = Object.keys(topThree);
    const ofTasks = mean(TASKS.flatMap((task) => topThree[task] ?? []));
    if (Number.isNaN(full)) full = ofTasks;
    const difference = signed(ofTasks - full);
    if (options.json) console.log(JSON.stringify({ k: options.k, kind: 'ablation', name, mean: ofTasks, ...topThree }));
    rows.push([name, percent(ofTasks), difference, ...names.map((task) => percent(topThree[task] ?? 0))]);
  }
  if (options.json) return;
  console.log(`Top-3 in %, ${options.k} example questions per reply, all rows; the mean is of the public tasks\n`);
  console.log(markdownTable(['signals', 'mean', '±', ...names], rows));
}

function signed(difference: number): string {
  return `${difference < 0 ? '−' : '+'}${percent(Math.abs(difference))}`;
}
