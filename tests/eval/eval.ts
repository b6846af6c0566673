// Prints how often the engine finds an acceptable reply, per kind of message:
// npm run eval [-- --k 0|1|3|all] [--json]
import { parseArgs } from 'node:util';
import { readTask, TASKS } from './dev-tasks.ts';
import { askedOf, type Measured, measure } from './measure.ts';
import { readOwnConversations } from './own-conversations.ts';

const { values } = parseArgs({ options: { k: { type: 'string', default: '3' }, json: { type: 'boolean' } } });
const phrasings = values.k === 'all' ? Infinity : Number(values.k);
const percent = (part: number) => (part * 100).toFixed(1).padStart(5);

function show(name: string, measured: Measured): void {
  if (values.json) {
    console.log(JSON.stringify({ task: name, k: values.k, ...measured }));
    return;
  }
  const { top, abstained, rightlyAbstained, buildMs, p50Ms, p99Ms, queries } = measured;
  const silent = rightlyAbstained === null ? '    –' : percent(rightlyAbstained);
  console.log(
    `${name.padEnd(12)} ${String(queries).padStart(5)}  ${top.map(percent).join('  ')}   ${percent(abstained)}  ${silent}` +
      `   ${buildMs.toFixed(0).padStart(5)}  ${p50Ms.toFixed(2)} / ${p99Ms.toFixed(2)}`,
  );
}

const missing: string[] = [];
if (!values.json) {
  console.log(`${values.k} example questions per reply; shares in %`);
  console.log('task         queries  top-1  top-3  top-5   none  none*   build ms  query ms p50 / p99');
}
const topThree: number[] = [];
for (const task of TASKS) {
  const data = readTask(task, phrasings);
  if (!data) {
    missing.push(task);
    continue;
  }
  const measured = await measure(data.replies, askedOf(data));
  topThree.push(measured.top[1]);
  show(task, measured);
}
if (topThree.length > 0 && !values.json)
  console.log(`mean top-3   ${percent(topThree.reduce((a, b) => a + b, 0) / topThree.length)}`);
const own = await readOwnConversations();
show('own', await measure(own.replies, own.asked));
if (!values.json) {
  const { right, of, wrongly } = own.categories;
  console.log(`own: category recognised first in ${right} of ${of} after-sales messages, wrongly in ${wrongly} others`);
}
if (!values.json) console.log('none: nothing offered though a reply exists · none*: nothing offered where none exists');
if (missing.length > 0) console.log(`Left out, because the data is not beside this repository: ${missing.join(', ')}`);
