// The gallery as a page of its own in a browser, without a server.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';

const here = import.meta.dirname;
const site = join(here, '../../../.output/gallery/site');
const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

export const GALLERY = 'https://gallery.test/index.html';

export async function buildGallery(): Promise<void> {
  await build({ configFile: join(here, 'vite.config.ts'), logLevel: 'error' });
}

export async function routeGallery(page: Page): Promise<void> {
  await page.route('https://gallery.test/**', (route) => {
    const path = new URL(route.request().url()).pathname;
    return route.fulfill({
      body: readFileSync(join(site, path)),
      contentType: TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    });
  });
}
