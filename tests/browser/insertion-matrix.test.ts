// Replies into the reply boxes that the web is made of: the editors' real packages on
// a console's page, the built extension beside them, a click on a card, and then the
// editor's own model, the next key, and Ctrl+Z.
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EDITORS, editorNamed } from '../consoles/editors/editors.ts';
import type { EditorName } from '../consoles/editors/editors.ts';
import { clickCard, eventually, say } from '../support/agent.ts';
import { addressOfEditor, BOX_IN_FRAME, boxOf, pressInBox } from '../support/editor-pages.ts';
import { judge, NEXT_KEY, STATES, summaryTable, TEXTS } from '../support/insertion-cases.ts';
import type { Judged, MatrixState, MatrixText } from '../support/insertion-cases.ts';
import { launchWithFeed } from '../support/launch-with-feed.ts';
import type { LaunchedWithFeed } from '../support/launch-with-feed.ts';

const NAMES = Object.keys(EDITORS) as EditorName[];
const REPLIES = TEXTS.map(({ id, title, text, wording = text }) => ({
  id,
  title,
  wordings: [wording],
  questions: [title],
}));
/** Two of ours and one more; editors group what is typed in one go. */
const UNDO_PRESSES = 4;
/** Editors take over a caret they did not set up to 100 ms later; a hand needs longer to the card. */
const HAND_MS = 120;
/** The news of who has the focus may be on its way between two processes. */
const TO_THE_KEYS_MS = 50;

let feed: LaunchedWithFeed;
const results: Judged[] = [];

beforeAll(async () => {
  feed = await launchWithFeed(REPLIES, { published: { consoles: [BOX_IN_FRAME] } });
});
afterAll(() => feed.close());

interface Desk {
  readonly page: Page;
  readonly sidebar: Frame;
  readonly editor: EditorName;
}

const model = (page: Page) => page.evaluate(() => window.__editor.model());

/** As it stands in the page; a textarea's is not part of the document's. */
const selectedText = (page: Page, editor: EditorName) =>
  boxOf(page, editor).evaluate((element) =>
    element instanceof HTMLTextAreaElement
      ? element.value.slice(element.selectionStart, element.selectionEnd)
      : String(element.ownerDocument.getSelection()),
  );

async function prepare(page: Page, editor: EditorName, state: MatrixState): Promise<void> {
  await page.evaluate((text) => window.__editor.begin(text), state.text);
  if (state.keys.length === 0) return;
  await pressInBox(page, editor, ['Control+End', ...state.keys]);
  await page.waitForTimeout(HAND_MS);
  // Else an editor lost a key, and what follows would say nothing about the insertion.
  if (state.id === 'selection')
    expect(await selectedText(page, editor)).toBe(state.text.slice(state.before.length, -state.after.length));
}

/** What the sidebar tells after the click: the card's tick, or a reason and "copied". */
async function said(sidebar: Frame, id: string): Promise<'inserted' | 'refused' | 'nothing'> {
  const copied = say('refusal_copied');
  const look = () =>
    sidebar.evaluate(
      ([reply, words]) => {
        if (document.querySelector(`[data-reply="${reply}"][data-state="done"]`)) return 'inserted';
        return document.body.innerText.includes(words) ? 'refused' : 'nothing';
      },
      [id, copied] as const,
    );
  await eventually(look).not.toBe('nothing');
  return look();
}

async function undoAll(page: Page, until: string): Promise<string[]> {
  const undone: string[] = [];
  while (undone.length < UNDO_PRESSES && undone.at(-1) !== until) {
    await page.keyboard.press('Control+z');
    undone.push(await model(page));
  }
  return undone;
}

async function play({ page, sidebar, editor }: Desk, text: MatrixText, state: MatrixState) {
  await prepare(page, editor, state);
  await clickCard(sidebar, text.title);
  const told = await said(sidebar, text.id);
  const inserted = await model(page);
  const played = { editor, text: text.id, state: state.id, said: told, model: inserted };
  if (told === 'refused') {
    // Then the focus is where the agent reads why, and keys would go there. Read, it is put away.
    await sidebar
      .getByRole('alert')
      .getByRole('button', { name: say('shared_close') })
      .click();
    return { ...played, typed: inserted, undone: [] };
  }
  await page.waitForTimeout(TO_THE_KEYS_MS);
  await page.keyboard.type(NEXT_KEY);
  const typed = await model(page);
  const undone = await undoAll(page, state.text);
  return { ...played, typed, undone };
}

describe.each(NAMES)('%s', (editor) => {
  test('every text, into an empty box, at the caret, over a selection', async () => {
    const { page, sidebar } = await feed.launched.openConsole(addressOfEditor(editor));
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await sidebar.getByLabel(say('sidebar_search')).fill('矩阵');
    await eventually(() => sidebar.locator('[data-reply]').count()).toBe(TEXTS.length);
    for (const state of STATES)
      for (const text of TEXTS) results.push(judge(await play({ page, sidebar, editor }, text, state), text, state));
    await page.close();
    const own = results.filter((each) => each.editor === editor);
    for (const each of own.filter(({ verdict }) => verdict !== 'exact')) console.info(JSON.stringify(each));
    expect(own.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
    expect(own.filter(({ undoLeavesPart }) => undoLeavesPart)).toEqual([]);
    const { keepsFirst } = editorNamed(editor);
    const owed = own.filter(({ verdict, state }) => verdict === 'exact' && !(keepsFirst && state === 'empty'));
    expect(owed.filter(({ undoPresses }) => undoPresses === null)).toEqual([]);
  });
});

test('at least 99 of 100 are exact; of the others the agent was told', () => {
  console.info(summaryTable(results));
  const exact = results.filter(({ verdict }) => verdict === 'exact');
  expect(results).toHaveLength(NAMES.length * TEXTS.length * STATES.length);
  expect(exact.length / results.length).toBeGreaterThanOrEqual(0.99);
});
