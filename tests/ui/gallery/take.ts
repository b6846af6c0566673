// Builds the gallery and photographs it: `npx node tests/ui/gallery/take.ts [scene…]`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { findBrowser } from '../../support/find-browser.ts';
import { buildGallery, GALLERY, routeGallery } from './serve.ts';
import { SHOTS } from './shots.ts';
import type { Shot } from './shots.ts';

const out = join(import.meta.dirname, '../../../.output/gallery');

async function take(page: Page, shot: Shot): Promise<void> {
  await page.setViewportSize({ width: shot.width ?? 360, height: shot.height ?? 720 });
  await page.goto(`${GALLERY}?${shot.query}`);
  await page.waitForTimeout(shot.query.includes('unnamed') ? 2_200 : 700);
  await shot.act?.(page);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(out, `${shot.name}.png`) });
}

await buildGallery();
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: ['--no-sandbox'] });
const page = await browser.newPage({ deviceScaleFactor: 2, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
page.on('pageerror', (error) => console.error('page error', error.message));
page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
await routeGallery(page);
const wanted = process.argv.slice(2);
for (const shot of SHOTS)
  if (wanted.length === 0 || wanted.some((part) => shot.name.includes(part))) await take(page, shot);
await browser.close();
