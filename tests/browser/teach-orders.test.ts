// A list of orders on a page that nobody knew is taught in the built extension, from the toolbar
// button on: in the page itself, in an open shadow root, and in a frame of the page's origin.
import { existsSync, mkdirSync } from 'node:fs';
import type { Frame, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chooseChinese, eventually, say } from '../support/agent.ts';
import { attach, hearReadings } from '../support/console-reading.ts';
import { launchExtension } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';
import { routeSales, SALE_LIST } from '../support/taught-orders.ts';
import { teachFromPanel } from '../support/teach-from-panel.ts';

/** `TEACH_SHOTS`: a folder for pictures of what a person would see. */
const shots = process.env.TEACH_SHOTS;
async function look(name: string): Promise<void> {
  if (shots === undefined) return;
  if (!existsSync(shots)) mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/orders-${name}.png` });
}

let launched: Launched;
let page: Page;
let sidebar: Frame;
beforeAll(async () => {
  launched = await launchExtension();
  await chooseChinese(launched);
  await hearReadings(launched.context);
});
afterAll(() => launched.close());
afterEach(() => page.close());

const panel = () => sidebar.getByRole('region', { name: say('teach_title') });
const prompted = (words: string) => panel().getByText(words, { exact: true }).waitFor();
const save = () => panel().getByRole('button', { name: say('shared_save') });

/** From the kind of page to the last field; the state's word is the console's own. */
async function teachSales(cards: Locator): Promise<void> {
  await panel().getByLabel(say('teach_kind')).selectOption('order-list');
  await panel()
    .getByRole('button', { name: say('teach_beginTwo', say('teach_card')) })
    .click();
  await prompted(say('teach_now_card1'));
  await cards.nth(0).locator('.sale-number').click();
  await prompted(say('teach_now_card2'));
  await cards.nth(1).locator('.sale-number').click();
  await prompted(say('teach_now', say('field_orderNumber')));
  await cards.nth(0).locator('.sale-number').click();
  for (const [field, at] of [
    ['orderState', '.sale-progress'],
    ['amount', '.sale-total'],
  ] as const) {
    await panel()
      .getByRole('button', { name: say('teach_pick', say(`field_${field}`)) })
      .click();
    await prompted(say('teach_now', say(`field_${field}`)));
    await cards.nth(0).locator(at).click();
  }
  await panel().getByLabel(say('teach_meaning', 'Left our house')).selectOption('shipped');
}

describe('a list of orders that nobody knew', () => {
  test.each(['page', 'shadow', 'frame'] as const)(
    'cards in the %s: number, state and amount of one are those of each; begun from the side panel',
    async (place) => {
      const address = await routeSales(launched.context, place);
      page = await launched.context.newPage();
      await page.goto(address);
      sidebar = await teachFromPanel(launched, { page, say });
      const cards = place === 'frame' ? page.frameLocator('#sales').locator('.sale-card') : page.locator('.sale-card');
      await teachSales(cards);
      const readings = panel().getByRole('region', { name: say('teach_readings') });
      await eventually(() => readings.innerText()).toContain(SALE_LIST[2]?.number);
      await eventually(() => save().isEnabled()).toBe(true);
      await look(`${place}-taught`);
      await save().press('Enter');
      await sidebar.getByText(say('teach_saved')).waitFor();
      const { reading } = await attach(page);
      const { orders, pageKind } = await reading(({ orders: all }) => all.length === SALE_LIST.length);
      await look(`${place}-saved`);
      expect(pageKind).toBe('order-list');
      expect(orders.map(({ number }) => number?.value)).toEqual(SALE_LIST.map(({ number }) => number));
      // What was not shown to mean anything is not guessed at.
      expect(orders.map(({ state }) => state?.value)).toEqual(['shipped', 'shipped', undefined]);
      expect(orders.map(({ amount }) => amount?.value)).toEqual(
        SALE_LIST.map(({ amountMinor: minor }) => ({ minor, currency: 'EUR' })),
      );
    },
  );
});
