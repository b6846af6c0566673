// Each console in both languages and both themes at 1280×720, and the workbench's pages.
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '../../components/shared/messages.ts';
import type { ConsoleTab } from './at-the-desk.ts';
import type { ConsoleId } from '../consoles/server/console-routes.ts';
import { changeLook } from './settings-page.ts';
import type { Look } from './settings-page.ts';
import { check } from './steps.ts';
import type { Steps } from './steps.ts';

const LOOKS: readonly Look[] = [
  { language: 'zh-CN', theme: 'light' },
  { language: 'zh-CN', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
];

const PAGES = {
  register: '#cases',
  knowledge: '#knowledge',
  notices: '#notices',
  today: '#today',
  settings: '#settings',
};

export interface Album {
  readonly folder: string;
  readonly consoles: ReadonlyMap<ConsoleId, ConsoleTab>;
  readonly workbench: Page;
  /** What the register shows in detail. */
  readonly caseHash: string;
}

export async function takeScreenshots({ step }: Steps, album: Album): Promise<void> {
  let shown: Language = 'zh-CN';
  for (const look of LOOKS) {
    const before = shown;
    const done = await step(`Screenshots: ${look.language}, ${look.theme}`, async () => {
      await openHash(album.workbench, '#settings');
      await changeLook(album.workbench, before, look);
      const files = [...(await shootConsoles(album, look)), ...(await shootWorkbench(album, look))];
      return files.join('  ');
    });
    if (done) shown = look.language;
  }
  await step('The language is changed back', async () => {
    await openHash(album.workbench, '#settings');
    await changeLook(album.workbench, shown, { language: 'zh-CN', theme: 'light' });
    return 'zh-CN, light';
  });
}

async function shootConsoles({ consoles, folder }: Album, look: Look): Promise<string[]> {
  const files: string[] = [];
  for (const [console, { page, sidebar }] of consoles) {
    await page.bringToFront();
    // The pointer rests in the chat, where it holds no list.
    await page.mouse.move(420, 260);
    await sidebar.getByRole('main').waitFor();
    const lang = await sidebar.locator('html').getAttribute('lang');
    check(lang === look.language, `The sidebar on ${console} is in ${lang ?? 'no language'}`);
    files.push(await shoot(page, folder, `${console}-${look.language}-${look.theme}`));
  }
  return files;
}

async function shootWorkbench({ workbench, folder, caseHash }: Album, look: Look): Promise<string[]> {
  const files: string[] = [];
  await workbench.bringToFront();
  for (const [name, hash] of Object.entries(PAGES)) {
    await openHash(workbench, name === 'register' ? caseHash : hash);
    files.push(await shoot(workbench, folder, `workbench-${name}-${look.language}-${look.theme}`));
  }
  return files;
}

export async function openHash(workbench: Page, hash: string): Promise<void> {
  await workbench.evaluate((to) => (location.hash = to), hash);
  await workbench.getByRole('heading', { level: 1 }).waitFor();
}

async function shoot(page: Page, folder: string, name: string): Promise<string> {
  // Long enough for the 120 ms motion and for what is loaded after the first painting.
  await page.waitForTimeout(400);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  return `${name}.png`;
}
