// The same in a worker of a real Chromium: a page made by the product's bundler, served on
// loopback and isolated, because only then the worker's clock is fine enough.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../support/find-browser.ts';
import type { Wanted } from './bench-run.ts';
import type { Measured } from './measured.ts';
import type { FromBenchWorker, ToBenchWorker } from './page/messages.ts';
import { readWorkerHeap, type WorkerHeap } from './worker-heap.ts';

const PAGE = path.join(import.meta.dirname, 'page');
const BUILT = path.resolve(import.meta.dirname, '../../../.output/bench-suggest');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

export interface WorkerBench {
  readonly browserVersion: string;
  /** Null when it was not done in time. */
  measure(wanted: Wanted, timeoutMs: number): Promise<Measured | null>;
  close(): Promise<void>;
}

export async function openWorkerBench(pool: readonly string[]): Promise<WorkerBench> {
  await build({
    root: PAGE,
    configFile: false,
    // The word vectors, which the worker fetches.
    publicDir: path.resolve(import.meta.dirname, '../../../public'),
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir: BUILT, emptyOutDir: true, target: 'chrome140' },
  });
  const server = createServer((request, response) => {
    const name = path.normalize(request.url === '/' ? '/index.html' : (request.url ?? ''));
    if (name === '/pool.json') {
      response.writeHead(200, { ...ISOLATED, 'content-type': 'application/json' }).end(JSON.stringify(pool));
      return;
    }
    readFile(path.join(BUILT, name)).then(
      (content) =>
        response
          .writeHead(200, { ...ISOLATED, 'content-type': TYPES[path.extname(name)] ?? 'text/plain' })
          .end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium: run `npm test`, which gets one.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  return {
    browserVersion: browser.version(),
    measure: (wanted, timeoutMs) => measureInPage(browser, origin, wanted, timeoutMs),
    async close() {
      await browser.close();
      server.close();
    },
  };
}

const PRACTICE_MS = 1_000;

/** A page, and so a worker, of its own each time: cold, and with nobody else's memory. */
async function measureInPage(
  browser: Browser,
  origin: string,
  wanted: Wanted,
  timeoutMs: number,
): Promise<Measured | null> {
  const page = await browser.newPage();
  const heap = await readWorkerHeap(page);
  await page.goto(origin);
  const tooLate = new Promise<null>((resolve) => setTimeout(resolve, timeoutMs, null).unref());
  const measured = await Promise.race([steps(page, heap, wanted, `${origin}/pool.json`), tooLate]);
  await page.evaluate(() => window.__endWorker());
  await page.close();
  return measured;
}

async function steps(page: Page, heap: WorkerHeap, wanted: Wanted, poolUrl: string): Promise<Measured> {
  const isOurs = wanted.engine === 'ours';
  const start = isOurs
    ? await page.evaluate(([size, url]) => window.__start(size, url), [wanted.size, poolUrl] as const)
    : undefined;
  await step(page, { bench: 'prepare', wanted, poolUrl }, 'prepared');
  // A sidebar's base takes a while to come; ours practises meanwhile. `start` is without that.
  if (isOurs) await page.waitForTimeout(PRACTICE_MS);
  const before = await heap();
  const { buildMs } = await step(page, { bench: 'build' }, 'built');
  const memoryBytes = (await heap()) - before;
  const { times } = await step(page, { bench: 'ask' }, 'asked');
  const { changeMs } = await step(page, { bench: 'change' }, 'changed');
  return { buildMs, memoryBytes, ...times, changeMs, start };
}

async function step<K extends FromBenchWorker['bench']>(
  page: Page,
  message: ToBenchWorker,
  expected: K,
): Promise<Extract<FromBenchWorker, { bench: K }>> {
  const answer = await page.evaluate((sent) => window.__step(sent), message);
  if (!isAnswer(answer, expected)) throw new Error(answer.bench === 'failed' ? answer.problem : answer.bench);
  return answer;
}

function isAnswer<K extends FromBenchWorker['bench']>(
  answer: FromBenchWorker,
  kind: K,
): answer is Extract<FromBenchWorker, { bench: K }> {
  return answer.bench === kind;
}
