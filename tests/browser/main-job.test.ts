// The main job on every console, with the built extension and nothing but its own
// starter knowledge: read, suggest, put into the reply box, keep out of the way.
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  buyerSays,
  cards,
  clickCard,
  completeCard,
  composer,
  eventually,
  model,
  pressToolbarButton,
  say,
  sentCount,
} from '../support/agent.ts';
import { CHATS } from '../support/consoles-under-test.ts';
import { launchExtension, sidebarOf } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';

let launched: Launched;
beforeAll(async () => {
  // Each console's own three short conversations: they have what is asserted here.
  launched = await launchExtension({ scenario: { conversations: [] } });
});
afterAll(() => launched.close());

describe.each(CHATS)('$name', ({ shown, at, asks }) => {
  let page: Page;
  let sidebar: Frame;
  beforeAll(async () => {
    ({ page, sidebar } = await launched.openConsole(at));
  });
  afterAll(() => page.close());

  test('says which console, buyer and order it reads', async () => {
    const [number = ''] = await page.evaluate(() => window.__sim.orderNumbers());
    await sidebar.getByText(number, { exact: true }).waitFor();
    const who = sidebar.getByTitle(say('sidebar_howRead')).first();
    expect(await who.textContent()).toContain(shown);
    await who.click();
    const how = sidebar.getByRole('region', { name: say('sidebar_howRead') });
    await how.getByText(say('field_buyerName'), { exact: true }).waitFor();
    expect(await how.textContent()).not.toContain(say('missing_absent'));
    await who.click();
  });

  test('offers replies with reasons for the newest message', async () => {
    await buyerSays(page, sidebar, asks);
    await eventually(() => cards(sidebar).count()).toBeGreaterThan(0);
    expect(await cards(sidebar).count()).toBeLessThanOrEqual(5);
    await cards(sidebar).first().getByText(say('sidebar_why')).waitFor();
  });

  test('Alt+number in the console puts the reply at the caret of its model', async () => {
    await page.evaluate(() => window.__sim.setComposer('前后'));
    await eventually(() => model(page)).toBe('前后');
    await composer(page).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    const { position, text } = await completeCard(sidebar);
    await page.keyboard.press(`Alt+${String(position)}`);
    await eventually(() => model(page)).toBe(`前${text}后`);
    await sidebar.getByText(say('sidebar_inserted')).waitFor();
    expect(await sentCount(page)).toBe(0);
  });

  test('a click does the same, and Shift replaces', async () => {
    const { title, text } = await completeCard(sidebar);
    await clickCard(sidebar, title, { modifiers: ['Shift'] });
    await eventually(() => model(page)).toBe(text);
    await clickCard(sidebar, title);
    await eventually(() => model(page)).toBe(text + text);
    expect(await sentCount(page)).toBe(0);
    await page.mouse.move(5, 5);
  });

  test('nothing lies over the reply box at 1280 × 720', async () => {
    const covered = await composer(page).evaluate((box) => {
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const points = [left + 2, (left + right) / 2, right - 2].map((x) => [x, (top + bottom) / 2] as const);
      return points.filter(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return !hit || !(box.contains(hit) || hit.contains(box)) || hit === document.documentElement;
      });
    });
    expect(covered).toEqual([]);
  });
});

describe.each(CHATS.slice(0, 4))('the sidebar’s place on $name', ({ at, name }) => {
  let page: Page;
  let sidebar: Frame;
  const menu = async (item: string) => {
    await sidebar.getByRole('button', { name: say('sidebar_menu') }).click();
    await sidebar.getByRole('button', { name: new RegExp(`^${item}( \\d+)?$`, 'u') }).click();
  };
  /** x and width of the frame in the page. */
  const place = async () => {
    const box = await (await sidebar.frameElement()).boundingBox();
    return [box?.x, box?.width];
  };
  const reload = async () => {
    await page.reload();
    sidebar = await sidebarOf(page);
  };
  beforeAll(async () => {
    ({ page, sidebar } = await launched.openConsole(at));
  });
  afterAll(() => page.close());

  test('starts at the right and remembers where it was put, for this console alone', async () => {
    // Narrower where the reply box would be covered otherwise.
    await eventually(async () => (await place()).reduce((x = 0, widthPx = 0) => x + widthPx)).toBe(1280);
    await menu(say('sidebar_moveLeft'));
    await eventually(async () => (await place())[0]).toBe(0);
    const [, before = 0] = await place();
    await sidebar.getByRole('separator', { name: say('sidebar_width') }).press('ArrowRight');
    await eventually(async () => ((await place())[1] ?? 0) > before).toBe(true);
    const chosen = await place();
    await reload();
    // JD's reply box is free only at the right: there it goes back by itself.
    await eventually(place).toEqual(name === 'JD' ? [980, 300] : chosen);
    // As wide as it was wished, not as it was squeezed.
    if (name === 'JD') await menu(say('sidebar_moveLeft'));
    await eventually(place).toEqual(chosen);
  });

  test('a drag of the edge resizes it', async () => {
    await menu(say('sidebar_moveRight'));
    await menu(say('sidebar_wide'));
    await eventually(place).toEqual([820, 460]);
    // Inwards: outwards the driver, unlike a hand, would give the movement to the page. On a busy machine it may
    // also lose the edge, which a hand takes hold of again.
    const drag = async () => {
      await page.mouse.move(823, 300);
      await page.mouse.down();
      await page.mouse.move(843, 300, { steps: 4 });
      await page.mouse.move(883, 300, { steps: 4 });
      await page.mouse.up();
    };
    // How far depends on how soon the frame follows the hand.
    await eventually(async () => {
      if ((await place())[1] === 460) await drag();
      return (await place())[1];
    }).toBeLessThan(460);
    await eventually(async () => (await place()).reduce((x = 0, widthPx = 0) => x + widthPx)).toBe(1280);
    await menu(say('sidebar_standard'));
    await eventually(place).toEqual([920, 360]);
  });

  test('Alt+S, the rail’s button and the toolbar’s button fold and unfold it', async () => {
    const [, widthPx] = await place();
    await composer(page).click();
    await page.keyboard.press('Alt+KeyS');
    await eventually(async () => (await place())[1]).toBe(40);
    await sidebar.getByRole('button', { name: say('sidebar_expand') }).click();
    await eventually(async () => (await place())[1]).toBe(widthPx);
    await pressToolbarButton(launched, page);
    await eventually(async () => (await place())[1]).toBe(40);
    await reload();
    await eventually(async () => (await place())[1]).toBe(40);
    await pressToolbarButton(launched, page);
    await eventually(async () => (await place())[1]).toBe(widthPx);
  });
});

test('all of this asked the network for nothing', () => {
  expect(launched.consoles.refused).toEqual([]);
});
