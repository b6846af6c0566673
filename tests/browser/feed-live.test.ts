// The supervisor's feed from the settings page to the card in an open sidebar: asked
// for, by alarm, unchanged, broken in every way, gone, and cut off in the middle.
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import type { FeedErrorCode } from '../../lib/knowledge/feed-status.ts';
import { keyOf } from '../../components/shared/messages.ts';
import {
  buyerSays,
  card,
  clickCard,
  enterFeed,
  eventually,
  model,
  refreshButton,
  refreshNow,
  say,
  workerKiller,
} from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { feedDocument, largeFeed } from '../support/feed-document.ts';
import { startFeedServer } from '../support/feed-server.ts';
import type { Fault, FeedServer } from '../support/feed-server.ts';
import { launchExtension } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';
import { pseudoRandom } from '../support/pseudo-random.ts';

declare const chrome: typeof browser;

const ASKED = '可以自提吗';
const good = (version: number, title: string) =>
  feedDocument(version, [{ id: 'pick-up', title, wordings: [`亲，${title}`], questions: [ASKED] }]);

let server: FeedServer;
let launched: Launched;
let page: Page;
let sidebar: Frame;
beforeAll(async () => {
  server = await startFeedServer(good(1, '自提一号'));
  launched = await launchExtension({ scenario: { conversations: [] } });
  ({ page, sidebar } = await launched.openConsole(PINDUODUO));
  await buyerSays(page, sidebar, ASKED);
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

test('an address entered in the settings brings the shop’s replies into the open sidebar', async () => {
  const workbench = await enterFeed(launched, server.url);
  await card(sidebar, '自提一号').waitFor();
  await workbench.close();
});

test('“refresh now” brings a new publication, without a reload, with a note of what is new', async () => {
  await page.evaluate(() => Reflect.set(window, 'sameDocument', true));
  server.publish(good(2, '自提二号'));
  await refreshNow(sidebar);
  await card(sidebar, '自提二号').waitFor();
  const note = sidebar.getByRole('status', { name: say('sidebar_news') });
  await note.getByText('自提二号').waitFor();
  await note.getByRole('button', { name: say('shared_close') }).click();
  await eventually(() => note.count()).toBe(0);
  expect(await page.evaluate(() => Reflect.get(window, 'sameDocument'))).toBe(true);
});

test('the alarm brings the next one', async () => {
  server.publish(good(3, '自提三号'));
  const worker = await launched.worker();
  const planned = await worker.evaluate(() => chrome.alarms.get('feed'));
  expect(planned?.periodInMinutes).toBe(5);
  // The alarm that is set, only sooner: it stands for the interval's passing.
  await worker.evaluate(() => chrome.alarms.create('feed', { when: Date.now() + 200 }));
  await card(sidebar, '自提三号').waitFor();
});

test('304 without a body keeps what is there', async () => {
  const before = server.seen.length;
  await refreshNow(sidebar);
  expect(server.seen.slice(before)).toEqual([expect.stringMatching(/^"/u)]);
  await card(sidebar, '自提三号').waitFor();
  expect(await refreshButton(sidebar).getAttribute('aria-label')).toContain(say('sidebar_feed_good'));
});

describe('a feed that is not good changes nothing but one sentence', () => {
  const faults: { how: string; fault?: Fault; publish?: unknown; code: FeedErrorCode }[] = [
    { how: 'not JSON', fault: 'not-json', code: 'not-json' },
    { how: 'a web page', fault: 'html', code: 'not-json' },
    { how: 'larger than 8 MB', fault: 'too-large', code: 'too-large' },
    { how: 'cut short', fault: 'cut-short', code: 'cut-short' },
    { how: 'a redirect', fault: 'redirect', code: 'redirected' },
    { how: 'an error 500', fault: 'error-500', code: 'http-status' },
    { how: 'a later format', publish: { ...good(9, '新'), formatVersion: 2 }, code: 'unknown-version' },
    { how: 'an id twice', publish: twice(good(9, '新')), code: 'invalid' },
    { how: 'HTML in a wording', publish: good(9, '<img src=x onerror=alert(1)>'), code: 'invalid' },
    { how: '__proto__', publish: withProto(good(9, '新')), code: 'invalid' },
    { how: 'an older version', publish: good(1, '自提一号'), code: 'older' },
  ];

  test.each(faults)('$how', async ({ fault = null, publish, code }) => {
    if (publish !== undefined) server.publish(publish);
    server.breakDown(fault);
    await refreshNow(sidebar);
    await sidebar
      .getByText(say(keyOf('feedError', code)))
      .first()
      .waitFor();
    await stillServes();
    server.breakDown(null);
    server.publish(good(3, '自提三号'));
    await refreshNow(sidebar);
    await eventually(() => sidebar.getByText(say(keyOf('feedError', code))).count()).toBe(0);
  });

  test('silence for 20 seconds', async () => {
    server.breakDown('silent');
    await refreshButton(sidebar).click();
    // Meanwhile nobody waits for it.
    await stillServes();
    await sidebar.getByText(say('feedError_timeout')).waitFor();
    server.breakDown(null);
    await refreshNow(sidebar);
  });

  test('no network at all, for the whole main job', async () => {
    await launched.context.setOffline(true);
    await server.close();
    await refreshNow(sidebar);
    await sidebar.getByText(say('feedError_offline')).waitFor();
    await stillServes();
    await sidebar.getByRole('button', { name: say('sidebar_record', '质量问题') }).click();
    await sidebar.getByText(/^已登记 #/u).waitFor();
    await launched.context.setOffline(false);
  });
});

async function stillServes(): Promise<void> {
  await page.evaluate(() => window.__sim.setComposer(''));
  await eventually(() => model(page)).toBe('');
  await clickCard(sidebar, '自提三号');
  await eventually(() => model(page)).toBe('亲，自提三号');
}

function twice(document: ReturnType<typeof good>): unknown {
  return { ...document, replies: [...document.replies, ...document.replies] };
}

/** As it comes over the wire: an own property of that name. */
function withProto(document: ReturnType<typeof good>): unknown {
  const text = JSON.stringify(document).replace('"replies":[{', '"replies":[{"__proto__":{"polluted":true},');
  return { toJSON: () => JSON.parse(text) };
}

test('a worker that ends in the middle of a swap of 5,000 replies leaves the old or the new, whole', async () => {
  const COUNT = 5_000;
  const KILLS = 10;
  const seed = Date.now() % 100_000;
  const random = pseudoRandom(seed);
  const large = await startFeedServer(largeFeed(1, COUNT));
  const workbench = await enterFeed(launched, large.url);
  await workbench.getByText(say('workbench_feed_version', 1, '木禾家居话术')).waitFor();
  const killWorker = await workerKiller(workbench);
  const outcomes: number[] = [];
  for (let n = 0; n < KILLS; n += 1) {
    const version = n + 2;
    large.publish(largeFeed(version, COUNT));
    const asked = workbench.evaluate(() =>
      chrome.runtime.sendMessage({ name: 'feed.refresh', request: {} }).then(
        () => 'answered',
        () => 'cut off',
      ),
    );
    await workbench.waitForTimeout(Math.floor(random() * 900));
    await killWorker();
    await asked;
    const stored = await workbench.evaluate(async () => {
      const answer = await chrome.runtime.sendMessage({ name: 'knowledge.get', request: { knownGeneration: null } });
      const titles: string[] = answer.value.base.replies.map((reply: { title: string }) => reply.title.split(' ')[0]);
      return { version: answer.value.base.version, count: titles.length, marks: [...new Set(titles)] };
    });
    const whole = { version: stored.version, count: COUNT, marks: [`v${String(stored.version)}`] };
    expect(stored, `seed ${String(seed)}, round ${String(n)}`).toEqual(whole);
    expect(stored.version).toBeLessThanOrEqual(version);
    expect(stored.version).toBeGreaterThanOrEqual(outcomes.at(-1) ?? 1);
    outcomes.push(stored.version);
  }
  console.info(`swap under ${String(KILLS)} kills, seed ${String(seed)}: versions ${outcomes.join(' ')}, torn 0`);
  await large.close();
});
