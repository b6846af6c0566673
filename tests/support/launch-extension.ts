// Real Chromium with the built extension, on a profile of its own, with the
// simulated consoles at the real addresses and nothing else reachable.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Frame, Page, Worker } from 'playwright-core';
import { routeConsoles } from '../consoles/server/routes.ts';
import type { RoutedConsoles, ScenarioOptions } from '../consoles/server/routes.ts';
import { findBrowser } from './find-browser.ts';

/** `EXTENSION_BUILD`: another folder than the one that a build in progress may be rewriting. */
const BUILT = process.env.EXTENSION_BUILD ?? path.resolve(import.meta.dirname, '../../.output/chrome-mv3');

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-extension-debugging',
];

export interface LaunchOptions {
  readonly scenario?: ScenarioOptions;
  /** Null: the window's own size, for a person. */
  readonly viewport?: { width: number; height: number } | null;
  readonly locale?: 'zh-CN' | 'en-US';
  readonly colorScheme?: 'light' | 'dark';
  readonly headless?: boolean;
  /** A copy of the build in a folder of its own, for tests that change it. */
  readonly ownBuild?: boolean;
  /** Changes that copy before the browser loads it. */
  readonly editBuild?: (folder: string) => void;
  /**
   * Chromium's own flags instead of Playwright's, which switch storage partitioning off and so
   * take IndexedDB from an extension's frame: the hard case is the standard one here.
   */
  readonly standardPartitioning?: boolean;
  /** A folder for the profile that stays: the same one again is the same browser started again. */
  readonly profile?: string;
}

export interface Launched {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly buildFolder: string;
  readonly consoles: RoutedConsoles;
  worker(): Promise<Worker>;
  openConsole(url: string): Promise<{ page: Page; sidebar: Frame }>;
  openWorkbench(hash?: string): Promise<Page>;
  close(): Promise<void>;
}

/** The sidebar's frame; a closed shadow root hides it from the page, not from here. */
export async function sidebarOf(page: Page, timeoutMs = 15_000): Promise<Frame> {
  const deadline = performance.now() + timeoutMs;
  while (performance.now() < deadline) {
    const frame = page.frames().find((each) => each.url().includes('/sidebar.html') && !each.isDetached());
    if (
      frame &&
      (await frame
        .locator('#root > *')
        .count()
        .catch(() => 0)) > 0
    )
      return frame;
    await page.waitForTimeout(25);
  }
  throw new Error(
    `No sidebar appeared on ${page.url()}; frames: ${page
      .frames()
      .map((frame) => frame.url())
      .join(', ')}`,
  );
}

/** For a person: no offer to translate the console, which would lie over the sidebar's head. */
function writePreferences(profile: string): void {
  mkdirSync(path.join(profile, 'Default'), { recursive: true });
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify({ translate: { enabled: false } }));
}

/** On Linux the browser's own language and its fonts follow these; `LANGUAGE` counts only beside a `LANG` that is not C. */
function localeEnv(locale: string): Record<string, string> {
  const name = locale.replace('-', '_');
  return { LANGUAGE: name, LANG: `${name}.UTF-8`, LC_ALL: `${name}.UTF-8` };
}

function prepareBuild(own: boolean, folder: string): string {
  if (!existsSync(path.join(BUILT, 'manifest.json')))
    throw new Error('The extension is not built: run `npm run build`.');
  if (!own) return BUILT;
  const copy = path.join(folder, 'extension');
  cpSync(BUILT, copy, { recursive: true });
  return copy;
}

export async function launchExtension(options: LaunchOptions = {}): Promise<Launched> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium: run `npm test`, which gets one.');
  const folder = mkdtempSync(path.join(tmpdir(), 'sellerside-'));
  const buildFolder = prepareBuild(options.ownBuild ?? options.editBuild !== undefined, folder);
  options.editBuild?.(buildFolder);
  const headless = options.headless ?? true;
  const profile = options.profile ?? path.join(folder, 'profile');
  if (!headless) writePreferences(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    locale: options.locale ?? 'zh-CN',
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport === undefined ? { width: 1280, height: 720 } : options.viewport,
    ignoreDefaultArgs: options.standardPartitioning ?? false,
    args: [
      ...(options.standardPartitioning ? [`--user-data-dir=${profile}`, '--remote-debugging-pipe'] : []),
      ...(headless ? ['--headless=new'] : ['--start-maximized']),
      ...FLAGS,
      `--lang=${options.locale ?? 'zh-CN'}`,
      `--disable-extensions-except=${buildFolder}`,
      `--load-extension=${buildFolder}`,
    ],
    env: { ...process.env, ...localeEnv(options.locale ?? 'zh-CN') },
  });
  const consoles = await routeConsoles(context, options.scenario ?? {});
  const worker = async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  const extensionId = new URL((await worker()).url()).host;
  const open = async (url: string) => {
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };
  return {
    context,
    extensionId,
    buildFolder,
    consoles,
    worker,
    openConsole: async (url) => {
      const page = await open(url);
      return { page, sidebar: await sidebarOf(page) };
    },
    openWorkbench: (hash = '') => open(`chrome-extension://${extensionId}/workbench.html${hash}`),
    close: async () => {
      // A person may have closed the browser, or be just doing it.
      await context.close().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
