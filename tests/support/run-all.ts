// `npm test`: every part, each with its time, closing with one line over all.
// `--everyday` (`npm run check`) leaves the browser and the build for Firefox out.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkBundles } from './check-bundles.ts';
import { ensureBrowser } from './find-browser.ts';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
interface Part {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

const root = path.resolve(import.meta.dirname, '../..');
const reports = path.join(root, '.output', 'test-reports');
const everyday = process.argv.includes('--everyday');
const one = (ok: boolean): Outcome => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

function command(name: string, line: string[]): Part {
  return { name, run: async () => one((await spawned(line)) === 0) };
}

/** What it says is kept to its end, so that several may run beside each other. */
function quietly(name: string, [program = '', ...args]: string[]): Part {
  const run = () =>
    new Promise<Outcome>((resolve) => {
      const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
      const said: Buffer[] = [];
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
      child.on('error', () => resolve(one(false)));
      child.on('close', (code) => {
        process.stdout.write(Buffer.concat(said));
        resolve(one(code === 0));
      });
    });
  return { name, run };
}

function spawned([program = '', ...args]: string[], extraEnv: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...extraEnv } });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
}

function vitest(name: string, projects: string[], env: () => Record<string, string> | null = () => ({})): Part {
  return {
    name,
    run: async () => {
      const extra = env();
      if (!extra) return one(false);
      const file = path.join(reports, `${projects.join('-')}.json`);
      rmSync(file, { force: true });
      const flags = projects.flatMap((project) => ['--project', project]);
      const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
      const code = await spawned(['vitest', 'run', ...flags, ...reporters], extra);
      if (!existsSync(file)) return one(false);
      const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
      const failed = report.numFailedTests || (code === 0 ? 0 : Math.max(1, report.numFailedTestSuites));
      return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
    },
  };
}

let browser: string | null | undefined;
function browserEnv(): Record<string, string> | null {
  browser ??= ensureBrowser();
  return browser ? { CHROMIUM_PATH: browser } : null;
}

/**
 * Kept, so that only what changed is read again; by content, because a clone's files are all new. `npm test` reads all:
 * a rule that goes by types may find fault with a file that stayed as it was.
 */
const byContent = ['--cache-strategy', 'content', '--cache'];
const cacheAt = (name: string): string => path.join('.output', 'caches', name);
const cachedAt = (name: string): string[] => (everyday ? [...byContent, '--cache-location', cacheAt(name)] : []);
const layersCache = everyday ? [...byContent, cacheAt('layers')] : [];

/** Everything after it goes by what it writes. */
const prepared = quietly('generated types', ['wxt', 'prepare']);
const readings: readonly Part[] = [
  quietly('types', ['tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', '.output/types.tsbuildinfo']),
  quietly('lint', ['eslint', ...cachedAt('eslint'), '.']),
  quietly('format', ['prettier', '--check', ...cachedAt('prettier'), '--log-level', 'warn', '.']),
  quietly('layers', ['npm', 'run', '--silent', 'layers', '--', ...layersCache]),
];
/** In this order: the builds write `.wxt` anew, and the tests read in it. */
const builds: readonly Part[] = [
  quietly('build for Chromium', ['wxt', 'build']),
  ...(everyday ? [] : [quietly('build for Firefox', ['wxt', 'build', '-b', 'firefox', '--mv3'])]),
  { name: 'bundles', run: async () => one(checkBundles(path.join(root, '.output', 'chrome-mv3'))) },
];
const tests = vitest('unit and component tests', ['unit', 'ui', 'page']);
const browserParts: Part[] = [
  command('build of the simulated consoles', ['npm', 'run', '--silent', 'consoles']),
  vitest('browser tests', ['browser'], browserEnv),
];

mkdirSync(reports, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
async function play(part: Part): Promise<void> {
  const startedAt = performance.now();
  const outcome = await part.run();
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  total.skipped += outcome.skipped;
  if (outcome.failed > 0) failures.push(part.name);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(
    `   ${part.name}: ${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped (${seconds} s)`,
  );
}
async function playInTurn(list: readonly Part[]): Promise<void> {
  for (const part of list) {
    console.log(`\n── ${part.name}`);
    await play(part);
  }
}

await playInTurn([prepared]);
// Reading needs one core: what it leaves of two the tests take.
await Promise.all([playInTurn(readings), playInTurn([...builds, tests])]);
if (!everyday) await playInTurn(browserParts);
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
