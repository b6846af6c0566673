// Never while an input method composes, never twice, and back with one Ctrl+Z: in the
// editors' real packages, and with the built extension on whole consoles.
import type { Browser, BrowserContext, Page } from 'playwright-core';
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

describe('at an awkward moment', () => {
  let browser: Browser;
  let bundle: string;

  beforeAll(async () => {
    [browser, bundle] = await Promise.all([launchBrowser(), bundleSession()]);
  });
  afterAll(() => browser.close());

  const inEditor = (page: Page) => page.evaluate(() => window.__editor.model());

  async function openEditor(context: BrowserContext, editor: EditorName): Promise<Page> {
    const page = await context.newPage();
    await page.goto(addressOfEditor(editor));
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await startIn(page, bundle, { definition: consoleDefinitionSchema.parse(BOX_IN_FRAME) });
    return page;
  }

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

  test.each(Object.keys(EDITORS) as EditorName[])('%s: not in the middle of a composed word', async (editor) => {
    const context = await consoleContext(browser);
    const page = await openEditor(context, editor);
    // Not an empty box: there pell itself breaks the composition, by making a paragraph of it.
    await page.evaluate(() => window.__editor.begin('您好'));
    await pressInBox(page, editor, ['Control+End']);
    const typing = await context.newCDPSession(page);
    await typing.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
    expect(await insert(page, '谢谢')).toEqual({ ok: false, reason: 'composing' });
    await typing.send('Input.insertText', { text: '你' });
    await eventually(() => inEditor(page)).toBe('您好你');
    expect(await insert(page, '谢谢')).toEqual({ ok: true });
    await eventually(() => inEditor(page)).toBe('您好你谢谢');
    await context.close();
  });

  // The sidebar's own host stands there too, and a click in the sidebar gives it the focus.
  const focusBeside = (page: Page, afterMs: number) =>
    page.evaluate((ms) => {
      const host = document.documentElement.appendChild(document.createElement('div'));
      host.tabIndex = -1;
      setTimeout(() => host.focus(), ms);
    }, afterMs);

  // Slate and wangEditor are given 120 ms and two frames or more before the writing.
  test.each([0, 60, 110, 125, 135, 150])(
    'wangEditor 5: the news of the click come %d ms late, and the next key lands behind the text',
    async (lateMs) => {
      const context = await consoleContext(browser);
      const page = await openEditor(context, 'wangEditor 5');
      await page.evaluate(() => window.__editor.begin('您好谢谢'));
      await pressInBox(page, 'wangEditor 5', ['Control+End', 'ArrowLeft', 'ArrowLeft']);
      await focusBeside(page, lateMs);
      expect(await insert(page, '第一行\n第二行')).toEqual({ ok: true });
      await page.waitForTimeout(100);
      await page.keyboard.type('Z');
      await eventually(() => inEditor(page)).toBe('您好第一行\n第二行Z谢谢');
      await context.close();
    },
  );

  test('wangEditor 5: where the focus does not stay in the box, nothing is written', async () => {
    const context = await consoleContext(browser);
    const page = await openEditor(context, 'wangEditor 5');
    await page.evaluate(() => window.__editor.begin('您好谢谢'));
    await pressInBox(page, 'wangEditor 5', ['Control+End']);
    await page.evaluate(() => {
      const host = document.documentElement.appendChild(document.createElement('div'));
      host.tabIndex = -1;
      document.addEventListener('focusin', ({ target }) => target !== host && host.focus());
      host.focus();
    });
    expect(await insert(page, '第一行\n第二行')).toEqual({ ok: false, reason: 'not-verified' });
    expect(await inEditor(page)).toBe('您好谢谢');
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
