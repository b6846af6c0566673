// The workbench of the built extension: what it finds, remembers and tells the open sidebar.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textIn } from '../support/words.ts';
import { enterFeed, eventually, say } from '../support/agent.ts';
import { PINDUODUO } from '../support/consoles-under-test.ts';
import { feedDocument } from '../support/feed-document.ts';
import { startFeedServer } from '../support/feed-server.ts';
import type { FeedServer } from '../support/feed-server.ts';
import { launchExtension } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';

const english = textIn('en');
let server: FeedServer;
let launched: Launched;
beforeAll(async () => {
  const notice = {
    id: 'n1',
    kind: 'platform-rule' as const,
    title: '仅退款规则调整',
    body: '本周起，仅退款须先核对凭证。',
    urgent: true,
    author: '主管',
  };
  const replies = [{ id: 'hem', title: '窗帘可改短', wordings: ['亲，窗帘可以免费改短'], questions: ['窗帘能改短吗'] }];
  server = await startFeedServer(feedDocument(4, replies, { basedOn: 'starter', notices: [notice] }));
  launched = await launchExtension({ scenario: { conversations: [] } });
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

test('an urgent notice of the feed interrupts in the sidebar until it is read, in both places', async () => {
  const { page, sidebar } = await launched.openConsole(PINDUODUO);
  const workbench = await enterFeed(launched, server.url);
  await sidebar.getByText('仅退款规则调整').first().waitFor();
  await workbench.getByRole('link', { name: say('workbench_nav_notices') }).click();
  await workbench.getByRole('button', { name: say('workbench_notice_confirm') }).click();
  await workbench
    .getByText(say('workbench_notices_all_read'))
    .or(workbench.getByText('仅退款规则调整'))
    .first()
    .waitFor();
  await eventually(() => workbench.getByRole('button', { name: say('workbench_notice_confirm') }).count()).toBe(0);
  await workbench.reload();
  await workbench.getByText('仅退款规则调整').first().waitFor();
  expect(await workbench.getByRole('button', { name: say('workbench_notice_confirm') }).count()).toBe(0);
  await page.close();
  await workbench.close();
});

test('the knowledge browser finds a reply in spite of a typing error', async () => {
  const workbench = await launched.openWorkbench('#knowledge');
  await workbench.getByLabel(say('workbench_search_replies')).fill('窗廉可改短');
  await workbench
    .getByRole('option', { name: /窗帘可改短/u })
    .or(workbench.getByRole('button', { name: /窗帘可改短/u }))
    .first()
    .click();
  await workbench.getByText('亲，窗帘可以免费改短').first().waitFor();
  await workbench.close();
});

test('language and theme chosen in the settings reach the open sidebar at once', async () => {
  const { page, sidebar } = await launched.openConsole(PINDUODUO);
  const workbench = await launched.openWorkbench('#settings');
  await workbench.getByLabel(say('workbench_language')).selectOption('en');
  await workbench.getByLabel(say('workbench_theme')).selectOption('dark');
  await workbench.getByRole('button', { name: say('shared_save') }).click();
  await sidebar.getByLabel(english('sidebar_buyerSays')).waitFor();
  const background = () => sidebar.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await eventually(background).toContain('dark');
  await workbench.getByRole('heading', { name: english('workbench_nav_settings') }).waitFor();
  await workbench.getByLabel(english('workbench_language')).selectOption('auto');
  await workbench.getByRole('button', { name: english('shared_save') }).click();
  await sidebar.getByLabel(say('sidebar_buyerSays')).waitFor();
  await page.close();
  await workbench.close();
});

test('an address that is not https is refused in words, and nothing is saved', async () => {
  const workbench = await launched.openWorkbench('#settings');
  const address = workbench.getByLabel(say('workbench_feed_url'));
  await address.fill('http://example.com/feed.json');
  await workbench.getByRole('button', { name: say('shared_save') }).click();
  await workbench.getByText(say('workbench_feed_url_not_https')).waitFor();
  await workbench.reload();
  await eventually(() => workbench.getByLabel(say('workbench_feed_url')).inputValue()).toBe(server.url);
  await workbench.close();
});
