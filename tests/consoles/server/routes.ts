// Serves the built consoles at the marketplaces' real addresses, inside one
// Playwright browser context, and lets nothing else out to the network.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Route } from 'playwright-core';
import { routeAt } from './console-routes.ts';
import type { ConsoleRoute } from './console-routes.ts';
import { scenarioAt } from './scenarios.ts';
import type { ScenarioOptions } from './scenarios.ts';

export { consoleRoutes } from './console-routes.ts';
export type { ScenarioOptions, BuyerMessage } from './scenarios.ts';

const BUILT = fileURLToPath(new URL('../../../.output/consoles', import.meta.url));
const ASSETS = '/simulated-console/';
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

export interface RoutedConsoles {
  /** Addresses outside the machine that something asked for; all were refused. Grows while the context lives. */
  readonly refused: readonly string[];
}

function scenarioElement(route: ConsoleRoute, url: URL, options: ScenarioOptions): string {
  // `<` would let a buyer's "</script>" end the element.
  const json = JSON.stringify(scenarioAt(route.consoleId, url, options)).replaceAll('<', String.raw`\u003c`);
  return `<script type="application/json" id="scenario">${json}</script>`;
}

async function fulfilPage(route: Route, found: ConsoleRoute, options: ScenarioOptions): Promise<void> {
  const html = await readFile(path.join(BUILT, found.page), 'utf8');
  const url = new URL(route.request().url());
  const scenario = scenarioElement(found, url, options);
  // `?isolated`: a console that isolates itself, beside which no frame of another origin is shown.
  const isolating = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' };
  await route.fulfill({
    headers: { 'content-type': 'text/html; charset=utf-8', ...(url.searchParams.has('isolated') ? isolating : {}) },
    body: html.replace('<!--scenario-->', () => scenario),
  });
}

async function fulfilAsset(route: Route, pathname: string): Promise<void> {
  // Only the last part counts, so that no address leads out of the folder.
  const file = path.join(BUILT, 'assets', path.basename(pathname));
  const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
  await route.fulfill({ contentType: `${type}; charset=utf-8`, body: await readFile(file) });
}

/** Requires `npm run consoles`; a missing build makes the page fail with a message that says so. */
export async function routeConsoles(context: BrowserContext, options: ScenarioOptions = {}): Promise<RoutedConsoles> {
  const refused: string[] = [];
  await context.route(/^https?:/, async (route) => {
    const url = new URL(route.request().url());
    if (LOOPBACK.has(url.hostname)) return route.fallback();
    if (url.pathname.startsWith(ASSETS)) return fulfilAsset(route, url.pathname);
    const found = routeAt(url.href);
    if (found && route.request().resourceType() === 'document') return fulfilPage(route, found, options);
    refused.push(url.href);
    return route.abort('blockedbyclient');
  });
  return { refused };
}
