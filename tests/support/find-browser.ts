// Finds a Chromium that can load an unpacked extension, and gets one where there
// is none. Branded Chrome ≥ 137 ignores `--load-extension`, so it does not count.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const CACHE = process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(homedir(), '.cache', 'ms-playwright');

const KNOWN_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/chrome-for-testing/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

const CACHE_PLACES = [
  'chromium-*/chrome-linux*/chrome',
  'chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium',
  'chromium-*/chrome-mac*/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chromium-*/chrome-win*/chrome.exe',
];

function starts(executable: string): boolean {
  const run = spawnSync(executable, ['--version'], { timeout: 20_000, encoding: 'utf8' });
  return run.status === 0 && /chrom/i.test(run.stdout);
}

/** The browser's path, or null. `CHROMIUM_PATH` is taken at its word. */
export function findBrowser(): string | null {
  const wished = process.env.CHROMIUM_PATH;
  if (wished) return existsSync(wished) ? wished : null;
  const cached = CACHE_PLACES.flatMap((pattern) => globSync(path.join(CACHE, pattern)))
    .toSorted()
    .toReversed();
  return [...KNOWN_PLACES, ...cached].find((place) => existsSync(place) && starts(place)) ?? null;
}

function run(label: string, command: string, args: string[], timeoutMs: number): boolean {
  console.log(`  ${label}: ${command} ${args.join(' ')}`);
  const done = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: timeoutMs,
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (done.status === 0) return true;
  const lines = done.stderr?.trim().split('\n') ?? [];
  const reason = done.error?.message ?? lines.find((line) => /error|failed/i.test(line)) ?? lines.at(-1) ?? 'failed';
  console.log(`    did not work: ${reason}`);
  return false;
}

function has(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** `sudo` only where it asks for no password: a test run cannot answer one. */
function asRoot(command: string[]): string[] | null {
  if (process.getuid?.() === 0) return command;
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n', ...command] : null;
}

interface PackageManager {
  readonly name: string;
  readonly commands: readonly (readonly string[])[];
}

const CHROMIUM: readonly PackageManager[] = [
  {
    name: 'apt-get',
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', 'chromium'],
    ],
  },
  { name: 'dnf', commands: [['dnf', 'install', '-y', 'chromium']] },
  { name: 'pacman', commands: [['pacman', '-Sy', '--noconfirm', 'chromium']] },
  { name: 'apk', commands: [['apk', 'add', 'chromium']] },
];

const FONTS: readonly PackageManager[] = [
  { name: 'apt-get', commands: [['apt-get', 'install', '-y', 'fonts-noto-cjk', 'fonts-noto-color-emoji']] },
  { name: 'dnf', commands: [['dnf', 'install', '-y', 'google-noto-sans-cjk-fonts', 'google-noto-color-emoji-fonts']] },
  { name: 'pacman', commands: [['pacman', '-Sy', '--noconfirm', 'noto-fonts-cjk', 'noto-fonts-emoji']] },
  { name: 'apk', commands: [['apk', 'add', 'font-noto-cjk', 'font-noto-emoji']] },
];

function installWithSystem(managers: readonly PackageManager[]): boolean {
  const manager = managers.find(({ name }) => has(name));
  if (!manager) return false;
  return manager.commands.every((command) => {
    const [program, ...args] = asRoot([...command]) ?? [];
    if (!program) {
      console.log(`    ${manager.name} needs root, and there is no password-free sudo`);
      return false;
    }
    return run('system packages', program, args, 600_000);
  });
}

function fontFor(pattern: string): boolean {
  const list = spawnSync('fc-list', [pattern], { encoding: 'utf8' });
  return list.error === undefined && list.stdout.trim() !== '';
}

/** Chinese text or emoji without their fonts are rows of boxes in every screenshot. */
function ensureFonts(): void {
  if (fontFor(':lang=zh') && fontFor(':charset=1f600')) return;
  console.log('No font for Chinese or for emoji found; installing them, so that screenshots can be read.');
  if (!installWithSystem(FONTS)) console.log('  Without them everything works, but screenshots show boxes.');
}

/** A browser's path; installs one if need be. Null after saying what was tried. */
export function ensureBrowser(): string | null {
  const found = findBrowser();
  if (found) {
    ensureFonts();
    return found;
  }
  console.log('No Chromium found. Trying to get one (a few minutes, once):');
  const cli = path.join(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
  run("Playwright's own", process.execPath, [cli, 'install', 'chromium'], 300_000);
  if (!findBrowser()) installWithSystem(CHROMIUM);
  const got = findBrowser();
  if (!got) {
    console.error(
      'No Chromium could be had: neither Playwright nor the package manager could install one.\n' +
        'Install Chromium yourself, or set CHROMIUM_PATH to one that loads unpacked extensions (branded Chrome does not).',
    );
    return null;
  }
  ensureFonts();
  return got;
}
