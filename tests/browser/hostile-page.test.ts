// A page that lacks, renames, lies, overwrites, removes and listens: the agent sees one
// plain sentence, the page learns nothing, and the sidebar goes on working.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { keyOf } from '../../components/shared/messages.ts';
import { buyerSays, cards, clickCard, completeCard, composer, eventually, model, say } from '../support/agent.ts';
import { CHATS, PINDUODUO } from '../support/consoles-under-test.ts';
import { launchExtension, sidebarOf } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';

declare const chrome: typeof browser;

let launched: Launched;
let page: Page;
let sidebar: Frame;
beforeAll(async () => {
  launched = await launchExtension({ scenario: { conversations: [] } });
});
afterAll(() => launched.close());
beforeEach(async () => {
  ({ page, sidebar } = await launched.openConsole(PINDUODUO));
});
afterEach(() => page.close());

const hostile = (kind: 'clobber' | 'huge-name' | 'two-order-numbers' | 'renamed-markup' | 'remove-foreign-nodes') =>
  page.evaluate((wanted) => window.__sim.hostile(wanted), kind);

/** The way from a new message to the reply box still stands. */
async function mainJobWorks(): Promise<void> {
  await buyerSays(page, sidebar, '请问什么时候可以发货呀');
  await page.evaluate(() => window.__sim.setComposer(''));
  await eventually(() => model(page)).toBe('');
  const { title, text } = await completeCard(sidebar);
  await clickCard(sidebar, title);
  await eventually(() => model(page)).toBe(text);
}

describe('what the page shows', () => {
  test.each(['buyerName', 'orderNumber', 'product', 'amount'] as const)('no %s: said, never guessed', async (field) => {
    await page.evaluate((name) => window.__sim.dropField(name), field);
    await sidebar.getByRole('button', { name: new RegExp(`未读到：.*${say(keyOf('field', field))}`, 'u') }).waitFor();
    await mainJobWorks();
  });

  test('renamed markup: one sentence, and search and copy still work', async () => {
    await hostile('renamed-markup');
    await sidebar.getByText(/未读到：/u).waitFor();
    await sidebar.getByRole('searchbox').fill('发货');
    const found = sidebar.getByRole('list', { name: say('sidebar_searchResults') }).getByRole('listitem');
    await found.first().hover();
    await found
      .first()
      .getByRole('button', { name: say('shared_copy') })
      .click();
    await sidebar.getByText(say('shared_copied'), { exact: true }).waitFor();
  });

  test('two order numbers: the agent chooses', async () => {
    await hostile('two-order-numbers');
    const chooser = sidebar.getByRole('group', { name: say('sidebar_chooseOrder') });
    await chooser.waitFor();
    const chip = sidebar.getByRole('button', { name: /^登记：/u }).first();
    const number = (await chooser.getByRole('button').first().innerText()).split('\n')[0] ?? '';
    await chooser.getByRole('button').first().click();
    await chip.click();
    await sidebar.getByText(/^已登记 #/u).waitFor();
    const workbench = await launched.openWorkbench('#cases');
    await workbench.getByRole('gridcell', { name: number }).waitFor();
    await workbench.close();
  });

  test('a name of a megabyte', async () => {
    await hostile('huge-name');
    await sidebar.getByText(/未读到：.*买家/u).waitFor();
    await mainJobWorks();
  });

  test('DOM properties overwritten by form fields', async () => {
    const [number = ''] = await page.evaluate(() => window.__sim.orderNumbers());
    await hostile('clobber');
    await mainJobWorks();
    await sidebar.getByText(number, { exact: true }).first().waitFor();
  });

  test('markup and hidden characters in a message stay text', async () => {
    const said = '<img src=x onerror="document.title=1">\u202Egnp.exe';
    await page.evaluate((text) => window.__sim.buyerSays(text), said);
    const shown = sidebar.getByLabel(say('sidebar_buyerSays'));
    await shown.getByText('<img src=x', { exact: false }).waitFor();
    expect(await shown.locator('img').count()).toBe(0);
    await shown.getByTitle(/202E/u).waitFor();
    expect(await sidebar.evaluate(() => document.title)).not.toBe('1');
  });
});

describe('the frame in the page', () => {
  const hosts = () =>
    page.evaluate(
      () => [...document.documentElement.children].filter((e) => !['HEAD', 'BODY'].includes(e.tagName)).length,
    );

  test('removed again and again: comes back at most five times, then says so on its button', async () => {
    await page.evaluate(() => {
      Reflect.set(window, 'added', 0);
      new MutationObserver((records) => {
        // Without the list of typed codes, which is put there once, unseen, at about this time.
        const isSeen = (node: Node) => node instanceof HTMLElement && node.style.visibility !== 'hidden';
        const added = records.flatMap((record) => [...record.addedNodes]).filter(isSeen).length;
        Reflect.set(window, 'added', Number(Reflect.get(window, 'added')) + added);
      }).observe(document.documentElement, { childList: true });
    });
    await hostile('remove-foreign-nodes');
    const worker = await launched.worker();
    const badge = () =>
      worker.evaluate(async (url) => {
        const tab = (await chrome.tabs.query({})).find((each) => each.url === url && each.active);
        return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
      }, page.url());
    await eventually(badge).toBe('!');
    const added = await page.evaluate(() => Number(Reflect.get(window, 'added')));
    expect(added).toBeLessThanOrEqual(5);
    expect(added, 'otherwise it never came back').toBeGreaterThan(0);
    // Once the page leaves it alone for a while, it is there again.
    await eventually(hosts).toBe(1);
    sidebar = await sidebarOf(page);
    await eventually(badge).toBe('');
  });

  test('the page cannot embed it, by the extension’s id or by the frame’s own address', async () => {
    const dynamic = sidebar.url().replace(/#.*/u, '');
    const addresses = [`chrome-extension://${launched.extensionId}/sidebar.html`, dynamic];
    for (const address of addresses) {
      await page.evaluate((src) => {
        const frame = document.createElement('iframe');
        frame.src = `${src}#${'0'.repeat(32)}`;
        frame.name = 'stolen';
        document.body.append(frame);
      }, address);
    }
    await page.waitForTimeout(700);
    const stolen = page.frames().filter((frame) => frame.name() === 'stolen');
    expect(stolen).toHaveLength(2);
    for (const frame of stolen)
      expect(await frame.evaluate(() => document.getElementById('root')?.childElementCount ?? 0)).toBe(0);
    await mainJobWorks();
  });

  test('the page can fetch no packaged file', async () => {
    const files = readdirSync(launched.buildFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(path.join(launched.buildFolder, file)).isFile(),
    );
    expect(files.length).toBeGreaterThan(20);
    const readable = await page.evaluate(
      async ([id, paths]) => {
        const tries = paths.map((file) =>
          fetch(`chrome-extension://${id}/${file}`).then(
            () => file,
            () => null,
          ),
        );
        return (await Promise.all(tries)).filter((file) => file !== null);
      },
      [launched.extensionId, files] as const,
    );
    expect(readable).toEqual([]);
  });

  test('nothing on the page names the extension', async () => {
    const seen = await page.evaluate(() => [
      document.documentElement.outerHTML,
      JSON.stringify(performance.getEntries()),
      Object.keys(window).join(' '),
      String(window.length),
    ]);
    expect(seen.join('\n')).not.toContain(launched.extensionId);
    expect(seen.join('\n')).not.toContain(new URL(sidebar.url()).host);
    expect(seen.join('\n').toLowerCase()).not.toContain('sellerside');
    expect(seen[3]).toBe('0');
  });

  test('keys and clicks that the page makes up do nothing', async () => {
    await buyerSays(page, sidebar, '请问什么时候可以发货呀');
    await eventually(() => cards(sidebar).count()).toBeGreaterThan(0);
    const before = (await (await sidebar.frameElement()).boundingBox())?.width;
    await page.evaluate(() => {
      for (const code of ['Digit1', 'KeyS', 'Slash']) {
        for (const target of [window, document, document.body]) {
          target.dispatchEvent(new KeyboardEvent('keydown', { code, altKey: true, bubbles: true }));
        }
      }
      const host = [...document.documentElement.children].at(-1);
      host?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 1000, clientY: 300 }));
      if (host instanceof HTMLElement) host.click();
    });
    await mainJobWorks();
    expect((await (await sidebar.frameElement()).boundingBox())?.width).toBe(before);
  });

  test('messages that the page makes up do nothing', async () => {
    const before = await hosts();
    await page.evaluate(() => {
      for (let n = 0; n < 500; n += 1) {
        const { port2 } = new MessageChannel();
        window.postMessage({ sellerside: 'port', token: '0'.repeat(32), type: 'insert', text: 'x', n }, '*', [port2]);
        window.dispatchEvent(new CustomEvent('sellerside', { detail: { type: 'insert', text: 'x' } }));
      }
    });
    await mainJobWorks();
    // The list for typed codes may have come meanwhile.
    expect(await hosts()).toBeLessThanOrEqual(before + 1);
  });

  test('no key typed into the sidebar reaches the page', async () => {
    const CANARY = 'qzxjvk';
    await page.evaluate(() => {
      Reflect.set(window, 'heard', []);
      const kinds = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionupdate', 'paste', 'focusin'];
      const heard: string[] = Reflect.get(window, 'heard');
      const listen = (event: Event) =>
        heard.push(`${Reflect.get(event, 'key') ?? ''}${Reflect.get(event, 'data') ?? ''}`);
      for (const kind of kinds) window.addEventListener(kind, listen, true);
    });
    await sidebar.getByRole('searchbox').click();
    await page.keyboard.type(CANARY);
    await eventually(() => sidebar.getByRole('searchbox').inputValue()).toBe(CANARY);
    const heard = await page.evaluate(() => Reflect.get(window, 'heard').join(''));
    for (const letter of CANARY) expect(heard).not.toContain(letter);
    await composer(page).click();
    await page.keyboard.type('w');
    expect(await page.evaluate(() => Reflect.get(window, 'heard').join('')), 'the page does listen').toContain('w');
  });

  test.each([
    ['a transform on html', 'html { transform: scale(0.9) translateX(40px) }'],
    ['zoom', 'body { zoom: 1.25 }'],
    ['62.5 % rem', 'html { font-size: 62.5% }'],
    [
      'rules for everything',
      '* { all: unset !important } div, iframe { display: none !important; opacity: 0 !important }',
    ],
  ])('%s leaves it usable', async (_, css) => {
    await page.addStyleTag({ content: css });
    const box = await (await sidebar.frameElement()).boundingBox();
    expect(box?.height).toBeGreaterThan(500);
    expect(box?.width).toBeGreaterThan(280);
    expect(
      await sidebar.evaluate(() => getComputedStyle(document.querySelector('button') ?? document.body).fontSize),
    ).toMatch(/^1[2-5](\.\d+)?px$/u);
    await sidebar.getByRole('searchbox').fill('发货');
    await sidebar
      .getByRole('list', { name: say('sidebar_searchResults') })
      .getByRole('listitem')
      .first()
      .waitFor();
  });
});

test.each(CHATS.slice(1, 4))('$name: the page learns nothing there either', async ({ at }) => {
  const other = await launched.openConsole(at);
  const seen = await other.page.evaluate(
    () => document.documentElement.outerHTML + JSON.stringify(performance.getEntries()),
  );
  expect(seen).not.toContain(launched.extensionId);
  expect(seen).not.toContain('chrome-extension:');
  await other.page.close();
});
