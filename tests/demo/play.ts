// An agent's ten minutes, played without a person.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { z } from '../../lib/knowledge/zod.ts';
import { startFeedServer } from '../support/feed-server.ts';
import type { FeedServer } from '../support/feed-server.ts';
import { grantHost } from '../support/grant-host.ts';
import { launchExtension } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';
import type { ConsoleId } from '../consoles/server/console-routes.ts';
import type { ConsoleTab } from './at-the-desk.ts';
import { firstPublication } from './feed.ts';
import { playCase, playRegister } from './play-case.ts';
import { playChat } from './play-chat.ts';
import { addressOf, playConsole, playRealMessages } from './play-consoles.ts';
import { playFeed } from './play-feed.ts';
import { playHandOver } from './play-hand-over.ts';
import { playProcedure } from './play-procedure.ts';
import { playTeach } from './play-teach.ts';
import { takeScreenshots } from './screenshots.ts';
import { fillSettings } from './settings-page.ts';
import { check, startSteps } from './steps.ts';
import type { Steps } from './steps.ts';

const manifestSchema = z.object({
  version: z.string(),
  host_permissions: z.array(z.string()),
  permissions: z.array(z.string()),
});

interface Scene {
  readonly folder: string;
  readonly launched: Launched;
  readonly workbench: Page;
  readonly consoles: Map<ConsoleId, ConsoleTab>;
}

/** What a person would call “nothing happens”. */
const DEFAULT_TIMEOUT_MS = 15_000;

/** Exit code: 0 when every step succeeded. */
export async function play(folder: string): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const startedAt = performance.now();
  let server = await startFeedServer(firstPublication());
  const launched = await launchExtension({ standardPartitioning: true });
  launched.context.setDefaultTimeout(DEFAULT_TIMEOUT_MS);
  const steps = startSteps((number) => photographFailure(launched, folder, number));
  try {
    const workbench = await launched.openWorkbench('#settings');
    const scene: Scene = { folder, launched, workbench, consoles: new Map() };
    await setUp(steps, scene, server);
    server = await playAll(steps, scene, server);
  } finally {
    await launched.close();
    await server.close();
  }
  return writeSummary(steps, folder, performance.now() - startedAt);
}

async function setUp({ step }: Steps, { launched, workbench }: Scene, server: FeedServer): Promise<void> {
  await step('The production extension is loaded in Chromium', async () => {
    const manifest = manifestSchema.parse(
      JSON.parse(readFileSync(path.join(launched.buildFolder, 'manifest.json'), 'utf8')),
    );
    const hosts = new Set(manifest.host_permissions.map((pattern) => pattern.split('/')[2]));
    check(!hosts.has('*'), 'The manifest asks for every site');
    const browser = launched.context.browser()?.version() ?? '';
    return `Sellerside ${manifest.version} in Chromium ${browser}; ${hosts.size} hosts; permissions: ${manifest.permissions.join(', ')}`;
  });
  await step('Settings: name, work number and the address of the feed', async () => {
    await grantHost(launched.context, launched.extensionId, server.url);
    return `${server.url} → ${await fillSettings(workbench, 'zh-CN', server.url)}`;
  });
}

async function playAll(steps: Steps, scene: Scene, server: FeedServer): Promise<FeedServer> {
  const { launched, consoles, workbench, folder } = scene;
  const opened: { tab?: ConsoleTab } = {};
  await steps.step('Pinduoduo’s chat console is opened', async () => {
    opened.tab = await launched.openConsole(addressOf('pinduoduo'));
    return `${opened.tab.page.url()}, the sidebar is there`;
  });
  if (!opened.tab) return server;
  const { tab } = opened;
  consoles.set('pinduoduo', tab);
  await playChat(steps, tab);
  await playProcedure(steps, tab);
  await playCase(steps, tab);
  await playRegister(steps, tab, { workbench, folder });
  const caseHash = new URL(workbench.url()).hash;
  await playHandOver(steps, { folder, workbench, caseHash });
  await tab.page.bringToFront();
  const back = await playFeed(steps, tab, server);
  for (const console of ['douyin', 'jd', 'shopee'] as const) {
    const other = await playConsole(steps, launched, console);
    if (other) consoles.set(console, other);
  }
  await takeScreenshots(steps, { folder, consoles, workbench, caseHash });
  const jd = consoles.get('jd');
  if (jd) await playRealMessages(steps, jd);
  await playTeach(steps, launched, folder);
  await nothingLeft(steps, scene);
  return back;
}

async function nothingLeft({ step }: Steps, { launched, consoles }: Scene): Promise<void> {
  await step('Nothing was sent to a buyer, and nothing left the machine', async () => {
    const sent: string[] = [];
    for (const [console, { page }] of consoles) {
      const messages = await page.evaluate(() => window.__sim.sent.map(({ text }) => text));
      sent.push(...messages.map((text) => `${console}: ${text}`));
    }
    check(sent.length === 0, `Sent: ${sent.join(' | ')}`);
    const { refused } = launched.consoles;
    check(refused.length === 0, `Addresses outside of the machine were asked: ${refused.join(', ')}`);
    return `messages sent on ${consoles.size} consoles: 0; requests to other addresses: 0`;
  });
}

async function photographFailure({ context }: Launched, folder: string, number: number): Promise<void> {
  for (const [index, page] of context.pages().entries()) {
    const file = path.join(folder, `failed-step-${number}-tab-${index + 1}.png`);
    // A tab that closes meanwhile has nothing to show.
    await page.screenshot({ path: file, timeout: 5_000 }).catch(() => undefined);
  }
}

function writeSummary({ results }: Steps, folder: string, ms: number): number {
  const failed = results.filter(({ ok }) => !ok);
  const totals = {
    steps: results.length,
    passed: results.length - failed.length,
    failed: failed.length,
    ms: Math.round(ms),
  };
  const file = path.join(folder, 'summary.json');
  writeFileSync(file, `${JSON.stringify({ totals, steps: results }, null, 2)}\n`);
  console.log(`\n${totals.passed} of ${totals.steps} steps succeeded in ${(ms / 1000).toFixed(0)} s.`);
  for (const { name } of failed) console.log(`  ✗ ${name}`);
  console.log(`Screenshots and summary.json are in ${path.relative(process.cwd(), folder) || folder}.`);
  return failed.length === 0 ? 0 : 1;
}
