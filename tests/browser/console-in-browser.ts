// lib/console in a real browser, without the extension around it: bundled as one
// script and run in a page, so that what fails here is the reading or the writing itself.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import type { ConsoleDefinition } from '../../lib/knowledge/console-definition.ts';
import type { InsertRequest, InsertResult, PageReading } from '../../lib/console/reading.ts';
import { findBrowser } from '../support/find-browser.ts';
import { routeConsoles } from '../consoles/server/routes.ts';
import type { ScenarioOptions } from '../consoles/server/routes.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const ENTRY = path.join(import.meta.dirname, 'console-session-entry.ts');

/** What the bundle puts on the page: the session, and everything it said. */
export interface InPage {
  readonly readings: PageReading[];
  readonly insert: (request: InsertRequest) => Promise<InsertResult>;
  readonly readNow: () => PageReading | null;
  readonly stop: () => void;
}

declare global {
  interface Window {
    startSellerside: (url?: string, definition?: ConsoleDefinition) => InPage;
    sellerside: InPage;
  }
}

export async function bundleSession(): Promise<string> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry: ENTRY, formats: ['iife'], name: 'entry' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the session was not bundled');
  return chunk.code;
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chromium; npm test says how to get one');
  const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run'];
  return chromium.launch({ executablePath, headless: false, args });
}

async function ensureConsoles(): Promise<void> {
  if (existsSync(path.join(ROOT, '.output/consoles/pinduoduo/chat.html'))) return;
  await build({ configFile: path.join(ROOT, 'tests/consoles/vite.config.ts') });
}

/** A context in which the simulated consoles stand at their real addresses. */
export async function consoleContext(browser: Browser, options: ScenarioOptions = {}): Promise<BrowserContext> {
  await ensureConsoles();
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  await routeConsoles(context, options);
  return context;
}

interface StartOptions {
  /** The tab's address, where the page stands at another. */
  readonly url?: string;
  /** Taught on this machine. */
  readonly definition?: ConsoleDefinition;
}

export async function startIn(page: Page, bundle: string, { url, definition }: StartOptions = {}): Promise<void> {
  await page.evaluate(bundle);
  await page.evaluate(([address, taught]) => void (window.sellerside = window.startSellerside(address, taught)), [
    url,
    definition,
  ] as const);
}

/** The newest reading once it satisfies `accept`. */
export async function readingWhere(page: Page, accept: (reading: PageReading) => boolean): Promise<PageReading> {
  let last: PageReading | null = null;
  for (let waitedMs = 0; waitedMs <= 6_000; waitedMs += 50) {
    last = await page.evaluate(() => window.sellerside.readings.at(-1) ?? null);
    if (last && accept(last)) return last;
    await page.waitForTimeout(50);
  }
  throw new Error(`no such reading within 6 s; the last was ${JSON.stringify(last, null, 1)}`);
}
