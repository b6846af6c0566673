// Simulates a desk that learns: five agents, two thousand conversations, one pick in ten
// wrong, a base that changes in the middle. Prints how often the right reply is first and
// among the first three, with what was learned and without.
// npm run eval -- --desk [--seed 1] [--json]
import { DESK_RULES, type DeskRules } from '../../lib/suggest/desk-memory-rules.ts';
import { type Block, BLOCK, type DeskHabits, runDesk } from './desk-run.ts';
import { type Drawing, makeScenario, type Scenario } from './desk-scenario.ts';
import type { Task } from './dev-tasks.ts';
import type { EvalOptions } from './eval-options.ts';

type Drawn = Pick<EvalOptions, 'seed' | 'json'>;

const SKEWED: readonly Task[] = ['zh-jd', 'zh-jd-gold', 'zh-bank', 'en-clinc'];
const ONCE: readonly Task[] = ['zh-jd', 'zh-bank', 'en-clinc'];
const USUAL = { careless: 0.1, malicious: false } satisfies Partial<DeskHabits>;

/** What is varied, against a desk as usual with the rules as they are. */
const VARIED: readonly (readonly [string, Partial<DeskHabits>, Partial<DeskRules>])[] = [
  ['as usual', {}, {}],
  ['0 % wrong', { careless: 0 }, {}],
  ['30 % wrong', { careless: 0.3 }, {}],
  ['one malicious', { malicious: true }, {}],
  ['… without caps', { malicious: true }, { mostPerAgent: 1_000, mostWrongPerAgent: 1_000 }],
  ['half-life 10 d', {}, { halfLifeDays: 10 }],
  ['half-life 30 d', {}, { halfLifeDays: 30 }],
  ['half-life 180 d', {}, { halfLifeDays: 180 }],
  ['1 pick an agent', {}, { mostPerAgent: 1 }],
  ['no edition', {}, { outdated: 1 }],
  ['no popularity', {}, { worth: { ...DESK_RULES.worth, popularity: 0 } }],
  ['popularity only', {}, { worth: { ...DESK_RULES.worth, similar: 0, wrong: 0 } }],
  ['no marks', {}, { worth: { ...DESK_RULES.worth, wrong: 0 } }],
];

type Shares = readonly [number, number];
const percent = (share: number) => (share * 100).toFixed(1).padStart(5);
const pair = ([first, three]: Shares) => `${percent(first)} ${percent(three)}`;

function sharesOf(blocks: readonly Block[], side: 'learned' | 'unlearned'): Shares {
  const visits = blocks.reduce((sum, block) => sum + block.visits, 0);
  const hits = (at: 0 | 1) => blocks.reduce((sum, block) => sum + block[side][at], 0) / Math.max(1, visits);
  return [hits(0), hits(1)];
}

async function scenariosOf(tasks: readonly Task[], drawing: Drawing, seed: number): Promise<Scenario[]> {
  const made = await Promise.all(tasks.map((task) => makeScenario(task, seed, drawing)));
  const found = made.filter((scenario) => scenario !== null);
  // In a clone without the data the desk is asked our own conversations.
  const own = found.length === 0 ? await makeScenario('own', seed, drawing) : null;
  return own ? [own] : found;
}

function say(line: string, row: object, { seed, json }: Drawn): void {
  console.log(json ? JSON.stringify({ kind: 'desk', ...row, seed }) : line);
}

async function showCourse(scenarios: readonly Scenario[], drawn: Drawn): Promise<void> {
  for (const { name, changesAt, ...scenario } of scenarios) {
    const blocks = await runDesk({ name, changesAt, ...scenario }, { ...USUAL, seed: drawn.seed });
    if (!drawn.json) console.log(`\n${name}, the base changes after ${changesAt}: without → learned, top-1 top-3`);
    for (const [number, block] of blocks.entries()) {
      const [without, learned] = [sharesOf([block], 'unlearned'), sharesOf([block], 'learned')];
      const line = `  up to ${String((number + 1) * BLOCK).padStart(5)}   ${pair(without)} → ${pair(learned)}`;
      say(line, { table: 'course', task: name, upTo: (number + 1) * BLOCK, without, learned }, drawn);
    }
  }
}

async function showVaried(title: string, scenarios: readonly Scenario[], drawn: Drawn): Promise<void> {
  if (!drawn.json) {
    console.log(`\n${title}: learned (without), top-1 top-3; gain = mean over the tasks`);
    console.log(`${' '.repeat(16)}${scenarios.map(({ name }) => name.padEnd(28)).join('')}gain`);
  }
  for (const [circumstance, habits, rules] of VARIED) {
    const cells: string[] = [];
    const gains: Shares[] = [];
    for (const scenario of scenarios) {
      const blocks = await runDesk(scenario, { ...USUAL, seed: drawn.seed, ...habits }, { ...DESK_RULES, ...rules });
      const [learned, without] = [sharesOf(blocks, 'learned'), sharesOf(blocks, 'unlearned')];
      cells.push(`${pair(learned)} (${pair(without)})`.padEnd(28));
      gains.push([learned[0] - without[0], learned[1] - without[1]]);
    }
    const mean = (at: 0 | 1) => gains.reduce((sum, gain) => sum + gain[at], 0) / gains.length;
    const gain: Shares = [mean(0), mean(1)];
    const line = `${circumstance.padEnd(16)}${cells.join('')}${pair(gain)}`;
    say(line, { table: title, circumstance, tasks: scenarios.map(({ name }) => name), gains, gain }, drawn);
  }
}

export async function simulateDesk(drawn: Drawn): Promise<void> {
  const { seed, json } = drawn;
  if (!json) console.log(`A desk of five agents over 120 days; seed ${seed}; shares in %`);
  const skewed = await scenariosOf(SKEWED, 'skewed', seed);
  await showCourse(skewed, drawn);
  await showVaried('messages that come again', skewed, drawn);
  await showVaried('each message once', await scenariosOf(ONCE, 'once', seed), drawn);
}
