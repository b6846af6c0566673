// Where the pages with the web's editors stand, and their reply boxes.
import type { Locator, Page } from 'playwright-core';
import { EDITORS } from '../consoles/editors/editors.ts';
import type { EditorName } from '../consoles/editors/editors.ts';

const ADDRESS = {
  pinduoduo: 'https://mms.pinduoduo.com/chat-merchant/?box=',
  jd: 'https://dongdong.jd.com/?box=',
} as const;

export const addressOfEditor = (name: EditorName): string => ADDRESS[EDITORS[name].on] + encodeURIComponent(name);

export const boxOf = (page: Page): Locator => page.locator('.EditorContent, textarea#replyTextarea').last();
