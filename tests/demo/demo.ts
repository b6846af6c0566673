// `npm run demo`: the built extension beside simulated seller consoles, for a person;
// `npm run demo -- --headless`, or without a display, an agent's ten minutes by itself.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBrowser } from '../support/find-browser.ts';
import { openForPerson } from './for-a-person.ts';
import { play } from './play.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDER = path.join(ROOT, '.output', 'demo');

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/** A build takes seconds, and one that is out of date would show another product. */
function build(what: string, command: readonly string[]): boolean {
  const startedAt = performance.now();
  console.log(`Building ${what} …`);
  const [program = '', ...args] = command;
  const windows = process.platform === 'win32';
  const done = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8', shell: windows });
  if (done.status === 0) {
    console.log(`  done (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
    return true;
  }
  console.error(`Building ${what} failed:\n${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`);
  return false;
}

async function main(): Promise<number> {
  const browser = ensureBrowser();
  if (!browser) return 1;
  process.env.CHROMIUM_PATH = browser;
  const built =
    build('the extension', ['wxt', 'build']) &&
    build('the simulated consoles', ['vite', 'build', '--config', 'tests/consoles/vite.config.ts']);
  if (!built) return 1;
  const asked = process.argv.includes('--headless');
  if (!asked && hasDisplay()) return openForPerson(FOLDER);
  console.log(asked ? '' : '\nThere is no display, so the demo plays by itself.\n');
  return play(FOLDER);
}

process.exit(await main());
