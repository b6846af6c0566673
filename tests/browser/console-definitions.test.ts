// Consoles as data, in the built extension: a feed overrides a site, switches it off and
// withdraws it; a console that was taught on a host of its own works after a restart.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import type { RequestName, RequestOf } from '../../lib/channel/background-messages.ts';
import type { ConsoleEntry } from '../../lib/knowledge/console-entry.ts';
import { enterFeed, eventually, refreshNow } from '../support/agent.ts';
import { definitionOf, TAUGHT_CHAT } from '../support/console-definitions.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { feedDocument } from '../support/feed-document.ts';
import { startFeedServer } from '../support/feed-server.ts';
import type { FeedServer } from '../support/feed-server.ts';
import { grantHost } from '../support/grant-host.ts';
import { launchExtension, sidebarOf } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';
import { DESK, DESK_HOST, routeDesk } from '../support/taught-desk.ts';

/** Inside `evaluate` in the extension's own pages and worker. */
declare const chrome: typeof browser;

/** As the workbench's own script asks. */
async function ask<N extends RequestName>(workbench: Page, name: N, request: RequestOf<N>): Promise<unknown> {
  const answer: unknown = await workbench.evaluate(
    ([sent, body]) => chrome.runtime.sendMessage({ name: sent, request: body }),
    [name, request] as const,
  );
  return answer;
}

async function entryOf(workbench: Page, id: string, origin: ConsoleEntry['origin']): Promise<ConsoleEntry | undefined> {
  const answer = (await ask(workbench, 'console.list', {})) as { value: { consoles: ConsoleEntry[] } };
  return answer.value.consoles.find((entry) => entry.id === id && entry.origin === origin);
}

/** What a person allows in the browser's own dialog, after a click in the workbench. */
async function allow({ context, extensionId }: Launched, workbench: Page): Promise<void> {
  await grantHost(context, extensionId, DESK);
  const origins = [`https://${DESK_HOST}/*`];
  expect(await workbench.evaluate((list) => chrome.permissions.request({ origins: list }), origins)).toBe(true);
}

const hasSidebar = (page: Page) => page.frames().some((frame) => frame.url().includes('/sidebar.html'));
const sidebarText = async (page: Page) => (await sidebarOf(page)).locator('#root').innerText();

describe('a feed', () => {
  const REPLY = { id: 'hello', title: '您好', wordings: ['您好'] };
  const publication = (version: number, consoles: object[] = []) =>
    feedDocument(version, [{ ...REPLY, title: `您好 ${version}` }], { consoles: consoles as never });
  const pinduoduo = (part: object) => ({
    ...definitionOf({ id: 'pdd-repair', title: '拼多多 修复', marketplace: 'pinduoduo', amends: 'pinduoduo' }),
    hosts: ['mms.pinduoduo.com'],
    pages: [],
    ...part,
  });

  let server: FeedServer;
  let launched: Launched;
  let page: Page;
  let workbench: Page;
  beforeAll(async () => {
    server = await startFeedServer(publication(1));
    launched = await launchExtension();
    ({ page } = await launched.openConsole(PINDUODUO));
    workbench = await enterFeed(launched, server.url);
  });
  afterAll(async () => {
    await launched.close();
    await server.close();
  });

  const publish = async (version: number, consoles: object[]) => {
    server.publish(publication(version, consoles));
    await ask(workbench, 'feed.refresh', {});
  };
  const buyer = async () => (await sidebarText(page)).split('\n').slice(0, 3).join(' ');

  test('replaces what the product knows of a field, in the tab that is open', async () => {
    const before = await buyer();
    const picks = [{ select: '.chat-item:not(.active) .nickname-span', attr: 'class' }];
    const fields = { buyerName: { picks, instead: true } };
    await publish(2, [pinduoduo({ pages: [{ kind: 'chat', paths: ['/chat-merchant/'], fields }] })]);
    await eventually(buyer).not.toBe(before);
    expect(await entryOf(workbench, 'pdd-repair', 'feed')).toMatchObject({ state: 'read', waitingHosts: [] });
  });

  test('switches a reader off, and the sidebar goes', async () => {
    await publish(3, [pinduoduo({ off: true, version: 2 })]);
    await eventually(() => hasSidebar(page)).toBe(false);
    expect(await entryOf(workbench, 'pinduoduo', 'built-in')).toMatchObject({ state: 'off', offBy: 'pdd-repair' });
  });

  test('that withdraws it leaves the product’s own reader, without a reload', async () => {
    await publish(4, []);
    await eventually(() => hasSidebar(page)).toBe(true);
    expect(await entryOf(workbench, 'pinduoduo', 'built-in')).toMatchObject({ state: 'read', offBy: null });
  });

  test('waits for a person on a host that is no marketplace', async () => {
    await allow(launched, workbench);
    await routeDesk(launched.context);
    await publish(5, [definitionOf({ id: 'team-desk' })]);
    const desk = await launched.context.newPage();
    await desk.goto(DESK);
    expect(await entryOf(workbench, 'team-desk', 'feed')).toMatchObject({
      state: 'waiting',
      waitingHosts: [DESK_HOST],
    });
    expect(hasSidebar(desk)).toBe(false);
    await ask(workbench, 'console.agree', { id: 'team-desk', hosts: [DESK_HOST] });
    await eventually(() => sidebarText(desk)).toContain('Inés Ferrer');
    await publish(6, []);
    await eventually(() => hasSidebar(desk)).toBe(false);
    await desk.close();
  });

  test.each([
    ['a password field', { pages: [{ ...TAUGHT_CHAT, composer: ['input[type=password]'] }] }, 'secrets'],
    ['everything on the page', { pages: [{ ...TAUGHT_CHAT, composer: ['*'] }] }, 'nothing in particular'],
    ['no selector at all', { pages: [{ ...TAUGHT_CHAT, composer: ['..'] }] }, 'no selector'],
  ])('is refused as a whole, with a sentence, when a definition names %s', async (_what, part, why) => {
    server.publish(publication(9, [{ ...definitionOf(), ...part }]));
    const answer = await ask(workbench, 'feed.refresh', {});
    expect(answer).toMatchObject({ ok: true, value: { version: 6, error: { code: 'invalid' } } });
    expect(JSON.stringify(answer)).toContain('consoles.0.pages.0.composer.0');
    expect(JSON.stringify(answer)).toContain(why);
    const sidebar = await sidebarOf(page);
    await refreshNow(sidebar);
    expect(await ask(workbench, 'console.save', { definition: { ...definitionOf(), ...part } as never })).toMatchObject(
      {
        ok: false,
        refusal: 'bad-request',
      },
    );
  });
});

describe('a console taught here, on a host of its own', () => {
  const profile = mkdtempSync(path.join(tmpdir(), 'sellerside-profile-'));
  let launched: Launched;
  const launch = async () => {
    launched = await launchExtension({ profile });
    await routeDesk(launched.context);
  };
  const registered = async () => {
    const scripts = await (await launched.worker()).evaluate(() => chrome.scripting.getRegisteredContentScripts());
    return scripts.flatMap(({ matches }) => matches ?? []);
  };
  beforeAll(launch);
  afterAll(async () => {
    await launched.close();
    rmSync(profile, { recursive: true, force: true });
  });

  test('is not taught where nobody allowed the host, nor on pages of the browser', async () => {
    const workbench = await launched.openWorkbench();
    const tabOf = (url: string) =>
      workbench.evaluate(async (address) => {
        const { id } = await chrome.tabs.create({ url: address, active: false });
        await new Promise((resolve) => setTimeout(resolve, 500));
        return id ?? -1;
      }, url);
    const teach = async (url: string) => {
      const tabId = await tabOf(url);
      const answer = await ask(workbench, 'console.teach', { where: { tabId }, field: null });
      await workbench.evaluate((id) => chrome.tabs.remove(id), tabId);
      return answer;
    };
    expect(await teach(DESK)).toEqual({ ok: true, value: { taught: false, reason: 'no-permission' } });
    expect(await teach('chrome://version/')).toEqual({ ok: true, value: { taught: false, reason: 'browser-page' } });
    const elsewhere = { where: { host: 'elsewhere.example' }, field: null };
    expect(await ask(workbench, 'console.teach', elsewhere)).toEqual({
      ok: true,
      value: { taught: false, reason: 'no-tab' },
    });
  });

  test('opens the sidebar on a page of which nothing is known, and is read once it is saved', async () => {
    const workbench = await launched.openWorkbench();
    await allow(launched, workbench);
    const desk = await launched.context.newPage();
    await desk.goto(DESK);
    expect(hasSidebar(desk)).toBe(false);
    const taught = await ask(workbench, 'console.teach', { where: { host: DESK_HOST }, field: 'buyerName' });
    expect(taught).toEqual({ ok: true, value: { taught: true, host: DESK_HOST } });
    expect(await sidebarText(desk)).not.toContain('Inés Ferrer');
    await ask(workbench, 'console.save', { definition: definitionOf() });
    await eventually(() => sidebarText(desk)).toContain('Inés Ferrer');
    // Its middle may be left out, where there is no room for it.
    await eventually(() => sidebarText(desk)).toMatch(/AC-2\s*0931/u);
  });

  test('a page can neither find nor load the sidebar’s file', async () => {
    const desk = launched.context.pages().find((each) => each.url() === DESK);
    const seen = await desk?.evaluate(async (id) => {
      const fetched = await fetch(`chrome-extension://${id}/sidebar.html`).then(
        () => 'loaded',
        () => 'refused',
      );
      return { fetched, frames: window.length, nodes: document.querySelectorAll('iframe').length };
    }, launched.extensionId);
    expect(seen).toEqual({ fetched: 'refused', frames: 0, nodes: 0 });
  });

  test('is read again after the browser was started anew', async () => {
    await launched.context.close();
    await launch();
    await eventually(registered).toEqual([`https://${DESK_HOST}/*`]);
    const desk = await launched.context.newPage();
    await desk.goto(DESK);
    await eventually(() => sidebarText(desk)).toContain('Inés Ferrer');
  });

  test('is left alone once it is removed, at once and on the next page', async () => {
    const workbench = await launched.openWorkbench();
    const desk = launched.context.pages().find((each) => each.url() === DESK);
    if (!desk) throw new Error('the desk is closed');
    await ask(workbench, 'console.remove', { id: 'acme-desk' });
    await eventually(() => hasSidebar(desk)).toBe(false);
    await desk.reload();
    expect(await registered()).toEqual([]);
    expect(hasSidebar(desk)).toBe(false);
  });
});
