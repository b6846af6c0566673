// Where nobody can say whose conversation is open, a reply is copied and nothing written.
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { clickCard, completeCard, eventually, foundCards, model, say } from './agent.ts';

export async function expectCopiedInstead({ page, sidebar }: { page: Page; sidebar: Frame }): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(page.url()).origin });
  await page.bringToFront();
  await sidebar.getByRole('searchbox').fill('谢谢');
  const { title, text } = await completeCard(sidebar, foundCards(sidebar));
  // Said before the click, not only after it.
  await sidebar.getByText(say('sidebar_unnamed')).waitFor();
  await clickCard(sidebar, title);
  await sidebar.getByText(say('refusal_copied')).waitFor();
  // Read by the page: the frame may only write.
  await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  expect(await model(page)).toBe('');
}
