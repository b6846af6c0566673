// The product's own settings page, filled in as a person would.
import type { Page } from 'playwright-core';
import { textIn } from '../support/words.ts';
import type { Language } from '../../components/shared/messages.ts';
import type { MessageKey } from '../support/words.ts';

export const AGENT = { name: '小满', workNumber: 'KF-021', shop: '木禾家居旗舰店' } as const;

export interface Look {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
}

/** The one who takes over. */
export const NEXT_AGENT = { name: '阿岚', workNumber: 'KF-034', shop: AGENT.shop } as const;

type Agent = typeof AGENT | typeof NEXT_AGENT;

async function fillAgent(page: Page, shown: Language, { name, workNumber, shop }: Agent): Promise<void> {
  const text = textIn(shown);
  await page.getByLabel(text('workbench_agent_name'), { exact: true }).fill(name);
  await page.getByLabel(text('field_workNumber'), { exact: true }).fill(workNumber);
  await page.getByLabel(text('field_shop'), { exact: true }).fill(shop);
}

export async function sitDown(page: Page, shown: Language, agent: Agent): Promise<void> {
  await fillAgent(page, shown, agent);
  await save(page, shown, shown);
}

/** `shown`: the language the page is in before. */
export async function fillSettings(page: Page, shown: Language, feedUrl: string): Promise<string> {
  const text = textIn(shown);
  await fillAgent(page, shown, AGENT);
  await page.getByLabel(text('workbench_feed_url'), { exact: true }).fill(feedUrl);
  await page.getByLabel(text('workbench_refresh'), { exact: true }).fill('1');
  await save(page, shown, shown);
  const inUse = page.getByText(new RegExp(text('workbench_feed_version', '\\d+', '')));
  await inUse.first().waitFor();
  return inUse.first().innerText();
}

/** Every open sidebar follows at once. */
export async function changeLook(page: Page, shown: Language, { language, theme }: Look): Promise<void> {
  const text = textIn(shown);
  await page.getByLabel(text('workbench_language'), { exact: true }).selectOption(language);
  const themes: Record<Look['theme'], MessageKey> = { light: 'workbench_theme_light', dark: 'workbench_theme_dark' };
  await page.getByLabel(text('workbench_theme'), { exact: true }).selectOption({ label: text(themes[theme]) });
  await save(page, shown, language);
}

async function save(page: Page, before: Language, after: Language): Promise<void> {
  const form = page.getByRole('form');
  const button = form.getByRole('button', { name: textIn(before)('shared_save'), exact: true });
  if (await button.isDisabled()) return;
  await button.click();
  await form.getByText(textIn(after)('workbench_edit_saved')).waitFor();
}
