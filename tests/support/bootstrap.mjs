// First thing that runs on a fresh machine, on whatever Node ≥ 20 is there and
// without any package: installs the locked packages once, then goes on with the
// Node 24 they bring.   node bootstrap.mjs script.ts [args…]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [script, ...args] = process.argv.slice(2);
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(`Sellerside needs Node.js 20 or newer to start; this is ${process.version}.`);
  process.exit(1);
}

const lock = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .digest('hex');
// Inside node_modules, so that whoever deletes the packages deletes the note with them.
const stamp = path.join(root, 'node_modules', '.installed-lock');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  // Not on stdout: what a command prints there may be read by a program.
  console.error('Installing the locked packages (npm ci), about a minute the first time …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const installed = spawnSync(npm, ['ci', ...quiet], {
    cwd: root,
    stdio: ['ignore', 2, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (installed.status !== 0) {
    console.error('The packages could not be installed: `npm ci` failed, see above.');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

const bin = path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const node24 = existsSync(bin) ? bin : process.execPath;
const result = spawnSync(node24, [path.join(root, script), ...args], {
  cwd: root,
  stdio: 'inherit',
  // Children find the same Node and the packages' commands first.
  env: { ...process.env, PATH: `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH}` },
});
process.exit(result.status ?? 1);
