// `npm run bench -- suggest`: build time, time per message and memory of our engine and of
// search libraries, from 200 to 100,000 replies, in Node and in Chromium's worker. One JSON
// line each on stdout, tables on stderr.
// [--sizes 200,2000] [--engines ours,bm25] [--in node|worker]
import { execFile } from 'node:child_process';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { isLibraryName, LIBRARIES } from '../../eval/engines/all.ts';
import { markdownTable } from '../../eval/markdown-table.ts';
import { ensureBrowser } from '../../support/find-browser.ts';
import { machine } from '../figure.ts';
import type { EngineName, Wanted } from './bench-run.ts';
import { openWorkerBench } from './in-worker.ts';
import { type Measured, type Place, type Quantiles, type SuggestFigure, suggestFigure } from './measured.ts';
import { readPool } from './pool.ts';

const OPTIONS = {
  sizes: { type: 'string', default: '200,2000,20000,100000' },
  engines: { type: 'string', default: ['ours', ...Object.keys(LIBRARIES)].join(',') },
  in: { type: 'string', default: 'node,worker' },
} as const;
const TIMEOUT_MS = 120_000;
/** A library that would need longer per message at the next size is left out there. */
const SLOWEST_MEDIAN_MS = 3_000;

type Measure = (wanted: Wanted) => Promise<Measured | null>;

const run = promisify(execFile);

async function measureInNode({ engine, size }: Wanted): Promise<Measured | null> {
  const script = path.join(import.meta.dirname, 'in-node.ts');
  const options = { timeout: TIMEOUT_MS, maxBuffer: 2 ** 24 };
  try {
    const { stdout } = await run(process.execPath, ['--expose-gc', script, engine, String(size)], options);
    // Its only line, written by our own script.
    return JSON.parse(stdout) as Measured;
  } catch (error) {
    if (error instanceof Error && 'killed' in error && error.killed) return null;
    throw error;
  }
}

interface Plan {
  readonly in: Place;
  readonly sizes: readonly number[];
  readonly engines: readonly EngineName[];
}

async function measureAll(plan: Plan, measure: Measure, print: (line: object) => void): Promise<SuggestFigure[]> {
  const figures: SuggestFigure[] = [];
  for (const replies of plan.sizes) {
    let ours: SuggestFigure | null = null;
    for (const engine of plan.engines) {
      const at = { in: plan.in, replies, engine };
      console.error(`measuring: ${engine} with ${replies} replies in ${plan.in} …`);
      const tooSlow = slownessAt(figures, engine, replies);
      const measured = tooSlow === null ? await measure({ engine, size: replies }) : null;
      if (!measured) {
        print({ ...at, leftOut: tooSlow ?? `not done within ${TIMEOUT_MS / 1_000} s` });
        continue;
      }
      const figure: SuggestFigure = suggestFigure(at, measured, ours);
      if (engine === 'ours') ours = figure;
      figures.push(figure);
      print(figure);
    }
  }
  return figures;
}

/** Judged by the size before: times grow with the base. */
function slownessAt(figures: readonly SuggestFigure[], engine: EngineName, replies: number): string | null {
  const before = figures.filter((figure) => figure.engine === engine).at(-1);
  if (!before) return null;
  const expectedMs = before.medianMs * (replies / before.replies);
  if (expectedMs <= SLOWEST_MEDIAN_MS) return null;
  return `a message took ${before.medianMs.toFixed(0)} ms with ${before.replies} replies already`;
}

function tableOf(place: Place, figures: readonly SuggestFigure[]): string {
  const times = ({ medianMs, p99Ms, quietP99Ms }: Quantiles) =>
    [medianMs, p99Ms, quietP99Ms].map((ms) => ms?.toFixed(2) ?? '–').join(' / ');
  const rows = figures.map((figure) => [
    `${figure.replies.toLocaleString('en')} replies, ${figure.engine}`,
    figure.buildMs.toFixed(0),
    figure.memoryMb.toFixed(1),
    times(figure),
    figure.ratio ? `${figure.ratio.median} / ${figure.ratio.p99}` : '1',
    figure.withEarlier ? times(figure.withEarlier) : '–',
    figure.changeMs === null ? '–' : figure.changeMs.toFixed(0),
    [figure.startMs, figure.slowestFirstMs].map((ms) => ms?.toFixed(0) ?? '–').join(' / '),
    String(figure.calls),
  ]);
  const head = [
    'build, ms',
    'memory, MB',
    'message, ms (median / p99 / p99 quiet)',
    '× ours',
    'with 3 earlier',
    '100 changed, ms',
    'not practised: loaded / slowest of 20, ms',
    'calls',
  ];
  return markdownTable([`in ${place === 'node' ? 'Node' : 'Chromium’s worker'}`, ...head], rows);
}

function readPlans(args: readonly string[]): Plan[] | string {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    const sizes = values.sizes.split(',').map(Number);
    const engines = values.engines
      .split(',')
      .filter((name): name is EngineName => name === 'ours' || isLibraryName(name));
    const places = values.in.split(',').filter((place): place is Place => place === 'node' || place === 'worker');
    if (!sizes.every((size) => Number.isInteger(size) && size > 0)) return '--sizes takes whole numbers';
    if (engines.length !== values.engines.split(',').length)
      return `--engines knows ours, ${Object.keys(LIBRARIES).join(', ')}`;
    if (places.length === 0) return '--in takes node, worker or both';
    return places.map((place) => ({ in: place, sizes, engines }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The exit code. */
export async function benchSuggest(args: readonly string[]): Promise<number> {
  const plans = readPlans(args);
  if (typeof plans === 'string') {
    console.error(plans);
    return 1;
  }
  const pool = await readPool();
  for (const plan of plans) {
    if (plan.in === 'worker' && !ensureBrowser()) return 1;
    const worker = plan.in === 'worker' ? await openWorkerBench(pool.messages) : null;
    const measure: Measure = worker ? (wanted) => worker.measure(wanted, TIMEOUT_MS) : measureInNode;
    const facts = { data: pool.source, ...machine(worker?.browserVersion ?? 'none') };
    const figures = await measureAll(plan, measure, (line) =>
      console.log(JSON.stringify({ ...line, ...facts, load1: machine('').load1 })),
    );
    await worker?.close();
    console.error(`\n${tableOf(plan.in, figures)}\n`);
  }
  return 0;
}
