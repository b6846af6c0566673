// Never while an input method composes, never twice, and back with one Ctrl+Z: in the
// editors' real packages, and with the built extension on whole consoles.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consoleDefinitionSchema } from '../../lib/knowledge/console-definition.ts';
import { EDITORS } from '../consoles/editors/editors.ts';
import type { EditorName } from '../consoles/editors/editors.ts';
import { buyerSays, card, clickCard, composer, eventually, model, say } from '../support/agent.ts';
import { JD, PINDUODUO } from '../support/consoles-under-test.ts';
import { addressOfEditor, BOX_IN_FRAME, pressInBox } from '../support/editor-pages.ts';
import { launchWithFeed } from '../support/launch-with-feed.ts';
import type { LaunchedWithFeed } from '../support/launch-with-feed.ts';
import { bundleSession, consoleContext, launchBrowser, startIn } from './console-in-browser.ts';

describe('an input method in the middle of a word', () => {
  let browser: Browser;
  let bundle: string;

  beforeAll(async () => {
    [browser, bundle] = await Promise.all([launchBrowser(), bundleSession()]);
  });
  afterAll(() => browser.close());

  const insert = (page: Page, text: string) =>
    page.evaluate(
      (wanted) =>
        window.sellerside.insert({
          text: wanted,
          mode: 'caret',
          conversationKey: window.sellerside.readNow()?.conversationKey ?? '',
        }),
      text,
    );

  test.each(Object.keys(EDITORS) as EditorName[])('%s: refused, and the word stays whole', async (editor) => {
    const context = await consoleContext(browser);
    const page = await context.newPage();
    await page.goto(addressOfEditor(editor));
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await startIn(page, bundle, { definition: consoleDefinitionSchema.parse(BOX_IN_FRAME) });
    const inEditor = () => page.evaluate(() => window.__editor.model());
    // Not an empty box: there pell itself breaks the composition, by making a paragraph of it.
    await page.evaluate(() => window.__editor.begin('您好'));
    await pressInBox(page, editor, ['Control+End']);
    const typing = await context.newCDPSession(page);
    await typing.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
    expect(await insert(page, '谢谢')).toEqual({ ok: false, reason: 'composing' });
    await typing.send('Input.insertText', { text: '你' });
    await eventually(inEditor).toBe('您好你');
    expect(await insert(page, '谢谢')).toEqual({ ok: true });
    await eventually(inEditor).toBe('您好你谢谢');
    await context.close();
  });
});

describe('with the built extension', () => {
  const TEXT = '亲，尺寸在详情页';
  let feed: LaunchedWithFeed;

  beforeAll(async () => {
    feed = await launchWithFeed([{ id: 'size', title: '尺寸说明', wordings: [TEXT], questions: ['尺寸多大'] }]);
  });
  afterAll(() => feed.close());

  describe.each([
    { name: 'Pinduoduo', at: PINDUODUO },
    { name: 'JD', at: JD },
  ])('$name', ({ at }) => {
    test('a double click, and a click after Enter, give one text', async () => {
      const { page, sidebar } = await feed.launched.openConsole(at);
      await buyerSays(page, sidebar, '尺寸多大');
      const title = card(sidebar, '尺寸说明').getByRole('button', { name: '尺寸说明', exact: true });
      await title.dblclick({ position: { x: 4, y: 4 } });
      const tick = card(sidebar, '尺寸说明').getByText(say('sidebar_inserted'));
      await eventually(() => tick.count()).toBe(1);
      expect(await model(page)).toBe(TEXT);
      // The tick goes after two seconds: no second text has come meanwhile.
      await eventually(() => tick.count()).toBe(0);
      expect(await model(page)).toBe(TEXT);

      const { x = 0, y = 0 } = (await title.boundingBox()) ?? {};
      await title.focus();
      await page.keyboard.press('Enter');
      await page.mouse.click(x + 4, y + 4);
      await eventually(() => tick.count()).toBe(1);
      await eventually(() => tick.count()).toBe(0);
      expect(await model(page)).toBe(TEXT.repeat(2));
      await page.close();
    });

    test('one Ctrl+Z takes the text back and leaves the words before it, Ctrl+Shift+Z brings it again', async () => {
      const { page, sidebar } = await feed.launched.openConsole(at);
      await buyerSays(page, sidebar, '尺寸多大');
      await composer(page).click();
      await page.keyboard.type('hello');
      await clickCard(sidebar, '尺寸说明');
      await eventually(() => model(page)).toBe(`hello${TEXT}`);
      await page.keyboard.press('Control+z');
      await eventually(() => model(page)).toBe('hello');
      await page.keyboard.press('Control+Shift+z');
      await eventually(() => model(page)).toBe(`hello${TEXT}`);
      await page.close();
    });
  });
});
