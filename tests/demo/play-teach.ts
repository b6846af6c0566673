// A console that is in no list, taught from nothing: as quick as a person who knows where to
// click, with a picture of each stage and the seconds it took.
import path from 'node:path';
import { grantHost } from '../support/grant-host.ts';
import type { Launched } from '../support/launch-extension.ts';
import { sidebarOf } from '../support/launch-extension.ts';
import { boxText, openThread, orderOf, routeShop, SHOP, SHOP_HOST } from '../support/taught-shop.ts';
import type { browser } from 'wxt/browser';
import { offered, strip, zh } from './at-the-desk.ts';
import type { ConsoleTab } from './at-the-desk.ts';
import { check, until } from './steps.ts';
import type { Steps } from './steps.ts';

/** Inside `evaluate` in the extension's own pages. */
declare const chrome: typeof browser;

/** What a person does between two clicks: reads what is asked for, and finds it. */
const THINKING_MS = 2_000;
/** The issue's own limit for a person. */
const LIMIT_S = 60;

async function openTaught({ context, extensionId, openWorkbench }: Launched): Promise<ConsoleTab> {
  await routeShop(context, 'shadow');
  await grantHost(context, extensionId, SHOP);
  const workbench = await openWorkbench('#settings');
  const page = await context.newPage();
  await page.goto(SHOP);
  // What the workbench's and the side panel's button does.
  await workbench.evaluate(async (host) => {
    await chrome.permissions.request({ origins: [`https://${host}/*`] });
    await chrome.runtime.sendMessage({ name: 'console.teach', request: { where: { host }, field: null } });
  }, SHOP_HOST);
  await workbench.close();
  await page.bringToFront();
  return { page, sidebar: await sidebarOf(page) };
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

async function save({ page, sidebar }: ConsoleTab, shot: (name: string) => Promise<void>): Promise<void> {
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
  await panel.getByRole('button', { name: zh('shared_save') }).click();
  await sidebar.getByText(zh('teach_saved')).waitFor();
}

/** The tab stays open, beside the other consoles. */
export async function playTeach({ step }: Steps, launched: Launched, folder: string): Promise<void> {
  await step('A console in no list is taught, a reply offered and inserted', async () => {
    const tab = await openTaught(launched);
    const { page, sidebar } = tab;
    const files: string[] = [];
    const shot = async (name: string) => {
      files.push(`teach-${files.length + 1}-${name}.png`);
      await page.screenshot({ path: path.join(folder, files.at(-1) ?? '') });
    };
    await shot('unknown');
    const startedAt = performance.now();
    const clicks = (await teach(tab)) + 1;
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
    const thought = `${THINKING_MS / 1000} s of thinking before each`;
    return `${seen}\n    ${clicks} clicks with ${thought}: ${seconds.toFixed(1)} s; ${titles[0]}: ${text}\n    ${files.join('  ')}`;
  });
}
