// The supervisor publishes while the sidebar is open; then the server goes away.
import { startFeedServer } from '../support/feed-server.ts';
import type { FeedServer } from '../support/feed-server.ts';
import { insertByKey, offered, oneLine, positionOf, replyBox, zh } from './at-the-desk.ts';
import type { ConsoleTab } from './at-the-desk.ts';
import { NEW_NOTICE, NEW_REPLY, secondPublication } from './feed.ts';
import { check, until } from './steps.ts';
import type { Steps } from './steps.ts';

export async function playFeed({ step }: Steps, tab: ConsoleTab, server: FeedServer): Promise<FeedServer> {
  const { page, sidebar } = tab;
  const refresh = sidebar.getByRole('button', { name: REFRESH });
  await step('A publication arrives while the sidebar is open', async () => {
    const before = await offered(sidebar);
    check(!before.includes(NEW_REPLY.title), 'The reply is there before it was published');
    server.publish(secondPublication());
    await refresh.click();
    const news = sidebar.getByRole('status', { name: zh('sidebar_news') });
    await news.waitFor();
    const words = await news.innerText();
    check(words.includes(NEW_REPLY.title), `“What's new” does not name the reply: ${words}`);
    await page.mouse.move(400, 300);
    const position = await positionOf(sidebar, NEW_REPLY.title);
    return `${oneLine(words)}\n    now on offer at key ${position}; the page was not reloaded`;
  });
  await step('Its urgent notice interrupts until it is read', async () => {
    const banner = sidebar.getByRole('alert').filter({ hasText: NEW_NOTICE.title });
    await banner.waitFor();
    await banner.getByRole('button', { name: zh('sidebar_noticeRead') }).click();
    await banner.waitFor({ state: 'detached' });
    return NEW_NOTICE.title;
  });
  await step('The server is down: the age and the reason are shown', async () => {
    await server.close();
    await refresh.click();
    const reason = sidebar.getByText(zh('feedError_offline'));
    await reason.waitFor({ timeout: 25_000 });
    return `${await refresh.getAttribute('aria-label')}\n    ${await reason.innerText()}`;
  });
  await step('… and everything goes on', async () => {
    await page.evaluate(() => window.__sim.buyerSays('箱子也烂了，怎么赔'));
    const newest = sidebar.getByLabel(zh('sidebar_buyerSays'));
    await until(
      'the newest message',
      () => newest.innerText(),
      (text) => text.includes('箱子也烂了'),
    );
    await page.mouse.move(400, 300);
    // The draft of before is given up, so that the new reply stands alone.
    await replyBox(page).fill('');
    const text = await insertByKey(tab, await positionOf(sidebar, NEW_REPLY.title));
    return `“${NEW_REPLY.title}” inserted without the server: ${text}`;
  });
  // On the same port, as a restarted server would be.
  const again = await startFeedServer(secondPublication(), Number(new URL(server.url).port));
  await step('The server is back: up to date again', async () => {
    await refresh.click();
    await sidebar.getByText(zh('feedError_offline')).waitFor({ state: 'detached' });
    return (await refresh.getAttribute('aria-label')) ?? '';
  });
  return again;
}

/** The feed's button is named by its state, which changes: only the end stays. */
const REFRESH = new RegExp(`${zh('sidebar_feedLabel').split('。').at(-1)}$`);
