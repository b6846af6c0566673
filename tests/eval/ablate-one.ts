// One variant of the engine in a process of its own: prints its top-3 share per task as JSON.
// node ablate-one.ts <name of the ablation> <example questions> <tasks>
import { ABLATIONS } from './ablations.ts';
import { replaceExports } from './replace-exports.ts';

const [name = '', phrasings = '3', tasks = ''] = process.argv.slice(2);
const ablation = ABLATIONS[name];
if (!ablation) throw new Error(`There is no ablation “${name}”`);
replaceExports(ablation);
// Only now: what these load gets the other values.
const { readTask, TASKS } = await import('./dev-tasks.ts');
const { answerAll, askedOf, openOurs } = await import('./ours.ts');
const { readOwnConversations } = await import('./own-conversations.ts');
const { scoreOf } = await import('./score.ts');

const top3: Record<string, number> = {};
for (const task of TASKS) {
  const data = tasks.split(',').includes(task) ? readTask(task, Number(phrasings)) : null;
  if (!data) continue;
  const { link } = await openOurs(data.replies);
  top3[task] = scoreOf(await answerAll(link, data.rows.map(askedOf))).top3;
}
const own = await readOwnConversations();
const { link } = await openOurs(own.replies);
const asked = own.asked.filter(({ ids }) => ids.length > 0);
const score = scoreOf(await answerAll(link, asked));
console.log(JSON.stringify({ ...top3, own: score.top3, 'own top-1': score.top1 }));
