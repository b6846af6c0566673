// A console that is in no list, taught from nothing, from the toolbar button on: as quick as a person
// who knows where to click, with a picture of each stage and the seconds it took.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Launched } from '../support/launch-extension.ts';
import type { SidePanel } from '../support/side-panel.ts';
import { boxText, openThread, orderOf, routeShop, SHOP, SHOP_HOST } from '../support/taught-shop.ts';
import { teachFromPanel } from '../support/teach-from-panel.ts';
import { offered, strip, zh } from './at-the-desk.ts';
import type { ConsoleTab } from './at-the-desk.ts';
import { check, until } from './steps.ts';
import type { Steps } from './steps.ts';

/** What a person does between two clicks: reads what is asked for, and finds it. */
const THINKING_MS = 2_000;
/** The toolbar button, the panel's, two conversations to compare, and saving. */
const OTHER_CLICKS = 5;
/** The issue's own limit for a person. */
const LIMIT_S = 60;

type Shot = (name: string, picture?: Buffer) => Promise<void>;

/** The toolbar button and the panel's own one; the time for reading what the panel offers is a person's. */
async function begin(launched: Launched, page: Page, shot: Shot): Promise<ConsoleTab> {
  const onPanel = async (panel: SidePanel) => {
    await until('the offer to teach', panel.text, (text) => text.includes(zh('panel_teach', SHOP_HOST)));
    await page.waitForTimeout(THINKING_MS);
    await shot('panel', await panel.screenshot());
  };
  const sidebar = await teachFromPanel(launched, { page, say: zh, onPanel });
  await shot('begun');
  return { page, sidebar };
}

/** The clicks, in the order in which the panel asks for them. */
async function teach({ page, sidebar }: ConsoleTab): Promise<number> {
  const panel = sidebar.getByRole('region', { name: zh('teach_title') });
  const clicks = [
    panel.getByRole('button', { name: zh('teach_beginTwo', zh('field_messages')) }),
    page.getByText('Hi!'),
    page.getByText('How can I help?'),
    page.getByRole('textbox', { name: 'Write a reply' }),
    page.locator('.customer-name'),
    panel.getByRole('button', { name: zh('teach_pick', zh('field_orderNumber')) }),
    page.getByTestId('order-reference'),
  ];
  for (const target of clicks) {
    await target.hover();
    await page.waitForTimeout(THINKING_MS);
    await target.click();
  }
  return clicks.length;
}

async function save({ page, sidebar }: ConsoleTab, shot: Shot): Promise<void> {
  const panel = sidebar.getByRole('region', { name: zh('teach_title') });
  const readings = panel.getByRole('region', { name: zh('teach_readings') });
  for (const index of [0, 1] as const) {
    await openThread(page, index);
    await until(
      'the order among what would be read',
      () => readings.innerText(),
      (text) => text.includes(orderOf(index)),
    );
  }
  await shot('taught');
  await page.waitForTimeout(THINKING_MS);
  await panel.getByRole('button', { name: zh('shared_save') }).press('Enter');
  await sidebar.getByText(zh('teach_saved')).waitFor();
}

/** The tab stays open, beside the other consoles. */
export async function playTeach({ step }: Steps, launched: Launched, folder: string): Promise<void> {
  await step('A console in no list is taught, a reply offered and inserted', async () => {
    await routeShop(launched.context, 'shadow');
    const page = await launched.context.newPage();
    await page.goto(SHOP);
    const files: string[] = [];
    const shot: Shot = async (name, picture) => {
      const file = `teach-${files.length + 1}-${name}.png`;
      files.push(file);
      writeFileSync(path.join(folder, file), picture ?? (await page.screenshot()));
    };
    const startedAt = performance.now();
    const tab = await begin(launched, page, shot);
    const { sidebar } = tab;
    const clicks = (await teach(tab)) + OTHER_CLICKS;
    await save(tab, shot);
    const seconds = (performance.now() - startedAt) / 1000;
    const seen = await until(
      'buyer in the heading',
      () => strip(sidebar),
      (text) => text.includes('Jonas Weber'),
    );
    const titles = await until(
      'replies on offer',
      () => offered(sidebar),
      (all) => all.length > 0,
    );
    await sidebar
      .getByRole('button', { name: titles[0] ?? '', exact: true })
      .first()
      .click({ position: { x: 4, y: 4 } });
    const text = await until(
      'the reply in the box',
      () => boxText(page),
      (inBox) => inBox.trim() !== '',
    );
    await shot('inserted');
    check(seconds < LIMIT_S, `Teaching took ${seconds.toFixed(0)} s`);
    const thought = `up to ${THINKING_MS / 1000} s of thinking before each`;
    return `${seen}\n    ${clicks} clicks from the toolbar button on, with ${thought}: ${seconds.toFixed(1)} s; ${titles[0]}: ${text}\n    ${files.join('  ')}`;
  });
}
