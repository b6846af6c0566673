// Where things stand on a card, measured in a real browser: jsdom lays nothing out.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGallery, GALLERY, routeGallery } from '../ui/gallery/serve.ts';
import { launchBrowser } from './console-in-browser.ts';

let browser: Browser;
beforeAll(async () => {
  await buildGallery();
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(query: string, widthPx: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: widthPx, height: 720 } });
  await routeGallery(page);
  await page.goto(`${GALLERY}?${query}`);
  await page.locator('ol > li').nth(1).waitFor();
  return page;
}

/** Per card: how many of the points over its title and its text belong to something else than the card's button. */
const strangersOnCards = (page: Page) =>
  page.locator('ol > li').evaluateAll((cards) =>
    cards.map((card) => {
      card.scrollIntoView({ block: 'center' });
      const title = card.querySelector('button');
      const strangers = new Set<string>();
      for (const element of [title, card.querySelector('p')]) {
        const box = element?.getBoundingClientRect();
        if (!box) continue;
        for (let x = box.left + 1; x < box.right; x += 6)
          for (let y = box.top + 1; y < box.bottom; y += 4) {
            const hit = document.elementFromPoint(x, y);
            if (hit !== title) strangers.add(hit?.closest('button')?.ariaLabel ?? hit?.tagName ?? 'nothing');
          }
      }
      return [...strangers];
    }),
  );

/** Runs in the page. */
function boxes(elements: Element[]): string[] {
  return elements.map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left, top, width, height].map(Math.round).join(' ');
  });
}

const places = (page: Page) => page.locator('ol > li, ol > li p, ol > li > div > *').evaluateAll(boxes);

describe.each([
  { query: 'scene=damage', widthPx: 300 },
  { query: 'scene=damage', widthPx: 360 },
  { query: 'scene=english&language=en', widthPx: 300 },
  { query: 'scene=english&language=en', widthPx: 360 },
])('cards of $query at $widthPx px', ({ query, widthPx }) => {
  it('insert wherever their title or text is clicked, also while their actions are shown', async () => {
    const page = await open(query, widthPx);
    const cards = page.locator('ol > li');
    // The keyboard shows the actions of every card in turn, the pointer those of the card it is on.
    for (let at = 0; at < (await cards.count()); at += 1) {
      await cards.nth(at).getByRole('button').first().focus();
      expect((await strangersOnCards(page))[at]).toEqual([]);
    }
    await page.close();
  });

  it('show their actions whole, within the card, and move nothing for them', async () => {
    const page = await open(query, widthPx);
    const before = await places(page);
    const card = page.locator('ol > li').nth(1);
    await card.hover();
    expect(await places(page)).toEqual(before);
    const actions = card.getByRole('group');
    expect(await actions.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    const [outer, inner] = [await card.boundingBox(), await actions.boundingBox()];
    expect(inner?.x).toBeGreaterThan((outer?.x ?? 0) + 28);
    expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThanOrEqual(widthPx);
    expect((inner?.y ?? 0) + (inner?.height ?? 0)).toBeLessThanOrEqual((outer?.y ?? 0) + (outer?.height ?? 0));
    await page.close();
  });

  it('keep their places when one of them is marked as wrong', async () => {
    const page = await open(query, widthPx);
    const second = page.locator('ol > li').nth(1);
    await second.hover();
    const before = await page.locator('ol > li').evaluateAll(boxes);
    await second.getByRole('group').getByRole('button').last().click();
    await page.locator('ol > li[data-state="aside"]').waitFor();
    expect(await page.locator('ol > li').evaluateAll(boxes)).toEqual(before);
    await page.close();
  });

  it('insert nothing where "why this?" is read', async () => {
    const page = await open(query, widthPx);
    const first = page.locator('ol > li').first();
    await first.locator('button[aria-expanded]').click();
    const why = first.getByRole('region');
    await why.click();
    expect(await why.isVisible()).toBe(true);
    expect(await first.getAttribute('data-state')).toBe('idle');
    await page.close();
  });
});
