// The other consoles, one insertion each, and the messages that real buyers wrote.
import { consoleRoutes } from '../consoles/server/routes.ts';
import type { ConsoleId } from '../consoles/server/console-routes.ts';
import { readRealMessages } from '../consoles/server/real-messages.ts';
import type { Launched } from '../support/launch-extension.ts';
import { insertByKey, offered, showsOrder, strip, zh } from './at-the-desk.ts';
import type { ConsoleTab } from './at-the-desk.ts';
import { check, until } from './steps.ts';
import type { Steps } from './steps.ts';

/** Beside the first address of each console: Shopee's English one. */
const ADDRESSES: Partial<Record<ConsoleId, string>> = { shopee: 'https://seller.shopee.sg/new-webchat/conversations' };

export function addressOf(console: ConsoleId): string {
  const route = consoleRoutes().find(({ consoleId, kind }) => consoleId === console && kind === 'chat');
  return ADDRESSES[console] ?? route?.address ?? '';
}

/** What an agent types where the page did not give a value. */
const GAPS: Readonly<Partial<Record<ConsoleId, string>>> = {
  douyin: '5元',
  jd: '订单页的“申请发票”',
  shopee: 'it left the sorting centre this morning',
};

export async function playConsole({ step }: Steps, launched: Launched, console: ConsoleId): Promise<ConsoleTab | null> {
  const opened: { tab?: ConsoleTab } = {};
  const name = zh(`marketplace_${console}`);
  await step(`${name}: read, suggest, insert`, async () => {
    const tab = await launched.openConsole(addressOf(console));
    opened.tab = tab;
    const [order = ''] = await tab.page.evaluate(() => window.__sim.orderNumbers());
    check(order !== '', 'The simulated page shows no order');
    const seen = await until(
      'console and order in the heading',
      () => strip(tab.sidebar),
      (text) => text.includes(name) && showsOrder(text, order),
    );
    await until(
      'replies on offer',
      () => offered(tab.sidebar),
      (titles) => titles.length > 0,
    );
    const [title] = await offered(tab.sidebar);
    const text = await insertByKey(tab, 1, GAPS[console]);
    const model = await tab.page.evaluate(() => window.__sim.composerModel());
    check(model.trim() === text, `The console itself holds another text: ${model}`);
    return `${seen}\n    Alt+1 ${title}: ${text}`;
  });
  return opened.tab ?? null;
}

const REAL_MESSAGES = 12;
const SEED = 20_261_121;

/** Read in place; a clone without the evaluation data says so. The words themselves are not printed. */
export async function playRealMessages({ step }: Steps, { page, sidebar }: ConsoleTab): Promise<void> {
  await step('Messages that real JD buyers wrote', async () => {
    const real = await readRealMessages('zh-CN', REAL_MESSAGES, SEED);
    if (!real.messages) return `left out: ${real.reason}`;
    let answered = 0;
    for (const [index, { text }] of real.messages.entries()) {
      await page.evaluate((said) => window.__sim.buyerSays(said), text);
      const newest = sidebar.getByLabel(zh('sidebar_buyerSays'));
      const start = text.trim().slice(0, 12);
      await until(
        `message ${index + 1} in the sidebar`,
        () => newest.innerText(),
        (seen) => seen.includes(start),
      );
      // The cards of the message before stay until the new ones are there.
      await page.waitForTimeout(300);
      const hint = sidebar.getByText(zh('sidebar_emptyAbstained'));
      await until(
        'replies, or the words that none fits',
        async () => (await offered(sidebar)).length + (await hint.count()),
        (count) => count > 0,
      );
      if ((await offered(sidebar)).length > 0) answered += 1;
    }
    return `${real.messages.length} messages played, replies on offer for ${answered}`;
  });
}
