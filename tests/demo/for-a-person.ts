// The browser stays open for somebody to play with, until it is closed.
import path from 'node:path';
import { consoleRoutes } from '../consoles/server/routes.ts';
import { readRealMessages } from '../consoles/server/real-messages.ts';
import type { BuyerMessage } from '../consoles/server/scenarios.ts';
import { startFeedServer } from '../support/feed-server.ts';
import { grantHost } from '../support/grant-host.ts';
import { launchExtension } from '../support/launch-extension.ts';
import type { Launched } from '../support/launch-extension.ts';
import { firstPublication, serveEditedFile } from './feed.ts';
import { addressOf } from './play-consoles.ts';
import { fillSettings } from './settings-page.ts';

/** A buyer writes somewhere about every 40 seconds. */
const ARRIVALS = {
  everyMs: 40_000,
  texts: [
    '在吗，快递到哪了',
    '收到的东西破了，怎么办',
    '能便宜点吗',
    '少发了一件',
    '不想要了，可以退吗',
    '今天能发货吗',
    '谢谢，服务很好',
  ],
};

export async function openForPerson(folder: string): Promise<number> {
  const ended = new AbortController();
  const server = await startFeedServer(firstPublication());
  const file = serveEditedFile(folder, server, ended.signal);
  const chinese = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh');
  const launched = await launchExtension({
    headless: false,
    viewport: null,
    locale: chinese ? 'zh-CN' : 'en-US',
    standardPartitioning: true,
    scenario: { arrivals: ARRIVALS, buyerMessages: await realMessages() },
  });
  try {
    await grantHost(launched.context, launched.extensionId, server.url);
    const workbench = await launched.openWorkbench('#settings');
    await fillSettings(workbench, chinese ? 'zh-CN' : 'en', server.url);
    const { page } = await launched.openConsole(addressOf('pinduoduo'));
    // The browser's own first tab.
    for (const tab of launched.context.pages()) if (/^(?:about|chrome):/.test(tab.url())) await tab.close();
    await page.bringToFront();
    explain(file);
    await closed(launched);
  } finally {
    ended.abort();
    await launched.close();
    await server.close();
  }
  return 0;
}

async function realMessages(): Promise<BuyerMessage[]> {
  const all = await Promise.all([readRealMessages('zh-CN', 8, 1), readRealMessages('en', 8, 1)]);
  for (const { reason } of all) if (reason !== null) console.log(`Real buyers' messages left out: ${reason}`);
  return all.flatMap(({ messages }) => messages ?? []);
}

/** Some systems keep the browser running without a window: no tab left counts as closed too. */
async function closed({ context }: Launched): Promise<void> {
  await new Promise<void>((resolve) => {
    context.on('close', () => resolve());
    const onPageClose = () => {
      if (context.pages().length === 0) resolve();
    };
    for (const page of context.pages()) page.on('close', onPageClose);
    context.on('page', (page) => page.on('close', onPageClose));
  });
}

function explain(file: string): void {
  const others = consoleRoutes()
    .filter(({ isFrame }) => !isFrame)
    .map(({ consoleId, address }) => `    ${consoleId.padEnd(10)} ${address}`);
  console.log(`
The demo is open in Chromium. The seller consoles in it are simulated; the extension is the real one.

  Try this
    Alt+1 … 5    put that reply into the reply box (nothing is ever sent by itself)
    a card       click it for the same; where a gap is left, fill it and press Enter
    Alt+/        search all replies; Enter inserts the first
    Alt+S        fold the sidebar away and back
    ?            in the sidebar: all keys
    Procedure    answer its questions; the way so far stays
    Log          one click on a category logs the case; undo and “add details” follow
    ⋯            opens the workbench: cases, notices, knowledge, settings

  Buyers write by themselves about every 40 seconds.

  Other consoles: type one of these into the address bar
${others.join('\n')}
    shopee en  ${addressOf('shopee')}

  Be the supervisor: edit ${path.relative(process.cwd(), file)}
    change a reply, raise "version", save; then click the refresh sign in the sidebar
    (or wait a minute).

Close the browser to end the demo.`);
}
