// How often an acceptable reply comes first, among three, among five, per kind of message,
// beside other search libraries; how silence and confidence do; what each signal is worth:
// npm run eval [-- --k 0|1|3|all] [--task a,b] [--engines ours,bm25] [--full] [--ablate] [--json]
// What the desk's picks bring, and the search box: npm run eval -- --desk|--search [--seed N] [--json]
import { percentile } from '../bench/figure.ts';
import { ablate } from './ablate.ts';
import { type Abstaining, abstaining, printAbstaining, printReliability } from './abstaining.ts';
import { compare, type Compared } from './compare.ts';
import { simulateDesk } from './desk-simulation.ts';
import { readTask, type Task } from './dev-tasks.ts';
import { type EvalOptions, readEvalOptions } from './eval-options.ts';
import { percent } from './markdown-table.ts';
import { answerAll, openOurs } from './ours.ts';
import { type OwnConversations, readOwnConversations } from './own-conversations.ts';
import { printEveryFigure, printTopThree } from './print-comparison.ts';
import { scoreOf } from './score.ts';
import { measureSearch } from './search-eval.ts';

async function compareAll(options: EvalOptions): Promise<{ compared: Compared[]; missing: Task[] }> {
  const compared: Compared[] = [];
  const missing: Task[] = [];
  for (const task of options.tasks) {
    const data = readTask(task, options.phrasings);
    if (data) compared.push(await compare(task, data, options.libraries, options.mostRows));
    else missing.push(task);
  }
  return { compared, missing };
}

async function askOwn({ replies, asked }: OwnConversations) {
  const { link } = await openOurs(replies);
  const answered = await answerAll(link, asked);
  return {
    withReply: answered.filter(({ acceptable }) => acceptable.length > 0),
    none: answered.filter(({ acceptable }) => acceptable.length === 0),
  };
}

function printJson({ k }: EvalOptions, compared: readonly Compared[], silences: readonly Abstaining[]): void {
  for (const { same, all } of compared) {
    for (const line of same) console.log(JSON.stringify({ k, ...line, of: all[0]?.rows }));
    for (const line of all) console.log(JSON.stringify({ k, ...line, engine: `${line.engine} (all rows)` }));
  }
  for (const silence of silences) console.log(JSON.stringify({ k, kind: 'abstaining', ...silence }));
}

function printSpeed(compared: readonly Compared[]): void {
  for (const { all, answered, buildMs } of compared) {
    const times = answered.map(({ tookUs }) => tookUs / 1_000).sort((a, b) => a - b);
    const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
    console.log(
      `${all[0]?.task}: built in ${buildMs.toFixed(0)} ms; a message takes ${p50.toFixed(2)} ms, at most ${p99.toFixed(2)} in 99 of 100`,
    );
  }
}

async function main(options: EvalOptions): Promise<void> {
  if (options.ablate) return ablate(options);
  if (options.desk) return simulateDesk(options);
  if (options.search) return measureSearch(options);
  const { compared, missing } = await compareAll(options);
  const own = await readOwnConversations();
  const { withReply, none } = await askOwn(own);
  const tasks = compared.filter((one) => one.none.length > 0);
  const silences = [
    ...tasks.map((one) => abstaining(one.all[0]?.task ?? '', one.answered, one.none)),
    abstaining('own', withReply, none),
  ];
  const together = abstaining(
    'all together',
    [...tasks.flatMap((one) => one.answered), ...withReply],
    [...tasks.flatMap((one) => one.none), ...none],
  );
  if (options.json) return printJson(options, compared, [...silences, together]);

  console.log(`${options.k} example questions per reply; all engines on the same rows\n`);
  printTopThree(compared);
  console.log('');
  printEveryFigure(compared);
  console.log('\nSilent: nothing is offered, at the threshold of the product.\n');
  printAbstaining(silences);
  for (const silence of [...silences, together]) {
    console.log('');
    printReliability(silence.of, silence.reliability);
  }
  console.log('');
  printSpeed(compared);
  const { top1, top3 } = scoreOf(withReply);
  const { right, of, wrongly } = own.categories;
  console.log(`own: ${withReply.length} messages, top-1 ${percent(top1)} %, top-3 ${percent(top3)} %`);
  console.log(`own: category recognised first in ${right} of ${of} after-sales messages, wrongly in ${wrongly} others`);
  if (missing.length > 0)
    console.log(`Left out, because the data is not beside this repository: ${missing.join(', ')}`);
}

const options = readEvalOptions(process.argv.slice(2));
if ('problem' in options) {
  console.error(options.problem);
  process.exitCode = 1;
} else await main(options);
