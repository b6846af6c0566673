// A browser's profile with a whole shop's years in it. It stays between runs: filling 200,000 cases
// takes minutes, and what is filled depends on nothing but the code that fills it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { launchExtension } from '../../support/launch-extension.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../.output/bench-register');
/** The same day's end in every run. */
const END_MS = Date.UTC(2026, 10, 20);

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: path.join(import.meta.dirname, 'register-entry.ts'), formats: ['iife'], name: 'entry' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the filling was not bundled');
  return chunk.code;
}

/** Fills the profile, unless that was done by the same code with the same count. */
export async function filledProfile(count: number): Promise<string> {
  const script = await bundle();
  const hash = createHash('sha256').update(script).digest('hex').slice(0, 12);
  const profile = path.join(FOLDER, `${String(count)}-${hash}`);
  const mark = path.join(FOLDER, `${String(count)}-${hash}.filled`);
  if (existsSync(mark)) {
    console.error(`  filled before, in ${readFileSync(mark, 'utf8')}`);
    // Chromium goes on with the worker that it kept there, though the build is another now.
    rmSync(path.join(profile, 'Default/Service Worker'), { recursive: true, force: true });
    return profile;
  }
  rmSync(profile, { recursive: true, force: true });
  mkdirSync(profile, { recursive: true });
  const launched = await launchExtension({ scenario: { conversations: [] }, profile });
  try {
    const page = await launched.context.newPage();
    // A page of the extension in which nothing of ours runs: an open workbench would read along.
    await page.goto(`chrome-extension://${launched.extensionId}/manifest.json`);
    await page.evaluate(script);
    const ms = await page.evaluate(([cases, end]) => window.fillRegister(cases, end), [count, END_MS] as const);
    const took = `${(ms / 1_000).toFixed(0)} s`;
    console.error(`  filled ${String(count)} cases in ${took}`);
    writeFileSync(mark, took);
  } finally {
    await launched.close();
  }
  return profile;
}
