// What an agent sees and touches at a console, by the words on it: the page's reply
// box on one side, the sidebar on the other.
import type { Frame, Locator, Page } from 'playwright-core';
import { textIn } from '../support/words.ts';
import type { Text } from '../support/words.ts';
import { until } from './steps.ts';

export interface ConsoleTab {
  readonly page: Page;
  readonly sidebar: Frame;
}

/** The agent of the demo works in Chinese; screenshots switch the language for themselves. */
export const zh: Text = textIn('zh-CN');

export function replyBox(page: Page): Locator {
  return page.locator('textarea:visible, [contenteditable="true"]:visible').last();
}

export async function boxText(page: Page): Promise<string> {
  return replyBox(page).evaluate((box) =>
    (box instanceof HTMLTextAreaElement ? box.value : (box as HTMLElement).innerText).trim(),
  );
}

export function cards(sidebar: Frame): Locator {
  return sidebar.getByRole('list', { name: zh('sidebar_suggestions') }).getByRole('listitem');
}

/** Titles of the offered replies, best first. */
export async function offered(sidebar: Frame): Promise<string[]> {
  return cards(sidebar).getByRole('button').and(sidebar.locator('[aria-keyshortcuts^="Alt+"]')).allInnerTexts();
}

/** Waits for `title` among the offers; its key's number. */
export async function positionOf(sidebar: Frame, title: string): Promise<number> {
  const titles = await until(
    `the reply “${title}” on offer`,
    () => offered(sidebar),
    (all) => all.includes(title),
  );
  return titles.indexOf(title) + 1;
}

export async function openConversation({ page, sidebar }: ConsoleTab, buyer: string): Promise<string> {
  await page.getByText(buyer, { exact: true }).first().click();
  return until(
    `${buyer} in the sidebar's heading`,
    () => strip(sidebar),
    (text) => text.includes(buyer),
  );
}

/** Console, buyer, order, state, in one line. */
export async function strip(sidebar: Frame): Promise<string> {
  return oneLine(await sidebar.getByRole('main').locator('header').innerText());
}

/** The number stands there in two pieces, so that its end is always visible. */
export function showsOrder(strip: string, number: string): boolean {
  return strip.replaceAll(' · ', '').includes(number);
}

/**
 * The reply at that key, pressed while the caret is in the console's own reply box.
 * Where the text has gaps, `typed` goes into them first, as a person would do it.
 */
export async function insertByKey({ page, sidebar }: ConsoleTab, position: number, typed = ''): Promise<string> {
  const before = await boxText(page);
  // Not a click, which would move the caret into the middle of a draft.
  await replyBox(page).focus();
  await page.keyboard.press(`Alt+${position}`);
  const gaps = sidebar.getByRole('group', { name: zh('sidebar_fillFirst') }).getByRole('textbox');
  await until(
    'text in the reply box, or a field to fill',
    async () => (await boxText(page)) !== before || (await gaps.count()) > 0,
    (seen) => seen,
  );
  for (const gap of await gaps.all()) await gap.fill(typed);
  if ((await gaps.count()) > 0) await gaps.last().press('Enter');
  return until(
    'the text in the reply box',
    () => boxText(page),
    (text) => text !== before,
  );
}

export function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' · ').trim();
}
