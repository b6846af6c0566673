// Renders every section of the workbench and leaves pictures in
// .output/gallery-workbench/ to be looked at: node tests/ui/gallery-workbench/take.ts
// Axe runs on each of them too: contrast can only be measured where something is drawn.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { createServer } from 'vite';
import { findBrowser } from '../../support/find-browser.ts';
import { SCENES } from './scenes.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const OUTPUT = path.join(ROOT, '.output/gallery-workbench');

const AXE = readFileSync(path.join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
const only = process.argv[2];
let faults = 0;
const executablePath = findBrowser();
if (executablePath === null) throw new Error('no Chromium was found');
mkdirSync(OUTPUT, { recursive: true });
const server = await createServer({
  configFile: false,
  root: import.meta.dirname,
  publicDir: path.join(ROOT, 'public'),
  server: { port: 0, host: '127.0.0.1', fs: { allow: [ROOT] } },
  logLevel: 'warn',
});
await server.listen();
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const language of ['zh-CN', 'en']) {
    for (const theme of ['light', 'dark']) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: language });
      page.on('pageerror', (error) => console.error(error.message));
      for (const scene of SCENES.filter(({ name }) => only === undefined || name.startsWith(only))) {
        await page.setViewportSize({ width: 1280, height: 720 });
        await page.emulateMedia({ media: 'screen' });
        await page.goto('about:blank');
        await page.goto(`${address}?language=${language}&theme=${theme}&${scene.query ?? ''}${scene.hash}`);
        await page.locator('h1').waitFor();
        await scene.act?.(page);
        // The skeleton's patience, and the images of fonts.
        await page.waitForTimeout(500);
        faults += await check(page, `${scene.name} ${language} ${theme}`);
        await page.screenshot({ path: path.join(OUTPUT, `${scene.name}-${language}-${theme}.png`) });
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`${faults} accessibility faults`);
process.exitCode = faults === 0 ? 0 : 1;

async function check(page: Page, name: string): Promise<number> {
  await page.evaluate(AXE);
  const found = await page.evaluate<string[]>(
    'axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map((node) => id + " " + node.html)))',
  );
  for (const fault of found) console.log(`${name}: ${fault}`);
  return found.length;
}
