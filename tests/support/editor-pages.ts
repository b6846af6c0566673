// Where the pages with the web's editors stand, and their reply boxes.
import type { Locator, Page } from 'playwright-core';
import { EDITORS, editorNamed } from '../consoles/editors/editors.ts';
import type { EditorName } from '../consoles/editors/editors.ts';
import type { FeedDocument } from './feed-document.ts';

const ADDRESS = {
  pinduoduo: 'https://mms.pinduoduo.com/chat-merchant/?box=',
  jd: 'https://dongdong.jd.com/?box=',
} as const;

export const addressOfEditor = (name: EditorName): string => ADDRESS[EDITORS[name].on] + encodeURIComponent(name);

export function boxOf(page: Page, name: EditorName): Locator {
  const { frame } = editorNamed(name);
  if (frame !== undefined) return page.frameLocator(frame).locator('body');
  return page.locator('.EditorContent, textarea#replyTextarea').last();
}

/** ProseMirror puts the caret back where it had it 20 ms after it got the focus. */
const FOCUS_MS = 50;

/** A click into the box, and keys no faster than the editor takes them. */
export async function pressInBox(page: Page, name: EditorName, keys: readonly string[]): Promise<void> {
  const { keysEveryMs = 0 } = editorNamed(name);
  await boxOf(page, name).click();
  await page.waitForTimeout(FOCUS_MS);
  for (const key of keys) {
    await page.waitForTimeout(keysEveryMs);
    await page.keyboard.press(key);
  }
  await page.waitForTimeout(keysEveryMs);
}

/** JD's chat as a supervisor publishes it, with a reply box that stands in a frame. */
export const BOX_IN_FRAME: NonNullable<FeedDocument['consoles']>[number] = {
  id: 'jd-frame',
  formatVersion: 1,
  version: 1,
  taughtAt: '2026-09-20T08:00:00+08:00',
  title: '咚咚（框架内的输入框）',
  marketplace: 'jd',
  hosts: ['dongdong.jd.com'],
  amends: 'jd',
  pages: [
    {
      kind: 'chat',
      paths: ['/'],
      composer: ['.EditorContent[contenteditable]', 'iframe.tox-edit-area__iframe >>> body[contenteditable]'],
    },
  ],
};
