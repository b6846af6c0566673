// `npm run bench`: the speeds that the product promises, measured in the browser's own
// clocks. One JSON line per figure on stdout, a table and every miss on stderr.
// `npm run bench -- message clicks` measures only these; `npm run bench -- suggest` the
// engine by itself, which takes longer and is not among the others; `register 20000` the
// workbench's register with that many cases (200,000 by themselves), `import 5000` a sheet of
// that many rows (50,000) brought into it, `upgrade 20000` a database of that many cases
// (50,000) and an older version opened; asked for by name only.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { asBrowser, enterFeed, say } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { conversationsWithOrders } from '../support/conversations-with-orders.ts';
import { largeFeed } from '../support/feed-document.ts';
import { startFeedServer } from '../support/feed-server.ts';
import type { FeedServer } from '../support/feed-server.ts';
import { ensureBrowser } from '../support/find-browser.ts';
import { launchExtension } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';
import { figure, machine, table } from './figure.ts';
import type { Figure, Goal } from './figure.ts';
import { measureCases, measureInsert } from './measure-clicks.ts';
import { measureFeed } from './measure-feed.ts';
import { measureHeap, SWITCHES } from './measure-heap.ts';
import { measureMessage, questions } from './measure-message.ts';
import { measureReading } from './measure-reading.ts';
import { measureMutations, measureStart, scriptTimeOfMutations } from './measure-page-cost.ts';
import { measureTyping, typedCodes } from './measure-typing.ts';
import { measureBackup } from './register/measure-backup.ts';
import { measureImport } from './register/measure-import.ts';
import { measureUpgrade } from './register/measure-upgrade.ts';
import { measureRegister } from './register/bench-register.ts';
import { benchSuggest } from './suggest/bench-suggest.ts';

const REPETITIONS = 200;
const LARGE = { replies: 2_000, searched: 20_000, codes: 60, repetitions: 20, mutations: 20 } as const;
const REGISTER = { opening: 24, use: 60, logging: 60, exporting: 3 } as const;
const CASES_PER_CONVERSATION = 5;
/** The conversation open at the end has a few messages more or less than the one open at the start. */
const FLAT = { nodes: 100, listeners: 20 } as const;

interface Desk {
  readonly launched: Launched;
  readonly server: FeedServer;
  readonly report: (name: string, goal: number | null, values: readonly number[], unit?: Goal['unit']) => void;
}

async function message({ launched, report }: Desk): Promise<void> {
  const { page, sidebar } = await launched.openConsole(PINDUODUO);
  const { painted, mainThread } = await measureMessage(page, sidebar, REPETITIONS);
  report('new message → suggestions painted (2,000 replies)', 50, painted);
  report('… of which on the console’s main thread', 2, mainThread);
  await page.close();
}

async function clicks({ launched, report }: Desk): Promise<void> {
  const { page, sidebar } = await launched.openConsole(PINDUODUO);
  const [question] = questions(1);
  if (question) {
    await page.evaluate((said) => window.__sim.buyerSays(said), question.asks);
    report('click → text in the box', 50, await measureInsert(page, sidebar, question.title, REPETITIONS));
  }
  const conversations = REPETITIONS / CASES_PER_CONVERSATION + 1;
  report('click → case durably stored', 100, await measureCases(page, sidebar, conversations));
  await page.close();
}

async function feed({ launched, server, report }: Desk): Promise<void> {
  const { page, sidebar } = await launched.openConsole(PINDUODUO);
  const workbench = await launched.openWorkbench('#today');
  const { applied, ranked } = await measureFeed({ workbench, sidebar, page }, server, LARGE.repetitions);
  report('feed of 5,000 replies asked for → stored', 1_000, applied);
  report('… → ranked in an open sidebar', 2_000, ranked);
  await Promise.all([page.close(), workbench.close()]);
}

/** In a browser of its own: no other figure is of a base this large. */
async function codes({ report }: Desk): Promise<void> {
  const server = await startFeedServer(largeFeed(1, LARGE.searched));
  const launched = await launchExtension({ scenario: { conversations: conversationsWithOrders(10, 'pinduoduo') } });
  try {
    const workbench = await enterFeed(launched, server.url);
    await workbench.getByText(say('workbench_feed_version', 1, '木禾家居话术')).waitFor();
    await workbench.close();
    const { page, sidebar } = await launched.openConsole(PINDUODUO);
    await sidebar.getByRole('list', { name: say('sidebar_suggestions') }).waitFor();
    report(
      'key of a typed code → list painted (20,000 replies)',
      30,
      await measureTyping(page, typedCodes(LARGE.codes)),
    );
  } finally {
    await launched.close();
    await server.close();
  }
}

/** In a browser of its own, with the starter base: each start of the sidebar would index 2,000 replies beside it. */
async function pageCost({ report }: Desk): Promise<void> {
  const launched = await launchExtension({ scenario: { conversations: conversationsWithOrders(10, 'pinduoduo') } });
  try {
    const { page } = await launched.openConsole(PINDUODUO);
    report('content script from navigation to rest, main thread', 10, await measureStart(page, REPETITIONS));
    report('2,000 unrelated mutations, our script', 20, await measureMutations(page, LARGE.mutations));
    const withUs = await scriptTimeOfMutations(page, LARGE.mutations);
    await asBrowser(launched, 'disable');
    await page.reload();
    const withoutUs = await scriptTimeOfMutations(page, LARGE.mutations);
    const { median } = figure({ name: '', goal: 0, unit: 'ms' }, withoutUs);
    const added = withUs.map((value) => value - median);
    report('… all script of the page, with us minus the median without', 20, added);
  } finally {
    await launched.close();
  }
}

/** In a browser of its own, for the same reason. */
async function heap({ report }: Desk): Promise<void> {
  const launched = await launchExtension({ scenario: { conversations: conversationsWithOrders(50, 'pinduoduo') } });
  try {
    const { page, sidebar } = await launched.openConsole(PINDUODUO);
    for (const { place, growth } of await measureHeap(page, sidebar)) {
      report(`${String(SWITCHES)} conversation switches: heap of the ${place}`, 5, [growth.heapMb], 'MB');
      report(`… nodes of the ${place}`, FLAT.nodes, [growth.nodes], '');
      report(`… listeners of the ${place}`, FLAT.listeners, [growth.listeners], '');
    }
  } finally {
    await launched.close();
  }
}

/** Pages without the extension: the look itself, as it is built into it. */
async function reading({ launched, report }: Desk): Promise<void> {
  for (const { name, values } of await measureReading(launched.context, 'change', REPETITIONS))
    report(`reading one page, 20,000 nodes: ${name}`, 4, values);
  for (const { name, values } of await measureReading(launched.context, 'render', REPETITIONS))
    report(`… all of whose nodes are new: ${name}`, 4, values);
}

const countAsked = (otherwise: number) =>
  Number(process.argv.slice(2).find((word) => /^\d+$/u.test(word)) ?? otherwise);

/** With fewer cases when the command line says how many. */
async function register({ report }: Desk): Promise<void> {
  const count = countAsked(200_000);
  for (const { name, goal, values, unit } of await measureRegister(count, REGISTER))
    report(`${name} (${count.toLocaleString('en')} cases)`, goal, values, unit);
}

async function importing({ report }: Desk): Promise<void> {
  const rows = countAsked(50_000);
  for (const { name, goal, values, unit } of await measureImport(rows))
    report(`${name} (${rows.toLocaleString('en')} rows)`, goal, values, unit);
}

async function upgrading({ report }: Desk): Promise<void> {
  const cases = countAsked(50_000);
  for (const { name, goal, values, unit } of await measureUpgrade(cases))
    report(`${name} (${cases.toLocaleString('en')} cases)`, goal, values, unit);
}

async function backingUp({ report }: Desk): Promise<void> {
  const cases = countAsked(200_000);
  for (const { name, goal, values, unit } of await measureBackup(cases))
    report(`${name} (${cases.toLocaleString('en')} cases)`, goal, values, unit);
}

const PARTS: readonly (readonly [string, (desk: Desk) => Promise<void>])[] = [
  ['message', message],
  ['clicks', clicks],
  ['feed', feed],
  ['codes', codes],
  ['page', pageCost],
  ['heap', heap],
  ['reading', reading],
  ['register', register],
  ['import', importing],
  ['upgrade', upgrading],
  ['backup', backingUp],
];
/** They take minutes. */
const ONLY_BY_NAME: readonly string[] = ['register', 'import', 'upgrade', 'backup'];

function build(): boolean {
  if (process.env.EXTENSION_BUILD) return true;
  const root = path.resolve(import.meta.dirname, '../..');
  return [
    ['wxt', 'build'],
    ['npm', 'run', '--silent', 'consoles'],
  ].every(
    ([program = '', ...args]) =>
      spawnSync(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0,
  );
}

async function run(wanted: readonly string[]): Promise<readonly Figure[]> {
  const server = await startFeedServer(largeFeed(1, LARGE.replies));
  const conversations = conversationsWithOrders(REPETITIONS / CASES_PER_CONVERSATION + 1, 'pinduoduo');
  const launched = await launchExtension({ scenario: { conversations } });
  const figures: Figure[] = [];
  try {
    const facts = machine(launched.context.browser()?.version() ?? 'Chromium');
    const workbench = await enterFeed(launched, server.url);
    await workbench.getByText(say('workbench_feed_version', 1, '木禾家居话术')).waitFor();
    await workbench.close();
    const report: Desk['report'] = (name, goal, values, unit = 'ms') => {
      const measured = figure({ name, goal, unit }, values);
      figures.push(measured);
      console.log(JSON.stringify({ ...measured, ...machine(facts.browser) }));
    };
    for (const [name, part] of PARTS) {
      if (wanted.length > 0 ? !wanted.includes(name) : ONLY_BY_NAME.includes(name)) continue;
      const startedAt = performance.now();
      console.error(`measuring: ${name} …`);
      await part({ launched, server, report });
      console.error(`  ${Math.round((performance.now() - startedAt) / 1_000)} s`);
    }
  } finally {
    await launched.close();
    await server.close();
  }
  return figures;
}

const [first, ...rest] = process.argv.slice(2);
if (first === 'suggest') process.exit(await benchSuggest(rest));

if (!ensureBrowser() || !build()) process.exit(1);
const figures = await run(process.argv.slice(2));
console.error(`\n${table(figures)}`);
const missed = figures.filter(({ met }) => met === false);
console.error(missed.length === 0 ? '\nEvery goal is met.' : `\nMissed: ${missed.map(({ name }) => name).join('; ')}`);
